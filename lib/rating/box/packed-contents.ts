/** Bytes that stand before each content: its length. */
const LENGTH_BYTES = 2
/** Bytes of a piece of memory; one that would have to grow would leave its old place behind. */
const PIECE = 32_768

/**
 * The contents of many ballots one after the other in a few pieces of memory: as an array of its own each would cost the server several
 * times its bytes, and half a million of them more than it has (docs/decisions/0008).
 */
export class PackedContents {
  readonly #full: Buffer[] = []
  #bytes = Buffer.alloc(0)
  #end = 0

  /** Keeps a copy of what lies between the two places. A content is shorter than 65,536 bytes, as in a bucket. */
  add(source: Uint8Array, from = 0, to = source.length): void {
    const size = LENGTH_BYTES + to - from
    if (this.#end + size > this.#bytes.length) {
      if (this.#end > 0) this.#full.push(this.#bytes.subarray(0, this.#end))
      this.#bytes = Buffer.allocUnsafeSlow(Math.max(size, PIECE))
      this.#end = 0
    }
    this.#bytes.writeUInt16BE(to - from, this.#end)
    // Byte by byte: a view of each to copy from would be half a million objects.
    for (let at = this.#end + LENGTH_BYTES, read = from; read < to; at++, read++)
      this.#bytes[at] = source[read] ?? 0
    this.#end += size
  }

  /** Each content in the order it came, as a view that holds until the next is added. */
  *[Symbol.iterator](): Generator<Uint8Array> {
    for (const bytes of [...this.#full, this.#bytes.subarray(0, this.#end)])
      for (let at = 0; at < bytes.length; ) {
        const from = at + LENGTH_BYTES
        const to = from + bytes.readUInt16BE(at)
        yield bytes.subarray(from, to)
        at = to
      }
  }
}
