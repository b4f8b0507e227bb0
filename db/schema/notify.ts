import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { eventNames, frequencies, kindNames } from '../../lib/notify/kinds'
import { instant, json, yesNo } from './columns'
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

/**
 * Something that a person is told of. It says what happened and never what the person did: whoever could answer in a round is told the same,
 * whether they did or not. Kept for half a year.
 */
export const notification = sqliteTable(
  'notification',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    event: text('event', { enum: eventNames }).notNull(),
    /** Its event's kind, for the choice of how soon a mail tells of it. */
    kind: text('kind', { enum: kindNames }).notNull(),
    /** One for one reason to one person: the same key twice is the same. */
    onceKey: text('once_key').notNull(),
    /** What its sentence needs; days as `YYYY-MM-DD`. */
    values: json<Record<string, string>>('values').notNull(),
    /** Where it can be seen, without the host. */
    href: text('href').notNull(),
    at: instant('at').notNull(),
    seen: yesNo('seen').notNull().default(false),
    /** A mail has told of it, or none shall. */
    mailed: yesNo('mailed').notNull().default(false),
  },
  table => [
    uniqueIndex('notification_once').on(table.personId, table.onceKey),
    index('notification_to_mail').on(table.kind, table.at).where(sql`mailed = 0`),
    index('notification_at').on(table.at),
  ],
)

/** How soon a person wants to be mailed about a kind; without a row, as usual (lib/notify/kinds.ts). */
export const notificationChoice = sqliteTable(
  'notification_choice',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: kindNames }).notNull(),
    frequency: text('frequency', { enum: frequencies }).notNull(),
  },
  table => [primaryKey({ columns: [table.personId, table.kind] })],
)

/** Who has a calendar feed. Its address is worked out from the version and the server's secret, and kept nowhere. */
export const calendarFeed = sqliteTable('calendar_feed', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => person.id),
  /** Raised for a new address: the old one is dead. */
  version: integer('version').notNull(),
  isOn: yesNo('is_on').notNull(),
})
