import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, json } from './columns'

/** Who changed what, when, from what to what: written in the same transaction as the change. Never for ballots. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    /** Null when the product itself acted (the scheduler, the demo). */
    actorPersonId: integer('actor_person_id'),
    event: text('event').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    unitId: integer('unit_id'),
    before: json<Record<string, unknown> | null>('before'),
    after: json<Record<string, unknown> | null>('after'),
  },
  table => [
    index('audit_event_subject').on(table.subjectType, table.subjectId, table.id),
    index('audit_event_at').on(table.at),
  ],
)
