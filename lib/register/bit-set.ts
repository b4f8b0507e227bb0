/**
 * Sets of list rows as bits, 32 to a word: with 10,000 rows a set is 313 words, so that filters and the counts beside
 * them are a few hundred steps each.
 */
export type BitSet = Uint32Array

export const emptySet = (size: number): BitSet => new Uint32Array(Math.ceil(size / 32))

export function fullSet(size: number): BitSet {
  const set = emptySet(size).fill(0xffffffff)
  const rest = size % 32
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

export function add(set: BitSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] ?? 0) | (1 << (row & 31))
}

export function remove(set: BitSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] ?? 0) & ~(1 << (row & 31))
}

/** A copy with room for so many rows, at least as many as before. */
export function resized(set: BitSet, size: number): BitSet {
  const copy = emptySet(size)
  copy.set(set)
  return copy
}

export function has(set: BitSet, row: number): boolean {
  return ((set[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
}

/** Keeps in `into` only what is in `other` too. */
export function keepCommon(into: BitSet, other: BitSet): void {
  for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) & (other[word] ?? 0)
}

export function addAll(into: BitSet, other: BitSet): void {
  for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) | (other[word] ?? 0)
}

/** How many rows are in both. */
export function countCommon(a: BitSet, b: BitSet): number {
  let count = 0
  for (let word = 0; word < a.length; word++) count += onesIn((a[word] ?? 0) & (b[word] ?? 0))
  return count
}

export const countOf = (set: BitSet): number => countCommon(set, set)

/** The sum of what stands at the rows of a set. */
export function sumOver(set: BitSet, values: Float64Array): number {
  let sum = 0
  for (let word = 0; word < set.length; word++) {
    for (let left = set[word] ?? 0; left !== 0; left &= left - 1)
      sum += values[(word << 5) + 31 - Math.clz32(left & -left)] ?? 0
  }
  return sum
}

function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
