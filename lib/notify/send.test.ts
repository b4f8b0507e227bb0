import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
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

const settings = () => {
  const address = smtp.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Råderum <raaderum@fjordby.example>',
    host: 'fjordby.example',
  }
}

beforeAll(async () => {
  open = await openDatabase(`file:${join(folder, 'test.db')}`)
  await migrateDatabase(open)
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      let text = ''
      stream.on('data', chunk => {
        text += chunk
      })
      stream.on('end', () => {
        if (!refuse) received.push(text)
        callback(refuse ? new Error('451 try again later') : null)
      })
    },
  })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', () => resolve()))
})

afterEach(async () => {
  received = []
  refuse = false
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
    await open.write(async tx => {
      for (let mail = 0; mail < 45; mail += 1)
        await queueMessage(tx, { ...message(`news/${mail}`), kind: 'news', to: 'alle@fjordby.example' })
    })
    await queue('invitation/4')
    await open.write(tx => queueMessage(tx, { ...message('password_reset/1'), kind: 'password_reset' }))
    expect(await sendWaitingMail(open, settings(), later(1))).toEqual({ sent: 20, failed: 0 })
    expect(received.slice(0, 2).filter(text => text.includes('To: ny@fjordby.example'))).toHaveLength(2)
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
