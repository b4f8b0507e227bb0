import { expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import { ratingRound } from '@/db/schema'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { sealBox } from './box/ballot-box'
import { closeDueRounds, finishClosings } from './round-clock-writes'
import { anOpenRound } from './testing/rounds'
import { aWorkplace } from './testing/workplace'

vi.mock('./box/ballot-box', async importOriginal => {
  const box = await importOriginal<typeof import('./box/ballot-box')>()
  return { ...box, sealBox: vi.fn(box.sealBox) }
})

withFreshDatabase()

it('counts a round once, also when its clock comes while somebody has it counted, who is told when it is done', async () => {
  const { home, requirement } = await aWorkplace(6)
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
