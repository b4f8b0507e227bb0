import 'server-only'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Reader } from '@/db/client'
import { auditEvent, caseMove, person } from '@/db/schema'

/** What MED does to a case without moving it, as the audit trail names it. */
const medEvents = ['case.med_claimed', 'case.med_noted']

export interface HistoryEntry {
  id: number
  /** A transition of the workflow table, or what MED did: `med_claimed`, `med_noted`. */
  what: string
  isMove: boolean
  note: string
  /** Null when the product itself acted. */
  by: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** What has happened to a case, newest first: its moves, and MED's part in it (§8). */
export async function readHistory(db: Reader, caseId: number): Promise<HistoryEntry[]> {
  const moves = db
    .select({
      id: sql<number>`${caseMove.id}`.as('place'),
      what: sql<string>`${caseMove.transition}`.as('what'),
      isMove: sql<boolean>`true`.mapWith(Boolean).as('is_move'),
      note: sql<string>`${caseMove.note}`.as('note'),
      by: person.name,
      at: caseMove.at,
    })
    .from(caseMove)
    .leftJoin(person, eq(person.id, caseMove.byPersonId))
    .where(eq(caseMove.caseId, caseId))
  const ofMed = db
    .select({
      id: sql<number>`${auditEvent.id}`.as('place'),
      what: sql<string>`substr(${auditEvent.event}, length('case.') + 1)`.as('what'),
      isMove: sql<boolean>`false`.mapWith(Boolean).as('is_move'),
      note: sql<string>`coalesce(${auditEvent.after} ->> 'summary', '')`.as('note'),
      by: person.name,
      at: auditEvent.at,
    })
    .from(auditEvent)
    .leftJoin(person, eq(person.id, auditEvent.actorPersonId))
    .where(
      and(
        eq(auditEvent.subjectType, 'case'),
        eq(auditEvent.subjectId, String(caseId)),
        inArray(auditEvent.event, medEvents),
      ),
    )
  return unionAll(moves, ofMed).orderBy(desc(caseMove.at), sql`place desc`)
}
