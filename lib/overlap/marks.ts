import type { Explanation, Mark } from './explain'

/** The words of a text that make it resemble any of several others: each once, in their order. */
export function marksOfAll(others: readonly { why: Pick<Explanation, 'marks'> }[]): Mark[] {
  const endOf = new Map(
    others.flatMap(({ why }) => why.marks.first.map(({ from, to }) => [from, to] as const)),
  )
  return [...endOf].map(([from, to]) => ({ from, to })).sort((a, b) => a.from - b.from)
}
