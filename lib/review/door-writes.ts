import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { avoidedRegistration, criticalReview, criticalReviewItem, requirement, settings } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { hoursPerYear } from '@/lib/burden/hours'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { correctLikeness } from '@/lib/overlap/correction-writes'
import { FurtherStep } from '@/lib/platform/domain-error'
import { translator } from '@/lib/platform/i18n/translator'
import { now, today } from '@/lib/platform/time'
import { boundRanges } from '@/lib/register/bound-people'
import { burdenOf } from '@/lib/register/burden-of'
import { loadRegister } from '@/lib/register/index-in-memory'
import { formatReference } from '@/lib/register/reference'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { refreshSignals } from '@/lib/signals/refresh'
import type { MoveContext } from '@/lib/workflow/move-writes'
import { type OpenFor, readOpenable } from '@/lib/workflow/open-case-reads'
import { openCaseFor } from '@/lib/workflow/open-case-writes'
import { type Reviewed, readAsked } from './asked-reads'
import type { Finding } from './findings-reads'
import { proposeToDeciders } from './proposal-mail-writes'
import { addsNew, answerProblems, hasUnseen } from './review-rule'
import type { ReviewAnswer, ReviewOutcome } from './vocabulary'

/** What the form says of the review. */
export interface ReviewGiven {
  /** `skip` registers without answering, `repair` repairs trust and registers nothing. */
  way: 'hold' | 'skip' | 'repair'
  /** The form has shown the review. */
  wasAsked: boolean
  /** The requirements that it has shown. */
  shown: readonly number[]
  /** Said not to be the same before the review: it is not asked about. */
  different: readonly number[]
  answers: ReadonlyMap<number, ReviewAnswer>
  repair: string
  /** The finished trust repair that it comes from. */
  fromRepair?: number
}

/** A review that is held, or skipped, and what was found in it. */
export interface HeldReview {
  outcome: ReviewOutcome
  found: Finding[]
  answers: ReadonlyMap<number, ReviewAnswer>
  repair: string
  fromRepair: number | null
  /** The old requirement that the new one goes into. */
  mergeInto: Finding | null
}

/**
 * The critical review (§6): what already binds the same people on the same subject or risk, answered where it asks for the same.
 * @throws FurtherStep with the review in words where it has not been answered, with a sentence at each answer that is wrong
 */
export async function holdReview(
  actor: Actor,
  about: Reviewed,
  { way, wasAsked, shown, different, answers, repair, fromRepair }: ReviewGiven,
): Promise<HeldReview> {
  const asked = await readAsked(actor, about, different)
  const { found } = asked.findings
  const needsRepair = asked.repair
  const old = found.map(({ row, ...each }) => ({ ...each, requirementId: row.id }))
  const mergeInto = found.find(({ row }) => way === 'hold' && answers.get(row.id) === 'merge') ?? null
  const held = (outcome: ReviewOutcome): HeldReview => ({
    outcome,
    found,
    answers: way === 'hold' ? answers : new Map(),
    repair: needsRepair ? repair : '',
    fromRepair: needsRepair ? (fromRepair ?? null) : null,
    mergeInto,
  })
  const problems = [
    ...(needsRepair && repair === '' ? [{ field: 'repair', messageKey: 'review.errors.repairMissing' }] : []),
    ...(needsRepair && fromRepair !== undefined && asked.repairs.every(each => each.id !== fromRepair)
      ? [{ field: 'fromRepair', messageKey: 'platform.errors.notAChoice' }]
      : []),
    ...(way === 'hold'
      ? answerProblems(old, answers).map(({ requirementId, problem }) => ({
          field: `answer_${requirementId}`,
          messageKey: `review.errors.${problem}`,
        }))
      : []),
  ]
  // Nothing has to be answered to it, but it is read before the requirement comes.
  const mustRead =
    (asked.findings.takenAway.length > 0 && !wasAsked) || (way === 'hold' && hasUnseen(old, answers, shown))
  if (problems.length > 0 || mustRead) throw new FurtherStep(asked.inWords(), wasAsked ? problems : [])
  if (way === 'repair' && needsRepair) return held('repaired')
  if (found.length === 0) return held('nothing_found')
  if (way === 'skip') return held('skipped')
  return held(mergeInto ? 'merged' : 'reviewed')
}

/**
 * Keeps what came of a review and starts the cases it decided, in the transaction of what it was held for.
 * @param requirementId what was registered, put in force, raised or looked at; null where nothing was registered
 */
