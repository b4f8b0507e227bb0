import 'server-only'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { and, eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { ballotWay, entitlement, notification, person } from '@/db/schema'
import { type Day, now, today } from '@/lib/platform/time'
import { type NotificationEvent, notificationEvents } from './kinds'

interface News {
  event: NotificationEvent
  /** Says the reason apart from others of its event: telling the same people again does nothing. */
  about: string
  values: Record<string, string>
  href: string
  /** When it happened; now where it is not said. */
  at?: number
  /** Who has had a mail about it by another way. */
  mailedAlready?: SQL
}

/** People told before other requests get their turn: some ten milliseconds. */
const AT_A_TIME = 1000

/**
 * Tells people of something, in the transaction in which it happens. Only those who can sign in are told.
 * @param isTold says of a person, in a statement that reads people, whether they are told
 */
async function tell(tx: Transaction, isTold: SQL, news: News): Promise<void> {
  const { event, about, values, href, at = now(), mailedAlready = sql`0` } = news
  const [highest] = await tx.select({ id: max(person.id) }).from(person)
  for (let after = 0; after < (highest?.id ?? 0); after += AT_A_TIME) {
    await tx.run(sql`
    insert into ${notification} (person_id, event, kind, once_key, "values", href, at, seen, mailed)
    select ${person.id}, ${event}, ${notificationEvents[event]}, ${`${event}/${about}`}, ${JSON.stringify(values)}, ${href}, ${at}, 0,
      ${mailedAlready}
    from ${person}
    where ${person.id} > ${after} and ${person.id} <= ${after + AT_A_TIME}
      and ${person.status} = 'active' and ${person.email} is not null and ${isTold}
    on conflict do nothing`)
    await othersTurn()
  }
}

/** Tells these people of something. */
export async function tellPeople(
  tx: Transaction,
  personIds: Iterable<number>,
  news: Omit<News, 'mailedAlready'>,
): Promise<void> {
  const ids = [...new Set(personIds)]
  if (ids.length > 0)
    await tell(tx, sql`${person.id} in (select value from json_each(${JSON.stringify(ids)}))`, news)
}

/** What asked these people for something that has been done asks no longer, here or by mail; it stands among their news. */
export async function settleNews(
  tx: Transaction,
  personIds: readonly number[],
  { event, href }: Pick<News, 'event' | 'href'>,
): Promise<void> {
  await tx
    .update(notification)
    .set({ seen: true, mailed: true })
    .where(
      and(
        inArray(notification.personId, [...personIds]),
        eq(notification.event, event),
        eq(notification.href, href),
      ),
    )
}

type RoundEvent =
  | 'round_opened'
  | 'pulse_opened'
  | 'round_published'
  | 'round_unpublished'
  | 'round_ballots_lost'
  | 'pulse_closed'

/**
 * Tells everybody who is entitled in a round, the same to all (docs/method.md §5), and whom else it concerns. Those with a personal link had it by
 * mail when the round opened.
 */
export async function tellEntitled(
  tx: Transaction,
  round: { id: number; name: string; closesOn: Day; fingerprint?: string; questions?: number },
  event: RoundEvent,
  day: Day,
  alsoTo: readonly number[] = [],
): Promise<void> {
  const isOpening = event === 'round_opened' || event === 'pulse_opened'
  await tell(
    tx,
    // Asked of each person: the rights of a large round are hundreds of thousands, and its people some thousands.
    sql`(exists (select 1 from ${entitlement} where ${entitlement.roundId} = ${round.id} and ${entitlement.personId} = ${person.id})
      or ${person.id} in (select value from json_each(${JSON.stringify(alsoTo)})))`,
    {
      event,
      about: String(round.id),
      values: {
        name: round.name,
        day: round.closesOn,
        ...(isOpening && round.fingerprint && { fingerprint: round.fingerprint }),
        ...(round.questions && { questions: String(round.questions) }),
      },
      href: isOpening ? '/rate' : `/rounds/${round.id}`,
      // The demo municipality's rounds opened long ago.
      at: day === today() ? now() : Date.parse(`${day}T08:00:00Z`),
      ...(isOpening && {
        mailedAlready: sql`exists (select 1 from ${ballotWay} where ${ballotWay.roundId} = ${round.id}
        and ${ballotWay.personId} = ${person.id} and ${ballotWay.way} = 'link')`,
      }),
    },
  )
}
