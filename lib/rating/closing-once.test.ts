import { beforeAll, expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import { publication, ratingRound } from '@/db/schema'
import { aRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { sealBox } from './box/ballot-box'
import { Counting } from './box/counting'
import { closeDueRounds, finishClosings } from './round-clock-writes'
import { anOpenRound, aVoter } from './testing/rounds'
import { aWorkplace, type Workplace } from './testing/workplace'

vi.mock('./box/ballot-box', async importOriginal => {
  const box = await importOriginal<typeof import('./box/ballot-box')>()
  return { ...box, sealBox: vi.fn(box.sealBox) }
})

withFreshDatabase()

let workplace: Workplace
beforeAll(async () => {
  workplace = await aWorkplace(6)
})

it('counts a round once, also when its clock comes while somebody has it counted, who is told when it is done', async () => {
  const { home, requirement } = workplace
  await anOpenRound([home], [requirement], { closesOn: addDays(today(), 5) })
  const { sealBox: reallySeal } = await vi.importActual<typeof import('./box/ballot-box')>('./box/ballot-box')
  let meanwhile: Promise<number> | undefined
  vi.mocked(sealBox).mockImplementationOnce((...given) => {
    meanwhile = finishClosings()
    return reallySeal(...given)
  })
  const byTheClock = closeDueRounds(addDays(today(), 6))
  await expect.poll(() => meanwhile).toBeDefined()
  expect(await meanwhile).toBe(0)
  const [round] = await (await reader()).select().from(ratingRound)
  expect(round?.status).toBe('closed')
  expect(await byTheClock).toBe(1)
  expect(sealBox).toHaveBeenCalledTimes(1)
})

it('goes on where it was when its counting broke off, and publishes nothing twice', async () => {
  const { home, people } = workplace
  const requirements = [await aRequirement(home), await aRequirement(home)]
  const roundId = await anOpenRound([home], requirements, { closesOn: addDays(today(), 5) })
  for (const [at, { id }] of people.entries()) {
    const voter = await aVoter(roundId, id)
    for (const each of requirements) await voter.cast(each.id, at < 2 ? 2 : 4)
  }
  const rowsNow = async () => {
    const rows = await (await reader()).select().from(publication)
    return rows.filter(each => each.roundId === roundId && each.unitId === home.id)
  }
  const published = async () => (await rowsNow()).length
  const count = Counting.prototype.publish
  const breakingOff = vi.spyOn(Counting.prototype, 'publish').mockImplementation(async function (
    this: Counting,
    ...given
  ) {
    if (breakingOff.mock.calls.length === 2) await this.end()
    return count.apply(this, given)
  })
  await expect(closeDueRounds(addDays(today(), 6))).rejects.toThrow()
  expect(await published()).toBe(1)
  expect(await closeDueRounds(addDays(today(), 6))).toBe(1)
  expect(await published()).toBe(2)
  // Of the first requirement once, of the second twice.
  expect(breakingOff).toHaveBeenCalledTimes(3)
  for (const { figures, ...row } of await rowsNow()) {
    if (figures.result.level === 'hidden') throw new Error('Six of six have answered')
    const { verdict, score, interval } = figures.result
    expect(interval.lower).toBeLessThan(interval.upper)
    const { lower: low, upper: high } = interval
    expect(row).toMatchObject({ verdict, score, low, high, split: false, current: true })
  }
})
