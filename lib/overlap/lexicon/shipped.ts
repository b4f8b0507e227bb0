import { SubjectFinder } from '../subject-finder'
import { TextReader } from '../text-reader'
import { children } from './children'
import { childrenFamily } from './children-family'
import { demands } from './demands'
import { health } from './health'
import { healthCareHome } from './health-care-home'
import { organisation } from './organisation'
import { readLexicon, type Subject } from './read-lexicon'
import { society } from './society'

/** A reader with the lexicons that the product brings along, and the subjects of the organisation's own. */
export function shippedReader(own: readonly Subject[] = []): TextReader {
  const subjects = readLexicon(
    [health, healthCareHome, children, childrenFamily, society, organisation].join('\n'),
  )
  return new TextReader(new SubjectFinder([...subjects, ...own]), new SubjectFinder(readLexicon(demands)))
}
