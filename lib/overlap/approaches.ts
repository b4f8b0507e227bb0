import type { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

/**
 * How a text goes about its matter besides simply having it done (lexicon/approaches.txt), as bits: in the lower half those that its title announces, in
 * the upper half those it speaks of anywhere.
 */
export type Approaches = number

const HALF = 16

/** How a text goes about its matter. Its title is what stands before the first full stop; a hint is enough anywhere, but announces nothing. */
export function approachesOf(text: string, words: readonly string[], finder: SubjectFinder): Approaches {
  const bits = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum | (1 << number), 0)
  const [title = ''] = text.split('. ')
  const { subjects, hints } = finder.signsIn(words)
  const hinted = [...hints.keys()].flatMap(hint => [...(finder.hints.get(hint) ?? [])])
  return bits(finder.find(wordsOf(title)).keys()) | (bits([...subjects.keys(), ...hinted]) << HALF)
}

/**
 * Whether one of two announces an approach that the other does not speak of: a course in something, a policy on it or a number set for it does not ask
 * for the same as doing it, however alike the words are.
 */
export const areContrary = (a: Approaches, b: Approaches): boolean =>
  (((a & ~(b >>> HALF)) | (b & ~(a >>> HALF))) & (2 ** HALF - 1)) !== 0
