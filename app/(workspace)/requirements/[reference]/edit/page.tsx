import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnewPerVersion } from '@/components/register/more-fields'
import { RequirementFields } from '@/components/register/requirement-fields'
import { FieldsBehind, ReviewStep, ReviewSubmit, ReviewWaysOut } from '@/components/review/review-step'
import { reviewTexts } from '@/components/review/review-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { sentences } from '@/lib/platform/i18n/request'
import { editRequirement } from '@/lib/register/actions'
import { formValues } from '@/lib/register/content'
import { formChoices } from '@/lib/register/form-queries'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'

interface Props {
  params: Promise<{ reference: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('register')
  const number = parseReference((await params).reference) ?? 0
  const actor = await requirePermission('register.read')
  if (!(await requirementPage(actor, number))?.mayEdit) notFound()
  return { title: t('form.editTitle', { reference: formatReference(number) }) }
}

export default async function EditRequirementPage({ params }: Props) {
  const actor = await requirePermission('register.read')
  const page = await requirementPage(actor, parseReference((await params).reference) ?? 0)
  if (!page?.mayEdit) notFound()
  const { row, content } = page
  const [t, choices, review] = await Promise.all([
    sentences('register'),
    formChoices(actor, content),
    reviewTexts(),
  ])
  const path = requirementPath(row.referenceNumber)
  return (
    <>
      <PageHeader
        above={<a href={path}>{row.title}</a>}
        title={t('form.editTitle', { reference: formatReference(row.referenceNumber) })}
        lead={t('form.editLead')}
      />
      <ActionForm
        action={editRequirement}
        texts={{ refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }}
        draft={`requirement/${row.id}/${row.version}/${actor.personId}`}
        className="mt-3 max-w-[48rem] space-y-10"
      >
        <HiddenField name="requirementId" value={String(row.id)} />
        <HiddenField name="version" value={String(row.version)} />
        <AnewPerVersion>
          <div className="space-y-10">
            <FieldsBehind summary={review.typed}>
              <RequirementFields values={formValues(content, actor.locale)} choices={choices} />
            </FieldsBehind>
            <ReviewStep texts={review.step} />
          </div>
        </AnewPerVersion>
        <FormActions>
          {row.status === 'draft' ? (
            <>
              <ReviewSubmit finish={review.finish}>{t('form.saveActivate')}</ReviewSubmit>
              <SubmitButton name="intent" value="draft" look="ghost">
                {t('form.saveDraft')}
              </SubmitButton>
            </>
          ) : (
            <ReviewSubmit finish={review.finish}>{t('form.saveEdit')}</ReviewSubmit>
          )}
          <ReviewWaysOut texts={review.ways} />
          <a href={path}>{t('form.cancel')}</a>
        </FormActions>
      </ActionForm>
    </>
  )
}
