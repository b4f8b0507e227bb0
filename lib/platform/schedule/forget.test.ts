import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { queueMessage } from '@/lib/notify/outbox'
import { withFreshDatabase } from '../testing/fresh-database'
import { forgetOldSubmissions } from './forget'

withFreshDatabase({ each: 'test' })

const DAY = 86_400_000

/** A mail that was last sent, tried or put in the queue so many days ago. */
async function aMail(key: string, state: typeof outboxMessage.$inferSelect.state, days: number) {
  const { write } = await database()
  await write(async tx => {
    await queueMessage(tx, {
      onceKey: key,
      kind: 'news',
      personId: null,
      to: 'anna@fjordby.example',
      subject: 'Nyt fra Råderum',
      body: 'Der er nyt til dig.',
    })
    await tx
      .update(outboxMessage)
      .set({ state, nextAttemptAt: Date.now() - days * DAY })
      .where(eq(outboxMessage.onceKey, key))
  })
}

it('forgets a mail half a year after it was sent, given up, or put in a queue that nobody empties', async () => {
  for (const state of ['sent', 'given_up', 'waiting'] as const) {
    await aMail(`${state}/old`, state, 184)
    await aMail(`${state}/young`, state, 182)
  }
  const open = await database()
  await forgetOldSubmissions(open)
  const left = await open.db.select({ key: outboxMessage.onceKey }).from(outboxMessage)
  expect(left.map(each => each.key).sort()).toEqual(['given_up/young', 'sent/young', 'waiting/young'])
})
