import 'server-only'
import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { person, trustRepair, trustRepairPerson } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { remembered } from '@/lib/overview/remembered'
import { today } from '@/lib/platform/time'
import { readLearning } from './learning-reads'
import {
  openTo,
  type RepairRow,
  readInvolvedIds,
  readLeaderIds,
  readNotes,
  readRepair,
  repairSubject,
} from './repair-reads'
import { mayFinish } from './repair-rule'

export interface RepairInList extends RepairRow {
  unitName: string
}

const named = (actor: Actor, rows: RepairRow[]): RepairInList[] =>
  rows.map(row => ({ ...row, unitName: actor.tree.find(row.unitId)?.name ?? '' }))

const involved = sql<
  number[]
>`(select json_group_array(${trustRepairPerson.personId}) from ${trustRepairPerson}
  where ${trustRepairPerson.trustRepairId} = ${trustRepair.id})`.mapWith(
  (list: string) => JSON.parse(list) as number[],
)
const runningRepairs = prepared(db =>
  db.select({ row: trustRepair, involved }).from(trustRepair).where(isNull(trustRepair.finishedOn)).prepare(),
)
const dueToLookBack = prepared(db =>
  db
    .select()
    .from(trustRepair)
    .where(
      and(
        isNull(trustRepair.lookedBackOn),
        lte(trustRepair.lookBackOn, sql.placeholder('day')),
        among(trustRepair.unitId, 'units'),
      ),
    )
    .prepare(),
)

/** Running reviews that this person is involved in. */
export async function myRepairs(actor: Actor): Promise<RepairInList[]> {
  const db = await reader()
  const mine: RepairRow[] = []
  for (const { row, involved } of await runningRepairs(db).all()) {
    const leaders = await remembered(`leaders ${row.unitId}`, () => readLeaderIds(db, actor.tree, row.unitId))
    if (may(actor, 'repair.take_part', openTo(row, involved, leaders))) mine.push(row)
  }
  return named(actor, mine)
}

/** What was learnt in this person's own chain of units, the newest first; with a unit only what concerns it. */
export async function learningFor(actor: Actor, unitId?: number): Promise<RepairInList[]> {
  const rows = await readLearning(await reader(), actor)
  return named(
    actor,
    rows.filter(row => unitId === undefined || actor.tree.relation(unitId, row.unitId) !== 'elsewhere'),
  )
}

/** Learning whose day to look back on has come, in the units this person leads. */
async function lookBacksDue(actor: Actor): Promise<RepairInList[]> {
  const units = JSON.stringify(unitsWhere(actor, 'repair.start'))
  return named(actor, await dueToLookBack(await reader()).all({ day: today(), units }))
}

export interface RepairsOnFront {
  running: RepairInList[]
  due: RepairInList[]
}

/** What a person's front page tells of repairs: those they are involved in, and what they should look back on. */
export async function repairsOnFront(actor: Actor): Promise<RepairsOnFront> {
  const [running, due] = await Promise.all([myRepairs(actor), lookBacksDue(actor)])
  return { running, due }
}

/** The room of a running review, for those involved; null for everybody else, and when it is finished. */
export async function repairRoom(actor: Actor, id: number) {
  const db = await reader()
  const [found] = await db.select({ id: trustRepair.id }).from(trustRepair).where(eq(trustRepair.id, id))
  if (!found) return null
  const row = await readRepair(db, id)
  if (row.finishedOn !== null || !may(actor, 'repair.take_part', await repairSubject(db, actor.tree, row)))
    return null
  const notes = await readNotes(db, id)
  const involvedIds = await readInvolvedIds(db, id)
  const leaderIds = await readLeaderIds(db, actor.tree, row.unitId)
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...involvedIds, ...leaderIds]))
    .orderBy(person.name)
  const units = [...actor.tree.lineage(row.unitId), ...actor.tree.subtree(row.unitId)].map(unit => unit.id)
  const choices = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(inArray(person.unitId, [...new Set(units)]), eq(person.status, 'active')))
    .orderBy(person.name)
    .limit(500)
  return {
    row,
    unitName: actor.tree.get(row.unitId).name,
    notes,
    leads: leaderIds.includes(actor.personId),
    leaderHasWritten: notes.some(note => note.part === 'leader'),
    mayFinish: mayFinish(notes),
    mayEnd: may(actor, 'repair.start', { unitId: row.unitId }),
    people: people.map(each => ({ ...each, leads: leaderIds.includes(each.id) })),
    choices: choices.filter(each => !people.some(known => known.id === each.id)),
  }
}

/** Units whose reviews this person may begin, in tree order. */
export function unitsToRepairIn(actor: Actor): { id: number; name: string }[] {
  return unitsWhere(actor, 'repair.start').map(id => ({ id, name: actor.tree.get(id).name }))
}
