import type { Metadata } from 'next'
import { Duties } from '@/components/trust-repair/duties'
import { LearningList } from '@/components/trust-repair/learning-list'
import { ButtonLink } from '@/components/ui/button'
import { ItemList } from '@/components/ui/item-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { may } from '@/lib/access/actor'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { learningFor, myRepairs, unitsToRepairIn } from '@/lib/trust-repair/repair-queries'

type Props = { searchParams: Promise<{ done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('trustRepair')
  return { title: t('title') }
}

/** What was learnt from breaches in one's own chain of units, and the reviews one is involved in. */
export default async function TrustRepairsPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('self.manage')
  const [t, format, running, learning, { done }] = await Promise.all([
    sentences('trustRepair'),
    requestFormat(),
    myRepairs(actor),
    learningFor(actor),
    searchParams,
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          unitsToRepairIn(actor).length > 0 ? (
            <ButtonLink href="/trust-repairs/new">{t('start')}</ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        {done === 'finished' || done === 'abandoned' ? (
          <Notice tone="success" title={t(`done.${done}`)} live />
        ) : null}
        <Duties />
        <Section title={t('running')} line>
          {running.length === 0 ? (
            <p className="text-ui text-quiet">{t('noneRunning')}</p>
          ) : (
            <ItemList
              items={running.map(each => ({
                key: String(each.id),
                href: `/trust-repairs/${each.id}`,
                text: each.title,
                meta: `${each.unitName} · ${t('since', { date: format.date(each.startedOn) })}`,
              }))}
            />
          )}
        </Section>
        <Section title={t('learning')} id="learning" line>
          <p className="mb-2 max-w-read text-ui text-quiet">
            {learning.length === 0 ? t('noneLearning') : t('control')}
          </p>
          <LearningList repairs={learning} mayLookBack={unitId => may(actor, 'repair.start', { unitId })} />
        </Section>
      </Stack>
    </>
  )
}
