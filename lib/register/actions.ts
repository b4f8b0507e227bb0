'use server'

import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { requirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { readReport } from '@/lib/hassle/report-reads'
import { takeStepWith } from '@/lib/hassle/report-writes'
import { leaveHeapWith } from '@/lib/meeting/heap-writes'
import { canComeTo } from '@/lib/meeting/left-with'
import { readHeap } from '@/lib/meeting/meeting-reads'
import { correctLikeness } from '@/lib/overlap/correction-writes'
import { governed } from '@/lib/platform/action'
import { DomainError, FieldProblems } from '@/lib/platform/domain-error'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { addMonths, now, today } from '@/lib/platform/time'
import type { Reviewed } from '@/lib/review/asked-reads'
import { holdReview, keepReview } from '@/lib/review/door-writes'
import { apart, givesUp, isGivenUp, ledOn } from '@/lib/review/given'
import type { ReviewOccasion } from '@/lib/review/vocabulary'
import type { MoveContext } from '@/lib/workflow/move-writes'
import {
  type ContentField,
  differingFields,
  formValues,
  mergeEdits,
  type RequirementContent,
} from './content'
import { readNames } from './content-names-reads'
import { contentAt, readContent } from './content-reads'
import { fieldInWords } from './content-words'
import { edit, registration, repeal } from './model'
import { requirementPath } from './reference'
import { mayRepeal, repealObstacleOf, repealUnitId } from './repeal-reads'
import { type RequirementRow, requirementRow } from './requirement-reads'
import { insertRequirement, registerChanged, updateRequirement } from './requirement-writes'
import { levels } from './vocabulary'

/** Registers a requirement, as a draft or in force. One may bind only units within one's own permission. */
export const registerRequirement = governed('requirement.register', {
  schema: registration,
  subject: ({ input }) => [input.ownerUnitId, ...input.binds].map(unitId => ({ unitId })),
  async run({ input: { hassle, heap, ...input }, ...context }) {
    const { actor, tx, record } = context
    const { intent, content, given } = apart(input)
    const status = intent === 'draft' ? ('draft' as const) : ('active' as const)
    const about: Reviewed = { occasion: 'registering', content, own: null }
    if (givesUp(given)) {
      const held = await holdReview(actor, about, given)
      if (isGivenUp(held)) {
        await keepReview(context, about, held, null)
        await takeUpReport(context, hassle, 'linked', held.mergeInto?.row.id)
        await takeUpHeap(context, heap, 'linked', held.mergeInto?.row.id)
        return ledOn(held, about.occasion, null, null)
      }
    }
    // What is wrong in a field is told before anything is asked.
    const made = await insertRequirement(tx, content, { status, byPersonId: actor.personId })
    const held = status === 'draft' ? null : await holdReview(actor, about, given)
    const row = await requirementRow(tx, made.id)
    await record({
      event: 'requirement.registered',
      subjectType: 'requirement',
      subjectId: made.id,
      unitId: content.ownerUnitId,
      after: { ...(await readContent(tx, row)), status, version: row.version },
    })
    await sayDifferent(tx, actor, { ...content, ownerPersonId: null }, made.id, given.different)
    if (held) await keepReview(context, about, held, made.id)
    await takeUpReport(context, hassle, 'registered', made.id)
    await takeUpHeap(context, heap, 'registered', made.id)
    return { message: `register.done.${status}`, redirectTo: requirementPath(made.referenceNumber) }
  },
})

/** Links the report that it all began with to the requirement that came of it. */
async function takeUpReport(
  { actor, tx, record }: MoveContext,
  reportId: number | undefined,
  kind: 'registered' | 'linked',
  requirementId: number | undefined,
): Promise<void> {
  if (reportId === undefined || requirementId === undefined) return
  const report = await readReport(tx, reportId)
  if (!may(actor, 'hassle.handle', { unitId: report.unitId }))
    throw new DomainError('platform.errors.notAllowed')
  await takeStepWith(tx, record, report, { kind, requirementId, byPersonId: actor.personId })
}

/** The same for what a staff meeting gathered. */
async function takeUpHeap(
  { actor, tx, record }: MoveContext,
  heapId: number | undefined,
  outcome: 'registered' | 'linked',
  requirementId: number | undefined,
): Promise<void> {
  if (heapId === undefined || requirementId === undefined) return
  const { heap, held } = await readHeap(tx, heapId)
  if (!may(actor, 'meeting.hold', { unitId: held.unitId }))
    throw new DomainError('platform.errors.notAllowed')
  // What somebody else took it up as meanwhile stands, and the requirement is registered all the same.
  if (canComeTo(outcome, heap.outcome)) await leaveHeapWith(tx, record, heapId, { outcome, requirementId })
}

/** Changes a requirement. Whoever comes second is told what the first one changed, and loses nothing. */
export const editRequirement = governed('requirement.edit', {
  schema: edit,
  async subject({ input, tx }) {
    const row = await requirementRow(tx, input.requirementId)
    const tie = { requirementOwnerId: row.ownerPersonId }
    const unitIds = new Set([row.ownerUnitId, input.ownerUnitId])
    return [...unitIds].map(unitId => ({ unitId, ...(unitId === row.ownerUnitId ? tie : {}) }))
  },
  async wordsBefore({ input, tx }) {
    const before = await readContent(tx, await requirementRow(tx, input.requirementId))
    const { title, demand, purpose, risk } = before
    return [title, demand, purpose, risk]
  },
  async run({ input: { requirementId, version, ...input }, ...context }) {
    const { actor, tx, record } = context
    const { intent, content, given } = apart(input)
    const row = await requirementRow(tx, requirementId)
    if (row.status === 'repealed') throw new DomainError('register.errors.alreadyRepealed')
    if (row.version !== version) await refuseOvertaken(tx, actor, row, version, content)
    const before = await readContent(tx, row)
    const touched = [...content.binds, ...before.binds].filter(
      unitId => content.binds.includes(unitId) !== before.binds.includes(unitId),
    )
    if (!touched.every(unitId => may(actor, 'requirement.register', { unitId })))
      throw new DomainError('register.errors.bindsOutside', {}, 'binds')
    const occasion = occasionOf(row, content, intent)
    const about: Reviewed | null = occasion && { occasion, content, own: row }
    if (about && givesUp(given)) {
      const held = await holdReview(actor, about, given)
      if (isGivenUp(held)) {
        const { ownCaseId } = await keepReview(context, about, held, row.id)
        return ledOn(held, about.occasion, row, ownCaseId)
      }
    }
    await updateRequirement(tx, row, content, intent === 'draft' ? 'draft' : 'active')
    const held = about && (await holdReview(actor, about, given))
    const after = await readContent(tx, await requirementRow(tx, requirementId))
    const activated = row.status === 'draft' && intent !== 'draft'
    const fields = differingFields(before, after)
    const picked = (from: RequirementContent) => Object.fromEntries(fields.map(field => [field, from[field]]))
    await record({
      event: activated ? 'requirement.activated' : 'requirement.edited',
      subjectType: 'requirement',
      subjectId: requirementId,
      unitId: after.ownerUnitId,
      before: { ...picked(before), version: row.version },
      after: { ...picked(after), version: row.version + 1 },
    })
    await sayDifferent(tx, actor, content, requirementId, given.different)
    if (about && held) await keepReview(context, about, held, requirementId)
    const done = activated ? 'active' : 'edited'
    return { message: `register.done.${done}`, redirectTo: requirementPath(row.referenceNumber) }
  },
})

/** Keeps what the form said is not the same, where this person may say so and both are there. */
async function sayDifferent(
  tx: Transaction,
  actor: Actor,
  { ownerUnitId, ownerPersonId }: Pick<RequirementContent, 'ownerUnitId' | 'ownerPersonId'>,
  requirementId: number,
  different: readonly number[],
): Promise<void> {
  const subject = { unitId: ownerUnitId, requirementOwnerId: ownerPersonId }
  if (different.length === 0 || !may(actor, 'likeness.correct', subject)) return
  const others = await tx
    .select({ id: requirement.id })
    .from(requirement)
    .where(inArray(requirement.id, [...different]))
  for (const other of others)
    if (other.id !== requirementId)
      await correctLikeness(tx, actor.personId, [requirementId, other.id], 'different')
}

/** When an edit leads through the review (§6): a draft is put in force, or its level is raised. */
function occasionOf(
  row: Pick<RequirementRow, 'status' | 'level'>,
  content: Pick<RequirementContent, 'level'>,
  intent: string,
): ReviewOccasion | null {
  if (row.status === 'draft') return intent === 'draft' ? null : 'activating'
  return levels.indexOf(content.level) < levels.indexOf(row.level) ? 'raising' : null
}

async function refuseOvertaken(
  tx: Transaction,
  actor: Actor,
  row: RequirementRow,
  version: number,
  mine: RequirementContent,
): Promise<never> {
  const theirs = await readContent(tx, row)
  const { content: base, later } = await contentAt(tx, row, version)
  const { merged, contested, taken } =
    later.length > 0
      ? mergeEdits(base, mine, theirs)
      : { merged: mine, contested: differingFields(mine, theirs), taken: [] }
  const [last] = later
  const people = [last?.actorPersonId, theirs.ownerPersonId].filter(id => typeof id === 'number')
  const names = await readNames(tx, actor.tree, people)
  const name = last?.actorPersonId ? names.person(last.actorPersonId) : ''
  const speech = { t: translator(actor.locale, 'register'), format: formatFor(actor.locale), names }
  const problem = (field: ContentField, messageKey: string) => ({
    field,
    messageKey,
    values: { now: fieldInWords(field, theirs[field], speech) || speech.t('history.nothing') },
  })
  throw new FieldProblems(
    'register.errors.overtaken',
    { name, hasName: name ? 'yes' : 'no' },
    [
      ...contested.map(field => problem(field, 'register.errors.contested')),
      ...taken.map(field => problem(field, 'register.errors.taken')),
    ],
    {
      ...formValues(merged, actor.locale),
      requirementId: String(row.id),
      version: String(row.version),
    },
  )
}

/** Ends a requirement from a day, with a reason. Nothing is ever deleted. */
export const repealRequirement = governed('requirement.repeal', {
  schema: repeal,
  async subject({ input, actor, tx }) {
    return { unitId: repealUnitId(actor, await requirementRow(tx, input.requirementId)) }
  },
  async run({ input, actor, tx, record }) {
    const row = await requirementRow(tx, input.requirementId)
    if (!mayRepeal(actor, row)) throw new DomainError('register.errors.noAuthority')
    const obstacle = await repealObstacleOf(tx, row)
    if (obstacle) throw new DomainError(`register.repeal.obstacle.${obstacle}`)
    if (row.version !== input.version)
      throw new FieldProblems('register.errors.changedMeanwhile', {}, [], {
        requirementId: String(row.id),
        version: String(row.version),
        repealedFrom: input.repealedFrom,
        repealedBecause: input.repealedBecause,
      })
    if (row.introducedOn && input.repealedFrom < row.introducedOn)
      throw new DomainError('register.errors.repealBeforeStart', {}, 'repealedFrom')
    if (input.repealedFrom > addMonths(today(), 60))
      throw new DomainError('register.errors.repealTooFar', {}, 'repealedFrom')
    const changed = {
      status: 'repealed' as const,
      repealedFrom: input.repealedFrom,
      repealedBecause: input.repealedBecause,
    }
    await tx
      .update(requirement)
      .set({ ...changed, updatedAt: now(), version: row.version + 1 })
      .where(and(eq(requirement.id, row.id), eq(requirement.version, row.version)))
    await record({
      event: 'requirement.repealed',
      subjectType: 'requirement',
      subjectId: row.id,
      unitId: row.ownerUnitId,
      before: { status: row.status, version: row.version },
      after: { ...changed, version: row.version + 1 },
    })
    await registerChanged(tx, [row.id])
    return { message: 'register.done.repealed', redirectTo: requirementPath(row.referenceNumber) }
  },
})
