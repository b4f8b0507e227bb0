import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Reader } from '@/db/client'
import { jsonList, jsonListOfJson } from '@/db/rows-as-json'
import {
  governanceCase,
  publication,
  requirement,
  requirementBinding,
  requirementGroup,
  requirementSuspension,
  signal,
} from '@/db/schema'
import { readInParts } from '@/lib/platform/in-parts'
import { oneOfEach, oneOfEachList } from '@/lib/platform/one-of-each'
import type { SignalKind } from '@/lib/signals/vocabulary'
import type { CaseState } from '@/lib/workflow/states'
import type { BindingMark } from './bound-people'
import type { PublishedVerdict } from './verdict-view'

const columns = {
  id: requirement.id,
  referenceNumber: requirement.referenceNumber,
  title: requirement.title,
  kind: requirement.kind,
  level: requirement.level,
  bindingness: requirement.bindingness,
  legalStatus: requirement.legalStatus,
  status: requirement.status,
  reviewBy: requirement.reviewBy,
  introducedOn: requirement.introducedOn,
  repealedFrom: requirement.repealedFrom,
  createdAt: requirement.createdAt,
  ownerUnitId: requirement.ownerUnitId,
  riskId: requirement.riskId,
  derivesFromId: requirement.derivesFromId,
  lawLink: requirement.lawLink,
  minutes: requirement.minutes,
  occurrences: requirement.occurrences,
  period: requirement.period,
  countedAs: requirement.countedAs,
  anywayPercent: requirement.anywayPercent,
}

const verdictColumns = {
  unitId: publication.unitId,
  verdict: publication.verdict,
  split: sql`json(iif(${publication.split}, 'true', 'false'))`,
  score: publication.score,
  low: publication.low,
  high: publication.high,
}

/** What the database holds of a requirement that its row in the list is made of; nothing in it depends on others. */
export interface RegisteredRow extends Pick<typeof requirement.$inferSelect, keyof typeof columns> {
  marks: readonly BindingMark[]
  /** For trust tests, those that are over too. */
  suspensions: readonly BindingMark[]
  groupIds: readonly number[]
  /** Of all its cases, the oldest first. */
  caseStates: readonly CaseState[]
  /** Open ones: new or seen. */
  signals: readonly SignalKind[]
  publications: readonly PublishedVerdict[]
}

const jsonOf = (fields: Record<string, SQLiteColumn | SQL>) =>
  sql`json_object(${sql.join(
    Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  )})`

/** As JSON: where a requirement binds and where it is released, by unit. */
export const marksOf = jsonListOfJson(
  jsonOf({
    unitId: requirementBinding.unitId,
    effect: requirementBinding.effect,
    fromDay: requirementBinding.fromDay,
  }),
  sql`from ${requirementBinding} where ${requirementBinding.requirementId} = ${requirement.id}
  order by ${requirementBinding.unitId}`,
)
/** As JSON: where it is or was suspended for a trust test, the oldest first. */
export const suspensionsOf = jsonListOfJson(
  jsonOf({
    unitId: requirementSuspension.unitId,
    effect: sql`'suspended'`,
    fromDay: requirementSuspension.fromDay,
    untilDay: requirementSuspension.untilDay,
  }),
  sql`from ${requirementSuspension} where ${requirementSuspension.requirementId} = ${requirement.id}
  order by ${requirementSuspension.id}`,
)
/** As JSON: the ids of the professional groups it is for. */
export const groupsOf = jsonList(
  requirementGroup.professionalGroupId,
  sql`from ${requirementGroup} where ${requirementGroup.requirementId} = ${requirement.id}
  order by ${requirementGroup.professionalGroupId}`,
)
const casesOf = jsonList(
  governanceCase.state,
  sql`from ${governanceCase} where ${governanceCase.requirementId} = ${requirement.id} order by ${governanceCase.id}`,
)
const signalsOf = jsonList(
  signal.kind,
  sql`from ${signal} where ${signal.requirementId} = ${requirement.id} and ${signal.state} in ('new', 'seen')
  order by ${signal.id}`,
)
const publicationsOf = jsonListOfJson(
  jsonOf(verdictColumns),
  sql`from ${publication} where ${publication.requirementId} = ${requirement.id} and ${publication.current} = 1
  order by ${publication.id}`,
)

const asJson = jsonOf({
  ...columns,
  marks: marksOf,
  suspensions: suspensionsOf,
  groupIds: groupsOf,
  caseStates: casesOf,
  signals: signalsOf,
  publications: publicationsOf,
})

/** So many at a time: a few milliseconds of a request's patience. */
const AT_A_TIME = 250

/**
 * Some requirements as one document the database has put together itself: ten thousand rows with all that hangs on
 * them come several times faster than as rows of six tables. Ordered by id.
 */
async function readSome(db: Reader, which: SQL): Promise<RegisteredRow[]> {
  const rows = await db.all<{ json: string }>(
    sql`select ${asJson} as json from ${requirement} where ${which} order by ${requirement.id} limit ${AT_A_TIME}`,
  )
  return JSON.parse(`[${rows.map(row => row.json).join()}]`) as RegisteredRow[]
}

/** Of those that have changed: a round that has closed may have given each the results of hundreds of units. */
const CHANGED_AT_A_TIME = 10

/** These requirements, ordered by id, with room for other requests in between; those that are not there are left out. */
export async function readRegistered(db: Reader, ids: readonly number[]): Promise<RegisteredRow[]> {
  const sorted = [...ids].sort((a, b) => a - b)
  const read = async (part: number[]) => {
    const rows = await readSome(db, inArray(requirement.id, part))
    if (sorted.length > CHANGED_AT_A_TIME) await setImmediate()
    return rows
  }
  return readInParts(sorted, read, CHANGED_AT_A_TIME)
}

/** Many requirements are of one kind, bind the same units, and have no case: what is the same of several is kept once. */
function sharing(): (row: RegisteredRow) => RegisteredRow {
  const text = oneOfEach()
  const list = oneOfEachList()
  return row => ({
    ...row,
    kind: text(row.kind),
    bindingness: text(row.bindingness),
    legalStatus: text(row.legalStatus),
    level: text(row.level),
    status: text(row.status),
    countedAs: text(row.countedAs),
    period: text(row.period),
    reviewBy: text(row.reviewBy),
    introducedOn: text(row.introducedOn),
    repealedFrom: text(row.repealedFrom),
    lawLink: text(row.lawLink),
    marks: list(row.marks),
    groupIds: list(row.groupIds),
    caseStates: list(row.caseStates),
    signals: list(row.signals),
    publications: row.publications.length === 0 ? list(row.publications) : row.publications,
  })
}

/** The whole register, a part at a time. */
export async function* readRegister(db: Reader): AsyncGenerator<RegisteredRow[]> {
  const shared = sharing()
  for (let after = 0; ; ) {
    const rows = await readSome(db, gt(requirement.id, after))
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(shared)
    after = last.id
  }
}
