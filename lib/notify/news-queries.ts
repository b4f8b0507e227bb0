import 'server-only'
import { and, desc, eq, type Placeholder, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { calendarFeed, notification } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { pageOf } from '@/lib/platform/page-of'
import { type Day, today } from '@/lib/platform/time'
import { calendarPath } from './calendar-address'
import { readChoices } from './choice-reads'
import { sayEvent } from './event-sentence'
import { type Frequency, frequencyOf, invitations, isOver, kindNames, type NotificationKind } from './kinds'

const newsPerPage = 25

export interface NewsItem {
  id: number
  /** What happened, in the person's language. */
  text: string
  href: string
  /** When, ready to be read. */
  moment: string
  seen: boolean
}

function itemsFor(actor: Actor, rows: readonly (typeof notification.$inferSelect)[]): NewsItem[] {
  const t = translator(actor.locale, 'notify')
  const format = formatFor(actor.locale)
  return rows.map(row => ({
    id: row.id,
    text: sayEvent(t, format, row),
    href: row.href,
    moment: format.moment(row.at),
    seen: row.seen || isOver(row, today()),
  }))
}

/** What a person has been told, the newest first. */
export async function listNews(actor: Actor, asked: number) {
  const db = await reader()
  const own = eq(notification.personId, actor.personId)
  const at = pageOf(await db.$count(notification, own), newsPerPage, asked)
  const [unseen, items] = await Promise.all([
    db.$count(notification, and(own, eq(notification.seen, false), stillAsks(today()))),
    db
      .select()
      .from(notification)
      .where(own)
      .orderBy(desc(notification.at), desc(notification.id))
      .limit(at.size)
      .offset(at.passed),
  ])
  return { ...at, unseen, items: itemsFor(actor, items) }
}

/** Not so of an invitation to a round that is over: nobody can answer there any longer. */
const stillAsks = (day: Day | Placeholder) =>
  sql`(${notification.event} not in ${[...invitations]} or ${notification.values} ->> 'day' >= ${day})`

const newestUnseen = prepared(db =>
  db
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.personId, sql.placeholder('person')),
        eq(notification.seen, false),
        stillAsks(sql.placeholder('day')),
      ),
    )
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(sql.placeholder('most'))
    .prepare(),
)

/** The newest that a person has not said they have seen, and how many there are. */
export async function unseenNews(actor: Actor, most: number): Promise<{ total: number; items: NewsItem[] }> {
  const db = await reader()
  const day = today()
  const items = await newestUnseen(db).all({ person: actor.personId, most: most + 1, day })
  const unseen = and(eq(notification.personId, actor.personId), eq(notification.seen, false), stillAsks(day))
  const total = items.length > most ? await db.$count(notification, unseen) : items.length
  return { total, items: itemsFor(actor, items.slice(0, most)) }
}

/** How a person wants to be told, and the address of their calendar feed where they have one. */
export async function ownNotificationChoices(
  actor: Actor,
): Promise<{ choices: { kind: NotificationKind; frequency: Frequency }[]; calendar: string | null }> {
  const db = await reader()
  const [chosen, [feed]] = await Promise.all([
    readChoices(db, actor.personId),
    db.select().from(calendarFeed).where(eq(calendarFeed.personId, actor.personId)),
  ])
  return {
    choices: kindNames.map(kind => ({ kind, frequency: frequencyOf(chosen, kind) })),
    calendar: feed?.isOn
      ? `${publicAddress(readEnvironment())}${calendarPath(actor.personId, feed.version)}`
      : null,
  }
}
