import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns'
import { person } from './organisation'

/** An invitation or a password reset. Only the hash of the secret in the link is stored. */
export const oneTimeLink = sqliteTable(
  'one_time_link',
  {
    secretHash: text('secret_hash').primaryKey(),
    purpose: text('purpose', { enum: ['invitation', 'password_reset'] }).notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  table => [index('one_time_link_person').on(table.personId, table.purpose)],
)

/** Failed sign-ins per account and per sender, as hashes. Slows guessing, never locks for good. */
export const signInThrottle = sqliteTable('sign_in_throttle', {
  keyHash: text('key_hash').primaryKey(),
  failures: integer('failures').notNull(),
  blockedUntil: instant('blocked_until').notNull(),
  lastFailureAt: instant('last_failure_at').notNull(),
})
