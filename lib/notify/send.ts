import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { type OpenDatabase, overwriteWhatIsDeleted } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { now } from '@/lib/platform/time'

const MINUTE = 60_000
/** Waits between attempts, milliseconds; after the last one the message is given up and the administrator sees it. */
export const RETRY_AFTER = [1, 5, 30, 120, 720].map(minutes => minutes * MINUTE)
/** A server that died while sending leaves its claim; after this it is tried again, under the same message id. */
const CLAIM_LASTS = 10 * MINUTE
/** So few are claimed at once that what somebody waits for is soon next. */
const AT_A_TIME = 20
/** Somebody waits for these at their screen, and some die within hours: they go before a mail to everybody. */
const AWAITED = ['password_reset', 'invitation']
/** How often mail is sent, milliseconds. */
export const SEND_EVERY = MINUTE / 3

export interface MailSettings {
  smtpUrl: string
  from: string
  /** The host part of message ids. */
  host: string
  /** How many mails the mail server is sent at most in a minute. */
  perMinute: number
}

type Message = typeof outboxMessage.$inferSelect

/**
 * Sends what waits in the outbox, at most a third of what may go in a minute, over one connection. A message is claimed before it is sent, so two
 * servers never send the same one, and its Message-ID follows from its key, so that a retry after a lost reply is recognised as the same mail. Where
 * the mail server says that it is too much, or does not answer, the rest waits for the next time.
 * @returns how many were sent and how many failed this time.
 */
export async function sendWaitingMail(
  open: OpenDatabase,
  settings: MailSettings,
  at: number = now(),
): Promise<{ sent: number; failed: number }> {
  const total = { sent: 0, failed: 0 }
  const began = performance.now()
  let left = Math.ceil((settings.perMinute * SEND_EVERY) / MINUTE)
  const transport = createTransport(pooled(settings.smtpUrl), { from: settings.from })
  try {
    while (left > 0) {
      const due = await claim(open, Math.min(left, AT_A_TIME), Math.round(at + performance.now() - began))
      const { sent, failed, waits } = await sendClaimed(open, transport, settings, due, at)
      total.sent += sent
      total.failed += failed
      left -= due.length
      if (due.length === 0 || waits.length > 0) break
    }
  } finally {
    transport.close()
  }
  return total
}

/** One connection for all of them. What it was lost in the middle of is ours to send again, and not the transport's. */
const pooled = (smtpUrl: string): string =>
  `${smtpUrl}${smtpUrl.includes('?') ? '&' : '?'}pool=true&maxConnections=1&maxRequeues=0`

function claim(open: OpenDatabase, most: number, at: number): Promise<Message[]> {
  return open.write(async tx => {
    const rows = await tx
      .select()
      .from(outboxMessage)
      .where(and(inArray(outboxMessage.state, ['waiting', 'sending']), lte(outboxMessage.nextAttemptAt, at)))
      .orderBy(desc(inArray(outboxMessage.kind, AWAITED)), asc(outboxMessage.nextAttemptAt))
      .limit(most)
    for (const row of rows) {
      await tx
        .update(outboxMessage)
        .set({ state: 'sending', attempts: row.attempts + 1, nextAttemptAt: at + CLAIM_LASTS })
        .where(eq(outboxMessage.id, row.id))
    }
    return rows
  })
}

async function sendClaimed(
  open: OpenDatabase,
  transport: ReturnType<typeof createTransport>,
  { host }: MailSettings,
  due: readonly Message[],
  at: number,
): Promise<{ sent: number; failed: number; waits: readonly Message[] }> {
  let sent = 0
  let failed = 0
  for (const [place, row] of due.entries()) {
    try {
      await transport.sendMail({
        to: row.toAddress,
        subject: row.subject,
        text: row.body,
        messageId: `<outbox-${row.id}@${host}>`,
      })
      sent += 1
      await keepAsSent(open, row)
    } catch (error) {
      failed += 1
      await tryLater(open, row, at, error)
      if (!isOfServer(error)) continue
      const waits = due.slice(place + 1)
      await giveBack(open, waits)
      return { sent, failed, waits }
    }
  }
  return { sent, failed, waits: [] }
}

/** What was sent is not kept: it may hold a link that signs somebody in, or opens a round. */
const keepAsSent = (open: OpenDatabase, { id }: Message): Promise<void> =>
  open.write(async tx => {
    await overwriteWhatIsDeleted(tx)
    await tx
      .update(outboxMessage)
      .set({ state: 'sent', sentAt: now(), body: '', lastError: '' })
      .where(eq(outboxMessage.id, id))
  })

async function tryLater(
  open: OpenDatabase,
  { id, attempts }: Message,
  at: number,
  error: unknown,
): Promise<void> {
  const wait = RETRY_AFTER[attempts]
  await open.write(tx =>
    tx
      .update(outboxMessage)
      .set({
        state: wait === undefined ? 'given_up' : 'waiting',
        nextAttemptAt: at + (wait ?? 0),
        lastError: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
      })
      .where(eq(outboxMessage.id, id)),
  )
}

/** Claimed and not tried: they wait as they did. */
const giveBack = (open: OpenDatabase, messages: readonly Message[]): Promise<void> =>
  open.write(async tx => {
    for (const { id, attempts, nextAttemptAt } of messages)
      await tx
        .update(outboxMessage)
        .set({ state: 'waiting', attempts, nextAttemptAt })
        .where(eq(outboxMessage.id, id))
  })

/** Whether a failure is the mail server's own, and not of one mail or its recipient: it says "not now" (4xx), knows us no longer, or is not there. */
function isOfServer(error: unknown): boolean {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  if (code === 'EAUTH') return true
  if (command === 'RCPT TO') return false
  return responseCode === undefined ? code !== 'EENVELOPE' : responseCode < 500
}
