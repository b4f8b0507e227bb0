import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askFormTexts } from '@/components/case/form-texts'
import { ReviewStep } from '@/components/review/review-step'
import { reviewTexts } from '@/components/review/review-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { sentences } from '@/lib/platform/i18n/request'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'
import { holdReviewAfterwards } from '@/lib/review/actions'
import { reviewAsked } from '@/lib/review/review-queries'

interface Props {
  params: Promise<{ reference: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('review')
  const number = parseReference((await params).reference) ?? 0
  const actor = await requirePermission('register.read')
  if (!(await requirementPage(actor, number))?.mayEdit) notFound()
  return { title: `${t('afterwards.title')} (${formatReference(number)})` }
}

/** The critical review after all, of what is in force already. */
export default async function ReviewPage({ params }: Props) {
  const actor = await requirePermission('register.read')
  const page = await requirementPage(actor, parseReference((await params).reference) ?? 0)
  if (!page?.mayEdit || page.row.status === 'draft') notFound()
  const { row } = page
  const [t, register, texts, review, asked] = await Promise.all([
    sentences('review'),
    sentences('register'),
    askFormTexts(),
    reviewTexts(),
    reviewAsked(actor, row),
  ])
  const path = requirementPath(row.referenceNumber)
  return (
    <>
      <PageHeader
        above={<a href={path}>{row.title}</a>}
        title={t('afterwards.title')}
        lead={t('afterwards.lead', { title: row.title })}
      />
      <ActionForm action={holdReviewAfterwards} texts={texts} className="mt-8 max-w-[48rem] space-y-10">
        <input type="hidden" name="requirementId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <ReviewStep texts={{ ...review.step, title: t('afterwards.found') }} initial={asked} />
        <FormActions>
          <SubmitButton>{t('afterwards.button')}</SubmitButton>
          <a href={path}>{register('form.cancel')}</a>
        </FormActions>
      </ActionForm>
    </>
  )
}
