import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { OpenDatabase, Reader } from '@/db/client'
import {
  ballotIssue,
  entitlement,
  ratingRound,
  roundRequirement,
  roundUnit,
  settings as settingsTable,
} from '@/db/schema'
import { type Random, seededRandom } from '@/db/seed/random'
import { recordChange } from '@/lib/audit/record'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { type BallotToPut, putBallots, readBox } from '@/lib/rating/box/ballot-box'
import { beginClosing, finishClosing } from '@/lib/rating/closing'
import { tookPartClasses } from '@/lib/rating/open-round-reads'
import { openRound } from '@/lib/rating/open-round-writes'
import { updateParticipation } from '@/lib/rating/participation-writes'
import { someAnswers } from './answers'
import type { makeUnits } from './organisation'
import type { MadeRequirement } from './register'
import { SEED, sizes } from './sizes'

interface PlannedRound {
  name: string
  unitId: number
  requirementIds: number[]
  /** Days from today; the open round opened last week. */
  opensOn: number
  answersAtMost: number
}

/** How many of those entitled answer. */
const RESPONSE = 0.66

/**
 * Rounds of every institution, then of the whole municipality, then of each department, until all answers are cast. No
 * requirement is asked about twice, so that none is left out for having been asked lately.
 */
function planRounds(
  units: ReturnType<typeof makeUnits>,
  requirements: readonly MadeRequirement[],
): PlannedRound[] {
  const free = requirements.filter(({ row }) => row.status === 'active' || row.status === 'suspended')
  const taken = new Set<number>()
  const take = (unitId: number, count: number, everybody: boolean) => {
    const ids = free
      .filter(
        each =>
          !taken.has(each.row.id) &&
          each.unitIds.includes(unitId) &&
          (!everybody || each.groupIds.length === 0),
      )
      .slice(0, count)
      .map(each => each.row.id)
    for (const id of ids) taken.add(id)
    return ids
  }
  const of = (kind: string) => units.filter(each => each.kind === kind)
  const round = (unit: { id: number; name: string }, count: number, opensOn: number): PlannedRound => ({
    name: `${unit.name}: det, der fylder`,
    unitId: unit.id,
    requirementIds: take(unit.id, count, unit.id === 1),
    opensOn,
    answersAtMost: Number.POSITIVE_INFINITY,
  })
  const [root] = units
  if (!root) return []
  return [
    // Chosen first, so that there is enough to ask everybody about while it is open.
    { ...round(root, 20, -7), name: 'Hele kommunen: i gang', answersAtMost: sizes.openAnswers },
    ...of('institution').map((each, place) => round(each, 40, -1000 + place)),
    round(root, 45, -800),
    round(root, 45, -600),
    ...of('department').flatMap(each => [round(each, 60, -400), round(each, 60, -200)]),
  ].filter(each => each.requirementIds.length > 0)
}

const aNewBallot = () => ({ serial: new Uint8Array(randomBytes(32)), version: 1 })

export type Right = typeof entitlement.$inferSelect

/** Who may answer what in a round. */
export const rightsOf = (db: Reader, roundId: number): Promise<Right[]> =>
  db.select().from(entitlement).where(eq(entitlement.roundId, roundId))

/**
 * Puts answers by some of these rights straight into a round's box, until there are so many. Gives how many there are. The database is written
 * last and shortly: filling a large box takes longer than a server waits for it.
 */
export async function cast(
  { db, write }: Pick<OpenDatabase, 'db' | 'write'>,
  roundId: number,
  rights: readonly Right[],
  { atMost, random, response }: { atMost: number; random: Random; response: number },
): Promise<number> {
  const ballots: BallotToPut[] = []
  const took = new Set<number>()
  const means = new Map<number, number>()
  for (const { requirementId, personId, classUnitId } of rights) {
    if (ballots.length >= atMost) break
    if (!random.chance(response)) continue
    const mean = means.get(requirementId) ?? 1.8 + random.next() * 2.6
    means.set(requirementId, mean)
    ballots.push({ ...aNewBallot(), requirementId, classUnitId, answers: someAnswers(mean, random) })
    took.add(personId)
  }
  const answers = ballots.length
  for (const [personId, classUnitId] of await tookPartClasses(db, roundId, rights))
    if (took.has(personId))
      ballots.push({ ...aNewBallot(), requirementId: TOOK_PART, classUnitId, answers: null })
  await inParts(ballots, part => putBallots(roundId, part), AT_A_TIME)
  const issued = [...took].map(personId => ({
    roundId,
    personId,
    batchDigest: randomBytes(32).toString('hex'),
  }))
  await write(tx => inParts(issued, part => tx.insert(ballotIssue).values(part), 2000))
  return answers
}

