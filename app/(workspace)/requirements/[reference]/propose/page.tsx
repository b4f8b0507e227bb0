import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ProposeForm } from '@/components/solution/propose-form'
import { WithoutName } from '@/components/solution/without-name'
import { solutionItems } from '@/components/solution/words'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section, Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'
import { proposePage, solutionsOf } from '@/lib/solution/solution-queries'

type PageProps = { params: Promise<{ reference: string }> }

const asked = cache(async (reference: string) => {
  const actor = await requirePermission('register.read')
  const found = await proposePage(actor, parseReference(reference) ?? 0)
  if (!found) notFound()
  return { actor, ...found }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { about } = await asked((await params).reference)
  const t = await sentences('solution')
  return { title: t('tab', { title: about.title }) }
}

/** Where somebody bound by a requirement proposes what could be done instead; what others have proposed is read here by everybody. */
export default async function ProposeSolutionPage({ params }: PageProps) {
  const { actor, about, ways, choices } = await asked((await params).reference)
  const [t, workflow, format, solutions] = await Promise.all([
    sentences('solution'),
    sentences('workflow'),
    requestFormat(),
    solutionsOf(actor, about),
  ])
  const reference = formatReference(about.referenceNumber)
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            label={t('toRequirement')}
            items={[{ href: requirementPath(about.referenceNumber), label: `${reference} ${about.title}` }]}
          />
        }
        title={t('title')}
        lead={t('lead')}
      />
      {ways.isBound ? (
        <Columns shape="main-aside">
          <Section title={t('form.heading')} line>
            <ProposeForm
              requirementId={about.id}
              choices={choices}
              unitName={actor.tree.get(actor.homeUnitId).name}
              readerId={actor.personId}
            />
          </Section>
          <Section title={t('without.heading')} line>
            <WithoutName ways={ways} button={t('without.button')} />
          </Section>
        </Columns>
      ) : (
        <p className="mt-8 max-w-read">{t('notBound')}</p>
      )}
      <Stack>
        <Section title={t('panel.heading')} id="proposed" line>
          {solutions.length === 0 ? (
            <p className="text-ui text-quiet">{t('panel.none')}</p>
          ) : (
            <ItemList items={solutionItems({ t, workflow, format }, solutions)} />
          )}
        </Section>
      </Stack>
    </>
  )
}
