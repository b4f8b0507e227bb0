import type { Metadata } from 'next'
import { RoundForm } from '@/components/rating/round-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { leadingUnitId } from '@/lib/access/actor'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { addDays, today } from '@/lib/platform/time'
import { requirementsToPick } from '@/lib/rating/pick-queries'
import { createRound } from '@/lib/rating/round-actions'
import { unitsForRound } from '@/lib/rating/units-for-round'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('roundForm.newTitle') }
}

/** Makes a round. `unit` in the address chooses its units, `requirement` ticks a requirement beforehand. */
export default async function NewRoundPage({ searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('round.manage')
  const asked = await searchParams
  const units = unitsForRound(actor, asked.unit, [leadingUnitId(actor)])
  const [t, results, format, pick] = await Promise.all([
    sentences('rating'),
    sentences('results'),
    requestFormat(),
    requirementsToPick(
      actor,
      units.chosen.map(unit => unit.id),
    ),
  ])
  const wanted = new Set([asked.requirement ?? []].flat().map(Number))
  // What one came to have rated stands first, and a round about one requirement is called what it is called.
  const items = pick.items.toSorted((a, b) => Number(wanted.has(b.id)) - Number(wanted.has(a.id)))
  const [only, another] = items.filter(item => wanted.has(item.id))
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb label={t('rounds.title')} items={[{ href: '/rounds', label: t('rounds.title') }]} />
        }
        title={t('roundForm.newTitle')}
        lead={t('roundForm.lead')}
      />
      <RoundForm
        action={createRound}
        address="/rounds/new"
        units={units}
        pick={{ ...pick, items }}
        values={{
          name: another ? undefined : only?.title,
          depth: 'full',
          opensOn: addDays(today(), 14),
          closesOn: addDays(today(), 28),
          requirements: [...wanted],
        }}
        t={t}
        results={results}
        format={format}
      />
    </>
  )
}
