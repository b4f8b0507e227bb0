import type { Database } from '@/db/client'
import { readBox } from '@/lib/rating/box/ballot-box'
import type { BallotInHand } from '@/lib/rating/testing/voter'
import { fetchBallots, post } from '../bench/voter'
import { randomAnswers } from './answers'
import type { Town } from './town'

/**
 * Somebody who wants to count more than once: everything that could give a person a second ballot is tried over HTTP. `counted` is how
 * many ballots lie in the box for the one person who answered.
 */
export async function doubleVoter(address: string, db: Database, { roundId, requirementId, people }: Town) {
  const [first, second] = people.slice(-2)
  if (!first || !second) throw new Error('The town has nobody left to try with')
  const before = (await readBox(roundId)).ballotsOf(requirementId).length
  const mine = await fetchBallots(address, db, roundId, first.id)
  const ballot = mine?.find(each => each.requirementId === requirementId)
  const tookPart = mine?.find(each => each.requirementId === 0)
  if (!ballot || !tookPart) throw new Error('The ballots were not signed')
  const answers = randomAnswers()
  const cast = async (given: Partial<BallotInHand>, version = 1) =>
    (await post(address, '/api/ballots', { ...ballot, ...given, version, answers })).status
  const honest = await cast({})
  const tries: Record<string, number> = {
    anotherClass: await cast({ classUnitId: ballot.classUnitId + 1 }),
    anotherRequirement: await cast({ requirementId: requirementId + 1 }),
    anotherRound: await cast({ roundId: roundId + 1 }),
    tookPartAsBallot: await cast({ serial: tookPart.serial, token: tookPart.token }),
    forgedToken: await cast({ token: 'ab'.repeat(64) }),
    forgedSerial: await cast({ serial: 'cd'.repeat(32) }),
  }
  const secondBatch = await fetchBallots(address, db, roundId, first.id)
  const withCookie = (
    await post(address, '/api/ballots', { ...ballot, version: 1, answers }, 'next-auth.session-token=x')
  ).status
  await Promise.all(Array.from({ length: 50 }, () => cast({})))
  await Promise.all(Array.from({ length: 50 }, (_, i) => cast({}, 2 + i)))
  const batches = await Promise.all(
    Array.from({ length: 20 }, () => fetchBallots(address, db, roundId, second.id)),
  )
  const counted = (await readBox(roundId)).ballotsOf(requirementId).length - before
  const batchesSigned = batches.filter(each => each !== null).length
  return {
    tried: Object.keys(tries).length + 2 + 100 + 20,
    counted,
    secondBatchSigned: secondBatch !== null,
    batchesSignedOfTwentyAtOnce: batchesSigned,
    held:
      honest === 204 &&
      counted === 1 &&
      secondBatch === null &&
      batchesSigned === 1 &&
      withCookie === 400 &&
      Object.values(tries).every(status => status >= 400),
  }
}
