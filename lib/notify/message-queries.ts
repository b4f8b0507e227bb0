import 'server-only'
import { count, desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { sendsMail } from '@/lib/platform/env'
import { pageOf } from '@/lib/platform/page-of'

const messagesPerPage = 25
export const messageStates = ['waiting', 'sending', 'sent', 'given_up'] as const
export type MessageState = (typeof messageStates)[number]

/**
 * The outbox as the administrator of the municipality sees it. The text (and with it the link) is shown while a
 * message has not been sent by mail: without a mail server that is how a link reaches its reader. A personal link to a round is shown only
 * then: whoever uses it first answers by it.
 */
export async function listMessages(actor: Actor, filter: { state?: MessageState; page: number }) {
  if (!may(actor, 'messages.read', { unitId: actor.tree.root.id }))
    return {
      ...pageOf(0, messagesPerPage, 1),
      messages: [],
      counts: new Map<MessageState, number>(),
      sendsMail: false,
    }
  const db = await reader()
  const where = filter.state ? eq(outboxMessage.state, filter.state) : undefined
  const at = pageOf(await db.$count(outboxMessage, where), messagesPerPage, filter.page)
  const [rows, states] = await Promise.all([
    db
      .select()
      .from(outboxMessage)
      .where(where)
      .orderBy(desc(outboxMessage.id))
      .limit(at.size)
      .offset(at.passed),
    db.select({ state: outboxMessage.state, n: count() }).from(outboxMessage).groupBy(outboxMessage.state),
  ])
  const isSent = sendsMail()
  return {
    ...at,
    counts: new Map(states.map(row => [row.state, row.n])),
    sendsMail: isSent,
    messages: rows.map(row => ({
      id: row.id,
      to: row.toAddress,
      subject: row.subject,
      body: row.state === 'sent' || (isSent && row.kind === 'round_link') ? null : row.body,
      state: row.state,
      createdAt: row.createdAt,
      sentAt: row.sentAt,
      attempts: row.attempts,
      lastError: row.lastError,
    })),
  }
}
