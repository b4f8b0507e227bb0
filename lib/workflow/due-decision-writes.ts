import 'server-only'
import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { caseMove, decision, governanceCase, proposal, requirement, unit } from '@/db/schema'
import { type Change, recordChange } from '@/lib/audit/record'
import { tellPeople } from '@/lib/notify/news-writes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { today as dayToday } from '@/lib/platform/time'
import { requirementPath } from '@/lib/register/reference'
import { readMarks } from '@/lib/register/requirement-reads'
import { workforceWithin } from '@/lib/register/workforce-reads'
import { readBoundWithoutTrial } from '@/lib/trust-test/load-reads'
import { readConcerned } from './case-news-writes'
import type { MoveFacts } from './move-writes'
import { carryIntoRegister } from './register-effect-writes'
import type { Effect } from './transitions'

/** Carries one decision's effect out, once: a second call finds it done. */
export async function carryOutDecision(
  tx: Transaction,
  tree: UnitTree,
  decisionId: number,
  actorPersonId: number | null,
  today = dayToday(),
): Promise<void> {
  const [found] = await tx
    .select({ decision, proposal, row: governanceCase, about: requirement })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(eq(decision.id, decisionId))
  const effectDay = found?.decision.takesEffectOn
  if (!found || !effectDay || found.decision.effectedOn !== null) return
  await tx.update(decision).set({ effectedOn: today }).where(eq(decision.id, decisionId))
  await recordChange(tx, actorPersonId, {
    event: 'decision.carried_out',
    subjectType: 'case',
    subjectId: found.row.id,
    unitId: found.row.unitId,
    after: { outcome: found.proposal.outcome, effectDay },
  })
  const { row, about, proposal: standing } = found
  // What takes effect at once has been told of with the decision.
  if (found.decision.decidedOn < effectDay)
    await tellPeople(tx, await readConcerned(tx, tree, row), {
      event: 'took_effect',
      about: String(decisionId),
      values: { title: about.title, outcome: standing.outcome },
      href: requirementPath(about.referenceNumber),
    })
  const record = (change: Change) => recordChange(tx, actorPersonId, change)
  // Follow-up asks those whom it bound until now, and a release takes their marks away. Those who tried it without are asked with the others.
  const boundBefore = (await readMarks(tx, about.id))
    .filter(mark => mark.effect !== 'suspended')
    .map(({ unitId, effect, fromDay }) => ({ unitId, effect, fromDay }))
  await tx.update(governanceCase).set({ boundBefore }).where(eq(governanceCase.id, row.id))
  const bound = await readBoundWithoutTrial(tx, about)
  const workforce = await workforceWithin(tx)
  const share = workforce.people(bound, row.unitId) / Math.max(1, workforce.people(bound))
  await carryIntoRegister(
    { tx, tree, row, about, proposal: standing, effectDay, share, record },
    await decidedEffects(tx, row.id),
  )
}

/** Where a yes is given that touches the register: to a proposal, or to a trust test that was judged lasting. */
const yesFrom: readonly string[] = ['awaiting_decision', 'on_trial']

/** What the workflow table said the yes would do, kept with the move. */
async function decidedEffects(tx: Transaction, caseId: number): Promise<readonly Effect[]> {
  const moves = await tx.select().from(caseMove).where(eq(caseMove.caseId, caseId)).orderBy(desc(caseMove.id))
  const facts = moves.find(each => yesFrom.includes(each.fromState ?? ''))?.facts as MoveFacts | undefined
  return facts?.effects ?? []
}

/**
 * Carries out every decision whose day has come (§8). For the scheduler: each in its own transaction, so that
 * one that fails holds no other back; safe to run again. Returns how many were carried out.
 */
export async function carryOutDueDecisions(today = dayToday()): Promise<number> {
  const { db, write } = await database()
  const due = await db
    .select({ id: decision.id })
    .from(decision)
    .where(and(isNull(decision.effectedOn), lte(decision.takesEffectOn, today), eq(decision.answer, 'yes')))
  await eachOnItsOwn(due, ({ id }) =>
    write(async tx => {
      const tree = new UnitTree(await tx.select().from(unit))
      await carryOutDecision(tx, tree, id, null, today)
    }),
  )
  return due.length
}
