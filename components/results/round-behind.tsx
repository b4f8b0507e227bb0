import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { RoundResults } from '@/lib/rating/round-results-queries'
import { FACTORS, PREFERENCES, SIDE_EFFECTS } from '@/lib/rating/statements'
import { boundText } from './result-summary'
import { BehindFold, Grid, named, type PartProps, shownOf } from './round-grid'
import { RoundPlaces } from './round-places'
import type { ResultWords } from './round-results'
import { SaidPart } from './round-said'

type BehindProps = {
  roundId: number
  results: RoundResults
  /** The part that was asked for, where it is too long to be sent with the rest. */
  asked: string | undefined
  words: ResultWords
}

/** What changed, and what lies behind: factors, side effects, wishes and comments, for one unit at a time. */
export function RoundBehind({ roundId, results, asked, words }: BehindProps) {
  const { t } = words
  const { units, chosen } = results
  if (units.length === 0) return null
  const shown = shownOf(results)
  const part: PartProps = {
    ...{ shown, asked, words },
    addressOf: behind =>
      `/rounds/${roundId}?${new URLSearchParams({ ...(chosen ? { unit: String(chosen.id) } : {}), behind })}`,
  }
  return (
    <Section title={t('behind.title')} id="behind" line>
      <p className="max-w-read">{chosen ? t('behind.forUnit', { unit: chosen.name }) : t('behind.forTop')}</p>
      <RoundPlaces roundId={roundId} units={units} chosenId={chosen?.id} hash="behind" t={t} />
      {shown.length === 0 ? (
        <p className="mt-3 max-w-read text-quiet">
          {t('behind.nothing')} {t('units.hiddenNote', { k: results.k })}
        </p>
      ) : (
        <div className="mt-6 flex flex-col gap-10">
          <ChangePart {...part} />
          <FactorsPart {...part} />
          <SideEffectsTable {...part} />
          <PreferenceTable {...part} />
          <MinutesTable {...part} />
          <SaidPart results={results} words={words} />
        </div>
      )}
    </Section>
  )
}

function ChangePart(part: PartProps) {
  const { t, format } = part.words
  const between = (low: number, high: number) =>
    t('change.between', { low: boundText(format, low), high: boundText(format, high) })
  const changed = part.shown.flatMap(each => {
    const { result } = each.figures
    return each.since && result.level !== 'hidden' ? [{ ...each, since: each.since, result }] : []
  })
  return (
    <BehindFold part="change" title={t('change.title')} rows={changed} {...part}>
      {() =>
        changed.length === 0 ? (
          <p className="max-w-read text-quiet">{t('change.none')}</p>
        ) : (
          <>
            <Table
              caption={t('change.caption')}
              columns={[
                { key: 'requirement', head: t('heat.requirement') },
                { key: 'before', head: t('change.before') },
                { key: 'now', head: t('change.now') },
                { key: 'what', head: t('change.what') },
              ]}
              rows={changed.map(({ since, result, ...each }) => ({
                key: String(each.row.requirementId),
                cells: {
                  requirement: named({ ...each, since }),
                  before: { text: between(since.low, since.high), note: since.roundName },
                  now: between(result.interval.lower, result.interval.upper),
                  what: t(`change.${since.change}`),
                },
              }))}
            />
            <p className="mt-2 max-w-read text-small text-quiet">{t('change.note')}</p>
          </>
        )
      }
    </BehindFold>
  )
}

const colours = { opponent: 'red', teammate: 'green', unresolved: 'amber' } as const

function FactorsPart(part: PartProps) {
  const { shown, words } = part
  const { t, format } = words
  const notAsked = <span className="text-quiet">{t('behind.notAsked')}</span>
  const hidden = shown.some(({ figures }) =>
    FACTORS.some(key => {
      const factor = figures.factors[key]
      return factor.level === 'hidden' && factor.because !== 'not_asked'
    }),
  )
  return (
    <Grid
      {...part}
      part="factors"
      title={t('why.caption')}
      keys={FACTORS}
      head={key => t(`why.${key}`)}
      cell={(figures, key) => {
        const factor = figures.factors[key]
        if (factor.level === 'hidden') return factor.because === 'not_asked' ? notAsked : null
        return {
          verdict: colours[factor.verdict],
          word: t(`why.${factor.verdict}`),
          note:
            factor.level === 'detail'
              ? t('change.between', {
                  low: boundText(format, factor.interval.lower),
                  high: boundText(format, factor.interval.upper),
                })
              : undefined,
        }
      }}
      someHidden={hidden}
    />
  )
}

function SideEffectsTable(part: PartProps) {
  const { shown, words } = part
  const { t } = words
  return (
    <Grid
      {...part}
      part="side-effects"
      title={t('sideEffects.title')}
      keys={SIDE_EFFECTS}
      head={key => t(`sideEffects.${key}`)}
      cell={({ sideEffects }, key) => {
        if (sideEffects.level === 'hidden') return null
        const word = t(sideEffects.reported[key] ? 'behind.reported' : 'behind.notReported')
        if (sideEffects.level === 'overview') return word
        const { counts, answered } = sideEffects
        return { text: word, note: t('behind.count', { count: counts[key], answered }) }
      }}
      someHidden={shown.some(({ figures }) => figures.sideEffects.level === 'hidden')}
    />
  )
}

function PreferenceTable(part: PartProps) {
  const { shown, words } = part
  const { t } = words
  return (
    <Grid
      {...part}
      part="preference"
      title={t('preference.title')}
      keys={PREFERENCES}
      head={key => t(`preference.${key}`)}
      cell={({ preference }, key) =>
        preference.level === 'hidden'
          ? null
          : t('behind.count', {
              count: preference.counts[key],
              answered: preference.answered,
            })
      }
      someHidden={shown.some(({ figures }) => figures.preference.level === 'hidden')}
    />
  )
}

/** How long it takes each time and in a year, as those who do it guess (§3); only in detail. */
function MinutesTable(part: PartProps) {
  const { shown, words } = part
  const { t, format } = words
  const estimated = shown.filter(
    ({ figures }) => figures.minutes.level === 'detail' || figures.minutesPerYear.level === 'detail',
  )
  return (
    <Grid
      {...part}
      part="minutes"
      title={t('minutes.title')}
      keys={['minutes', 'minutesPerYear'] as const}
      head={key => t(`minutes.heads.${key}`)}
      cell={(figures, key) => {
        const figure = figures[key]
        if (figure.level === 'hidden') return null
        const { median, answered } = figure
        return {
          text:
            key === 'minutes'
              ? t('minutes.count', {
                  count: median,
                  minutes: format.number(median, median % 1 === 0 ? 0 : 1),
                })
              : t('minutes.hours', { hours: format.hours(median / 60) }),
          note: t('minutes.among', { count: answered }),
        }
      }}
      shown={estimated}
      someHidden={estimated.length < shown.length}
    />
  )
}
