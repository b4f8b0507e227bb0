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

/** A reader with the lexicons that the product brings along, and the subjects of the organisation's own. */
export function shippedReader(own: readonly Subject[] = []): TextReader {
  const subjects = readLexicon(
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
  const standIns = new SubjectFinder(readStandIns(speech))
  return new TextReader(
    new SubjectFinder([...withHints(subjects, everydayCare + everydayTown), ...own], standIns),
    new SubjectFinder(readLexicon(demands), standIns),
    new SubjectFinder(readLexicon(times)),
    new SubjectFinder(readLexicon(approaches)),
  )
}