/** Ballots put in the box in one go. */
const AT_A_TIME = 20_000

export interface RoundTimes {
  rounds: number
  answers: number
  openAnswers: number
  openingSeconds: number
  castingSeconds: number
  closingSeconds: number
}

/** Opens every round, casts its answers and closes it, as the product does. One round is left open. */
export async function runRounds(
  open: OpenDatabase,
  units: ReturnType<typeof makeUnits>,
  requirements: readonly MadeRequirement[],
  today: Day,
): Promise<RoundTimes> {
  const tree = new UnitTree(units.map(each => ({ ...each, parentId: each.parentId ?? null, closedOn: null })))
  const [settings] = await open.db.select().from(settingsTable)
  if (!settings) throw new Error('The scratch municipality has no settings')
  const times: RoundTimes = {
    rounds: 0,
    answers: 0,
    openAnswers: 0,
    openingSeconds: 0,
    castingSeconds: 0,
    closingSeconds: 0,
  }
  const timed = async <T>(
    name: 'openingSeconds' | 'castingSeconds' | 'closingSeconds',
    work: () => Promise<T>,
  ) => {
    const began = performance.now()
    const result = await work()
    times[name] += (performance.now() - began) / 1000
    return result
  }
  const random = seededRandom(SEED).branch('answers')
  const [stillOpen, ...closed] = planRounds(units, requirements)
  for (const planned of [...closed, ...(stillOpen ? [stillOpen] : [])]) {
    const isLast = planned === stillOpen
    const left = isLast ? sizes.openAnswers : sizes.closedAnswers - times.answers
    if (left === 0) continue
    const day = addDays(today, planned.opensOn)
    const closesOn = addDays(day, isLast ? 60 : 21)
    const roundId = times.rounds + 1
    await timed('openingSeconds', () =>
      open.write(async tx => {
        await tx.insert(ratingRound).values({
          id: roundId,
          name: planned.name,
          unitId: planned.unitId,
          depth: 'full',
          opensOn: day,
          closesOn,
          medDiscussedOn: addDays(day, -10),
          status: 'draft',
          k: settings.k,
          createdByPersonId: planned.unitId,
          createdAt: Date.parse(day),
        })
        await tx.insert(roundUnit).values({ roundId, unitId: planned.unitId })
        await tx
          .insert(roundRequirement)
          .values(planned.requirementIds.map(requirementId => ({ roundId, requirementId })))
        await openRound(tx, roundId, { tree, k: settings.k, day })
      }),
    )
    const rights = await rightsOf(open.db, roundId)
    const answers = await timed('castingSeconds', () =>
      cast(open, roundId, rights, { atMost: left, random, response: RESPONSE }),
    )
    times.rounds++
    if (isLast) {
      times.openAnswers = answers
      const byClass = (await readBox(roundId)).countByClass(TOOK_PART)
      await open.write(tx => updateParticipation(tx, roundId, today, byClass))
      continue
    }
    times.answers += answers
    await timed('closingSeconds', async () => {
      const day = addDays(closesOn, 1)
      await open.write(tx => beginClosing(tx, roundId, day, change => recordChange(tx, null, change)))
      await finishClosing(work => open.write(work), roundId, { day, settings })
    })
  }
  if (times.answers !== sizes.closedAnswers || times.openAnswers !== sizes.openAnswers)
    throw new Error(`Too few answers were cast: ${times.answers} closed, ${times.openAnswers} open`)
  return times
}
