import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ElsewhereForm } from '@/components/hassle/elsewhere-form'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { NumberField } from '@/components/ui/form/number-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { elsewhere } from '@/lib/hassle/elsewhere-queries'
import { loadOrganisation } from '@/lib/organisation/load'
import { editSettings } from '@/lib/organisation/settings-actions'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('settings.title') }
}

export default async function SettingsPage() {
  await requirePermission('settings.manage')
  const [t, access, texts, format, { settings }, places] = await Promise.all([
    sentences('admin'),
    sentences('access'),
    adminFormTexts(),
    requestFormat(),
    loadOrganisation(),
    elsewhere(),
  ])
  if (!settings) notFound()
  const written = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 2)
  const times = (name: 'days' | 'weeks' | 'months' | 'quarters', value: number) => (
    <NumberField
      name={`${name}PerYear`}
      label={t(`settings.${name}`)}
      value={written(value)}
      whole
      required
    />
  )
  return (
    <>
      <PageHeader above={<AdminTrail />} title={t('settings.title')} lead={t('settings.lead')} />
      <div className="mt-10 max-w-read">
        <ActionForm action={editSettings} texts={texts} className="space-y-10">
          <HiddenField name="version" value={String(settings.version)} />
          <Section title={t('settings.about')} line>
            <div className="space-y-6">
              <TextField
                name="municipalityName"
                label={t('settings.name')}
                value={settings.municipalityName}
                maxLength={100}
                required
              />
              <RadioGroup
                name="locale"
                label={t('settings.locale')}
                value={settings.locale}
                choices={[
                  { value: 'da', label: access('languages.da') },
                  { value: 'en', label: access('languages.en') },
                ]}
                inRow
              />
            </div>
          </Section>
          <Section title={t('settings.anonymity')} line>
            <NumberField
              name="k"
              label={t('settings.k')}
              hint={t('settings.kHint')}
              unit={t('settings.kUnit')}
              value={written(settings.k)}
              whole
              required
            />
          </Section>
          <Section title={t('settings.time')} line>
            <div className="grid gap-6 sm:grid-cols-2">
              {times('days', settings.daysPerYear)}
              {times('weeks', settings.weeksPerYear)}
              {times('months', settings.monthsPerYear)}
              {times('quarters', settings.quartersPerYear)}
              <NumberField
                name="fullTimeHours"
                label={t('settings.fullTime')}
                unit={t('settings.hours')}
                value={written(settings.fullTimeHours)}
                required
              />
            </div>
          </Section>
          <Section title={t('settings.money')} line>
            <p className="mb-4">
              {settings.showMoney ? t('settings.moneyShown') : t('settings.moneyHidden')}
            </p>
            <div className="grid gap-6 sm:grid-cols-2">
              <NumberField
                name="hourlyRateDkk"
                label={t('settings.rate')}
                unit={t('settings.rateUnit')}
                value={written(settings.hourlyRateDkk)}
                required
              />
              <NumberField
                name="overheadPercent"
                label={t('settings.overhead')}
                unit={t('settings.overheadUnit')}
                value={written(settings.overheadPercent)}
                required
              />
            </div>
          </Section>
          <Section title={t('settings.freed')} line>
            <TextArea
              name="freedTimeSentence"
              label={t('settings.freedSentence')}
              optionalText={t('form.optional')}
              hint={t('settings.freedHint')}
              value={settings.freedTimeSentence}
              maxLength={300}
            />
          </Section>
          <Section title={t('settings.followUp')} line>
            <div className="space-y-6">
              <TextField
                name="followUpMonths"
                label={t('settings.followUpMonths')}
                hint={t('settings.followUpMonthsHint')}
                value={settings.followUpMonths.join(', ')}
                maxLength={40}
                required
              />
              <NumberField
                name="pulseDays"
                label={t('settings.pulseDays')}
                hint={t('settings.pulseDaysHint')}
                unit={t('settings.pulseDaysUnit')}
                value={written(settings.pulseDays)}
                whole
                required
              />
            </div>
          </Section>
          <FormActions>
            <SubmitButton>{t('settings.save')}</SubmitButton>
          </FormActions>
        </ActionForm>
        <div className="mt-10">
          <ElsewhereForm places={places} optionalText={t('form.optional')} />
        </div>
      </div>
    </>
  )
}
