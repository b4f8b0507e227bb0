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
import { opensByItselfOn, waitsForMedUntil } from './med-time'

type Round = Pick<
  typeof ratingRound.$inferSelect,
  'id' | 'name' | 'version' | 'opensOn' | 'closesOn' | 'medDiscussedOn'
>

type News = { kind: 'announced' } | { kind: 'opened_early'; by: string; because: string }

/**
 * Writes to the works-council representatives of a round's units that it is planned, or that it opened before they had
 * time to look at it (docs/method.md §5). Those without an address find it on their front page.
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
  const [own] = await tx.select({ locale: settings.locale }).from(settings)
  for (const to of people) {
    if (to.email === null) continue
    const locale = to.locale ?? own?.locale ?? 'da'
    const t = translator(locale, 'rating')
    const format = formatFor(locale)
    const values = {
      name: to.name,
      round: round.name,
      opens: format.date(opensOn),
      closes: format.date(round.closesOn),
      by: news.kind === 'opened_early' ? news.by : '',
      because: news.kind === 'opened_early' ? news.because : '',
      link: `${publicAddress(readEnvironment())}/rounds/${round.id}`,
    }
    await queueMessage(tx, {
      onceKey: `round_${news.kind}/${round.id}/${round.version}/${to.id}`,
      kind: `round_${news.kind}`,
      personId: to.id,
      to: to.email,
      subject: t(`medMail.${news.kind}.subject`, values),
      body: t(`medMail.${news.kind}.body`, values),
    })
  }
}
