import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersScoring } from '@/lib/disclosure/testing/closing-example'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { dataFolder } from '@/lib/platform/testing/stored'
import { destroyBox, findBallot, makeBox, putBallot, readBox } from './ballot-box'

withFreshDatabase()

const folder = () => join(dataFolder(), 'ballots')
const aSerial = () => new Uint8Array(randomBytes(32))
const aBallot = (serial: Uint8Array, version = 1) => ({
  serial,
  requirementId: 4,
  classUnitId: 9,
  version,
  answers: answersScoring(50),
})

describe('the box of a round', () => {
  it('gives a ballot back to whoever knows its serial, and all of them at closing', async () => {
    await makeBox(1, 40)
    const serials = Array.from({ length: 40 }, aSerial)
    const outcomes = await Promise.all(serials.map(serial => putBallot(1, aBallot(serial))))
    expect(new Set(outcomes)).toEqual(new Set(['stored']))
    expect(await findBallot(1, 4, serials[7] ?? aSerial())).toMatchObject({ version: 1, classUnitId: 9 })
    expect(await findBallot(1, 5, serials[7] ?? aSerial())).toBeNull()
    expect(await findBallot(1, 4, aSerial())).toBeNull()
    const all = await readBox(1)
    expect(all.ballotsOf(4)).toHaveLength(40)
    expect(all.countByClass(4)).toEqual(new Map([[9, 40]]))
  })

  it('counts fifty copies of one ballot at once as one', async () => {
    await makeBox(2, 10)
    const serial = aSerial()
    await Promise.all(Array.from({ length: 50 }, (_, i) => putBallot(2, aBallot(serial, 1 + (i % 3)))))
    expect((await readBox(2)).ballotsOf(4)).toHaveLength(1)
    expect(await findBallot(2, 4, serial)).toMatchObject({ version: 3 })
  })

  it('lies in one file that tells nothing of the order, and is gone when it is destroyed', async () => {
    await makeBox(3, 500)
    const serials = Array.from({ length: 500 }, aSerial)
    for (let from = 0; from < 500; from += 10)
      await Promise.all(serials.slice(from, from + 10).map(serial => putBallot(3, aBallot(serial))))
    expect(readdirSync(folder()).filter(name => name.startsWith('round-3'))).toEqual(['round-3.db'])
    const file = join(folder(), 'round-3.db')
    const bytes = readFileSync(file)
    const places = serials.map(serial =>
      bytes.indexOf(createHash('sha256').update('3|4|').update(serial).digest()),
    )
    // Every one is there, once, and where it lies has nothing to do with when it came.
    expect(Math.min(...places)).toBeGreaterThan(0)
    let agree = 0
    let pairs = 0
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) {
        pairs++
        if ((places[i] ?? 0) < (places[j] ?? 0)) agree++
      }
    // Kendall's tau of 500 in random order: standard deviation 0.03.
    expect(Math.abs((2 * agree) / pairs - 1)).toBeLessThan(0.12)
    await destroyBox(3)
    expect(existsSync(file)).toBe(false)
  })

  it('says so when a round has none', async () => {
    await expect(putBallot(77, aBallot(aSerial()))).rejects.toThrow('not here')
  })
})
