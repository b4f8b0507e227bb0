import 'server-only'
import { and, asc, eq, exists, isNull, ne, notExists, or } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  ballotLink,
  ballotSheet,
  ballotWay,
  entitlement,
  person,
  professionalGroup,
  ratingRound,
  roundKey,
  roundUnit,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import type { Day } from '@/lib/platform/time'
import { thresholdOfDraft } from '@/lib/rating/plan-round'
import { readDraftPlan } from '@/lib/rating/round-plan-reads'
import { readMarks, readRaters } from './way-reads'
import { chooseWays, possibleWays, type Way } from './ways'

/** People of one unit and professional group. */
interface PeopleThere {
  key: string
  unitName: string
  groupName: string
  names: string[]
}

/** A sheet of codes, printed or to be printed. It says nothing of who has used theirs. */
interface SheetView {
  /** Null before the round has opened. */
  id: number | null
  key: string
  unitName: string
  groupNames: string[]
  people: number
  names: string[]
  printed: number
  printedOn: Day | null
}

interface PersonWithWay {
  id: number
  name: string
  way: Way | null
  possible: Way[]
}

export interface WaysView {
  id: number
  name: string
  status: 'draft' | 'open'
  closesOn: Day
  k: number
  fingerprint: string | null
  counts: Record<Way | 'none', number>
  sheets: SheetView[]
  /** Nobody in these groups has a way in. */
  shutOut: PeopleThere[]
  units: { id: number; name: string; people: number }[]
  chosenUnitId: number
  /** Those of the chosen unit. */
  people: PersonWithWay[]
}

interface Entitled extends PersonWithWay {
  unitId: number
  professionalGroupId: number
  /** People with the same draw from the same sheet. */
  sheet: string
}

/**
 * How everybody in a round gets their ballots, for those who run it; null for others, and when it has closed. `unitId` chooses whom to name. Who has
 * answered, or only fetched, stands nowhere in it.
 */
export async function waysOfRound(actor: Actor, roundId: number, unitId: number): Promise<WaysView | null> {
  const db = await reader()
  const [found] = await db
    .select({ round: ratingRound, fingerprint: roundKey.fingerprint })
    .from(ratingRound)
    .leftJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .where(eq(ratingRound.id, roundId))
  const units = await db
    .select({ unitId: roundUnit.unitId })
    .from(roundUnit)
    .where(eq(roundUnit.roundId, roundId))
  const mayManage = units.length > 0 && units.every(unit => may(actor, 'round.manage', unit))
  const status = found?.round.status
  if (!found || !mayManage || (status !== 'draft' && status !== 'open')) return null
  const { round, fingerprint } = found
  const { settings } = await loadOrganisation()
  const k = status === 'draft' ? thresholdOfDraft(round, settings) : round.k
  const people =
    status === 'draft' ? await plannedPeople(db, actor, round, k) : await fixedPeople(db, roundId)
  const groups = new Map(
    (await db.select().from(professionalGroup)).map(group => [group.id, group.name] as const),
  )
  const counts = { sign_in: 0, link: 0, code: 0, none: 0 }
  for (const each of people) counts[each.way ?? 'none'] += 1
  const atHome = groupBy(people, each => each.unitId)
  const inOrder = [...atHome].sort(([a], [b]) => placeOf(actor, a) - placeOf(actor, b))
  const [first] = inOrder.find(([, there]) => there.some(each => each.way === null)) ?? inOrder[0] ?? [0]
  const chosenUnitId = atHome.has(unitId) ? unitId : first
  const nameOf = (id: number) => actor.tree.find(id)?.name ?? ''
  return {
    ...{ id: round.id, name: round.name, status, closesOn: round.closesOn, k, fingerprint, counts },
    sheets: await sheetsOf(db, actor, round, people, groups),
    shutOut: [
      ...groupBy(
        people.filter(each => each.way === null),
        each => `${each.unitId}/${each.professionalGroupId}`,
      ),
    ].map(([key, there]) => ({
      key,
      unitName: nameOf(there[0]?.unitId ?? 0),
      groupName: groups.get(there[0]?.professionalGroupId ?? 0) ?? '',
      names: there.map(each => each.name),
    })),
    units: inOrder.map(([id, there]) => ({ id, name: nameOf(id), people: there.length })),
    chosenUnitId,
    people: (atHome.get(chosenUnitId) ?? []).map(({ id, name, way, possible }) => ({
      ...{ id, name, way, possible },
    })),
  }
}

const placeOf = (actor: Actor, unitId: number) =>
  actor.tree.find(unitId) ? actor.tree.range(unitId).first : Number.MAX_SAFE_INTEGER

type Round = typeof ratingRound.$inferSelect

