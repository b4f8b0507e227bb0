import 'server-only'
import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { governanceCase, person, requirement, solution, solutionAddition, solutionStep } from '@/db/schema'
import type { Actor, Subject } from '@/lib/access/actor'
import { weekOf } from '@/lib/anonymous/week'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { bindsPerson, boundRanges } from '@/lib/register/bound-people'
import { inForceOn } from '@/lib/register/in-force'
import { readMarks, requirementRow } from '@/lib/register/requirement-reads'
import { readBound } from '@/lib/workflow/case-reads'
import { type FollowedCase, readFollowedCase } from '@/lib/workflow/decided-reads'
import { endedIn } from './label-reads'
import { supportsIn } from './listed-reads'
import type { SolutionStepKind } from './vocabulary'

export type SolutionRow = typeof solution.$inferSelect
export type AdditionRow = typeof solutionAddition.$inferSelect

/** @throws DomainError `platform.errors.notFound` */
export async function readSolution(db: Reader, solutionId: number): Promise<SolutionRow> {
  const [row] = await db.select().from(solution).where(eq(solution.id, solutionId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** @throws DomainError `platform.errors.notFound` */
export async function readAddition(db: Reader, additionId: number): Promise<AdditionRow> {
  const [row] = await db.select().from(solutionAddition).where(eq(solutionAddition.id, additionId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** What a permission about taking part is asked of: whether the requirement binds this person today. */
export async function readTakingPart(db: Reader, actor: Actor, requirementId: number): Promise<Subject> {
  const { bound } = await readBound(db, requirementId)
  return { unitId: actor.homeUnitId, isBound: bindsPerson(bound, actor.tree, actor) }
}

/** One thing that was done about it. Who did it is not said: it is those who lead. */
interface SolutionStepTaken {
  id: number
  kind: SolutionStepKind
  onDay: string
  body: string
}

/** What others have added, or wanted to. */
interface Addition {
  id: number
  body: string
  unitName: string
  writer: string | null
  week: string
  hiddenBecause: string
}

/** A solution and what became of it. */
export interface FollowedSolution {
  solution: SolutionRow & { unitName: string; writer: string | null }
  requirement: { id: number; referenceNumber: number; title: string }
  supports: number
  steps: SolutionStepTaken[]
  additions: Addition[]
  case: FollowedCase | null
  /** It binds nobody any more where the solution came from, or nowhere: then without a unit. */
  ended: { onDay: string | null; unitName: string | null } | null
  /** Somebody has built a case's proposal on it. */
  isBuiltOn: boolean
}

/** One solution and what became of it; null where there is none. */
export async function readFollowedSolution(
  db: Reader,
  tree: UnitTree,
  solutionId: number,
): Promise<FollowedSolution | null> {
  const [found] = await db
    .select({
      solution,
      writer: person.name,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      supports: supportsIn(weekOf(today())),
    })
    .from(solution)
    .innerJoin(requirement, eq(requirement.id, solution.requirementId))
    .leftJoin(person, eq(person.id, solution.writerPersonId))
    .where(eq(solution.id, solutionId))
  if (!found) return null
  const { solution: row, writer, referenceNumber, title, supports } = found
  const steps = await db
    .select({
      id: solutionStep.id,
      kind: solutionStep.kind,
      onDay: solutionStep.onDay,
      body: solutionStep.body,
    })
    .from(solutionStep)
    .where(eq(solutionStep.solutionId, solutionId))
    .orderBy(asc(solutionStep.id))
  const additions = await db
    .select({ addition: solutionAddition, writer: person.name })
    .from(solutionAddition)
    .leftJoin(person, eq(person.id, solutionAddition.writerPersonId))
    .where(eq(solutionAddition.solutionId, solutionId))
    // Within a day by a number drawn by chance.
    .orderBy(asc(solutionAddition.deliveredOn), asc(solutionAddition.id))
  const [about] =
    row.caseId === null ? [] : await db.select().from(governanceCase).where(eq(governanceCase.id, row.caseId))
  return {
    solution: { ...row, unitName: tree.find(row.unitId)?.name ?? '', writer },
    requirement: { id: row.requirementId, referenceNumber, title },
    supports,
    steps,
    additions: additions.map(({ addition, writer: by }) => ({
      id: addition.id,
      body: addition.body,
      unitName: tree.find(addition.unitId)?.name ?? '',
      writer: by,
      week: addition.week,
      hiddenBecause: addition.hiddenBecause,
    })),
    case: about ? await readFollowedCase(db, about) : null,
    ended: await readEnded(db, tree, row),
    isBuiltOn: row.proposalId !== null,
  }
}

async function readEnded(
  db: Reader,
  tree: UnitTree,
  { requirementId, unitId }: SolutionRow,
): Promise<FollowedSolution['ended']> {
  const about = await requirementRow(db, requirementId)
  if (!inForceOn(about, today())) return { onDay: about.repealedFrom, unitName: null }
  // A trust test ends by itself: what it suspends has not ended.
  const marks = (await readMarks(db, requirementId)).filter(mark => mark.effect !== 'suspended')
  const here = tree.find(unitId)
  if (!here || !endedIn(tree, boundRanges(tree, marks, today()), unitId)) return null
  const released = marks.findLast(mark => mark.effect === 'released' && tree.isWithin(unitId, mark.unitId))
  return { onDay: released?.fromDay ?? null, unitName: here.name }
}

/** What those bound have proposed, as a case is told with it: the text, the label that was published, and a name where one stood. */
export interface SolutionOfCase {
  body: string
  unitName: string
  /** Null for one without a name. */
  writer: string | null
  supports: number
  /** The case's standing proposal is built on it. */
  isBuiltOn: boolean
}

/** The solutions that a case has taken over and everybody can read; what its proposal is built on first, then those that most support. */
export async function readSolutionsOfCase(
  db: Reader,
  tree: UnitTree,
  caseId: number,
  proposalId: number | null,
): Promise<SolutionOfCase[]> {
  const rows = await db
    .select({
      body: solution.body,
      unitId: solution.unitId,
      writer: person.name,
      supports: supportsIn(weekOf(today())),
      proposalId: solution.proposalId,
    })
    .from(solution)
    .leftJoin(person, eq(person.id, solution.writerPersonId))
    .where(and(eq(solution.caseId, caseId), ne(solution.state, 'hidden')))
    .orderBy(desc(solution.deliveredOn), asc(solution.id))
  return rows
    .map(({ unitId, proposalId: builtInto, ...row }) => ({
      ...row,
      unitName: tree.find(unitId)?.name ?? '',
      isBuiltOn: builtInto !== null && builtInto === proposalId,
    }))
    .sort((a, b) => Number(b.isBuiltOn) - Number(a.isBuiltOn) || b.supports - a.supports)
}

/** The solution a private link is about, and the addition where the link is of one; null where it opens nothing. */
export async function readByFollowHash(
  db: Reader,
  followHash: string,
): Promise<{ solutionId: number; addition: AdditionRow | null } | null> {
  const [own] = await db.select({ id: solution.id }).from(solution).where(eq(solution.followHash, followHash))
  const [addition] = await db
    .select()
    .from(solutionAddition)
    .where(eq(solutionAddition.followHash, followHash))
  if (own) return { solutionId: own.id, addition: null }
  return addition ? { solutionId: addition.solutionId, addition } : null
}

/** Open cases of a requirement: a solution can be taken over by one. */
export const readOpenCases = (db: Reader, requirementId: number) =>
  db
    .select()
    .from(governanceCase)
    .where(and(eq(governanceCase.requirementId, requirementId), ne(governanceCase.state, 'closed')))
    .orderBy(asc(governanceCase.id))
