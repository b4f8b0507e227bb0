import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { moveUnit } from '@/lib/organisation/unit-actions'
import { consequencesOfMove, unitForAdministrator } from '@/lib/organisation/unit-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<{ to?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('units.move') }
}

export default async function MoveUnitPage({ params, searchParams }: Props) {
  const unitId = addressId((await params).unitId)
  const actor = await requirePermission('organisation.manage', { unitId })
  const parentId = Number((await searchParams).to)
  const [t, texts, unit, consequences] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    unitForAdministrator(actor, unitId),
    consequencesOfMove(actor, unitId, parentId),
  ])
  if (!unit || !consequences) notFound()
  return (
    <>
      <PageHeader
        above={<AdminTrail list="units" under={[{ href: `/admin/units/${unitId}`, label: unit.name }]} />}
        title={t('units.movePageTitle', { name: unit.name, to: consequences.to })}
      />
      <ul className="mt-8 max-w-read list-disc space-y-2 pl-5">
        <li>{t('units.consequences.units', { count: consequences.units })}</li>
        <li>{t('units.consequences.people', { count: consequences.people })}</li>
        <li>{t('units.consequences.lost', { count: consequences.requirementsLost })}</li>
        <li>{t('units.consequences.gained', { count: consequences.requirementsGained })}</li>
        <li>{t('units.consequences.kept')}</li>
        <li>{t('units.consequences.roles')}</li>
        <li>{t('units.consequences.rounds')}</li>
      </ul>
      <div className="mt-8">
        <ActionForm action={moveUnit} texts={texts}>
          <input type="hidden" name="unitId" value={unitId} />
          <input type="hidden" name="parentId" value={parentId} />
          <HiddenField name="version" value={String(unit.version)} />
          <FormActions>
            <SubmitButton>{t('units.submitMove')}</SubmitButton>
            <a href={`/admin/units/${unitId}`}>{t('units.regret')}</a>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}
