import { readFileSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { beforeEach, expect, it } from 'vitest'
import { meetingExample } from '@/db/schema'
import { endMeeting, forgetForGood } from '@/lib/meeting/ending-writes'
import { aHeap, aMeeting } from '@/lib/meeting/testing/meetings'
import { aMunicipality, aUnit, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { database } from './client'

withFreshDatabase({ each: 'test' })

let unit: Unit
beforeEach(async () => {
  unit = await aUnit(await aMunicipality())
})

const logOf = () => readFileSync(`${(process.env.DATABASE_URL ?? '').slice('file:'.length)}-wal`, 'latin1')

it('empties the log of what was deleted as soon as nobody reads any more, where somebody did just then', async () => {
  // What a server that starts does not know has been looked after.
  await closeDueRounds()
  const held = await aMeeting(unit)
  await aHeap(held)
  const { write } = await database()
  await write(tx => tx.update(meetingExample).set({ body: 'Hemmeligheden om hullemaskinen.' }))
  const other = createClient({ url: process.env.DATABASE_URL ?? '' })
  const reading = await other.transaction('read')
  await reading.execute('select count(*) from meeting_example')
  await write(tx => endMeeting(tx, held))
  await forgetForGood()
  expect(logOf()).toContain('hullemaskinen')
  reading.close()
  other.close()
  // The clock of the rounds looks every minute whether the log is still owed.
  await closeDueRounds()
  expect(logOf()).not.toContain('hullemaskinen')
})
