import type { Transaction } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { now } from '@/lib/platform/time'

export interface Message {
  /** One message for one reason to one person: queueing the same key again does nothing. */
  onceKey: string
  kind: string
  personId: number | null
  to: string
  subject: string
  body: string
}

/** Puts a mail in the outbox, in the transaction of the change it tells about, so that both happen or neither. */
export async function queueMessage(tx: Transaction, message: Message): Promise<void> {
  const at = now()
  await tx
    .insert(outboxMessage)
    .values({
      onceKey: message.onceKey,
      kind: message.kind,
      personId: message.personId,
      toAddress: message.to,
      subject: message.subject,
      body: message.body,
      state: 'waiting',
      nextAttemptAt: at,
      createdAt: at,
    })
    .onConflictDoNothing({ target: outboxMessage.onceKey })
}
