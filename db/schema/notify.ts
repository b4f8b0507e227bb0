import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns'
import { person } from './organisation'

/** Mail waits here and is sent by the scheduler, so that a change and its message stand or fall together. */
export const outboxMessage = sqliteTable(
  'outbox_message',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** One message for one reason to one person: the same key twice is the same message. */
    onceKey: text('once_key').notNull(),
    kind: text('kind').notNull(),
    personId: integer('person_id').references(() => person.id),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['waiting', 'sending', 'sent', 'given_up'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    lastError: text('last_error').notNull().default(''),
  },
  table => [
    uniqueIndex('outbox_message_once').on(table.onceKey),
    index('outbox_message_state').on(table.state, table.nextAttemptAt),
  ],
)
