import type { Metadata } from 'next'
import { askFormTexts } from '@/components/case/form-texts'
import { Duties } from '@/components/trust-repair/duties'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Stack } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { sentences } from '@/lib/platform/i18n/request'
import { startRepair } from '@/lib/trust-repair/repair-actions'
import { unitsToRepairIn } from '@/lib/trust-repair/repair-queries'
import { relations, stakes } from '@/lib/trust-test/vocabulary'

type Props = { searchParams: Promise<{ unit?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('trustRepair')
  return { title: t('new.title') }
}

/** Opens the room of a learning review. */
export default async function NewTrustRepairPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('repair.start')
  const [t, tests, workflow, texts, { unit }] = await Promise.all([
    sentences('trustRepair'),
    sentences('trustTest'),
    sentences('workflow'),
    askFormTexts(),
    searchParams,
  ])
  const units = unitsToRepairIn(actor)
  const [only] = units
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('title')} items={[{ href: '/trust-repairs', label: t('crumb') }]} />}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <Stack>
        <Duties />
        <ActionForm action={startRepair} texts={texts}>
          <SelectField
            name="unitId"
            label={t('new.unit')}
            emptyText={workflow('form.choose')}
            value={unit ?? (units.length === 1 ? String(only?.id) : undefined)}
            choices={units.map(each => ({ value: String(each.id), label: each.name }))}
            required
          />
          <TextField
            name="repairTitle"
            label={t('new.about')}
            hint={t('new.aboutHint')}
            maxLength={120}
            required
          />
          <RadioGroup
            name="relation"
            label={t('new.relation')}
            choices={relations.map(value => ({ value, label: tests(`relations.${value}`) }))}
            required
          />
          <RadioGroup
            name="stake"
            label={t('new.stake')}
            choices={stakes.map(value => ({ value, label: tests(`stakes.${value}`) }))}
            required
          />
          <SubmitButton>{t('new.button')}</SubmitButton>
        </ActionForm>
      </Stack>
    </>
  )
}
