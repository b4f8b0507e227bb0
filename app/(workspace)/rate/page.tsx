import type { Metadata } from 'next'
import { KeptCount, StartWords } from '@/components/rating/kept-count'
import { SaidLastTimeList } from '@/components/rating/said-last-time-list'
import { ButtonLink } from '@/components/ui/button'
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
  const openRoundIds = rounds.map(round => round.id)
  return (
    <>
      <PageHeader title={t('rate.title')} lead={t('rate.lead', { rounds: rounds.length })} />
      <Stack>
        {rounds.length === 0 ? (
          <EmptyState title={t('rate.nothingTitle')}>{t('rate.nothing')}</EmptyState>
        ) : null}
        {rounds.map(round => (
          <Section key={round.id} title={round.name} line>
            <p>
              {t('rate.howMuch', { requirements: round.requirements, minutes: round.minutes })}.{' '}
              {t('rate.until', { day: format.date(round.closesOn) })}.
            </p>
            <p className="mt-1 mb-4 text-quiet">
              <KeptCount
                owner={String(actor.personId)}
                roundId={round.id}
                openRoundIds={openRoundIds}
                texts={Array.from({ length: round.requirements + 1 }, (_, count) =>
                  t('rate.kept', { count, total: round.requirements }),
                )}
              />
            </p>
            <ButtonLink large href={`/rate/${round.id}`}>
              <StartWords
                owner={String(actor.personId)}
                roundId={round.id}
                openRoundIds={openRoundIds}
                total={round.requirements}
                start={t('rate.start', { name: round.name })}
                again={t('rate.again', { name: round.name })}
              />
            </ButtonLink>
          </Section>
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
