import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { outboxMessage } from '@/db/schema'
import { queueMessage } from './outbox'
import { RETRY_AFTER, sendWaitingMail } from './send'

const folder = mkdtempSync(join(tmpdir(), 'raaderum-mail-'))
let open: OpenDatabase
let smtp: SMTPServer
let received: string[] = []
let refuse = false
/** What happens just before the mail of this number, counted from 0. */
let before: Map<number, () => unknown>
let offered = 0
let connections = 0

const settings = (given: { perMinute?: number; smtpUrl?: string } = {}) => {
  const address = smtp.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Råderum <raaderum@fjordby.example>',
    host: 'fjordby.example',
    perMinute: 60,
    ...given,
  }
}

beforeAll(async () => {
  open = await openDatabase(`file:${join(folder, 'test.db')}`)
  await migrateDatabase(open)
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect(_session, callback) {
      connections += 1
      callback()
    },
    onRcptTo({ address }, _session, callback) {
      callback(
        address.startsWith('fuld@') ? Object.assign(new Error('mailbox full'), { responseCode: 452 }) : null,
      )
    },
    onData(stream, _session, callback) {
      let text = ''
      stream.on('data', chunk => {
        text += chunk
      })
      stream.on('end', async () => {
        await before.get(offered)?.()
        offered += 1
        if (!refuse) received.push(text)
        callback(refuse ? new Error('451 try again later') : null)
      })
    },
  })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', () => resolve()))
})

beforeEach(() => {
  received = []
  refuse = false
  before = new Map()
  offered = 0
  connections = 0
})

afterEach(async () => {
  await open.db.delete(outboxMessage)
})

afterAll(async () => {
  await new Promise<void>(resolve => smtp.close(() => resolve()))
  open.close()
  rmSync(folder, { recursive: true, force: true })
})

const message = (onceKey: string) => ({
  onceKey,
  kind: 'invitation',
  personId: null,
  to: 'ny@fjordby.example',
  subject: 'Velkommen til Råderum',
  body: 'Åbn linket: https://raaderum.example/invitation/hemmelig',
})

const queue = (onceKey: string) => open.write(tx => queueMessage(tx, message(onceKey)))

const many = (mails: number) =>
  open.write(async tx => {
    for (let mail = 0; mail < mails; mail += 1)
      await queueMessage(tx, { ...message(`news/${mail}`), kind: 'news', to: 'alle@fjordby.example' })
  })

const later = (milliseconds: number) => Date.now() + milliseconds

describe('the outbox', () => {
  it('sends a message over SMTP and keeps no copy of what it said', async () => {
    await queue('invitation/1')
    expect(await sendWaitingMail(open, settings(), later(1))).toEqual({ sent: 1, failed: 0 })
    expect(received[0]).toContain('To: ny@fjordby.example')
    const [row] = await open.db.select().from(outboxMessage)
    expect(row?.state).toBe('sent')
    expect(row?.body).toBe('')
  })

  it('sends the same reason to the same person once, however often it is queued and sent', async () => {
    await queue('invitation/2')
    await queue('invitation/2')
    await sendWaitingMail(open, settings(), later(1))
    await sendWaitingMail(open, settings(), later(2))
    expect(received).toHaveLength(1)
  })

  it('sends nothing twice when two servers empty it at once', async () => {
    for (let message = 0; message < 8; message += 1) await queue(`many/${message}`)
    const at = later(1)
    await Promise.all([sendWaitingMail(open, settings(), at), sendWaitingMail(open, settings(), at)])
    expect(received).toHaveLength(8)
  })

  it('sends what somebody waits for before what can wait, however much there is', async () => {
    await many(45)
    await queue('invitation/4')
    await open.write(tx => queueMessage(tx, { ...message('password_reset/1'), kind: 'password_reset' }))
    expect(await sendWaitingMail(open, settings(), later(1))).toEqual({ sent: 20, failed: 0 })
    expect(received.slice(0, 2).filter(text => text.includes('To: ny@fjordby.example'))).toHaveLength(2)
  })

  it('sends as many a minute as it may, over one connection', async () => {
    await many(70)
    expect(await sendWaitingMail(open, settings({ perMinute: 180 }), later(1))).toEqual({
      sent: 60,
      failed: 0,
    })
    expect(connections).toBe(1)
    expect(await sendWaitingMail(open, settings({ perMinute: 180 }), later(2))).toEqual({
      sent: 10,
      failed: 0,
    })
  })

  it('lets what somebody waits for go before the rest also where it comes meanwhile', async () => {
    await many(59)
    before.set(3, () => queue('invitation/5'))
    await sendWaitingMail(open, settings({ perMinute: 180 }), later(1000))
    const place = received.findIndex(text => text.includes('To: ny@fjordby.example'))
    expect(place).toBe(20)
  })

  it('lets go when the mail server says that it is too much, and takes no try from those that still wait', async () => {
    await many(12)
    before.set(5, () => {
      refuse = true
    })
    expect(await sendWaitingMail(open, settings(), later(1))).toEqual({ sent: 5, failed: 1 })
    expect(offered).toBe(6)
    const left = (await open.db.select().from(outboxMessage)).filter(row => row.state !== 'sent')
    expect(left.map(row => [row.state, row.attempts]).sort()).toEqual([
      ...Array.from({ length: 6 }, () => ['waiting', 0]),
      ['waiting', 1],
    ])
    refuse = false
    expect(await sendWaitingMail(open, settings(), later(2))).toEqual({ sent: 6, failed: 0 })
  })

  it('takes no try from them either where nobody answers', async () => {
    await many(3)
    const nowhere = settings({ smtpUrl: 'smtp://127.0.0.1:1' })
    expect(await sendWaitingMail(open, nowhere, later(1))).toEqual({ sent: 0, failed: 1 })
    const rows = await open.db.select().from(outboxMessage)
    expect(rows.map(row => [row.state, row.attempts]).sort()).toEqual([
      ['waiting', 0],
      ['waiting', 0],
      ['waiting', 1],
    ])
  })

  it('goes on past one whose mailbox is full', async () => {
    await open.write(tx => queueMessage(tx, { ...message('invitation/6'), to: 'fuld@fjordby.example' }))
    await many(3)
    expect(await sendWaitingMail(open, settings(), later(1))).toEqual({ sent: 3, failed: 1 })
  })

  it('tries again later when the mail server says no, under the same message id, and gives up at last', async () => {
    await queue('invitation/3')
    refuse = true
    let at = later(1)
    expect(await sendWaitingMail(open, settings(), at)).toEqual({ sent: 0, failed: 1 })
    expect(await sendWaitingMail(open, settings(), at + 1000)).toEqual({ sent: 0, failed: 0 })
    for (const wait of RETRY_AFTER) {
      at += wait
      expect(await sendWaitingMail(open, settings(), at)).toEqual({ sent: 0, failed: 1 })
    }
    const [row] = await open.db.select().from(outboxMessage)
    expect(row).toMatchObject({ state: 'given_up', lastError: expect.stringContaining('451') })
  })
})
