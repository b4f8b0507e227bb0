import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FollowedList, Written } from '@/components/anonymous/followed-list'
import { AdditionsPart } from '@/components/solution/additions-part'
import { solutionLines } from '@/components/solution/followed-words'
import { HandlePart } from '@/components/solution/handle-part'
import { SupportPart } from '@/components/solution/support-part'
import { weekInWords, whatInWords } from '@/components/solution/words'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { solutionPage } from '@/lib/solution/solution-queries'

type PageProps = { params: Promise<{ solution: string }> }

const asked = cache(async (solution: string) => {
  const actor = await requirePermission('register.read')
  const page = await solutionPage(actor, addressId(solution))
  if (!page) notFound()
  return page
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { requirement } = await asked((await params).solution)
  const t = await sentences('solution')
  return { title: t('page.title', { title: requirement.title }) }
}

/** One proposed solution: what it is, who supports it in number, what others add, what came of it, and what those who lead can do. */
export default async function OneSolutionPage({ params }: PageProps) {
  const page = await asked((await params).solution)
  const [t, workflow, format] = await Promise.all([
    sentences('solution'),
    sentences('workflow'),
    requestFormat(),
  ])
  const speech = { t, workflow, format }
  const { solution, requirement } = page
  const { writer, unitName: unit } = solution
  const week = weekInWords(t, solution.week)
  const from =
    writer === null
      ? t('page.fromAnonymous', { unit, week })
      : t('page.fromNamed', { name: writer, unit, week })
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            label={t('page.crumb')}
            items={[
              ...(page.mayHandle ? [{ href: '/solutions', label: t('page.crumb') }] : []),
              {
                href: requirementPath(requirement.referenceNumber),
                label: `${formatReference(requirement.referenceNumber)} ${requirement.title}`,
              },
            ]}
          />
        }
        title={whatInWords(speech, solution)}
      />
      {solution.state === 'hidden' ? (
        <div className="mt-6">
          <Notice tone="warn" title={t('page.hiddenShort')}>
            {t('page.hidden')}
          </Notice>
        </div>
      ) : null}
      <div className="mt-6">
        <Written body={solution.body} />
      </div>
      <Columns shape="main-aside">
        <div className="min-w-0 space-y-10">
          <DefinitionList
            items={[
              { key: 'hopedEffect', term: t('page.hopedEffect'), value: solution.hopedEffect },
              { key: 'knownBy', term: t('page.knownBy'), value: solution.knownBy },
              { key: 'from', term: t('page.from'), value: from },
            ]}
          />
          {solution.state === 'hidden' ? null : <SupportPart page={page} />}
          {page.mayHandle ? <HandlePart page={page} /> : null}
          <AdditionsPart page={page} />
        </div>
        <div className="min-w-0">
          <Section title={t('page.history')} line>
            <FollowedList
              words={{ body: solution.body, written: '', lines: solutionLines(speech, page) }}
              withLinks
            />
          </Section>
        </div>
      </Columns>
    </>
  )
}
