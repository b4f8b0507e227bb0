import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { ContentField, RequirementContent } from './content'
import type { RequirementStatus } from './vocabulary'

/** Names behind the ids in a content. An id that is gone has the empty name. */
export interface ContentNames {
  unit(id: number): string
  group(id: number): string
  person(id: number): string
}

export interface Speech {
  t: Translate<'register'>
  format: Format
  names: ContentNames
}

/** What one field says, in words: for the history, and for somebody whose edit came second. '' is nothing. */
export function fieldInWords(
  field: ContentField | 'status',
  value: unknown,
  { t, format, names }: Speech,
): string {
  if (value === null || value === undefined || value === '') return ''
  const content = { [field]: value } as unknown as RequirementContent & { status: RequirementStatus }
  switch (field) {
    case 'kind':
      return t(`kinds.${content.kind}`)
    case 'level':
      return t(`levels.${content.level}`)
    case 'bindingness':
      return t(`bindingnessShort.${content.bindingness}`)
    case 'formality':
      return t(`formalityShort.${content.formality}`)
    case 'tradition':
      return content.tradition ? t(`traditions.${content.tradition}`) : ''
    case 'introducedBecause':
      return t(`introductionReasons.${content.introducedBecause}`)
    case 'protectedValue':
      return content.protectedValue ? t(`protectedValues.${content.protectedValue}`) : ''
    case 'legalStatus':
      return t(`legalStatuses.${content.legalStatus}`)
    case 'authority':
      return t(`authorities.${content.authority}`)
    case 'period':
      return content.period ? t(`periods.${content.period}`) : ''
    case 'countedAs':
      return t(`countedAs.${content.countedAs}`)
    case 'status':
      return t(`statuses.${content.status}`)
    case 'binds':
      return format.list(content.binds.map(names.unit))
    case 'groups':
      return format.list(content.groups.map(names.group))
    case 'ownerUnitId':
      return names.unit(content.ownerUnitId)
    case 'ownerPersonId':
      return content.ownerPersonId ? names.person(content.ownerPersonId) : ''
    case 'introducedOn':
    case 'reviewBy':
    case 'sunsetOn':
    case 'legalExaminedOn':
      return format.date(String(value))
    case 'anywayPercent':
      return format.percent(Number(value) / 100)
    default:
      if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
      return typeof value === 'number' ? format.number(value, Number.isInteger(value) ? 0 : 1) : String(value)
  }
}
