import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { repealRequirement } from '@/lib/register/actions'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'
import { casesOf } from '@/lib/workflow/case-queries'

interface Props {
  params: Promise<{ reference: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('register')
  const number = parseReference((await params).reference) ?? 0
  const actor = await requirePermission('register.read')
  if (!(await requirementPage(actor, number))?.mayRepeal) notFound()
  return { title: t('repeal.title', { reference: formatReference(number) }) }
}

export default async function RepealPage({ params }: Props) {
  const actor = await requirePermission('register.read')
  const page = await requirementPage(actor, parseReference((await params).reference) ?? 0)
  if (!page?.mayRepeal) notFound()
  const { row, chain, repealObstacle } = page
  const [t, workflow, format, { cases }] = await Promise.all([
    sentences('register'),
    sentences('workflow'),
    requestFormat(),
    casesOf(actor, row.id),
  ])
  const openCases = repealObstacle === 'open_case' ? cases.filter(each => each.state !== 'closed') : []
  const path = requirementPath(row.referenceNumber)
  let own = chain
  while (own.id !== row.id && own.below[0]) own = own.below[0]
  const below = own.below.filter(link => link.status === 'active' || link.status === 'suspended')
  return (
    <>
      <PageHeader
        above={<a href={path}>{row.title}</a>}
        title={t('repeal.title', { reference: formatReference(row.referenceNumber) })}
        lead={t('repeal.lead')}
      />
      <div className="mt-8 max-w-[44rem] space-y-6">
        {repealObstacle ? (
          <>
            <Notice tone="warn" title={t(`repeal.obstacle.${repealObstacle}`)}>
              {openCases.length > 0 ? (
                <ul>
                  {openCases.map(each => (
                    <li key={each.id}>
                      <a href={`/cases/${each.id}`} className="inline-flex min-h-11 items-center">
                        {each.unitName}: {workflow(`states.${each.state}`)}
                      </a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </Notice>
            <ButtonLink href={path} look="ghost">
              {t('form.cancel')}
            </ButtonLink>
          </>
        ) : (
          <>
            <p>
              {row.authority === 'state'
                ? t('repeal.leadState')
                : t('repeal.who', { authority: t(`authorities.${row.authority}`) })}{' '}
              {page.time && page.time.hours > 0
                ? t('repeal.freedHours', { hours: format.hours(page.time.hours) })
                : null}
            </p>
            {below.length > 0 ? (
              <Notice tone="warn" title={t('repeal.below', { count: below.length })}>
                <ul>
                  {below.map(link => (
                    <li key={link.id}>
                      <a href={requirementPath(link.referenceNumber)}>{link.title}</a>
                    </li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <ActionForm
              action={repealRequirement}
              texts={{ refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }}
            >
              <HiddenField name="requirementId" value={String(row.id)} />
              <HiddenField name="version" value={String(row.version)} />
              <DateField name="repealedFrom" label={t('fields.repealedFrom')} value={today()} required />
              <TextArea
                name="repealedBecause"
                label={t('fields.repealedBecause')}
                maxLength={1000}
                required
              />
              <FormActions>
                <SubmitButton>{t('repeal.button')}</SubmitButton>
                <a href={path}>{t('form.cancel')}</a>
              </FormActions>
            </ActionForm>
          </>
        )}
      </div>
    </>
  )
}
