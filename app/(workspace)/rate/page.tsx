import type { Metadata } from 'next'
import { RoundToRate } from '@/components/rating/round-to-rate'
import { SaidLastTimeList } from '@/components/rating/said-last-time-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { roundsToRate } from '@/lib/rating/rate-queries'
import { saidLastTime } from '@/lib/rating/said-last-time-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('rate.title') }
}

/** What I can rate now, how long it takes, and what came of what we said last time. */
export default async function RatePage() {
  const actor = await requirePermission('self.manage')
  const [rounds, said, t, format] = await Promise.all([
    roundsToRate(actor),
    saidLastTime(actor),
    sentences('rating'),
    requestFormat(),
  ])
  return (
    <>
      <PageHeader title={t('rate.title')} lead={t('rate.lead', { rounds: rounds.length })} />
      <Stack>
        {rounds.length === 0 ? (
          <EmptyState title={t('rate.nothingTitle')}>{t('rate.nothing')}</EmptyState>
        ) : null}
        {rounds.map(round => (
          <RoundToRate
            key={round.id}
            round={round}
            personId={actor.personId}
            rounds={rounds}
            t={t}
            format={format}
          />
        ))}
        <Section title={t('rate.cameOfIt')} line>
          {said.length === 0 ? (
            <p className="max-w-read text-quiet">{t('rate.cameOfItNone')}</p>
          ) : (
            <SaidLastTimeList items={said} t={t} results={await sentences('results')} format={format} />
          )}
        </Section>
        <p>
          <a href="/rate/how-it-works" className="inline-flex min-h-11 items-center">
            {t('rate.howItWorks')}
          </a>
        </p>
      </Stack>
    </>
  )
}
