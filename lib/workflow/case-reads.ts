import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import {
  decision,
  doneChecklistItem,
  followUpAction,
  followUpCheck,
  governanceCase,
  proposal,
  pulse,
  ratingRound,
  regrowth,
  requirement,
  risk,
} from '@/db/schema'
import { hoursPerYear } from '@/lib/burden/hours'
import { type BurdenSettings, burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { type Bound, boundRanges } from '@/lib/register/bound-people'
import { burdenOf } from '@/lib/register/burden-of'
import { inForceOn } from '@/lib/register/in-force'
import {
  findRequirement,
  type RequirementRow,
  readGroupIds,
  readMarks,
  requirementRow,
} from '@/lib/register/requirement-reads'
import { loadWorkforce } from '@/lib/register/workforce-reads'

export type CaseRow = typeof governanceCase.$inferSelect
export type ProposalRow = typeof proposal.$inferSelect

export { type RequirementRow, requirementRow as readRequirement }

/** @throws DomainError `platform.errors.notFound` */
export async function readCase(db: Reader, id: number): Promise<CaseRow> {
  const [row] = await db.select().from(governanceCase).where(eq(governanceCase.id, id))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** Whether what it derives from is in force today and so keeps the purpose (§8). */
export async function derivesFromActive(
  db: Reader,
  row: Pick<RequirementRow, 'derivesFromId'>,
): Promise<boolean> {
  if (row.derivesFromId === null) return false
  const above = await findRequirement(db, row.derivesFromId)
  return above !== undefined && inForceOn(above, today())
}

/** Whom a requirement binds today. */
export async function readBound(
  db: Reader,
  requirementId: number,
): Promise<{ bound: Bound; markUnitIds: number[] }> {
  const { tree } = await loadWorkforce(db)
  const marks = await readMarks(db, requirementId)
  return {
    bound: {
      ranges: boundRanges(tree, marks, today()),
      groupIds: await readGroupIds(db, requirementId),
    },
    markUnitIds: marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId),
  }
}

/**
 * People bound in a unit and below it, and the hours a year it takes there; hours null while nobody has said (§3).
 * Guidance and dialogue ask the same, so a page asks once.
 */
export const readLoad = cache(
  async (
    db: Reader,
    row: RequirementRow,
    unitId: number,
    /** Those in force, where they are not said. */
    given?: BurdenSettings,
  ): Promise<{ people: number; hours: number | null }> => {
    const workforce = await loadWorkforce(db)
    const { bound } = await readBound(db, row.id)
    const people = workforce.people(bound, unitId)
    const burden = burdenOf(row)
    if (!burden) return { people, hours: null }
    const counted = given ?? burdenSettingsOf((await loadOrganisation()).settings)
    const everybody = workforce.people(bound)
    const all = hoursPerYear(burden, everybody, counted)
    return { people, hours: everybody === 0 ? 0 : (all * people) / everybody }
  },
)

/**
 * Whom a case concerns and what the requirement takes them. Where a decision has ended it there, nobody is bound any more: then the hours are those of the
 * day of the decision, and people null.
 */
export async function readCaseLoad(
  db: Reader,
  about: RequirementRow,
  { unitId, hoursBefore }: CaseRow,
): Promise<{ people: number | null; hours: number | null }> {
  const load = await readLoad(db, about, unitId)
  return load.people === 0 && hoursBefore !== null ? { people: null, hours: hoursBefore } : load
}

const standing = prepared(db =>
  db
    .select()
    .from(proposal)
    .where(and(eq(proposal.caseId, sql.placeholder('id')), isNull(proposal.withdrawnOn)))
    .orderBy(desc(proposal.id))
    .limit(1)
    .prepare(),
)

/** The proposal that stands: the newest that was not withdrawn. */
export async function readProposal(db: Reader, caseId: number): Promise<ProposalRow | null> {
  const [row] = await standing(db).all({ id: caseId })
  return row ?? null
}

export async function readProgress(db: Reader, caseId: number) {
  const actions = await db
    .select()
    .from(followUpAction)
    .where(eq(followUpAction.caseId, caseId))
    .orderBy(followUpAction.dueOn, followUpAction.id)
  const checklist = await db.select().from(doneChecklistItem).where(eq(doneChecklistItem.caseId, caseId))
  const checks = await db
    .select({
      check: followUpCheck,
      status: ratingRound.status,
      closesOn: ratingRound.closesOn,
      side: pulse.side,
    })
    .from(followUpCheck)
    .leftJoin(ratingRound, eq(ratingRound.id, followUpCheck.pulseRoundId))
    .leftJoin(pulse, eq(pulse.roundId, followUpCheck.pulseRoundId))
    .where(eq(followUpCheck.caseId, caseId))
    .orderBy(followUpCheck.months)
  return {
    actions,
    checklist,
    checks: checks.map(({ check, status, closesOn, side }) => ({
      ...check,
      pulse: status === null || closesOn === null ? null : { status, closesOn, side },
    })),
  }
}

/** New requirements that ask the same people for the same again, the newest first (§8). Those from before it was decided anew are past. */
export async function readRegrown(
  db: Reader,
  caseId: number,
): Promise<{ requirementId: number; referenceNumber: number; title: string; caseId: number | null }[]> {
  return db
    .select({
      requirementId: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      /** Its own newest case. */
      caseId: sql<
        number | null
      >`(select max(own.id) from ${governanceCase} own where own.requirement_id = requirement.id)`,
    })
    .from(regrowth)
    .innerJoin(requirement, eq(requirement.id, regrowth.requirementId))
    .where(
      and(
        eq(regrowth.caseId, caseId),
        sql`${regrowth.foundOn} >= coalesce((select max(made.decided_on) from ${decision} made
          where made.case_id = ${caseId} and made.answer = 'yes'), '')`,
      ),
    )
    .orderBy(desc(regrowth.foundOn), desc(requirement.id))
}

/** Whether the requirement's risk concerns citizens' safety or rights (§3). */
export async function isRiskMarked(db: Reader, row: Pick<RequirementRow, 'riskId'>): Promise<boolean> {
  if (row.riskId === null) return false
  const [found] = await db.select().from(risk).where(eq(risk.id, row.riskId))
  return found?.concernsCitizens ?? false
}