export async function keepReview(
  context: MoveContext,
  about: Reviewed,
  held: HeldReview,
  requirementId: number | null,
): Promise<{ ownCaseId: number | null }> {
  const { actor, tx, record } = context
  const { occasion, content, own } = about
  const [review] = await tx
    .insert(criticalReview)
    .values({
      requirementId,
      occasion,
      outcome: held.outcome,
      repair: held.repair,
      trustRepairId: held.fromRepair,
      byPersonId: actor.personId,
      onDay: today(),
      at: now(),
    })
    .returning({ id: criticalReview.id })
  if (!review) throw new Error('The review was not kept')
  const told: { reference: string; title: string; answer: ReviewAnswer | null; caseId: number | null }[] = []
  for (const finding of held.found) {
    const { row, overlaps, sameRisk, openFor } = finding
    const answer = held.answers.get(row.id) ?? null
    const unit = widest(openFor)
    const caseId =
      unit && (answer === 'remove' || answer === 'replace')
        ? await openCaseFor(context, { requirementId: row.id, unitId: unit.id })
        : null
    if (answer === 'different' && requirementId !== null)
      await correctLikeness(tx, actor.personId, [requirementId, row.id], 'different')
    if (answer === 'propose')
      await proposeToDeciders(tx, actor, finding, { reviewId: review.id, added: content.title })
    await tx.insert(criticalReviewItem).values({
      reviewId: review.id,
      requirementId: row.id,
      overlaps,
      sameRisk,
      hours: row.hours,
      answer,
      caseId,
    })
    told.push({ reference: formatReference(row.referenceNumber), title: row.title, answer, caseId })
  }
  await record({
    event: held.outcome === 'skipped' ? 'requirement.review_skipped' : 'requirement.reviewed',
    subjectType: requirementId === null ? 'unit' : 'requirement',
    subjectId: requirementId ?? content.ownerUnitId,
    unitId: content.ownerUnitId,
    after: { title: content.title, occasion, outcome: held.outcome, repair: held.repair, found: told },
  })
  // A review that was skipped is a sign by itself, and one that is held since takes it away.
  if (requirementId !== null && (held.outcome === 'skipped' || occasion === 'afterwards'))
    await refreshSignals(tx, { requirementIds: [requirementId] })
  if (addsNew(occasion) && (held.outcome === 'merged' || held.outcome === 'repaired'))
    await keepAvoided(context, about, held, review.id)
  // What is in force already goes into another by a case of its own (§8).
  if (!addsNew(occasion) && held.outcome === 'merged' && own)
    return { ownCaseId: await openWidestCase(context, own) }
  return { ownCaseId: null }
}

/** A case for as many as this person may open one for: all it binds, or the topmost unit of theirs. */
async function openWidestCase(context: MoveContext, own: RequirementRow): Promise<number | null> {
  const unit = widest((await readOpenable(context.tx, context.actor, own)).openFor)
  return unit ? await openCaseFor(context, { requirementId: own.id, unitId: unit.id }) : null
}

const widest = (openFor: readonly OpenFor[]): OpenFor | undefined =>
  openFor.find(unit => unit.coversAll) ?? openFor[0]

/** Notes that something that was about to bind people does not, with what it would have taken (§3); a draft of it is given up. */
async function keepAvoided(
  { actor, tx, record }: MoveContext,
  { content, own }: Reviewed,
  { outcome, mergeInto }: HeldReview,
  reviewId: number,
): Promise<void> {
  const list = await loadRegister(await reader())
  const marks = content.binds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const people = list.workforce.people({
    ranges: boundRanges(list.tree, marks, today()),
    groupIds: content.groups,
  })
  const [chosen] = await tx.select().from(settings)
  const burden = burdenOf(content)
  const hours = burden ? hoursPerYear(burden, people, burdenSettingsOf(chosen)) : 0
  const because = outcome === 'merged' ? ('merged' as const) : ('repaired' as const)
  await tx.insert(avoidedRegistration).values({
    reviewId,
    because,
    title: content.title,
    level: content.level,
    ownerUnitId: content.ownerUnitId,
    binds: { unitIds: content.binds, groupIds: content.groups },
    people,
    hours,
    intoId: mergeInto?.row.id ?? null,
    onDay: today(),
  })
  if (mergeInto)
    await record({
      event: 'requirement.took_in',
      subjectType: 'requirement',
      subjectId: mergeInto.row.id,
      unitId: mergeInto.about.ownerUnitId,
      after: { title: content.title, hours },
    })
  if (own)
    await tx
      .update(requirement)
      .set({
        status: 'repealed',
        // It never was in force: it begins and ends on one day, so that no span counts it.
        introducedOn: today(),
        repealedFrom: today(),
        repealedBecause: translator(actor.locale, 'review')('gaveUp'),
        mergedIntoId: mergeInto?.row.id ?? null,
        updatedAt: now(),
        version: own.version + 1,
      })
      .where(eq(requirement.id, own.id))
}
