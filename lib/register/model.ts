import { z } from 'zod'
import {
  choice,
  day,
  id,
  ids,
  optionalChoice,
  optionalDay,
  optionalDecimal,
  optionalId,
  optionalText,
  someIds,
  ticked,
  version,
} from '@/lib/platform/form-fields'
import { optionalProse, prose } from '@/lib/platform/prose'
import { reviewFields, withAnswers } from '@/lib/review/model'
import type { RequirementContent } from './content'
import { parseReference } from './reference'
import {
  authorities,
  bindingnesses,
  countedAsValues,
  formalities,
  introductionReasons,
  kinds,
  legalStatuses,
  levels,
  periods,
  protectedValues,
  traditions,
} from './vocabulary'

const orNull = <T>(value: T | undefined): T | null => value ?? null
/** As they are read back, so that another order in the form is no change. */
const inOrder = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b)
const orOf = <const T extends readonly [string, ...string[]]>(values: T, otherwise: T[number]) =>
  z.preprocess(value => value || otherwise, choice(values))

/** A reference to another requirement, with or without its title behind it ("STY-0042 To underskrifter"). */
const reference = z.preprocess(
  value => String(value ?? '').trim(),
  z.string().refine(value => value === '' || typedReference(value) !== null, 'register.errors.notAReference'),
)

/** The reference number at the beginning of what was typed or picked. */
export function typedReference(value: string): number | null {
  return parseReference(value) ?? parseReference(/^(sty[\s-]*\d+)/i.exec(value.trim())?.[1] ?? '')
}

const content = {
  title: prose(160),
  demand: prose(4000),
  purpose: optionalProse(2000),
  risk: optionalProse(160),
  riskConcernsCitizens: ticked,
  professionallyResponsible: optionalText(160),
  protectedValue: optionalChoice(protectedValues).transform(orNull),
  kind: choice(kinds),
  level: choice(levels),
  bindingness: orOf(bindingnesses, 'hard'),
  formality: orOf(formalities, 'formal'),
  tradition: optionalChoice(traditions).transform(orNull),
  legalStatus: orOf(legalStatuses, 'not_examined'),
  legalExaminedBy: optionalText(160),
  legalExaminedOn: optionalDay.transform(orNull),
  lawLink: optionalText(300),
  authority: choice(authorities),
  ownerFunction: optionalText(160),
  ownerPersonId: optionalId.transform(orNull),
  derivesFrom: reference,
  introducedBecause: choice(introductionReasons),
  introducedOn: optionalDay.transform(orNull),
  reviewBy: optionalDay.transform(orNull),
  sunsetOn: optionalDay.transform(orNull),
  ownerUnitId: id,
  binds: someIds.transform(inOrder),
  groups: ids.transform(inOrder),
  usesNumericTargets: ticked,
  comparesUnits: ticked,
  selectsCitizens: ticked,
  moneyFollowsResults: ticked,
  minutes: optionalDecimal(0, 100_000).transform(orNull),
  occurrences: optionalDecimal(0, 10_000).transform(orNull),
  period: optionalChoice(periods).transform(orNull),
  countedAs: orOf(countedAsValues, 'per_employee'),
  anywayPercent: optionalDecimal(0, 100).transform(value => value ?? 0),
} satisfies Record<keyof RequirementContent, z.ZodType>

/**
 * `draft` puts it aside for later; `active` puts it in force after the critical review, `skip` past it; `repair` repairs trust instead (§10).
 */
const intents = ['draft', 'active', 'skip', 'repair'] as const
type Intent = (typeof intents)[number]
const intent = choice(intents)

type Problem = { field: keyof RequirementContent; message: string }

/** What cannot be true together, each at the field where it is mended (§3). */
function contradictions(given: RequirementContent, wanted: Intent): Problem[] {
  const problems: Problem[] = []
  const wrong = (field: Problem['field'], sentence: string) =>
    problems.push({ field, message: `register.errors.${sentence}` })
  if ((given.level === 'state') !== (given.authority === 'state')) wrong('authority', 'authorityOfLevel')
  if (given.riskConcernsCitizens && given.risk === '') wrong('risk', 'riskMissing')
  if (given.riskConcernsCitizens && given.professionallyResponsible === '')
    wrong('professionallyResponsible', 'responsibleMissing')
  if (given.reviewBy && given.introducedOn && given.reviewBy <= given.introducedOn)
    wrong('reviewBy', 'reviewBeforeStart')
  if (given.sunsetOn && given.introducedOn && given.sunsetOn <= given.introducedOn)
    wrong('sunsetOn', 'sunsetBeforeStart')
  if (wanted !== 'draft' && given.minutes === null) wrong('minutes', 'minutesMissing')
  // What takes no time takes none however often it is done.
  if (given.minutes && given.occurrences === null) wrong('occurrences', 'occurrencesMissing')
  if (given.occurrences !== null && given.period === null) wrong('period', 'periodMissing')
  return problems
}

function explain(input: RequirementContent & { intent: Intent }, context: z.RefinementCtx): void {
  for (const { field, message } of contradictions(input, input.intent))
    context.addIssue({ code: 'custom', path: [field], message })
}

/** `hassle` is the report from the hassle box that it is registered from, `heap` what a staff meeting gathered. */
export const registration = z.preprocess(
  withAnswers,
  z
    .object({ ...content, ...reviewFields, intent, hassle: optionalId, heap: optionalId })
    .superRefine(explain),
)
export const edit = z.preprocess(
  withAnswers,
  z.object({ ...content, ...reviewFields, intent, requirementId: id, version }).superRefine(explain),
)
export const repeal = z.object({
  requirementId: id,
  version,
  repealedFrom: day,
  repealedBecause: prose(1000),
})
