import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { RatingFlow } from '@/components/rating/rating-flow'
import { RatingIntro } from '@/components/rating/rating-intro'
import { itemsForRating, textsForRating } from '@/components/rating/texts-for-rating'
import { requirePermission } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { colleagueNames } from '@/lib/rating/colleague-queries'
import { ratingOfRound } from '@/lib/rating/rate-queries'

type PageProps = { params: Promise<{ round: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('rate.answerTitle') }
}

const hrefs = { home: '/rate', promise: '/rate/how-it-works' }

/** Rating, one requirement at a time. It stands alone: no navigation takes the thumb's place. */
export default async function RateRoundPage({ params }: PageProps) {
  const actor = await requirePermission('self.manage')
  const round = await ratingOfRound(actor, addressId((await params).round))
  if (!round) redirect('/rate')
  const [t, format, colleagues] = await Promise.all([
    sentences('rating'),
    requestFormat(),
    colleagueNames(actor),
  ])
  return (
    <RatingFlow
      round={{
        roundId: round.id,
        personId: actor.personId,
        manifest: round.manifest,
        fingerprint: round.fingerprint,
        locale: actor.locale,
      }}
      full={round.depth === 'full'}
      items={itemsForRating(t, round)}
      texts={textsForRating(t, format, round)}
      hrefs={hrefs}
      colleagues={colleagues}
    >
      <RatingIntro round={round} t={t} format={format} promiseHref={hrefs.promise} />
    </RatingFlow>
  )
}
