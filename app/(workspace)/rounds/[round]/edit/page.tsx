import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoundForm } from '@/components/rating/round-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { requirementsToPick } from '@/lib/rating/pick-queries'
import { changeRound } from '@/lib/rating/round-actions'
import { roundToChange } from '@/lib/rating/round-queries'
import { unitsForRound } from '@/lib/rating/units-for-round'

type PageProps = {
  params: Promise<{ round: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('round.edit') }
}

/** Changes a draft. */
export default async function EditRoundPage({ params, searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('round.manage')
  const round = await roundToChange(actor, addressId((await params).round))
  if (!round) notFound()
  const units = unitsForRound(actor, (await searchParams).unit, round.unitIds)
  const [t, results, format, pick] = await Promise.all([
    sentences('rating'),
    sentences('results'),
    requestFormat(),
    requirementsToPick(
      actor,
      units.chosen.map(unit => unit.id),
    ),
  ])
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            label={t('rounds.title')}
            items={[
              { href: '/rounds', label: t('rounds.title') },
              { href: `/rounds/${round.id}`, label: round.name },
            ]}
          />
        }
        title={t('roundForm.editTitle', { name: round.name })}
      />
      <RoundForm
        action={changeRound}
        address={`/rounds/${round.id}/edit`}
        units={units}
        pick={pick}
        values={{
          round: { id: round.id, version: round.version },
          name: round.name,
          depth: round.depth,
          opensOn: round.opensOn,
          closesOn: round.closesOn,
          medDiscussedOn: round.medDiscussedOn ?? undefined,
          requirements: round.requirementIds,
        }}
        t={t}
        results={results}
        format={format}
      />
    </>
  )
}
