import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { CellNote } from '@/components/ui/cell-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { mayAnywhere } from '@/lib/access/actor'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { roundsToRate } from '@/lib/rating/rate-queries'
import { listRounds, type RoundInList } from '@/lib/rating/round-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('rounds.title') }
}

const stateWords = {
  draft: 'rounds.draft',
  open: 'rounds.open',
  closing: 'rounds.closingState',
  closed: 'rounds.closedState',
} as const

/** Every round this person may see: open, on its way, closed. */
export default async function RoundsPage() {
  const actor = await requirePermissionSomewhere('round.read')
  const [rounds, toRate, t, format] = await Promise.all([
    listRounds(actor),
    roundsToRate(actor),
    sentences('rating'),
    requestFormat(),
  ])
  const count = (status: RoundInList['status'], kind: RoundInList['kind'] = 'rating') =>
    rounds.filter(round => round.kind === kind && round.status === status).length
  const when = (round: RoundInList) => {
    if (round.status === 'draft') return t('rounds.opens', { day: format.shortDate(round.opensOn) })
    if (round.status === 'open') return t('rounds.until', { day: format.shortDate(round.closesOn) })
    return t('rounds.closedOn', { day: format.shortDate(round.closedOn ?? round.closesOn) })
  }
  const mayMake = mayAnywhere(actor, 'round.manage')
  const newRound = <ButtonLink href="/rounds/new">{t('rounds.new')}</ButtonLink>
  return (
    <>
      <PageHeader
        title={t('rounds.title')}
        lead={t('rounds.lead', {
          open: count('open'),
          drafts: count('draft'),
          closed: count('closed'),
          pulses: count('open', 'pulse'),
        })}
        action={mayMake && rounds.length > 0 ? newRound : null}
      />
      {toRate.length > 0 ? (
        <p className="mt-4">
          <a href="/rate" className="inline-flex min-h-11 items-center font-semibold">
            {t('rounds.toRate', { rounds: toRate.length })}
          </a>
        </p>
      ) : null}
      <div className="mt-7">
        {rounds.length === 0 ? (
          <EmptyState title={t('rounds.emptyTitle')} action={mayMake ? newRound : null}>
            {t('rounds.empty')}
          </EmptyState>
        ) : (
          <Table
            caption={t('rounds.caption')}
            columns={[
              { key: 'name', head: t('rounds.name') },
              { key: 'state', head: t('rounds.state') },
              { key: 'requirements', head: t('rounds.requirements'), number: true },
              { key: 'when', head: t('rounds.when') },
            ]}
            rows={rounds.map(round => ({
              key: String(round.id),
              cells: {
                name: (
                  <>
                    <a href={`/rounds/${round.id}`}>{round.name}</a>
                    <CellNote>
                      {round.kind === 'pulse' ? `${t('rounds.pulse')} · ` : ''}
                      {format.list(round.unitNames)}
                    </CellNote>
                  </>
                ),
                state: t(stateWords[round.status]),
                requirements: format.number(round.requirements),
                when: when(round),
              },
            }))}
          />
        )}
      </div>
    </>
  )
}
