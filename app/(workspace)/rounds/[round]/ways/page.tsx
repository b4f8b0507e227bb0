import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoundTrail } from '@/components/rating/round-trail'
import { ChoosePart, SheetsPart, ShutOutPart } from '@/components/rating/ways-parts'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Stack } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { markWays, sendLinkAgain } from '@/lib/rating/ways/way-actions'
import { waysOfRound } from '@/lib/rating/ways/way-queries'

type PageProps = { params: Promise<{ round: string }>; searchParams: Promise<{ unit?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('ways.title') }
}

/** How everybody in a round gets in: signed in, by a link, by a code. It never says who has. */
export default async function WaysPage({ params, searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('round.manage')
  const unitId = addressId(String((await searchParams).unit ?? ''))
  const ways = await waysOfRound(actor, addressId((await params).round), unitId)
  if (!ways) notFound()
  const [t, format] = await Promise.all([sentences('rating'), requestFormat()])
  const part = { ways, t, format }
  return (
    <>
      <PageHeader
        above={<RoundTrail round={ways} t={t} />}
        title={t('ways.title')}
        lead={t('ways.lead', ways.counts)}
        action={
          ways.status === 'open' ? (
            <ButtonLink look="ghost" href={`/rounds/${ways.id}/poster`}>
              {t('ways.poster')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack>
        <ShutOutPart {...part} />
        <SheetsPart {...part} />
        <ChoosePart {...part} actions={{ mark: markWays, link: sendLinkAgain }} />
      </Stack>
    </>
  )
}
