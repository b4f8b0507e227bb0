import 'server-only'
import { and, asc, eq, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { notification, person } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { formatFor } from '@/lib/platform/i18n/format'
import { type Locale, translator } from '@/lib/platform/i18n/translator'
import { today } from '@/lib/platform/time'
import { frequencyColumn } from './choice-reads'
import { sayEvent, sayInShort } from './event-sentence'
import { frequencies, isOver, kindNames } from './kinds'
import { lastDigest } from './mail-time'
import { queueMessage } from './outbox'

const AT_A_TIME = 500
/** As many as a mail names; the rest is on the page of news. */
const MOST_NAMED = 15

/** One thing to tell of, beside whoever is told. */
interface Due {
  id: number
  event: typeof notification.$inferSelect.event
  values: Record<string, string>
  href: string
  personId: number
  email: string | null
  name: string
  locale: Locale | null
}

/**
 * One mail to each person with all that their choices say is told by now. What is put in the outbox is marked in the same transaction, so that
 * nothing is told twice or lost.
 *
 * @param address the public address, without a trailing slash
 * @returns how many mails were put in the outbox
 */
export async function queueNews(open: OpenDatabase, address: string, at: number): Promise<number> {
  const { settings } = await loadOrganisation()
  let mails = 0
  for (let found = AT_A_TIME; found === AT_A_TIME; ) {
    found = await open.write(async tx => {
      const due: Due[] = await tx
        .select({
          id: notification.id,
          event: notification.event,
          values: notification.values,
          href: notification.href,
          personId: person.id,
          email: person.email,
          name: person.name,
          locale: person.locale,
        })
        .from(notification)
        .innerJoin(person, eq(person.id, notification.personId))
        .where(
          and(
            eq(notification.mailed, false),
            eq(person.status, 'active'),
            isNotNull(person.email),
            isDueBy(at),
          ),
        )
        .orderBy(asc(notification.personId), asc(notification.id))
        .limit(AT_A_TIME)
      const stillToSay = due.filter(row => !isOver(row, today(at)))
      for (const news of groupBy(stillToSay, row => row.personId).values()) {
        const [to] = news
        if (!to?.email) continue
        await queueMessage(tx, {
          ...newsMail(to.locale ?? settings?.locale ?? 'da', to.name, news, address),
          onceKey: `news/${to.personId}/${news.at(-1)?.id}`,
          kind: 'news',
          personId: to.personId,
          to: to.email,
        })
        mails += 1
      }
      const ids = due.map(row => row.id)
      if (ids.length > 0)
        await tx.update(notification).set({ mailed: true }).where(inArray(notification.id, ids))
      return ids.length
    })
  }
  return mails
}

/** For each kind and choice, what happened before its last digest went out. */
const isDueBy = (at: number) =>
  or(
    ...kindNames.flatMap(kind =>
      frequencies.flatMap(frequency => {
        const digest = lastDigest(frequency, at)
        return digest === null
          ? []
          : [
              and(
                eq(notification.kind, kind),
                lte(notification.at, digest),
                sql`${frequencyColumn(kind)} = ${frequency}`,
              ),
            ]
      }),
    ),
  )

function newsMail(locale: Locale, name: string, news: readonly Due[], address: string) {
  const t = translator(locale, 'notify')
  const format = formatFor(locale)
  const said = news.slice(0, MOST_NAMED).map(each => ({ text: sayEvent(t, format, each), href: each.href }))
  const [only] = news
  const more = news.length - said.length
  return {
    subject:
      only && news.length === 1 ? sayInShort(t, format, only) : t('news.subject', { count: news.length }),
    body: [
      t('whatWaits.greeting', { name }),
      ...said.map(each => `${each.text}\n${address}${each.href}`),
      ...(more > 0 ? [`${t('news.more', { count: more })}\n${address}/news`] : []),
      `${t('news.why')}\n${address}/account`,
    ].join('\n\n'),
  }
}
