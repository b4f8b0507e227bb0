import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PulseResults } from '@/components/rating/pulse-results'
import { GoThrough, RoundButtons } from '@/components/rating/round-buttons'
import { AskedPart, EntitledPart, MedPart, ParticipationPart } from '@/components/rating/round-parts'
import { RoundBehind } from '@/components/results/round-behind'
import { RoundHeat } from '@/components/results/round-results'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { pulseView } from '@/lib/pulse/result-reads'
import { minutesToTell } from '@/lib/rating/how-long'
import { opensByItselfOn } from '@/lib/rating/med-time'
import { roundsToRate } from '@/lib/rating/rate-queries'
import {
  closeRoundNow,
  closeRoundWithoutBallots,
  discardRound,
  goThroughRound,
  openRoundNow,
} from '@/lib/rating/round-actions'
import { roundHead, roundView } from '@/lib/rating/round-queries'
import { roundResults } from '@/lib/rating/round-results-queries'
import { countWithoutWay } from '@/lib/rating/ways/way-queries'
import { parseReference } from '@/lib/register/reference'

type PageProps = {
  params: Promise<{ round: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const actor = await requirePermissionSomewhere('round.read')
  const round = await roundHead(actor, addressId((await params).round))
  if (!round) notFound()
  return { title: round.name }
}

/** A round: before it opens what it will be, while it is open how many have taken part, and when it has closed what it showed. */
export default async function RoundPage({ params, searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('round.read')
  const asked = await searchParams
  const unitId = addressId(String(asked.unit ?? '')) || undefined
  const classesOf = parseReference(String(asked.classes ?? ''))
  const round = await roundView(actor, addressId((await params).round), { classesOf })
  if (!round) notFound()
  const [t, results, says, pulse, format, own, without] = await Promise.all([
    sentences('rating'),
    sentences('results'),
    sentences('pulse'),
    pulseView(actor, round.id),
    requestFormat(),
    roundsToRate(actor),
    countWithoutWay(actor, round),
  ])
  const offered = round.requirements.filter(each => each.notOfferedBecause === null).length
  const lead = {
    draft: () =>
      t('round.leadDraft', {
        opens: format.date(opensByItselfOn(round, round.med?.waitsUntil ?? null)),
        closes: format.date(round.closesOn),
        offered,
      }),
    open: () => t('round.leadOpen', { closes: format.date(round.closesOn), requirements: offered }),
    closing: () =>
      t('round.leadClosing', {
        done: round.requirements.filter(each => each.published).length,
        total: offered,
      }),
    closed: () => {
      const closed = format.date(round.closedOn ?? round.closesOn)
      return round.ballotsLost
        ? t('round.leadBallotsLost', { closed })
        : t('round.leadClosed', { closed, requirements: offered })
    },
  }
  const pulseLead = {
    draft: () => '',
    open: () => says('round.open', { day: format.date(round.closesOn) }),
    closing: () => says('round.counting'),
    closed: () =>
      says(round.ballotsLost ? 'round.lost' : 'round.closed', {
        day: format.date(round.closedOn ?? round.closesOn),
      }),
  }
  const mine = own.find(each => each.id === round.id)
  const part = { round, t, format }
  const hasResults =
    pulse === null &&
    round.status === 'closed' &&
    (!round.ballotsLost || round.requirements.some(each => each.published))
  const words = { t: results, rating: t, format }
  const shown = hasResults ? await roundResults(actor, round, { unitId }) : null
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb label={t('rounds.title')} items={[{ href: '/rounds', label: t('rounds.title') }]} />
        }
        title={pulse ? says('named', { title: round.name }) : round.name}
        lead={pulse ? `${says(`about.${pulse.purpose}`)} ${pulseLead[round.status]()}` : lead[round.status]()}
        action={
          mine && !mine.byCode ? (
            <ButtonLink href={`/rate/${round.id}`}>{t('round.rateNow')}</ButtonLink>
          ) : null
        }
      >
        <Facts
          items={[
            { key: 'units', text: format.list(round.unitNames) },
            ...(pulse
              ? []
              : [
                  { key: 'depth', text: t(`round.${round.depth}`) },
                  {
                    key: 'med',
                    text: round.medDiscussedOn
                      ? t('round.medOn', { day: format.date(round.medDiscussedOn) })
                      : t('round.medNot'),
                  },
                ]),
          ]}
        />
      </PageHeader>
      <Stack>
        <MedPart {...part} />
        {pulse && round.status === 'closed' ? <PulseResults pulse={pulse} /> : null}
        {shown ? (
          <>
            <RoundHeat roundId={round.id} results={shown} words={words} />
            {round.waitsForLeader ? <GoThrough round={round} action={goThroughRound} t={t} /> : null}
            <RoundBehind
              roundId={round.id}
              results={shown}
              asked={String(asked.behind ?? '')}
              words={words}
            />
          </>
        ) : null}
        <RoundButtons
          round={round}
          actions={{
            open: openRoundNow,
            discard: discardRound,
            close: closeRoundNow,
            closeWithoutBallots: closeRoundWithoutBallots,
          }}
          t={t}
          format={format}
        />
        <ParticipationPart {...part} />
        {round.mayManage && (round.status === 'draft' || round.status === 'open') ? (
          <Section title={t('ways.title')} line>
            <p className="max-w-read">{t('ways.short')}</p>
            {without > 0 ? (
              <div className="mt-4">
                <Notice tone="warn" title={t('ways.without', { people: without })}>
                  {t('ways.withoutText')}
                </Notice>
              </div>
            ) : null}
            <p>
              <a href={`/rounds/${round.id}/ways`} className="inline-flex min-h-11 items-center">
                {t(round.status === 'draft' ? 'ways.link' : 'ways.linkOpen')}
              </a>
            </p>
          </Section>
        ) : null}
        {round.status === 'open' ? (
          <Section title={t('round.tell')} line>
            <p className="max-w-read">
              {t('round.poster', {
                minutes: minutesToTell(round),
                day: format.date(round.closesOn),
                address: `${publicAddress(readEnvironment())}/rate`,
              })}
            </p>
            {round.fingerprint ? (
              <p className="mt-2 max-w-read">{t('round.fingerprint', { fingerprint: round.fingerprint })}</p>
            ) : null}
            <p>
              <a href={`/rounds/${round.id}/poster`} className="inline-flex min-h-11 items-center">
                {t('ways.poster')}
              </a>
            </p>
          </Section>
        ) : null}
        <EntitledPart
          {...part}
          asked={classesOf}
          classesAddress={reference =>
            `/rounds/${round.id}?${new URLSearchParams({ ...(unitId ? { unit: String(unitId) } : {}), classes: reference })}`
          }
        />
        <AskedPart {...part} />
      </Stack>
    </>
  )
}
