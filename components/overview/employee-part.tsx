import type { ReactNode } from 'react'
import { HassleFront } from '@/components/hassle/hassle-front'
import { RoundToRate } from '@/components/rating/round-to-rate'
import { SaidLastTimeList } from '@/components/rating/said-last-time-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import type { UnitPicture } from '@/lib/overview/queries'
import type { Translate } from '@/lib/platform/i18n/translator'
import { questionsOf } from '@/lib/pulse/questions'
import type { RoundOfMine } from '@/lib/rating/rate-queries'
import type { SaidLastTime } from '@/lib/rating/said-last-time-queries'
import type { Waiting } from '@/lib/workflow/waiting-queries'
import type { Speech } from './speech'
import { UnitLead } from './unit-lead'
import { WaitingList } from './waiting-list'

type EmployeePartProps = {
  speech: Speech
  rating: Translate<'rating'>
  results: Translate<'results'>
  personId: number
  rounds: RoundOfMine[]
  said: SaidLastTime[]
  /** What waits in cases: an employee may answer for a requirement or carry something out. */
  waiting: Waiting[]
  /** All of it, however much it is. */
  wholeWaiting: boolean
  /** The person's own unit. */
  picture: UnitPicture
  /** Requirements that are on trial where they work. */
  onTrial: ReactNode
  /** What they have been told lately, after what they can answer now. */
  news?: ReactNode
  /** Under another role's part only what came of it and the fence are told. */
  leading: boolean
}

/** An employee's front page, for a phone: what can be rated now, what came of it last time, and the way to the fence. */
export function EmployeePart(props: EmployeePartProps) {
  const { speech, rating, results, personId, rounds, said, waiting, leading } = props
  const { t, format } = speech
  // A pulse is no requirement to rate: it stands below as the one question it is.
  const ratings = rounds.filter(round => round.pulse === null)
  const count = ratings.reduce((sum, round) => sum + round.requirements, 0)
  const questions = rounds.reduce((sum, round) => sum + questionsOf(round), 0)
  const minutes = ratings.reduce((sum, round) => sum + round.minutes, 0)
  const { unit, overview, mayReadResults } = props.picture
  return (
    <>
      {leading ? (
        <PageHeader
          title={t('employee.title')}
          above={unit.name}
          lead={
            count === 0
              ? questions > 0
                ? t('employee.onlyPulse', { count: questions })
                : t('employee.nothing')
              : t.rich('employee.canRate', {
                  count,
                  number: format.number(count),
                  minutes,
                  b: chunks => <b>{chunks}</b>,
                })
          }
        />
      ) : null}
      <Stack>
        {leading && rounds.length === 0 ? (
          <EmptyState title={t('employee.nothingTitle')}>{t('employee.nothingText')}</EmptyState>
        ) : null}
        {rounds.map(round => (
          <RoundToRate
            key={round.id}
            round={round}
            personId={personId}
            rounds={rounds}
            t={rating}
            format={format}
          />
        ))}
        {waiting.length > 0 ? (
          <Section title={t('waiting.heading')} id="waiting" line>
            <WaitingList
              speech={speech}
              waiting={waiting}
              rounds={[]}
              toRate={[]}
              whole={props.wholeWaiting}
            />
          </Section>
        ) : null}
        {props.onTrial}
        {props.news}
        <HassleFront />
        <Section title={rating('rate.cameOfIt')} line>
          {said.length === 0 ? (
            <p className="max-w-read text-quiet">{rating('rate.cameOfItNone')}</p>
          ) : (
            <SaidLastTimeList items={said} t={rating} results={results} format={format} />
          )}
        </Section>
        <Section title={t('employee.fenceHeading', { unit: unit.name })} line>
          <p className="max-w-read">
            <UnitLead
              speech={speech}
              unitId={unit.id}
              overview={overview}
              own
              mayReadResults={mayReadResults}
              showMoney={false}
            />
          </p>
          <p className="mt-3">
            <a href={`/units/${unit.id}`} className="inline-flex min-h-11 items-center">
              {t('employee.toFence', { unit: unit.name })}
            </a>
          </p>
        </Section>
      </Stack>
    </>
  )
}
