import { SubjectEvidence } from '../subject-evidence'
import { SubjectFinder } from '../subject-finder'
import { TextReader } from '../text-reader'
import { lexiconLines } from './lexicon-lines'
import { readLexicon, readStandIns, type Subject, withHints } from './read-lexicon'

/** What of the reading can be left out, to see what it adds. */
export interface ReadingParts {
  /** Words that only hint at a subject: halves of pairs, and kin (subject-evidence.ts). */
  hints: boolean
  /** The words around a matter, which hint at it. */
  everyday: boolean
  /** Words of common speech read as the field's own. */
  speech: boolean
}

const ALL: ReadingParts = { hints: true, everyday: true, speech: true }

/** What texts can be about. Their order numbers the subjects. */
const SUBJECTS = [
  'health',
  'health-care-home',
  'care-practice',
  'social-practice',
  'children',
  'children-family',
  'school-practice',
  'society',
  'citizen-practice',
  'town-practice',
  'organisation',
  'house-practice',
] as const

const heardAs = () => new SubjectFinder(readStandIns(lexiconLines('speech')))

/** Finds subjects of the organisation's own, and nothing else, as the reader of texts finds them among all. */
export const ownFinder = (own: readonly Subject[]): SubjectFinder =>
  new SubjectFinder(own, { standIns: heardAs() })

/** A reader with the lexicons that the product brings along, and the subjects of the organisation's own. */
export function shippedReader(own: readonly Subject[] = [], parts = ALL): TextReader {
  const making = makingReader(own, parts)
  for (;;) {
    const step = making.next()
    if (step.done) return step.value
  }
}

/** The same, which takes a quarter of a second, with turns for others: `between` is awaited after each of its parts. */
export async function shippedReaderInSteps(
  own: readonly Subject[],
  between: () => Promise<unknown>,
): Promise<TextReader> {
  const making = makingReader(own, ALL)
  for (;;) {
    const step = making.next()
    if (step.done) return step.value
    await between()
  }
}

function* makingReader(own: readonly Subject[], parts: ReadingParts): Generator<void, TextReader> {
  const shipped = readLexicon(lexiconLines(...SUBJECTS))
  const subjects = parts.everyday
    ? withHints(shipped, lexiconLines('everyday-care', 'everyday-town'))
    : shipped
  const standIns = parts.speech ? heardAs() : undefined
  yield
  const finder = new SubjectFinder([...subjects, ...own], {
    standIns,
    hears: parts.hints ? 'hints' : 'names',
  })
  yield
  const evidence = new SubjectEvidence(finder)
  yield
  return new TextReader({
    subjects: finder,
    evidence,
    demands: new SubjectFinder(readLexicon(lexiconLines('demands')), { standIns }),
    times: new SubjectFinder(readLexicon(lexiconLines('times'))),
    approaches: new SubjectFinder(readLexicon(lexiconLines('approaches'))),
  })
}
