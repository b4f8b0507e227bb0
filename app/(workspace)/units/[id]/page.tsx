import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UnitFront } from '@/components/overview/unit-front'
import { requirePermission } from '@/lib/access/require-permission'
import { requireActor } from '@/lib/access/session'
import { readUnitFront } from '@/lib/overview/queries'
import { overviewSpeech } from '@/lib/overview/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ view?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor, t] = await Promise.all([params, requireActor(), sentences('overview')])
  const unit = actor.tree.find(Number(id))
  return { title: unit ? t('unitTitle', { unit: unit.name }) : t('title') }
}

/** The front page of any unit: open to everybody signed in; verdicts only along one's own chain. */
export default async function UnitPage({ params, searchParams }: Props) {
  const unitId = Number((await params).id)
  if (!Number.isSafeInteger(unitId)) notFound()
  const actor = await requirePermission('unit.read', { unitId })
  const [front, speech, { view }] = await Promise.all([
    readUnitFront(actor, unitId),
    overviewSpeech(),
    searchParams,
  ])
  return <UnitFront speech={speech} front={front} address={`/units/${unitId}`} asTable={view === 'table'} />
}
