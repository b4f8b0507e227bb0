import { writeSync } from 'node:fs'
import { someAnswers } from '@/lib/rating/testing/answers'
import { putBallot } from '../ballot-box'

/*
 * A server of its own that takes in ballots until it is killed, and says of each when it is acknowledged: `casting-process.ts ROUND NAME`.
 */

const [, , round, name] = process.argv

/** The serial of the n-th ballot of a process, known to the test too. */
async function serialOf(count: number): Promise<Uint8Array> {
  const text = new TextEncoder().encode(`${name}/${count}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text))
}

async function goOn(from: number): Promise<void> {
  for (let count = from; ; count += 8) {
    const serial = await serialOf(count)
    await putBallot(Number(round), {
      serial,
      requirementId: 4,
      classUnitId: 9,
      version: 1,
      answers: someAnswers(),
    })
    // At once and unbuffered: what was said is said, even to one who is killed now.
    writeSync(1, `${count}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, from) => goOn(from)))
