import 'server-only'
import { and, desc, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, ratingRound, trustTest, trustTestPulse, trustTestStopper, trustTestUnit } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import type { Day } from '@/lib/platform/time'

/** The last time those who try a test are asked, and the round that asks, once it is open. */
const lastAsked = sql`${trustTestPulse} asked left join ${ratingRound} asking on asking.id = asked.round_id
  where asked.trust_test_id = trust_test.id and asked.moment = 'end' and asked.not_held is null`

const answersAwaited = sql<boolean>`exists (select 1 from ${lastAsked} and coalesce(asking.status, '') <> 'closed')`
const answersUntil = sql<Day | null>`(select asking.closes_on from ${lastAsked})`

/** A test with how far those who try it have come in being asked. */
export const trialColumns = {
  ...getTableColumns(trustTest),
  answersAwaited: answersAwaited.mapWith(Boolean),
  /** The last day on which they can answer, once they are asked for the last time. */
  answersUntil,
}

/** The day after which a test is late to be judged: its last, that of its last answers, or the one it was stopped on; null while answers are awaited. */
export const judgementDueOn = sql<Day | null>`case
  when ${trustTest.stoppedOn} is not null then ${trustTest.stoppedOn}
  when ${answersAwaited} then null
  else max(${trustTest.endsOn}, coalesce(${answersUntil}, ${trustTest.endsOn})) end`

export type TrialRow = typeof trustTest.$inferSelect & { answersAwaited: boolean; answersUntil: Day | null }

/** A test that counts for a case, and whether the one who judges it can still sign in. */
export type StandingTrial = TrialRow & { isJudgeHere: boolean }

/** The test that stands for a case: the one that was approved, else the one planned with the standing proposal. */
export async function readStandingTrial(
  db: Reader,
  caseId: number,
  proposalId: number | null,
): Promise<StandingTrial | null> {
  if (proposalId === null) return null
  const [row] = await db
    .select({ trial: trialColumns, judge: person.status })
    .from(trustTest)
    .leftJoin(person, and(eq(person.id, trustTest.judgePersonId), isNotNull(person.email)))
    .where(
      and(
        eq(trustTest.caseId, caseId),
        eq(trustTest.proposalId, proposalId),
        or(eq(trustTest.state, 'planned'), eq(trustTest.state, 'approved')),
      ),
    )
    .orderBy(desc(trustTest.id))
    .limit(1)
  return row ? { ...row.trial, isJudgeHere: row.judge === 'active' } : null
}

/** @throws DomainError `platform.errors.notFound` */
export async function readTrial(db: Reader, id: number): Promise<TrialRow> {
  const [row] = await db.select(trialColumns).from(trustTest).where(eq(trustTest.id, id))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** The units of some tests, by test. */
export async function readTrialUnits(db: Reader, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .select()
    .from(trustTestUnit)
    .where(inArray(trustTestUnit.trustTestId, [...ids]))
  const units = new Map<number, number[]>(ids.map(id => [id, []]))
  for (const row of rows) units.get(row.trustTestId)?.push(row.unitId)
  return units
}

/** People named to stop a test at once. */
export async function readStoppers(db: Reader, trustTestId: number): Promise<{ id: number; name: string }[]> {
  return db
    .select({ id: person.id, name: person.name })
    .from(trustTestStopper)
    .innerJoin(person, eq(person.id, trustTestStopper.personId))
    .where(eq(trustTestStopper.trustTestId, trustTestId))
    .orderBy(person.name)
}

/** The one who judges, while they can still sign in; else null, and those who decide judge. */
export async function activeJudge(
  db: Reader,
  trial: Pick<TrialRow, 'judgePersonId'>,
): Promise<number | null> {
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, trial.judgePersonId), eq(person.status, 'active'), isNotNull(person.email)))
  return row?.id ?? null
}
