/**
 * Somebody who collects every published total and looks for a small group among them. The attacker knows who was counted in which
 * total, and takes every figure for exact, rounded or not.
 */

/** One answer to one question of a group of people whom nothing distinguishes. */
interface Cell {
  group: number
  question: string
}

/** A published number that is the sum of these answers. */
export type KnownTotal = readonly Cell[]

/** People whom every total treats alike: no combination of totals can tell them apart. */
interface Block {
  groups: number[]
  people: number
  /** Row and column of each of its ones in the attacker's equations. */
  ones: { total: number; column: string }[]
}

/**
 * A set of groups with fewer than `limit` people about whose answers alone some linear combination of the totals says something; null
 * when there is none. Complete: it looks at every such set, not only at differences of two totals.
 */
export function smallGroupDerivable(
  totals: readonly KnownTotal[],
  peopleIn: ReadonlyMap<number, number>,
  limit: number,
): number[] | null {
  for (const related of relatedTotals(totals)) {
    const blocks = blocksOf(related, peopleIn)
    const small = blocks.filter(block => block.people < limit)
    if (small.length === 0) continue
    const all = rank(equations(related.length, blocks))
    const found = searchSets(small, limit, candidate => {
      const others = blocks.filter(block => !candidate.includes(block))
      // Some combination vanishes on everybody else, so it speaks of the candidate alone.
      return rank(equations(related.length, others)) < all
    })
    if (found) return found.flatMap(block => block.groups)
  }
  return null
}

/** Totals that share a question can be combined; the others are puzzles of their own. */
function relatedTotals(totals: readonly KnownTotal[]): KnownTotal[][] {
  const leader = new Map<string, string>()
  const find = (question: string): string => {
    const above = leader.get(question)
    return above === undefined || above === question ? question : find(above)
  }
  for (const total of totals) {
    const first = total[0]
    if (!first) continue
    for (const { question } of total) leader.set(find(question), find(first.question))
  }
  const related = new Map<string, KnownTotal[]>()
  for (const total of totals) {
    const first = total[0]
    if (!first) continue
    const key = find(first.question)
    related.set(key, [...(related.get(key) ?? []), total])
  }
  return [...related.values()]
}

function blocksOf(totals: readonly KnownTotal[], peopleIn: ReadonlyMap<number, number>): Block[] {
  const occurrences = new Map<number, { total: number; question: string }[]>()
  totals.forEach((total, index) => {
    for (const { group, question } of total) {
      const seen = occurrences.get(group)
      if (seen) seen.push({ total: index, question })
      else occurrences.set(group, [{ total: index, question }])
    }
  })
  const blocks = new Map<string, Block>()
  for (const [group, seen] of occurrences) {
    const people = peopleIn.get(group) ?? 0
    if (people === 0) continue
    const key = seen.map(({ total, question }) => `${total}:${question}`).join(' ')
    const block = blocks.get(key)
    if (block) {
      block.groups.push(group)
      block.people += people
    } else {
      const ones = seen.map(({ total, question }) => ({ total, column: `${group} ${question}` }))
      blocks.set(key, { groups: [group], people, ones })
    }
  }
  return [...blocks.values()]
}

/** Every set of blocks with fewer than `limit` people, smallest blocks first, until one fits. */
function searchSets(
  small: readonly Block[],
  limit: number,
  fits: (candidate: readonly Block[]) => boolean,
): readonly Block[] | null {
  const extend = (chosen: readonly Block[], people: number, from: number): readonly Block[] | null => {
    for (let i = from; i < small.length; i++) {
      const block = small[i]
      if (!block || people + block.people >= limit) continue
      const candidate = [...chosen, block]
      if (fits(candidate)) return candidate
      const larger = extend(candidate, people + block.people, i + 1)
      if (larger) return larger
    }
    return null
  }
  return extend([], 0, 0)
}

function equations(totals: number, blocks: readonly Block[]): number[][] {
  const columns = new Map<string, number>()
  for (const { ones } of blocks) {
    for (const { column } of ones) if (!columns.has(column)) columns.set(column, columns.size)
  }
  const rows = Array.from({ length: totals }, () => new Array<number>(columns.size).fill(0))
  for (const { ones } of blocks) {
    for (const { total, column } of ones) {
      const row = rows[total]
      const position = columns.get(column)
      if (row && position !== undefined) row[position] = 1
    }
  }
  return rows
}

/** A prime whose products still fit in a double: arithmetic modulo it is exact. */
const PRIME = 67_108_859

/** Rank of a matrix of small whole numbers. The rows are used up. */
function rank(rows: number[][]): number {
  const width = rows[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width && found < rows.length; column++) {
    const pivotAt = rows.findIndex((row, i) => i >= found && row[column] !== 0)
    const pivot = rows[pivotAt]
    const other = rows[found]
    if (!pivot || !other) continue
    rows[pivotAt] = other
    rows[found] = pivot
    const inverse = power(pivot[column] ?? 1, PRIME - 2)
    for (let i = found + 1; i < rows.length; i++) {
      const row = rows[i]
      const factor = ((row?.[column] ?? 0) * inverse) % PRIME
      if (row && factor !== 0) subtract(row, pivot, factor, column)
    }
    found++
  }
  return found
}

function subtract(row: number[], pivot: readonly number[], factor: number, from: number): void {
  for (let j = from; j < row.length; j++) {
    row[j] = ((row[j] ?? 0) + (PRIME - factor) * (pivot[j] ?? 0)) % PRIME
  }
}

function power(base: number, exponent: number): number {
  let result = 1
  let square = base % PRIME
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}
