import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { rowsAsJson } from '@/db/rows-as-json'
import {
  governanceCase,
  person,
  professionalGroup,
  requirement,
  requirementGroup,
  risk,
  signal,
} from '@/db/schema'
import { weekOf } from '@/lib/anonymous/week'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { type SolutionInRow, solutionsInRow } from '@/lib/solution/listed-reads'
import { type MarkRow, readMarksOf } from './marks-reads'
import { groupsOf, marksOf, suspensionsOf } from './register-reads'

export type RequirementRow = typeof requirement.$inferSelect

const rowById = prepared(db =>
  db
    .select()
    .from(requirement)
    .where(eq(requirement.id, sql.placeholder('id')))
    .prepare(),
)
const risksOf = rowsAsJson(risk, sql`${risk.id} = ${requirement.riskId}`, sql`${risk.id}`)
const casesOf = rowsAsJson(
  governanceCase,
  sql`${governanceCase.requirementId} = ${requirement.id}`,
  sql`${governanceCase.id} desc`,
)
const signalsOf = rowsAsJson(
  signal,
  sql`${signal.requirementId} = ${requirement.id} and ${signal.state} <> 'cleared'`,
  sql`${signal.id}`,
)
const groupNamesOf = rowsAsJson(
  professionalGroup,
  sql`${professionalGroup.id} in (select ${requirementGroup.professionalGroupId} from ${requirementGroup}
    where ${requirementGroup.requirementId} = ${requirement.id})`,
  sql`${professionalGroup.id}`,
)
const ownerNameOf = sql<
  string | null
>`${sql`(select ${person.name} from ${person} where ${person.id} = ${requirement.ownerPersonId})`}`

const rowByReference = prepared(db =>
  db
    .select({
      row: requirement,
      marks: marksOf,
      suspensions: suspensionsOf,
      groupIds: groupsOf,
      risks: risksOf.sql,
      cases: casesOf.sql,
      signals: signalsOf.sql,
      groupNames: groupNamesOf.sql,
      ownerName: ownerNameOf,
      solutions: solutionsInRow(sql`${sql.placeholder('week')}`),
    })
    .from(requirement)
    .where(eq(requirement.referenceNumber, sql.placeholder('number')))
    .prepare(),
)
const casesById = prepared(db =>
  db
    .select()
    .from(governanceCase)
    .where(eq(governanceCase.requirementId, sql.placeholder('id')))
    .orderBy(desc(governanceCase.id))
    .prepare(),
)
const signalsById = prepared(db =>
  db
    .select()
    .from(signal)
    .where(and(eq(signal.requirementId, sql.placeholder('id')), ne(signal.state, 'cleared')))
    .prepare(),
)

type RiskRow = typeof risk.$inferSelect
type CaseRow = typeof governanceCase.$inferSelect
type SignalRow = typeof signal.$inferSelect

/** What the page being drawn has read so far. Outside a page it is empty at every call, so each call reads. */
const ofThePage = cache((_db: Reader) => ({
  rows: new Map<number, Promise<RequirementRow | undefined>>(),
  marks: new Map<number, Promise<MarkRow[]>>(),
  groupIds: new Map<number, Promise<number[]>>(),
  risks: new Map<number, Promise<RiskRow | undefined>>(),
  cases: new Map<number, Promise<CaseRow[]>>(),
  signals: new Map<number, Promise<SignalRow[]>>(),
  solutions: new Map<number, SolutionInRow[]>(),
}))

function once<Value>(known: Map<number, Promise<Value>>, id: number, read: () => Promise<Value>) {
  const value = known.get(id) ?? read()
  known.set(id, value)
  return value
}

/** A requirement's row, read once a page: most parts of its page ask for it, or for the one it derives from. */
export function findRequirement(db: Reader, id: number): Promise<RequirementRow | undefined> {
  return once(ofThePage(db).rows, id, async () => {
    const [found] = await rowById(db).all({ id })
    return found
  })
}

/** @throws DomainError `platform.errors.notFound` */
export async function requirementRow(db: Reader, id: number): Promise<RequirementRow> {
  const row = await findRequirement(db, id)
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** A requirement, and the names that its page says it with. */
interface NamedRequirement {
  row: RequirementRow
  /** Of the groups it is for, and of its owner, by id. */
  groups: Map<number, string>
  owner: string | null
}

/** A requirement by its reference, and with it for the rest of the page all that hangs on it: one look instead of eight. */
export async function requirementWithNames(
  db: Reader,
  referenceNumber: number,
): Promise<NamedRequirement | undefined> {
  const [found] = await rowByReference(db).all({ number: referenceNumber, week: weekOf(today()) })
  if (!found) return undefined
  const { row } = found
  const known = ofThePage(db)
  const marks = [found.marks, found.suspensions].flatMap(
    json => JSON.parse(json) as Omit<MarkRow, 'requirementId'>[],
  )
  known.rows.set(row.id, Promise.resolve(row))
  known.marks.set(row.id, Promise.resolve(marks.map(mark => ({ ...mark, requirementId: row.id }))))
  known.groupIds.set(row.id, Promise.resolve(JSON.parse(found.groupIds) as number[]))
  if (row.riskId !== null) known.risks.set(row.riskId, Promise.resolve(risksOf.read(found.risks)[0]))
  known.cases.set(row.id, Promise.resolve(casesOf.read(found.cases)))
  known.signals.set(row.id, Promise.resolve(signalsOf.read(found.signals)))
  known.solutions.set(row.id, JSON.parse(found.solutions) as SolutionInRow[])
  const groups = new Map(groupNamesOf.read(found.groupNames).map(each => [each.id, each.name]))
  return { row, groups, owner: found.ownerName }
}

/** The same without the names. */
export const requirementByReference = async (
  db: Reader,
  referenceNumber: number,
): Promise<RequirementRow | undefined> => (await requirementWithNames(db, referenceNumber))?.row

/** What has been proposed of it, newest first, where the page has read the requirement by its reference; undefined where it has not. */
export const knownSolutions = (db: Reader, requirementId: number): SolutionInRow[] | undefined =>
  ofThePage(db).solutions.get(requirementId)

/** Where it binds, is released and is suspended, by unit; read once a page. */
export function readMarks(db: Reader, requirementId: number): Promise<MarkRow[]> {
  return once(ofThePage(db).marks, requirementId, () => readMarksOf(db, [requirementId]))
}

/** The professional groups it is for, none for all; read once a page. */
export function readGroupIds(db: Reader, requirementId: number): Promise<number[]> {
  return once(ofThePage(db).groupIds, requirementId, async () => {
    const rows = await db
      .select({ id: requirementGroup.professionalGroupId })
      .from(requirementGroup)
      .where(eq(requirementGroup.requirementId, requirementId))
      .orderBy(asc(requirementGroup.professionalGroupId))
    return rows.map(row => row.id)
  })
}

/** Its cases, the newest first; read once a page. */
export const readCases = (db: Reader, requirementId: number): Promise<CaseRow[]> =>
  once(ofThePage(db).cases, requirementId, () => casesById(db).all({ id: requirementId }))

/** The signals on it that have not gone away (§6); read once a page. */
export const readSignals = (db: Reader, requirementId: number): Promise<SignalRow[]> =>
  once(ofThePage(db).signals, requirementId, () => signalsById(db).all({ id: requirementId }))

/** A risk; read once a page. */
export const readRisk = (db: Reader, id: number): Promise<RiskRow | undefined> =>
  once(ofThePage(db).risks, id, async () => {
    const [found] = await db.select().from(risk).where(eq(risk.id, id))
    return found
  })
