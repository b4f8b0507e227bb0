import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddStep, Inspiration } from '@/components/trust-ladder/ladder-forms'
import { LadderSteps } from '@/components/trust-ladder/ladder-steps'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { requireActor } from '@/lib/access/session'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { ladderOfUnit } from '@/lib/trust-ladder/ladder-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor, t] = await Promise.all([params, requireActor(), sentences('trustLadder')])
  const unit = actor.tree.find(Number(id)) ?? notFound()
  return { title: t('titleOf', { unit: unit.name }) }
}

/** A unit's own trust ladder: where it stands, and for those who lead it the forms to build it. */
export default async function LadderPage({ params }: Props) {
  const unitId = addressId((await params).id)
  if (!Number.isSafeInteger(unitId)) notFound()
  const actor = await requirePermission('unit.read', { unitId })
  const [view, t] = await Promise.all([ladderOfUnit(actor, unitId), sentences('trustLadder')])
  const unit = actor.tree.get(unitId)
  const isEmpty = view.steps.length === 0
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('title')} items={[{ href: `/units/${unitId}`, label: unit.name }]} />}
        title={t('titleOf', { unit: unit.name })}
        lead={`${t('lead')} ${t('standing', { steps: view.steps.length, reached: view.reached })}`}
      />
      <Stack>
        {isEmpty ? (
          <p className="max-w-read">{view.mayEdit ? t('empty') : t('emptyRead')}</p>
        ) : (
          <LadderSteps view={view} />
        )}
        {view.mayEdit ? <AddStep unitId={unitId} /> : null}
        {isEmpty ? <Inspiration view={view} /> : null}
      </Stack>
    </>
  )
}
