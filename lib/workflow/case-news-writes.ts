import 'server-only'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entitlement, governanceCase, person, proposal, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { NotificationEvent } from '@/lib/notify/kinds'
import { settleNews, tellPeople } from '@/lib/notify/news-writes'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { sharedRanges } from '@/lib/register/bound-people'
import { requirementPath } from '@/lib/register/reference'
import { readBoundWithoutTrial } from '@/lib/trust-test/load-reads'
import type { CaseFile } from './case-facts-reads'
import type { CaseRow, ProposalRow, RequirementRow } from './case-reads'
import { readDecider, readHolders } from './decider-reads'
import { type TransitionName, transitions } from './transitions'

/** Whom a case concerns: those its requirement binds in its unit, and those who could rate it there. */
export async function readConcerned(
  tx: Transaction,
  tree: UnitTree,
  row: Pick<CaseRow, 'requirementId' | 'unitId'>,
): Promise<number[]> {
  // Those who try it without are concerned as much as those whom it binds meanwhile.
  const bound = await readBoundWithoutTrial(tx, { id: row.requirementId })
  const here = [tree.range(row.unitId)]
  const inRanges = sharedRanges(bound.ranges, here).flatMap(({ first, end }) =>
    tree.units.slice(first, end).map(unit => unit.id),
  )
  const couldRate = tx
    .selectDistinct({ id: entitlement.personId })
    .from(entitlement)
    .where(eq(entitlement.requirementId, row.requirementId))
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      or(
        and(
          inArray(person.unitId, inRanges),
          bound.groupIds.length > 0 ? inArray(person.professionalGroupId, [...bound.groupIds]) : undefined,
        ),
        and(
          inArray(
            person.unitId,
            tree.subtree(row.unitId).map(unit => unit.id),
          ),
          inArray(person.id, couldRate),
        ),
      ),
    )
  return rows.map(each => each.id)
}

/** What an answer to a proposal is told as to those who made it. */
const answers: Partial<Record<TransitionName, NotificationEvent>> = {
  approve: 'approved',
  approve_trial: 'approved',
  approve_challenge: 'approved',
  make_lasting: 'approved',
  send_back: 'sent_back',
  take_back_trial: 'sent_back',
  take_back_undecided_trial: 'sent_back',
  refuse: 'refused',
  challenge_granted: 'granted_above',
  challenge_refused: 'refused_above',
}

/** Tells those who decide that they are asked to: about a proposal, or about what the judge of its trust test has said. */
export async function askDeciders(
  tx: Transaction,
  actor: Actor,
  { row, requirement: about, proposal: standing }: Pick<CaseFile, 'row' | 'requirement' | 'proposal'>,
): Promise<void> {
  if (!standing) return
  const { outcome, proposedByPersonId } = standing
  const { personIds } = await readDecider(tx, actor.tree, about, outcome, proposedByPersonId)
  await tellPeople(tx, others(personIds, actor), {
    event: 'decision_asked',
    about: `${row.id}/${row.version}`,
    values: { title: about.title },
    href: `/cases/${row.id}`,
  })
}

/** Tells those who are asked to decide, and those who proposed of the answer. Nobody is told of what they did themselves. */
export async function tellOfMove(
  tx: Transaction,
  actor: Actor,
  { row, requirement: about, proposal: standing }: Pick<CaseFile, 'row' | 'requirement' | 'proposal'>,
  transition: TransitionName,
): Promise<void> {
  const said = {
    about: `${row.id}/${row.version}`,
    values: { title: about.title },
    href: `/cases/${row.id}`,
  }
  if (transition === 'ask_for_decision')
    await askDeciders(tx, actor, { row, requirement: about, proposal: standing })
  const { from } = transitions[transition]
  if (standing && (from === 'awaiting_decision' || from === 'on_trial')) {
    const { outcome, proposedByPersonId } = standing
    const { personIds } = await readDecider(tx, actor.tree, about, outcome, proposedByPersonId)
    await settleNews(tx, [actor.personId, ...personIds], { event: 'decision_asked', href: said.href })
  }
  const answer = answers[transition]
  if (answer) {
    const those = [standing?.proposedByPersonId, row.openedByPersonId, about.ownerPersonId]
    await tellPeople(tx, others(those, actor), { event: answer, ...said })
  }
}

/** Tells everybody a decision concerns what was decided and from when. */
export async function tellOfDecision(
  tx: Transaction,
  actor: Actor,
  { row, about, proposal }: { row: CaseRow; about: RequirementRow; proposal: ProposalRow },
  decisionId: number,
  takesEffectOn: Day,
): Promise<void> {
  await tellPeople(tx, others(await readConcerned(tx, actor.tree, row), actor), {
    event: 'decided',
    about: String(decisionId),
    values: { title: about.title, outcome: proposal.outcome, day: takesEffectOn },
    href: requirementPath(about.referenceNumber),
  })
}

/** Those who answer for a case: who leads its unit, opened it, answers for the requirement, or for carrying the newest proposal out. */
async function readAnswering(tx: Transaction, caseId: number) {
  const [found] = await tx
    .select({ row: governanceCase, about: requirement, owner: proposal.ownerPersonId })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .leftJoin(proposal, eq(proposal.caseId, governanceCase.id))
    .where(eq(governanceCase.id, caseId))
    .orderBy(desc(proposal.id))
    .limit(1)
  if (!found) return null
  const { row, about, owner } = found
  const leaders = await readHolders(tx, [row.unitId])
  const those = [...leaders.map(each => each.personId), row.openedByPersonId, about.ownerPersonId, owner]
  return { title: about.title, those: those.filter(id => id !== null) }
}

/** Tells those who answer for a case that those it bound still do what it took away (§8). */
export async function tellOfContradiction(tx: Transaction, caseId: number, roundId: number): Promise<void> {
  const found = await readAnswering(tx, caseId)
  if (!found) return
  await tellPeople(tx, found.those, {
    event: 'contradicted',
    about: String(roundId),
    values: { title: found.title },
    href: `/cases/${caseId}#follow-up`,
  })
}

/** Tells those who answer for a case that what it took away is asked for again (§8); everybody else finds it on the case. */
export async function tellOfRegrowth(
  tx: Transaction,
  caseId: number,
  { removed, added }: { removed: string; added: Pick<RequirementRow, 'id' | 'title'> },
): Promise<void> {
  const found = await readAnswering(tx, caseId)
  if (!found) return
  await tellPeople(tx, found.those, {
    event: 'regrown',
    about: `${caseId}/${added.id}`,
    values: { title: removed, added: added.title },
    href: `/cases/${caseId}`,
  })
}

/** Tells those in a trust test's units that the requirement is let go of there, or binds them again. */
export async function tellOfTrial(
  tx: Transaction,
  tree: UnitTree,
  event: 'trial_started' | 'trial_stopped' | 'trial_adjusted' | 'trial_taken_back',
  trial: { id: number; endsOn: Day; about: RequirementRow; unitIds: readonly number[] },
): Promise<void> {
  const { about, unitIds } = trial
  const concerned: number[] = []
  for (const unitId of unitIds)
    concerned.push(...(await readConcerned(tx, tree, { requirementId: about.id, unitId })))
  await tellPeople(tx, concerned, {
    event,
    about: String(trial.id),
    values: { title: about.title, day: trial.endsOn },
    href: requirementPath(about.referenceNumber),
  })
}

const others = (ids: readonly (number | null | undefined)[], actor: Actor): number[] =>
  ids.filter((id): id is number => id != null && id !== actor.personId)
