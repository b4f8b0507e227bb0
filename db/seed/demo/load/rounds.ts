import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  auditEvent,
  ballotIssue,
  entitlement,
  ratingRound,
  roundRequirement,
  roundUnit,
  settings,
  unit,
} from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { type BallotToPut, putBallots, readBox } from '@/lib/rating/box/ballot-box'
import { beginClosing, finishClosing } from '@/lib/rating/closing'
import { tookPartClasses } from '@/lib/rating/open-round-reads'
import { openRound } from '@/lib/rating/open-round-writes'
import { updateParticipation } from '@/lib/rating/participation-writes'
import { type Random, seededRandom } from '../../random'
import { noonOf } from '../days'
import { opinions } from '../opinions/all'
import { people } from '../people'
import { requirements } from '../requirements/all'
import type { DemoOpinion, DemoRequirement, DemoRound } from '../shapes'
import { rounds } from '../stories/all'
import { upward } from '../units'
import { castBallot } from './cast-ballot'
import { personId, requirementId, roundId, unitId } from './keys'

/** The employee one signs in as has everything in the open round still before them. */
const stillToAnswer = 'hn-fjordbakken-social_health_helper-1'

/** Plays every round through the product's own opening and closing; ballots of a closed one are gone, as ever. */
export async function loadRounds(tx: Transaction, today: Day): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  const [chosen] = await tx.select().from(settings)
  if (!chosen) throw new Error('The demo has no settings')
  for (const round of rounds) {
    const id = roundId(round.key)
    const opensOn = addDays(today, round.opens)
    const lastDay = addDays(today, round.closes)
    const creator = personId(round.createdBy)
    const record = (actorPersonId: number | null, day: Day) => async (change: Change) => {
      const { event, subjectType, unitId: on = null, before = null, after = null } = change
      const subjectId = String(change.subjectId)
      await tx
        .insert(auditEvent)
        .values({ at: noonOf(day), actorPersonId, event, subjectType, subjectId, unitId: on, before, after })
    }
    await draft(tx, round, today)
    // Planned, and in sight of the works-council representative.
    if (opensOn > today) continue
    const opened = await openRound(tx, id, { tree, k: chosen.k, day: opensOn })
    const { unitId: on, ...after } = opened
    await record(
      creator,
      opensOn,
    )({ event: 'round.opened', subjectType: 'round', subjectId: id, unitId: on, after })
    await rate(tx, round)
    if (lastDay >= today) {
      await updateParticipation(tx, id, today, (await readBox(id)).countByClass(TOOK_PART))
      continue
    }
    const closedOn = addDays(lastDay, 1)
    await beginClosing(tx, id, closedOn, record(null, closedOn))
    await finishClosing(work => work(tx), id, { day: closedOn, settings: chosen })
  }
}

async function draft(tx: Transaction, round: DemoRound, today: Day): Promise<void> {
  const id = roundId(round.key)
  const announcedOn = addDays(today, (round.discussedInMed ?? 0) - 3)
  await tx.insert(ratingRound).values({
    id,
    name: round.name,
    unitId: unitId(round.unit),
    depth: round.depth,
    opensOn: addDays(today, round.opens),
    closesOn: addDays(today, round.closes),
    medDiscussedOn: round.discussedInMed === null ? null : addDays(today, round.discussedInMed),
    status: 'draft',
    k: 5,
    createdByPersonId: personId(round.createdBy),
    createdAt: noonOf(announcedOn),
    announcedOn,
  })
  await tx.insert(roundUnit).values(round.units.map(key => ({ roundId: id, unitId: unitId(key) })))
  await tx
    .insert(roundRequirement)
    .values(round.requirements.map(key => ({ roundId: id, requirementId: requirementId(key) })))
}

/** Lets those who are entitled, and feel like it, answer what was offered. */
async function rate(tx: Transaction, round: DemoRound): Promise<void> {
  const id = roundId(round.key)
  const entitled = await tx.select().from(entitlement).where(eq(entitlement.roundId, id))
  const random = seededRandom(`Fjordby Kommune: ${round.key}`)
  // Those who take part at all tend to answer everything, so the will to answer is the person's.
  const reluctance = new Map(people.map(person => [personId(person.key), random.next()]))
  // Sheets of an open round are still to be printed, so nobody has answered by one.
  const byCode = new Set(people.filter(person => person.email === null).map(person => personId(person.key)))
  const handled = [...entitled].sort((a, b) => a.requirementId - b.requirementId || a.personId - b.personId)
  const ballots: BallotToPut[] = []
  const took = new Set<number>()
  for (const key of round.requirements) {
    const { opinion, requirement } = thoughtOf(key)
    const draws = random.branch(key)
    const rate = opinion.responseRate * round.progress
    const voters = handled.filter(right => {
      if (right.requirementId !== requirementId(key)) return false
      if (round.progress < 1 && (right.personId === personId(stillToAnswer) || byCode.has(right.personId)))
        return false
      return (reluctance.get(right.personId) ?? 1) + draws.normal(0, 0.08) < rate
    })
    const comments = commentsAmong(voters.length, commentsOf(opinion, round), draws)
    for (const [place, { personId: voter, classUnitId }] of voters.entries()) {
      const person = people[voter - 1]
      if (!person) throw new RangeError(`no person ${voter} in the demo`)
      const answers = castBallot(
        {
          opinion,
          burden: requirement.burden,
          units: upward(person.unit),
          depth: round.depth,
          comment: comments.get(place) ?? '',
        },
        draws,
      )
      ballots.push({ ...aNewBallot(), requirementId: requirementId(key), classUnitId, answers })
      took.add(voter)
    }
  }
  for (const [voter, classUnitId] of await tookPartClasses(tx, id, entitled))
    if (took.has(voter))
      ballots.push({ ...aNewBallot(), requirementId: TOOK_PART, classUnitId, answers: null })
  await putBallots(id, ballots)
  // They have fetched their ballots: a digest that no batch has, so that nobody answers twice.
  const issued = [...took].map(voter => ({
    roundId: id,
    personId: voter,
    batchDigest: randomBytes(32).toString('hex'),
  }))
  await inParts(issued, part => tx.insert(ballotIssue).values(part))
}

const aNewBallot = () => ({ serial: new Uint8Array(randomBytes(32)), version: 1 })

function thoughtOf(key: string): { opinion: DemoOpinion; requirement: DemoRequirement } {
  const opinion = opinions.find(each => each.requirement === key)
  const requirement = requirements.find(each => each.key === key)
  if (!opinion || !requirement) throw new RangeError(`nothing is thought of ${key} in the demo`)
  return { opinion, requirement }
}

/** What is asked about in several rounds gets other comments in each. */
function commentsOf(opinion: DemoOpinion, round: DemoRound): string[] {
  const asking = rounds.filter(each => each.requirements.includes(opinion.requirement))
  const turn = asking.indexOf(round)
  return opinion.comments.filter((_, index) => index % asking.length === turn)
}

/** Each comment is written by one of the voters. */
function commentsAmong(voters: number, comments: readonly string[], random: Random): Map<number, string> {
  const places = random.shuffle(Array.from({ length: voters }, (_, place) => place))
  return new Map(
    comments.flatMap((comment, index): [number, string][] => {
      const place = places[index]
      return place === undefined ? [] : [[place, comment]]
    }),
  )
}
