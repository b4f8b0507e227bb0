import { rmSync } from 'node:fs'
import { type Database, database } from '@/db/client'
import { aPerson, aRequirement, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { today } from '@/lib/platform/time'
import { boxFile } from '@/lib/rating/box/box-file'
import { closeWithoutBallots } from '@/lib/rating/closing'
import { anOpenRound } from '@/lib/rating/testing/rounds'
import { fetchBallots, post } from '../bench/voter'
import { randomAnswers } from './answers'

/** An address that a proxy would tell of, and words that stand in every answer here. */
const ADDRESS = '203.0.113.77'
const WORDS = 'Ord, som ingen log må gentage'

/**
 * Makes the server fail in every way a ballot can make it: whatever it writes about that is what the log reader gets. The ballots are for a
 * round that has lost its box, so that one failure is not foreseen.
 */
export async function makeItFail(
  address: string,
  db: Database,
  root: Unit,
): Promise<{ secrets: string[]; answered: number[] }> {
  const unit = await aUnit(root)
  const people: Person[] = []
  for (let i = 0; i < 5; i++) people.push(await aPerson(unit))
  const roundId = await anOpenRound([unit], [await aRequirement(unit)], { closesOn: '2099-01-01' })
  const ballots = await fetchBallots(address, db, roundId, people[0]?.id ?? 0)
  const ballot = ballots?.find(each => each.requirementId !== 0)
  if (!ballot) throw new Error('Nobody may answer in the round that is to fail')
  rmSync(boxFile(roundId))
  const body = { ...ballot, version: 1, answers: randomAnswers(WORDS) }
  const send = (given: string, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/ballots`, {
      method: 'POST',
      headers: {
        origin: address,
        'content-type': 'application/json',
        'x-forwarded-for': ADDRESS,
        ...headers,
      },
      body: given,
    })
  const replies = [
    await send(JSON.stringify(body)),
    await send(JSON.stringify({ ...body, answers: randomAnswers(`${WORDS} 010190-1234`) })),
    await send(JSON.stringify({ ...body, token: 'ab'.repeat(64) })),
    await send(JSON.stringify({ ...body, [WORDS]: 1 })),
    await send(`{${JSON.stringify(body)}`),
    await send(JSON.stringify({ ...body, answers: randomAnswers(WORDS.repeat(2000)) })),
    await send(JSON.stringify(body), { origin: 'http://elsewhere.example' }),
    await send(JSON.stringify(body), { cookie: `next-auth.session-token=${WORDS.length}` }),
    await post(address, '/api/ballots/mine', body),
    await post(address, '/api/ballots/batch', { roundId, blinded: WORDS }),
    await fetch(`${address}/api/ballots?${new URLSearchParams({ answers: WORDS })}`),
  ]
  const { write } = await database()
  await write(tx => closeWithoutBallots(tx, roundId, today(), async () => undefined))
  return {
    secrets: [ballot.serial, ballot.token, WORDS, encodeURIComponent(WORDS), ADDRESS],
    answered: replies.map(each => each.status),
  }
}

/** Somebody who reads all that the server has said while people rated: no answer, serial, token, handle or address may stand in it. */
export function logReader(output: string, marks: readonly string[], answered: readonly number[]) {
  const found = marks.filter(mark => output.includes(mark))
  const addresses = output.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b|::1\b|::ffff:/g) ?? []
  return {
    characters: output.length,
    looked: marks.length,
    found: found.length,
    addresses: addresses.length,
    answered,
    // A log in which nothing stands would tell nothing of what may stand there.
    held: found.length === 0 && addresses.length === 0 && output.includes('could not be taken in'),
  }
}