/** As it would be on the day the round opens, with the marks that are made. */
async function plannedPeople(db: Reader, actor: Actor, round: Round, k: number): Promise<Entitled[]> {
  const planned = await readDraftPlan(db, actor.tree, round)
  const raters = await readRaters(
    db,
    planned.flatMap(({ requirementId, entitled }) => entitled.map(each => ({ requirementId, ...each }))),
  )
  const ways = chooseWays(raters, await readMarks(db, round.id), k)
  return raters.map(each => ({
    ...{ id: each.personId, name: each.name, sheet: each.share },
    ...{ unitId: each.unitId, professionalGroupId: each.professionalGroupId },
    way: ways.get(each.personId) ?? null,
    possible: possibleWays(each),
  }))
}

/**
 * How many of a round's people cannot answer as things are, for those who run it; 0 for others, and once it has closed. The same people as
 * {@link waysOfRound} names.
 */
export async function countWithoutWay(actor: Actor, round: Round & { mayManage: boolean }): Promise<number> {
  if (!round.mayManage) return 0
  const db = await reader()
  if (round.status === 'open') return countShutOut(db, round.id)
  if (round.status !== 'draft') return 0
  const { settings } = await loadOrganisation()
  const people = await plannedPeople(db, actor, round, thresholdOfDraft(round, settings))
  return people.filter(each => each.way === null).length
}

/** Asked of those who cannot sign in, who are few, and not of everybody entitled. */
async function countShutOut(db: Reader, roundId: number): Promise<number> {
  const of = (table: typeof entitlement | typeof ballotWay | typeof ballotLink) =>
    db
      .select({ personId: table.personId })
      .from(table)
      .where(and(eq(table.roundId, roundId), eq(table.personId, person.id)))
  return db.$count(
    person,
    and(
      ne(person.status, 'disabled'),
      or(ne(person.status, 'active'), isNull(person.email)),
      exists(of(entitlement)),
      notExists(of(ballotWay)),
      notExists(of(ballotLink)),
    ),
  )
}

/** As it was fixed when the round opened. Somebody who has got an account or been sent a link since has a way in by it. */
async function fixedPeople(db: Reader, roundId: number): Promise<Entitled[]> {
  const rows = await db
    .selectDistinct({
      id: person.id,
      name: person.name,
      unitId: person.unitId,
      professionalGroupId: person.professionalGroupId,
      email: person.email,
      status: person.status,
      way: ballotWay.way,
      sheetId: ballotWay.sheetId,
      linked: ballotLink.personId,
    })
    .from(entitlement)
    .innerJoin(person, and(eq(person.id, entitlement.personId), ne(person.status, 'disabled')))
    .leftJoin(
      ballotWay,
      and(eq(ballotWay.roundId, entitlement.roundId), eq(ballotWay.personId, entitlement.personId)),
    )
    .leftJoin(
      ballotLink,
      and(eq(ballotLink.roundId, entitlement.roundId), eq(ballotLink.personId, entitlement.personId)),
    )
    .where(eq(entitlement.roundId, roundId))
    .orderBy(asc(person.name))
  return rows.map(({ email, status, way, sheetId, linked, ...row }) => {
    const canSignIn = status === 'active' && email !== null
    const since = canSignIn ? 'sign_in' : linked ? 'link' : null
    const possible = possibleWays({ canSignIn, hasEmail: email !== null })
    return { ...row, way: way ?? since, possible, sheet: String(sheetId ?? '') }
  })
}

async function sheetsOf(
  db: Reader,
  actor: Actor,
  round: Round,
  people: readonly Entitled[],
  groups: ReadonlyMap<number, string>,
): Promise<SheetView[]> {
  const drawing = groupBy(
    people.filter(each => each.way === 'code'),
    each => each.sheet,
  )
  const namesOf = (ids: readonly number[]) => ids.flatMap(id => groups.get(id) ?? [])
  if (round.status === 'draft')
    return [...drawing].map(([key, there]) => ({
      ...{ id: null, key, people: there.length, names: there.map(each => each.name) },
      ...{ printed: 0, printedOn: null },
      unitName: actor.tree.lowestCommon(there.map(each => each.unitId))?.name ?? '',
      groupNames: namesOf([...new Set(there.map(each => each.professionalGroupId))]),
    }))
  const sheets = await db.select().from(ballotSheet).where(eq(ballotSheet.roundId, round.id))
  return sheets
    .sort((a, b) => placeOf(actor, a.unitId) - placeOf(actor, b.unitId) || a.id - b.id)
    .map(({ id, unitId, groupIds, people: count, printed, printedOn }) => ({
      ...{ id, key: String(id), people: count, printed, printedOn },
      unitName: actor.tree.find(unitId)?.name ?? '',
      groupNames: namesOf(groupIds),
      names: (drawing.get(String(id)) ?? []).map(each => each.name),
    }))
}
