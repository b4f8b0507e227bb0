import { afterEach, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { listMessages } from './message-queries'
import { queueMessage } from './outbox'

withFreshDatabase({ each: 'test' })
afterEach(() => {
  vi.unstubAllEnvs()
})

async function bodiesShown() {
  const administrator = await aPerson(await aMunicipality(), { roles: ['administrator'] })
  const { write } = await database()
  await write(async tx => {
    for (const kind of ['round_link', 'invitation'] as const)
      await queueMessage(tx, {
        ...{ onceKey: kind, kind, personId: administrator.id, to: 'a@by.example' },
        ...{ subject: kind, body: `The text of ${kind}` },
      })
  })
  const { messages } = await listMessages(await actorOf(administrator), { page: 9 })
  return Object.fromEntries(messages.map(({ subject, body }) => [subject, body]))
}

it('an administrator hands on what no mail server sends', async () => {
  vi.stubEnv('SMTP_URL', '')
  expect(await bodiesShown()).toEqual({
    round_link: 'The text of round_link',
    invitation: 'The text of invitation',
  })
})

it('and does not see a personal link to a round where one does: whoever uses it first answers by it', async () => {
  vi.stubEnv('SMTP_URL', 'smtp://mail.by.example')
  expect(await bodiesShown()).toEqual({ round_link: null, invitation: 'The text of invitation' })
})
