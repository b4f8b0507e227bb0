/** Bytes that stand before each content: its length. */
const LENGTH_BYTES = 2
const AT_FIRST = 4096

/**
 * The contents of many ballots one after the other in one piece of memory: as an array of its own each would cost the server several
 * times its bytes, and half a million of them more than it has (docs/decisions/0008).
 */
export class PackedContents {
  #bytes = Buffer.allocUnsafe(AT_FIRST)
  #end = 0

  /** Keeps a copy of what lies between the two places. A content is shorter than 65,536 bytes, as in a bucket. */
  add(source: Uint8Array, from = 0, to = source.length): void {
    const end = this.#end + LENGTH_BYTES + to - from
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, this.#end)
      this.#bytes = larger
    }
    this.#bytes.writeUInt16BE(to - from, this.#end)
    // Byte by byte: a view of each to copy from would be half a million objects.
    for (let at = this.#end + LENGTH_BYTES, read = from; read < to; at++, read++)
      this.#bytes[at] = source[read] ?? 0
    this.#end = end
  }

  /** Each content in the order it came, as a view that holds until the next is added. */
  *[Symbol.iterator](): Generator<Uint8Array> {
    for (let at = 0; at < this.#end; ) {
      const from = at + LENGTH_BYTES
      const to = from + this.#bytes.readUInt16BE(at)
      yield this.#bytes.subarray(from, to)
      at = to
    }
  }
}
