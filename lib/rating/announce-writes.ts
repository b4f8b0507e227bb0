import 'server-only'
import type { Transaction } from '@/db/client'
import { type ratingRound, settings } from '@/db/schema'
import { queueMessage } from '@/lib/notify/outbox'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { Day } from '@/lib/platform/time'
import { readRepresentatives } from './med-reads'
import { type LookedThrough, opensByItselfOn, waitsForMedUntil } from './med-time'

type Round = Pick<
  typeof ratingRound.$inferSelect,
  'id' | 'name' | 'version' | 'opensOn' | 'closesOn' | 'medDiscussedOn'
>

type News =
  | { kind: 'announced' }
  | { kind: 'changed'; others: readonly (keyof LookedThrough)[]; unitsBefore: readonly number[] }
  | { kind: 'opened_early'; by: string; because: string }

/**
 * Writes to the works-council representatives of a round's units that it is planned, that it has become another, or that it
 * opened before they had time to look at it (docs/method.md §5). To whoever did not represent its units before a change it
 * is a new one. Those without an address find it on their front page.
 */
export async function tellRepresentatives(
  tx: Transaction,
  tree: UnitTree,
  round: Round,
  { unitIds, day, news }: { unitIds: readonly number[]; day: Day; news: News },
): Promise<void> {
  const people = await readRepresentatives(tx, tree, unitIds, day)
  const { medDiscussedOn } = round
  const told = { announcedOn: day, medDiscussedOn, representatives: people.length }
  const opensOn = opensByItselfOn(round, waitsForMedUntil(told, day))
  const before = news.kind === 'changed' ? await readRepresentatives(tx, tree, news.unitsBefore, day) : people
  const toldBefore = new Set(before.map(each => each.id))
  const [own] = await tx.select({ locale: settings.locale }).from(settings)
  for (const to of people) {
    if (to.email === null) continue
    const locale = to.locale ?? own?.locale ?? 'da'
    const t = translator(locale, 'rating')
    const format = formatFor(locale)
    const kind = toldBefore.has(to.id) ? news.kind : 'announced'
    const values = {
      name: to.name,
      round: round.name,
      opens: format.date(opensOn),
      closes: format.date(round.closesOn),
      by: news.kind === 'opened_early' ? news.by : '',
      because: news.kind === 'opened_early' ? news.because : '',
      others:
        news.kind === 'changed' ? format.list(news.others.map(part => t(`medMail.others.${part}`))) : '',
      link: `${publicAddress(readEnvironment())}/rounds/${round.id}`,
    }
    await queueMessage(tx, {
      onceKey: `round_${kind}/${round.id}/${round.version}/${to.id}`,
      kind: `round_${kind}`,
      personId: to.id,
      to: to.email,
      subject: t(`medMail.${kind}.subject`, values),
      body: t(`medMail.${kind}.body`, values),
    })
  }
}
