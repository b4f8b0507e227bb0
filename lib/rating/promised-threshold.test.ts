import { expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database } from '@/db/client'
import { ratingRound, settings } from '@/db/schema'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { promisedThreshold } from './promised-threshold-reads'
import { anOpenRound } from './testing/rounds'
import { aWorkplace } from './testing/workplace'

withFreshDatabase()

it('is the lowest that an open round has, and else the municipality’s own', async () => {
  const { home, requirement } = await aWorkplace(10)
  await anOpenRound([home], [requirement])
  const { write } = await database()
  await write(async tx => {
    await tx.update(settings).set({ k: 8 })
    await countChange(tx, 'organisation')
  })
  expect(await promisedThreshold()).toBe(5)
  await write(tx => tx.update(ratingRound).set({ status: 'closed' }))
  expect(await promisedThreshold()).toBe(8)
})
