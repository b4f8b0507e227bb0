import 'server-only'
import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { governanceCase, proposal, requirement, trustTest } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { readTrialUnits, type TrialRow, trialColumns } from './trial-reads'
import { type TrialPhase, trialPhase } from './trial-rule'

/** A test as lists tell it. */
export interface ListedTrial {
  trial: TrialRow
  phase: TrialPhase
  /** The day it began to stand as it does: for a judged one when it was judged. */
  day: Day
  requirementId: number
  referenceNumber: number
  title: string
  units: { id: number; name: string }[]
}

/** Tests that are under way, or were until a judgement that is still to come. */
export const approvedTrials = eq(trustTest.state, 'approved')
export const judgedTrials = inArray(trustTest.state, ['lasting', 'adjusted', 'taken_back'])

/** Tests of proposals that stand; those that end first come first. */
const listed = (db: Reader, which?: SQL) =>
  db
    .select({
      trial: trialColumns,
      requirementId: governanceCase.requirementId,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
    })
    .from(trustTest)
    .innerJoin(governanceCase, eq(governanceCase.id, trustTest.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, eq(proposal.id, trustTest.proposalId))
    // A plan goes with its proposal.
    .where(
      and(
        which,
        or(
          ne(trustTest.state, 'planned'),
          and(isNull(proposal.withdrawnOn), ne(governanceCase.state, 'closed')),
        ),
      ),
    )
    .orderBy(trustTest.endsOn, trustTest.id)
const underWay = prepared(db => listed(db, approvedTrials).prepare())

async function withUnits(
  db: Reader,
  tree: UnitTree,
  rows: Awaited<ReturnType<typeof listed>>,
): Promise<ListedTrial[]> {
  if (rows.length === 0) return []
  const units = await readTrialUnits(
    db,
    rows.map(row => row.trial.id),
  )
  const day = today()
  return rows.map(row => ({
    ...row,
    phase: trialPhase(row.trial, day),
    day: row.trial.judgedOn ?? row.trial.stoppedOn ?? row.trial.startsOn,
    units: (units.get(row.trial.id) ?? []).map(id => ({ id, name: tree.find(id)?.name ?? '' })),
  }))
}

/** Tests of proposals that stand, with what they are about; those that end first come first. */
export const readListedTrials = async (db: Reader, tree: UnitTree, which?: SQL): Promise<ListedTrial[]> =>
  withUnits(db, tree, await listed(db, which))

/** Those that are under way, or were until a judgement that is still to come. */
export const readTrialsUnderWay = async (db: Reader, tree: UnitTree): Promise<ListedTrial[]> =>
  withUnits(db, tree, await underWay(db).all())
