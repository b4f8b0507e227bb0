import type { Metadata } from 'next'
import { RequirementFields } from '@/components/register/requirement-fields'
import { FieldsBehind, ReviewStep, ReviewSubmit, ReviewWaysOut } from '@/components/review/review-step'
import { reviewTexts } from '@/components/review/review-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { hassleForForm } from '@/lib/hassle/hassle-queries'
import { heapForForm } from '@/lib/meeting/meeting-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { registerRequirement } from '@/lib/register/actions'
import { formValues } from '@/lib/register/content'
import { formChoices, startingContent } from '@/lib/register/form-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('register')
  return { title: t('form.newTitle') }
}

type PageProps = { searchParams: Promise<Record<'hassle' | 'heap', string | string[] | undefined>> }

export default async function NewRequirementPage({ searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('requirement.register')
  const [t, choices, review] = await Promise.all([sentences('register'), formChoices(actor), reviewTexts()])
  // What is easily chosen wrongly by leaving it alone is chosen by hand.
  const asked = await searchParams
  const hassle = typeof asked.hassle === 'string' ? await hassleForForm(actor, addressId(asked.hassle)) : null
  const heap = typeof asked.heap === 'string' ? await heapForForm(actor, addressId(asked.heap)) : null
  // What somebody has said already, in the hassle box or at a staff meeting.
  const begun = hassle ?? heap
  const start = formValues(startingContent(actor), actor.locale)
  const values = { ...start, kind: '', introducedBecause: '', anywayPercent: '' }
  if (begun)
    Object.assign(values, {
      title: begun.title,
      demand: begun.demand,
      ...(choices.units.some(unit => unit.id === begun.unitId && unit.own)
        ? { binds: [String(begun.unitId)] }
        : {}),
    })
  return (
    <>
      <PageHeader title={t('form.newTitle')} lead={t('form.newLead')} />
      <ActionForm
        action={registerRequirement}
        texts={{ refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }}
        emptyWhenDone
        draft={`requirement/new/${actor.personId}${hassle ? `/hassle/${hassle.reportId}` : ''}${heap ? `/heap/${heap.heapId}` : ''}`}
        className="mt-3 max-w-[48rem] space-y-10"
      >
        {hassle ? <input type="hidden" name="hassle" value={hassle.reportId} /> : null}
        {heap ? <input type="hidden" name="heap" value={heap.heapId} /> : null}
        <FieldsBehind summary={review.typed}>
          <RequirementFields values={values} choices={choices} />
        </FieldsBehind>
        <ReviewStep texts={review.step} />
        <FormActions>
          <ReviewSubmit finish={review.finish}>{t('form.saveActive')}</ReviewSubmit>
          <SubmitButton name="intent" value="draft" look="ghost">
            {t('form.saveDraft')}
          </SubmitButton>
          <ReviewWaysOut texts={review.ways} />
        </FormActions>
      </ActionForm>
    </>
  )
}
