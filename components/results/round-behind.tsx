import { CellNote } from '@/components/ui/cell-note'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { RoundResults } from '@/lib/rating/round-results-queries'
import { FACTORS, PREFERENCES, SIDE_EFFECTS } from '@/lib/rating/statements'
import { boundText } from './result-summary'
import { Grid, named, type PartProps, shownOf } from './round-grid'
import { RoundPlaces } from './round-places'
import { isLong, type ResultWords } from './round-results'
import { SaidPart } from './round-said'

type BehindProps = { roundId: number; results: RoundResults; words: ResultWords }

/** What changed, and what lies behind: factors, side effects, wishes and comments, for one unit at a time. */
export function RoundBehind({ roundId, results, words }: BehindProps) {
  const { t } = words
  const { units, chosen } = results
  if (units.length === 0) return null
  const shown = shownOf(results)
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
          <ChangePart shown={shown} words={words} />
          <FactorsPart shown={shown} words={words} />
          <SideEffectsTable shown={shown} words={words} />
          <PreferenceTable shown={shown} words={words} />
          <MinutesTable shown={shown} words={words} />
          <SaidPart results={results} words={words} />
        </div>
      )}
    </Section>
  )
}

function ChangePart({ shown, words: { t, format } }: PartProps) {
  const between = (low: number, high: number) =>
    t('change.between', { low: boundText(format, low), high: boundText(format, high) })
  const rows = shown.flatMap(each => {
    const { result } = each.figures
    const { since } = each
    if (!since || result.level === 'hidden') return []
    return [
      {
        key: String(each.row.requirementId),
        cells: {
          requirement: named(each),
          before: (
            <>
              {between(since.low, since.high)}
              <CellNote>{since.roundName}</CellNote>
            </>
          ),
          now: between(result.interval.lower, result.interval.upper),
          what: t(`change.${since.change}`),
        },
      },
    ]
  })
  return (
    <Fold title={t('change.title')} long={isLong(rows)}>
      {rows.length === 0 ? (
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
            rows={rows}
          />
          <p className="mt-2 max-w-read text-small text-quiet">{t('change.note')}</p>
        </>
      )}
    </Fold>
  )
}

const colours = { opponent: 'red', teammate: 'green', unresolved: 'amber' } as const

function FactorsPart({ shown, words }: PartProps) {
  const { t, format } = words
  const hidden = shown.some(({ figures }) =>
    FACTORS.some(key => {
      const factor = figures.factors[key]
      return factor.level === 'hidden' && factor.because !== 'not_asked'
    }),
  )
  return (
    <Grid
      title={t('why.caption')}
      keys={FACTORS}
      head={key => t(`why.${key}`)}
      cell={(figures, key) => {
        const factor = figures.factors[key]
        if (factor.level === 'hidden')
          return factor.because === 'not_asked' ? (
            <span className="text-quiet">{t('behind.notAsked')}</span>
          ) : null
        return (
          <>
            <VerdictMark kind={colours[factor.verdict]} word={t(`why.${factor.verdict}`)} />
            {factor.level === 'detail' ? (
              <CellNote>
                {t('change.between', {
                  low: boundText(format, factor.interval.lower),
                  high: boundText(format, factor.interval.upper),
                })}
              </CellNote>
            ) : null}
          </>
        )
      }}
      shown={shown}
      someHidden={hidden}
      words={words}
    />
  )
}

function SideEffectsTable({ shown, words }: PartProps) {
  const { t } = words
  return (
    <Grid
      title={t('sideEffects.title')}
      keys={SIDE_EFFECTS}
      head={key => t(`sideEffects.${key}`)}
      cell={({ sideEffects }, key) => {
        if (sideEffects.level === 'hidden') return null
        const word = t(sideEffects.reported[key] ? 'behind.reported' : 'behind.notReported')
        if (sideEffects.level === 'overview') return word
        const { counts, answered } = sideEffects
        return (
          <>
            {word}
            <CellNote>{t('behind.count', { count: counts[key], answered })}</CellNote>
          </>
        )
      }}
      shown={shown}
      someHidden={shown.some(({ figures }) => figures.sideEffects.level === 'hidden')}
      words={words}
    />
  )
}

function PreferenceTable({ shown, words }: PartProps) {
  const { t } = words
  return (
    <Grid
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
      shown={shown}
      someHidden={shown.some(({ figures }) => figures.preference.level === 'hidden')}
      words={words}
    />
  )
}

/** How long it takes each time and in a year, as those who do it guess (§3); only in detail. */
function MinutesTable({ shown, words }: PartProps) {
  const { t, format } = words
  const estimated = shown.filter(
    ({ figures }) => figures.minutes.level === 'detail' || figures.minutesPerYear.level === 'detail',
  )
  return (
    <Grid
      title={t('minutes.title')}
      keys={['minutes', 'minutesPerYear'] as const}
      head={key => t(`minutes.heads.${key}`)}
      cell={(figures, key) => {
        const figure = figures[key]
        if (figure.level === 'hidden') return null
        const { median, answered } = figure
        return (
          <>
            {key === 'minutes'
              ? t('minutes.count', {
                  count: median,
                  minutes: format.number(median, median % 1 === 0 ? 0 : 1),
                })
              : t('minutes.hours', { hours: format.hours(median / 60) })}
            <CellNote>{t('minutes.among', { count: answered })}</CellNote>
          </>
        )
      }}
      shown={estimated}
      someHidden={estimated.length < shown.length}
      words={words}
    />
  )
}
