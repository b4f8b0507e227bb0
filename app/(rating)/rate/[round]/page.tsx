import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { RatingFlow } from '@/components/rating/rating-flow'
import { RatingIntro } from '@/components/rating/rating-intro'
import { ratingScreens } from '@/components/rating/texts-for-rating'
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

const HOW = '/rate/how-it-works'
const hrefs = (roundId: number) => ({
  home: '/rate',
  stop: '/rate',
  start: `/rate/${roundId}`,
  promise: HOW,
  // Signed out, and on to what whoever comes next may answer.
  ended: '/sign-in?ended&to=/rate',
})

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
  const screens = ratingScreens(t, format, round, colleagues)
  return (
    <RatingFlow screens={screens} holder={{ owner: String(actor.personId) }} hrefs={hrefs(round.id)}>
      <RatingIntro texts={screens.intro} promiseHref={HOW} />
    </RatingFlow>
  )
}
