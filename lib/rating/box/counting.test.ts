import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { publish } from '@/lib/disclosure/publish'
import { aClosing, answersScoring } from '@/lib/disclosure/testing/closing-example'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { publishedRows } from '../published-rows'
import { makeBox, putBallots } from './ballot-box'
import { Counting } from './counting'

withFreshDatabase()

const { ballots, randomBelow, ...example } = aClosing([
  [1, 0, []],
  [2, 12, [25, 25, 37.5, 37.5, 50, 50, 25, 12.5].map(score => answersScoring(score))],
])
const REQUIREMENT = 4
const noPause = async () => undefined

async function aBoxOf(roundId: number) {
  await makeBox(roundId, 40)
  const serial = () => new Uint8Array(randomBytes(32))
  const cast = ballots.map(each => ({ ...each, serial: serial(), requirementId: REQUIREMENT, version: 1 }))
  await putBallots(roundId, cast)
}

async function counted<Result>(roundId: number, work: (counting: Counting) => Promise<Result>) {
  const counting = new Counting()
  try {
    await counting.readBox(roundId, noPause)
    return await work(counting)
  } finally {
    await counting.end()
  }
}

it('comes to what publishing comes to, in a thread of its own', async () => {
  await aBoxOf(1)
  const published = await counted(1, counting => counting.publish(REQUIREMENT, example))
  expect(published).toEqual(publishedRows(publish({ ...example, ballots, randomBelow }).publications))
  expect(published.unitIds).toEqual([1, 2])
})

it('counts who took part by class, and knows nothing of what was not asked', async () => {
  await aBoxOf(2)
  await counted(2, async counting => {
    expect(await counting.countByClass(REQUIREMENT)).toEqual(new Map([[2, 8]]))
    expect(await counting.countByClass(REQUIREMENT + 1)).toEqual(new Map())
    expect(await counting.pulseOf(REQUIREMENT)).toEqual([])
  })
})

it('says what it cannot publish, and what it is asked after its end', async () => {
  await aBoxOf(3)
  await counted(3, async counting => {
    const noClass = { ...example, entitled: new Map([[1, 12]]) }
    await expect(counting.publish(REQUIREMENT, noClass)).rejects.toThrow('which is no class')
    expect(await counting.publish(REQUIREMENT, example)).toMatchObject({ unitIds: [1, 2] })
    await counting.end()
    await expect(counting.countByClass(REQUIREMENT)).rejects.toThrow('ended')
  })
})
