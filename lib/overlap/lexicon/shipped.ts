import { SubjectFinder } from '../subject-finder'
import { TextReader } from '../text-reader'
import { approaches } from './approaches'
import { carePractice } from './care-practice'
import { children } from './children'
import { childrenFamily } from './children-family'
import { citizenPractice } from './citizen-practice'
import { demands } from './demands'
import { everydayCare } from './everyday-care'
import { everydayTown } from './everyday-town'
import { health } from './health'
import { healthCareHome } from './health-care-home'
import { housePractice } from './house-practice'
import { organisation } from './organisation'
import { readLexicon, readStandIns, type Subject, withHints } from './read-lexicon'
import { schoolPractice } from './school-practice'
import { socialPractice } from './social-practice'
import { society } from './society'
import { speech } from './speech'
import { times } from './times'
import { townPractice } from './town-practice'

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

/** A reader with the lexicons that the product brings along, and the subjects of the organisation's own. */
export function shippedReader(own: readonly Subject[] = [], parts = ALL): TextReader {
  const shipped = readLexicon(
    [
      health,
      healthCareHome,
      carePractice,
      socialPractice,
      children,
      childrenFamily,
      schoolPractice,
      society,
      citizenPractice,
      townPractice,
      organisation,
      housePractice,
    ].join('\n'),
  )
  const subjects = parts.everyday ? withHints(shipped, everydayCare + everydayTown) : shipped
  const standIns = parts.speech ? new SubjectFinder(readStandIns(speech)) : undefined
  return new TextReader({
    subjects: new SubjectFinder([...subjects, ...own], { standIns, hears: parts.hints ? 'hints' : 'names' }),
    demands: new SubjectFinder(readLexicon(demands), { standIns }),
    times: new SubjectFinder(readLexicon(times)),
    approaches: new SubjectFinder(readLexicon(approaches)),
  })
}
