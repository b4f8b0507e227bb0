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
const AT_A_TIME = 20
/** Somebody waits for these at their screen, and some die within hours: they go before a mail to everybody. */
const AWAITED = ['password_reset', 'invitation']

export interface MailSettings {
  smtpUrl: string
  from: string
  /** The host part of message ids. */
  host: string
}

/**
 * Sends what waits in the outbox. A message is claimed before it is sent, so two servers never send the same one, and
 * its Message-ID follows from its key, so that a retry after a lost reply is recognised as the same mail.
 * @returns how many were sent and how many failed this time.
 */
export async function sendWaitingMail(
  open: OpenDatabase,
  settings: MailSettings,
  at: number = now(),
): Promise<{ sent: number; failed: number }> {
  const due = await open.write(async tx => {
    const rows = await tx
      .select()
      .from(outboxMessage)
      .where(and(inArray(outboxMessage.state, ['waiting', 'sending']), lte(outboxMessage.nextAttemptAt, at)))
      .orderBy(desc(inArray(outboxMessage.kind, AWAITED)), asc(outboxMessage.nextAttemptAt))
      .limit(AT_A_TIME)
    for (const row of rows) {
      await tx
        .update(outboxMessage)
        .set({ state: 'sending', attempts: row.attempts + 1, nextAttemptAt: at + CLAIM_LASTS })
        .where(eq(outboxMessage.id, row.id))
    }
    return rows
  })
  if (due.length === 0) return { sent: 0, failed: 0 }
  const transport = createTransport(settings.smtpUrl, { from: settings.from })
  let sent = 0
  for (const row of due) {
    try {
      await transport.sendMail({
        to: row.toAddress,
        subject: row.subject,
        text: row.body,
        messageId: `<outbox-${row.id}@${settings.host}>`,
      })
      sent += 1
      // What was sent is not kept: it may hold a link that signs somebody in, or opens a round.
      await open.write(async tx => {
        await overwriteWhatIsDeleted(tx)
        await tx
          .update(outboxMessage)
          .set({ state: 'sent', sentAt: now(), body: '', lastError: '' })
          .where(eq(outboxMessage.id, row.id))
      })
    } catch (error) {
      const wait = RETRY_AFTER[row.attempts]
      await open.write(tx =>
        tx
          .update(outboxMessage)
          .set({
            state: wait === undefined ? 'given_up' : 'waiting',
            nextAttemptAt: at + (wait ?? 0),
            lastError: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
          })
          .where(eq(outboxMessage.id, row.id)),
      )
    }
  }
  transport.close()
  return { sent, failed: due.length - sent }
}
