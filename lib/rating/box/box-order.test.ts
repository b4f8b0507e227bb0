import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { dataFolder } from '@/lib/platform/testing/stored'
import { someAnswers } from '@/lib/rating/testing/answers'
import { type BallotToPut, makeBox, putBallot, putBallots } from './ballot-box'
import { BUCKET_BYTES } from './bucket'
import { isRating } from './content'

withFreshDatabase()

const folder = () => join(dataFolder(), 'ballots')

/** A box's file without SQLite's own count of writes (bytes 24 to 27, again at 92 to 95). */
function bytesOf(roundId: number): Buffer {
  const bytes = readFileSync(join(folder(), `round-${roundId}.db`))
  bytes.fill(0, 24, 28).fill(0, 92, 96)
  return bytes
}

const someBallots = (count: number, comment: (at: number) => string): BallotToPut[] =>
  Array.from({ length: count }, (_, at) => ({
    serial: new Uint8Array(randomBytes(32)),
    requirementId: 1 + (at % 3),
    classUnitId: 9,
    version: 1,
    answers: someAnswers({ comment: comment(at) }),
  }))

/** Puts them in a new box for 300 of the same round, so many at a time, and gives its bytes. */
async function castIn(order: readonly BallotToPut[], atATime: number): Promise<Buffer> {
  await makeBox(1, 300)
  for (let from = 0; from < order.length; from += atATime)
    await putBallots(1, order.slice(from, from + atATime))
  return bytesOf(1)
}

describe('the file of a box', () => {
  it('has the same bytes in whatever order, and however slowly, the ballots came', async () => {
    const ballots = someBallots(300, at => (at % 4 === 0 ? 'Det tager tid fra borgerne.' : ''))
    const first = await castIn(ballots, 10)
    expect(first.equals(await castIn(ballots.toReversed(), 300))).toBe(true)
    const [early, late] = [ballots.slice(0, 150), ballots.slice(150)]
    expect(first.equals(await castIn([...late, ...early], 25))).toBe(true)
    expect(readdirSync(folder())).toEqual(['round-1.db'])
  })

  it('has them also when long comments made it grow, and when somebody changed their answers', async () => {
    const ballots = someBallots(300, at => 'Vi skriver det samme to steder. '.repeat(at % 31))
    const first = await castIn(ballots, 60)
    expect(first.length).toBeGreaterThan(16 * 2 * BUCKET_BYTES)
    expect(first.equals(await castIn(ballots.toReversed(), 60))).toBe(true)
    const changed = ballots.slice(40, 90).map(each => {
      const comment = 'x'.repeat(each.answers && isRating(each.answers) ? each.answers.comment.length : 0)
      return { ...each, version: 2, answers: someAnswers({ comment }) }
    })
    await castIn(ballots, 60)
    await putBallots(1, changed)
    const early = bytesOf(1)
    await castIn(ballots.slice(0, 90), 60)
    await putBallots(1, changed.toReversed())
    await putBallots(1, ballots.slice(90))
    expect(early.equals(bytesOf(1))).toBe(true)
    expect(early.equals(first)).toBe(false)
  })

  it('keeps no copy of an answer that was changed', async () => {
    await makeBox(2, 100)
    const [mine] = someBallots(1, () => 'Jeg tør ikke sige det højt.')
    if (!mine) throw new Error('There is no ballot')
    await putBallot(2, mine)
    expect(bytesOf(2).includes('Jeg tør ikke')).toBe(true)
    await putBallot(2, { ...mine, version: 2, answers: someAnswers({ comment: 'Det går.' }) })
    expect(bytesOf(2).includes('Jeg tør ikke')).toBe(false)
    expect(bytesOf(2).includes('Det går.')).toBe(true)
  })
})
