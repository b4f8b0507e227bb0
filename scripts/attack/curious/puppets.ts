import { eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import { type Database, database } from '@/db/client'
import { person, roundKey } from '@/db/schema'
import { aPerson, aRequirement, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { addDays, today } from '@/lib/platform/time'
import { beginClosing } from '@/lib/rating/closing'
import { finishClosings } from '@/lib/rating/round-clock-writes'
import { anOpenRound } from '@/lib/rating/testing/rounds'
import { cookieOf } from '../../bench/people'
import { fetchBallots } from '../../bench/voter'

const LAST_DAY = '2099-01-01'

async function move(people: readonly Person[], to: Unit): Promise<void> {
  const { write } = await database()
  await write(async tx => {
    for (const { id } of people) await tx.update(person).set({ unitId: to.id }).where(eq(person.id, id))
    await countChange(tx, 'organisation')
  })
}

const several = async (count: number, unit: Unit, name: string) => {
  const made: Person[] = []
  for (let at = 1; at <= count; at++) made.push(await aPerson(unit, { name: `${name} ${at}` }))
  return made
}

/** What a person reads before they rate; the fingerprint and the class are in it. */
async function ratingPage(address: string, roundId: number, { id }: Person): Promise<string> {
  const response = await fetch(`${address}/rate/${roundId}`, { headers: { cookie: await cookieOf(id) } })
  if (!response.ok) throw new Error(`The rating page answered ${response.status}`)
  return response.text()
}

/**
 * An administrator who shapes a unit: after a round all but one are moved out of a team, and people whose answers the administrator knows
 * are put in their place. k does not help the one who is left. What helps is that they are told, by name, before they answer; and what is
 * done once the round is open changes nothing.
 */
export async function puppets(address: string, db: Database, root: Unit) {
  const { write } = await database()
  const department = await aUnit(root, { name: 'Den formede forvaltning' })
  const team = await aUnit(department, { name: 'Det formede hold' })
  const elsewhere = await aUnit(department, { name: 'Et andet sted' })
  const [real, ...moved] = await several(6, team, 'Virkelig kollega')
  if (!real) throw new Error('Nobody is left')
  const requirement = await aRequirement(team)
  const before = await anOpenRound([team], [requirement], { closesOn: LAST_DAY })
  // So long ago that they are asked again (lib/rating/asked-lately.ts).
  const closedOn = addDays(today(), -100)
  await write(tx => beginClosing(tx, before, closedOn, async () => undefined))
  await finishClosings()
  await move(moved, elsewhere)
  const made = await several(5, team, 'Påfundet person')
  const roundId = await anOpenRound([team], [requirement], { closesOn: LAST_DAY })

  const told = await ratingPage(address, roundId, real)
  const namedIn = (people: readonly Person[]) => people.filter(({ name }) => told.includes(name)).length
  const [key] = await db.select().from(roundKey).where(eq(roundKey.roundId, roundId))
  const fingerprint = key?.fingerprint ?? 'none'

  await move(made, elsewhere)
  await move(moved.slice(0, 2), team)
  const late = await several(3, team, 'Sen påfundet person')
  const toldLater = await ratingPage(address, roundId, real)
  const lateBallots: unknown[] = []
  for (const { id } of [...late, ...moved.slice(0, 2)])
    lateBallots.push(await fetchBallots(address, db, roundId, id))
  const classText = (html: string) => html.slice(html.indexOf('<h2'), html.indexOf('</ul>'))
  const result = {
    puppets: made.length,
    toldOf: namedIn(made),
    movedOut: moved.length,
    toldOfThem: namedIn(moved),
    fingerprintShown: told.includes(fingerprint) && toldLater.includes(fingerprint),
    movedAfterOpening: made.length + late.length + 2,
    ballotsForThoseWhoCameLater: lateBallots.filter(each => each !== null).length,
    classToldTheSame: classText(told) === classText(toldLater),
  }
  const { toldOf, toldOfThem, fingerprintShown, ballotsForThoseWhoCameLater, classToldTheSame } = result
  return {
    ...result,
    held:
      toldOf === made.length &&
      toldOfThem === moved.length &&
      fingerprintShown &&
      ballotsForThoseWhoCameLater === 0 &&
      classToldTheSame,
  }
}
