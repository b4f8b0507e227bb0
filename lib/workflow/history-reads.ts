import 'server-only'
import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Reader } from '@/db/client'
import { auditEvent, caseMove, person } from '@/db/schema'
import type { HearingRow } from '@/lib/hearing/hearing-reads'

/** What MED does to a case, and what is done about hearings of others, without moving it, as the audit trail names it. */
const besideTheMoves = [
  'case.med_claimed',
  'case.med_noted',
  'case.hearing_asked',
  'case.hearing_summed_up',
  'case.hearing_withdrawn',
]

/** Another edition of the proposal: the first is written in a step of its own, and a new deadline is none. */
const isWrittenAnew = sql`(${auditEvent.event} = 'case.proposal_written' and ${auditEvent.before} ->> 'edition' is not null)`

/** What an event says of the hearing it is about; one that was taken back says it of what was there. */
const said = (name: 'body' | 'bodyName') =>
  sql`coalesce(${auditEvent.after} ->> ${name}, ${auditEvent.before} ->> ${name})`

export interface HistoryEntry {
  id: number
  /** A transition of the workflow table, or what happened beside it: `med_noted`, `hearing_asked` and the like. */
  what: string
  isMove: boolean
  /** What was said with it. */
  note: string
  /** Whom a hearing was of; null for everything else. */
  heard: Pick<HearingRow, 'body' | 'bodyName'> | null
  /** Null when the product itself acted. */
  by: string | null
  /** Milliseconds since 1970. */
  at: number
}

/**
 * What has happened to a case, newest first: its moves, what was written anew, MED's part in it, and the hearings of others (§8). Whoever reads the case reads all of
 * it, as they do in the parts of its page.
 */
export async function readHistory(db: Reader, caseId: number): Promise<HistoryEntry[]> {
  const moves = db
    .select({
      id: sql<number>`${caseMove.id}`.as('place'),
      what: sql<string>`${caseMove.transition}`.as('what'),
      isMove: sql<boolean>`true`.mapWith(Boolean).as('is_move'),
      note: sql<string>`${caseMove.note}`.as('note'),
      heard: sql<HistoryEntry['heard']>`null`.mapWith(JSON.parse).as('heard'),
      by: person.name,
      at: caseMove.at,
    })
    .from(caseMove)
    .leftJoin(person, eq(person.id, caseMove.byPersonId))
    .where(eq(caseMove.caseId, caseId))
  const others = db
    .select({
      id: sql<number>`${auditEvent.id}`.as('place'),
      what: sql<string>`substr(${auditEvent.event}, length('case.') + 1)`.as('what'),
      isMove: sql<boolean>`false`.mapWith(Boolean).as('is_move'),
      note: sql<string>`coalesce(${auditEvent.after} ->> 'summary', ${auditEvent.after} ->> 'statement', '')`.as(
        'note',
      ),
      heard: sql<HistoryEntry['heard']>`case when ${said('body')} is not null
        then json_object('body', ${said('body')}, 'bodyName', coalesce(${said('bodyName')}, '')) end`
        .mapWith(JSON.parse)
        .as('heard'),
      by: person.name,
      at: auditEvent.at,
    })
    .from(auditEvent)
    .leftJoin(person, eq(person.id, auditEvent.actorPersonId))
    .where(
      and(
        eq(auditEvent.subjectType, 'case'),
        eq(auditEvent.subjectId, String(caseId)),
        or(inArray(auditEvent.event, besideTheMoves), isWrittenAnew),
      ),
    )
  return unionAll(moves, others).orderBy(desc(caseMove.at), sql`place desc`)
}
