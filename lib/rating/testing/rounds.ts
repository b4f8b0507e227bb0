import { database, reader } from '@/db/client'
import { ratingRound, roundRequirement, roundUnit } from '@/db/schema'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { today } from '@/lib/platform/time'
import type { PulseAnswers } from '@/lib/pulse/outcome'
import { castBallot } from '@/lib/rating/ballot-door'
import { type SubmittedBallot, submittedBallot } from '@/lib/rating/ballot-model'
import { signBatch, signBatchOf } from '@/lib/rating/batch-door'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { openRound } from '@/lib/rating/open-round-writes'
import type { Answers, Level } from '@/lib/rating/statements'
import { readHolder } from '@/lib/rating/ways/way-reads'
import { someAnswers } from './answers'
import { type BallotInHand, fetchBallotsOf } from './voter'

/** A draft round of some units and requirements, open for ten years unless said otherwise. */
export async function aDraftRound(
  units: readonly { id: number }[],
  requirements: readonly { id: number }[],
  given: Partial<typeof ratingRound.$inferInsert> = {},
): Promise<number> {
  const { write } = await database()
  return write(async tx => {
    const [unit] = units
    if (!unit) throw new Error('A round has at least one unit')
    const [made] = await tx
      .insert(ratingRound)
      .values({
        name: 'Forårets vurdering',
        unitId: unit.id,
        depth: 'full',
        opensOn: '2026-01-01',
        closesOn: '2036-01-01',
        status: 'draft',
        k: 5,
        createdAt: 0,
        ...given,
      })
      .returning()
    if (!made) throw new Error('The round was not stored')
    await tx.insert(roundUnit).values(units.map(each => ({ roundId: made.id, unitId: each.id })))
    await tx
      .insert(roundRequirement)
      .values(requirements.map(each => ({ roundId: made.id, requirementId: each.id })))
    return made.id
  })
}

/** The same, opened today. */
export async function anOpenRound(...given: Parameters<typeof aDraftRound>): Promise<number> {
  const roundId = await aDraftRound(...given)
  const { tree, settings } = await loadOrganisation()
  const { write } = await database()
  await write(tx => openRound(tx, roundId, { tree, k: thresholdOf(settings), day: today() }))
  return roundId
}

/** Answers that give the same level to everything that is asked. */
const answersOf = (level: Level, given: Partial<Answers> = {}): Answers =>
  someAnswers({
    statements: { legitimate: level, supports: level, learning: level, involved: level },
    factors: { values: level, effort: level, relation: level, dialogue: level },
    ...given,
  })

/** Somebody at their browser, who has fetched their ballots in a round and hands them in one by one. */
export interface Voter {
  cast(requirementId: number, level: Level, given?: Partial<Answers>): Promise<void>
  /** Answers a pulse. */
  say(requirementId: number, answers: PulseAnswers): Promise<void>
  /** The ballot as the browser would send it, to be sent again, changed or stolen. */
  ballot(requirementId: number, level: Level, given?: Partial<Answers>): SubmittedBallot
}

/** Somebody who has fetched their ballots from the door itself. */
export async function aVoter(roundId: number, personId: number): Promise<Voter> {
  return voterWith(
    await fetchBallotsOf(await reader(), { roundId, personId }, batch => signBatch(personId, batch)),
  )
}

/** The same for whoever holds a code or the secret of a link, without being known otherwise. */
export async function aVoterBy(secret: string): Promise<Voter> {
  const holder = await readHolder(await reader(), secret)
  return voterWith(await fetchBallotsOf(await reader(), holder, batch => signBatchOf(secret, batch)))
}

function voterWith(ballots: BallotInHand[] | null): Voter {
  let version = 0
  const ballot = (requirementId: number, answers: Answers | PulseAnswers | null): SubmittedBallot => {
    const own = ballots?.find(each => each.requirementId === requirementId)
    if (!own) throw new Error(`There is no ballot for requirement ${requirementId}`)
    version += 1
    return submittedBallot.parse({ ...own, version, answers })
  }
  return {
    ballot: (requirementId, level, given) => ballot(requirementId, answersOf(level, given)),
    async cast(requirementId, level, given) {
      await castBallot(ballot(requirementId, answersOf(level, given)))
      await castBallot(ballot(TOOK_PART, null))
    },
    async say(requirementId, answers) {
      await castBallot(ballot(requirementId, answers))
      await castBallot(ballot(TOOK_PART, null))
    },
  }
}

/** Somebody who rates one requirement and is done. */
export async function rate(
  roundId: number,
  { id }: { id: number },
  requirement: { id: number },
  level: Level,
  given: Partial<Answers> = {},
): Promise<void> {
  const voter = await aVoter(roundId, id)
  await voter.cast(requirement.id, level, given)
}
