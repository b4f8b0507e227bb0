import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FollowedList, Written } from '@/components/anonymous/followed-list'
import { CasesPanel } from '@/components/case/cases-panel'
import { reportInWords, weekInWords } from '@/components/hassle/followed-words'
import { fromInWords } from '@/components/hassle/from-words'
import { AnswerForm, HideForm, ShowForm } from '@/components/hassle/report-forms'
import { ReportLinks } from '@/components/hassle/report-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { hassleReportPage } from '@/lib/hassle/hassle-queries'
import { mayStep } from '@/lib/hassle/states'
import { marksOfAll } from '@/lib/overlap/marks'
import { requirementsAlike } from '@/lib/overlap/overlap-queries'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { casesOf } from '@/lib/workflow/case-queries'

type PageProps = { params: Promise<{ report: string }> }

const asked = cache(async (report: string) => {
  const actor = await requirePermissionSomewhere('hassle.handle')
  const found = await hassleReportPage(actor, addressId(report))
  if (!found) notFound()
  return { actor, found }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { found } = await asked((await params).report)
  const t = await sentences('hassle')
  return { title: t('report.title', { unit: found.report.unitName }) }
}

/** One report, for those who lead: beside what it resembles, with what can be done about it. */
export default async function HassleReportPage({ params }: PageProps) {
  const { actor, found } = await asked((await params).report)
  const { report, from, steps, mayRegister } = found
  const { id, state, body, unitId, requirementId } = report
  const mayLink = mayStep(state, 'linked')
  const [t, workflow, format, alike, cases] = await Promise.all([
    sentences('hassle'),
    sentences('workflow'),
    requestFormat(),
    mayLink && requirementId === null
      ? requirementsAlike({ title: body, demand: '', purpose: '', unitIds: [unitId], groupIds: [] })
      : [],
    requirementId === null ? null : casesOf(actor, requirementId),
  ])
  const words = reportInWords({ t, workflow, format }, found)
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            label={t('inbox.title')}
            items={[{ href: '/hassle/inbox', label: t('report.crumb') }]}
          />
        }
        title={t('report.title', { unit: report.unitName })}
      />
      <div className="mt-6">
        <Written body={body} marks={marksOfAll(alike)} />
        <p className="mt-2 text-small text-quiet">
          {fromInWords(t, from)} · {weekInWords(t, report.week)}
        </p>
      </div>
      <Columns shape="main-aside">
        <div className="min-w-0 space-y-10">
          {requirementId === null && mayLink ? (
            <Section title={t('report.alike')} line>
              <ReportLinks reportId={id} alike={alike} />
              {mayRegister && mayStep(state, 'registered') ? (
                <p className="mt-6">
                  <ButtonLink look="ghost" href={`/requirements/new?hassle=${id}`}>
                    {t('report.register')}
                  </ButtonLink>
                </p>
              ) : null}
            </Section>
          ) : null}
          {cases ? <CasesPanel view={cases} /> : null}
          {mayStep(state, 'answered') ? (
            <Section title={t('report.answer')} line>
              <AnswerForm reportId={id} from={from} />
            </Section>
          ) : null}
        </div>
        <div className="min-w-0 space-y-6">
          <Section title={t('report.history')} line>
            <FollowedList words={words} withLinks />
          </Section>
          {requirementId !== null && mayLink ? (
            <Disclosure summary={t('report.other')}>
              <ReportLinks reportId={id} alike={[]} onlyByReference />
            </Disclosure>
          ) : null}
          {mayStep(state, 'hidden') ? (
            <Disclosure summary={t('report.hide')}>
              <HideForm reportId={id} />
            </Disclosure>
          ) : null}
          {mayStep(state, 'shown') ? <ShowForm key={steps.length} reportId={id} /> : null}
        </div>
      </Columns>
    </>
  )
}
