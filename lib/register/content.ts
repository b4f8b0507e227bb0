import { writeDecimal } from '@/lib/platform/read-decimal'
import type { Day } from '@/lib/platform/time'
import type {
  Authority,
  Bindingness,
  CountedAs,
  Formality,
  IntroductionReason,
  Kind,
  LegalStatus,
  Level,
  Period,
  ProtectedValue,
  Tradition,
} from './vocabulary'

/**
 * Everything people write about a requirement: what the form holds, what an edit compares, and what the history
 * tells. Units, groups and people by id, other requirements by reference, the risk by name.
 */
export interface RequirementContent {
  title: string
  demand: string
  purpose: string
  risk: string
  riskConcernsCitizens: boolean
  professionallyResponsible: string
  protectedValue: ProtectedValue | null
  kind: Kind
  level: Level
  bindingness: Bindingness
  formality: Formality
  tradition: Tradition | null
  legalStatus: LegalStatus
  legalExaminedBy: string
  legalExaminedOn: Day | null
  lawLink: string
  authority: Authority
  ownerFunction: string
  ownerPersonId: number | null
  derivesFrom: string
  introducedBecause: IntroductionReason
  introducedOn: Day | null
  reviewBy: Day | null
  sunsetOn: Day | null
  ownerUnitId: number
  binds: number[]
  groups: number[]
  usesNumericTargets: boolean
  comparesUnits: boolean
  selectsCitizens: boolean
  moneyFollowsResults: boolean
  minutes: number | null
  occurrences: number | null
  period: Period | null
  countedAs: CountedAs
  anywayPercent: number
}

export type ContentField = keyof RequirementContent

/** In the order of the form and of the history. */
export const contentFields: readonly ContentField[] = [
  'title',
  'demand',
  'kind',
  'level',
  'bindingness',
  'formality',
  'tradition',
  'purpose',
  'introducedBecause',
  'introducedOn',
  'risk',
  'riskConcernsCitizens',
  'professionallyResponsible',
  'protectedValue',
  'derivesFrom',
  'legalStatus',
  'lawLink',
  'legalExaminedBy',
  'legalExaminedOn',
  'authority',
  'ownerUnitId',
  'ownerFunction',
  'ownerPersonId',
  'reviewBy',
  'sunsetOn',
  'binds',
  'groups',
  'minutes',
  'occurrences',
  'period',
  'countedAs',
  'anywayPercent',
  'usesNumericTargets',
  'comparesUnits',
  'selectsCitizens',
  'moneyFollowsResults',
]

/** Who may repeal what is decided at a level, unless something else is said (§3). */
export const usualAuthority: Record<Level, Authority> = {
  state: 'state',
  municipality: 'department',
  institution: 'institution',
}

const asText = (value: RequirementContent[ContentField], locale: 'da' | 'en'): string | string[] => {
  if (Array.isArray(value)) return value.map(String)
  if (value === null || value === false) return ''
  if (value === true) return 'on'
  return typeof value === 'number' ? writeDecimal(value, locale) : value
}

/** The content as the fields of the form hold it in a language. */
export function formValues(
  content: RequirementContent,
  locale: 'da' | 'en',
): Record<ContentField, string | string[]> {
  const values = {} as Record<ContentField, string | string[]>
  for (const field of contentFields) values[field] = asText(content[field], locale)
  return values
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two contents differ, in the order of the form. */
export function differingFields(a: RequirementContent, b: RequirementContent): ContentField[] {
  return contentFields.filter(field => !same(a[field], b[field]))
}

export interface Merge {
  /** What the form shall hold now: what I typed, and what they changed where I had changed nothing. */
  merged: RequirementContent
  /** Fields both of us changed, to different things. Mine stands in the form. */
  contested: ContentField[]
  /** Fields only they changed; theirs stands in the form now. */
  taken: ContentField[]
}

/**
 * Two people have edited the same requirement. Nobody's words are lost: where only one changed a field, that holds;
 * where both did, the one who came last keeps theirs in the form and is shown the other's.
 */
export function mergeEdits(
  base: RequirementContent,
  mine: RequirementContent,
  theirs: RequirementContent,
): Merge {
  const merged = { ...mine }
  const contested: ContentField[] = []
  const taken: ContentField[] = []
  const take = <F extends ContentField>(field: F) => {
    merged[field] = theirs[field]
  }
  for (const field of differingFields(base, theirs)) {
    if (same(mine[field], theirs[field])) continue
    if (same(mine[field], base[field])) {
      take(field)
      taken.push(field)
    } else contested.push(field)
  }
  return { merged, contested, taken }
}
