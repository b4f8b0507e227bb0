/** Numbers in a block: some four hundred texts' worth. */
const BLOCK = 2 ** 14

/**
 * Many short rows of numbers, side by side in a few blocks: as arrays of their own, those of ten thousand texts take some 5 MB more. A block is
 * there until none of its rows is needed.
 */
export class SharedRows {
  private block = new Uint32Array(BLOCK)
  private used = 0

  /** The numbers as a row that nobody may write in. */
  put(numbers: readonly number[]): Uint32Array {
    if (numbers.length > BLOCK) return Uint32Array.from(numbers)
    if (this.used + numbers.length > BLOCK) {
      this.block = new Uint32Array(BLOCK)
      this.used = 0
    }
    const row = this.block.subarray(this.used, this.used + numbers.length)
    row.set(numbers)
    this.used += numbers.length
    return row
  }
}
