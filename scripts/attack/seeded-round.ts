import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import { database } from '@/db/client'
import { entitlement, person, ratingRound, roundClass, roundRequirement, roundTreeUnit } from '@/db/schema'
import type { ClosingInput } from '@/lib/disclosure/closing'
import { randomAnswers, TIMES_PER_YEAR } from '@/lib/disclosure/testing/random-round'
import { aRandomTree } from '@/lib/disclosure/testing/random-tree'
import {
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { type SeededRandom, seededRandom } from '@/lib/platform/testing/seeded-random'
import { putBallots } from '@/lib/rating/box/ballot-box'
import type { Ballot } from '@/lib/rating/statements'
import { anOpenRound } from '@/lib/rating/testing/rounds'

export interface SeededRound {
  roundId: number
  /** What each requirement's closing starts from, by its reference number: the attacker's own count is checked against it. */
  inputs: Map<number, ClosingInput>
  /** Everybody who may download something, one for each unit and role. */
  readers: { role: string; personId: number }[]
  /** Units by the name that the files give them. */
  unitNames: Map<string, number>
}

/** Units of a random tree below a unit, with their people, stored in one go. Gives one employee of each unit that has any. */
async function peopledTree(below: Unit, random: SeededRandom): Promise<{ top: Unit; employees: number[] }> {
  const { nodes, own } = aRandomTree(random)
  const units = new Map<number | null, Unit>([[null, below]])
  const employees: number[] = []
  const { write } = await database()
  for (const { id, parentId } of nodes) {
    const unit = await aUnit(units.get(parentId) ?? below, {
      kind: parentId === null ? 'department' : 'team',
    })
    units.set(id, unit)
    const heads = own.get(id) ?? 0
    if (heads === 0) continue
    const first = await aPerson(unit)
    employees.push(first.id)
    const { id: _, email, ...like } = first
    const others = Array.from({ length: heads - 1 }, (_, at) => ({ ...like, email: `${at}.${email}` }))
    if (others.length > 0) await write(tx => tx.insert(person).values(others))
  }
  const top = units.get(1)
  if (!top) throw new Error('The tree has no top')
  return { top, employees }
}

/**
 * A round over several random trees of units, a requirement for each of them, answered by some and skipped in part. The
 * ballots are put straight into the box: how they come there is attacked elsewhere.
 */
export async function seededRound(
  root: Unit,
  readers: readonly { role: string; person: Person }[],
  trees: number,
): Promise<SeededRound> {
  const random = seededRandom(2027)
  const { write } = await database()
  const tops: Unit[] = []
  const who = readers.map(({ role, person }) => ({ role, personId: person.id }))
  for (let i = 0; i < trees; i++) {
    const { top, employees } = await peopledTree(root, random)
    tops.push(top)
    who.push(...employees.map(personId => ({ role: 'employee', personId })))
    for (const role of ['head', 'med_representative'] as const) {
      const holder = await aPerson(root)
      await roleOn(holder, top, role)
      who.push({ role, personId: holder.id })
    }
  }
  const management = await aPerson(root)
  await roleOn(management, root, 'management')
  who.push({ role: 'management', personId: management.id })
  const requirements: Requirement[] = []
  for (const top of tops) requirements.push(await aRequirement(top))
  await write(tx => countChange(tx, 'organisation'))
  const roundId = await anOpenRound(tops, requirements, { closesOn: '2099-01-01' })
  const inputs = await answerAll(roundId, random)
  const { db } = await database()
  const named = await db.select().from(roundTreeUnit).where(eq(roundTreeUnit.roundId, roundId))
  return {
    roundId,
    readers: who,
    unitNames: new Map(named.map(each => [each.name, each.unitId])),
    inputs: new Map(
      requirements.flatMap(({ id, referenceNumber }) => {
        const input = inputs.get(id)
        return input ? [[referenceNumber, input] as const] : []
      }),
    ),
  }
}

/** Answers of some of those entitled, put in the round's box. */
async function answerAll(roundId: number, random: SeededRandom): Promise<Map<number, ClosingInput>> {
  const { db } = await database()
  const tree = await db
    .select({ id: roundTreeUnit.unitId, parentId: roundTreeUnit.parentId })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, roundId))
  const rights = await db.select().from(entitlement).where(eq(entitlement.roundId, roundId))
  const classes = await db.select().from(roundClass).where(eq(roundClass.roundId, roundId))
  const offered = await db
    .select()
    .from(roundRequirement)
    .innerJoin(ratingRound, eq(ratingRound.id, roundRequirement.roundId))
    .where(eq(roundRequirement.roundId, roundId))
  const inputs = new Map<number, ClosingInput>()
  for (const { round_requirement: asked, rating_round: round } of offered) {
    if (asked.notOfferedBecause !== null) continue
    const { requirementId } = asked
    const response = 0.3 + 0.7 * random.next()
    const ballots: Ballot[] = rights
      .filter(right => right.requirementId === requirementId && random.next() < response)
      .map(({ classUnitId }) => ({ classUnitId, answers: randomAnswers(random, false) }))
    await putBallots(
      roundId,
      ballots.map(each => ({
        ...each,
        requirementId,
        version: 1,
        serial: new Uint8Array(randomBytes(32)),
      })),
    )
    const own = classes.filter(each => each.requirementId === requirementId)
    inputs.set(requirementId, {
      tree,
      entitled: new Map(own.map(each => [each.classUnitId, each.entitled])),
      ballots,
      threshold: round.k,
      depth: round.depth,
      timesPerYear: TIMES_PER_YEAR,
      randomBelow: random.below,
    })
  }
  return inputs
}
