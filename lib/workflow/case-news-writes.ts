import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entitlement, person } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { tellPeople } from '@/lib/notify/news-writes'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { sharedRanges } from '@/lib/register/bound-people'
import { requirementPath } from '@/lib/register/reference'
import type { CaseFile } from './case-facts-reads'
import { type CaseRow, type ProposalRow, type RequirementRow, readBound } from './case-reads'
import { readDecider } from './decider-reads'
import type { TransitionName } from './transitions'

/** Whom a case concerns: those its requirement binds in its unit, and those who could rate it there. */
export async function readConcerned(
  tx: Transaction,
  tree: UnitTree,
  row: Pick<CaseRow, 'requirementId' | 'unitId'>,
): Promise<number[]> {
  const { bound } = await readBound(tx, row.requirementId)
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

/** Tells those who are asked to decide, and those who proposed of the answer. Nobody is told of what they did themselves. */
export async function tellOfMove(
  tx: Transaction,
  actor: Actor,
  { row, requirement, proposal }: Pick<CaseFile, 'row' | 'requirement' | 'proposal'>,
  transition: TransitionName,
): Promise<void> {
  const said = {
    about: `${row.id}/${row.version}`,
    values: { title: requirement.title },
    href: `/cases/${row.id}`,
  }
  if (transition === 'ask_for_decision' && proposal) {
    const { outcome, proposedByPersonId } = proposal
    const { personIds } = await readDecider(tx, actor.tree, requirement, outcome, proposedByPersonId)
    await tellPeople(tx, others(personIds, actor), { event: 'decision_asked', ...said })
  }
  const answer = (
    {
      approve: 'approved',
      approve_trial: 'approved',
      approve_challenge: 'approved',
      send_back: 'sent_back',
      refuse: 'refused',
    } as const
  )[transition as 'approve']
  if (answer) {
    const those = [proposal?.proposedByPersonId, row.openedByPersonId, requirement.ownerPersonId]
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

const others = (ids: readonly (number | null | undefined)[], actor: Actor): number[] =>
  ids.filter((id): id is number => id != null && id !== actor.personId)
