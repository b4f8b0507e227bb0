import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { CellNote, Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import type { RoundCell, RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { FACTORS, PREFERENCES, SIDE_EFFECTS } from '@/lib/rating/statements'
import { FirstQuotes } from './quotes'
import { boundText } from './result-summary'
import type { ResultWords } from './round-results'

type Shown = { row: RoundRow; cell: RoundCell; unitName: string; figures: PublishedFigures }
type PartProps = { shown: Shown[]; words: ResultWords }

/** For each requirement one unit's figures: the one asked for, or the topmost that has any. */
function shownOf({ rows, units }: RoundResults, unitId: number | undefined): Shown[] {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  return rows.flatMap(row => {
    const cell = row.cells.find(each => each.figures && (unitId === undefined || each.unitId === unitId))
    return cell?.figures
      ? [{ row, cell, unitName: nameOf.get(cell.unitId) ?? '', figures: cell.figures }]
      : []
  })
}

type BehindProps = { roundId: number; results: RoundResults; unitId: number | undefined; words: ResultWords }

/** What changed, and what lies behind: factors, side effects, wishes and comments, for one unit at a time. */
export function RoundBehind({ roundId, results, unitId, words }: BehindProps) {
  const { t } = words
  const { units } = results
  if (units.length === 0) return null
  const chosen = units.find(unit => unit.id === unitId)
  const shown = shownOf(results, chosen?.id)
  const places = [
    { key: 'all', href: `/rounds/${roundId}#behind`, name: t('behind.all'), current: !chosen },
    ...units.map(({ id, name }) => ({
      key: String(id),
      href: `/rounds/${roundId}?unit=${id}#behind`,
      name,
      current: id === chosen?.id,
    })),
  ]
  return (
    <Section title={t('behind.title')} id="behind" line>
      <p className="max-w-read">{chosen ? t('behind.forUnit', { unit: chosen.name }) : t('behind.forTop')}</p>
      {units.length > 1 ? (
        <nav aria-label={t('behind.units')} className="no-print">
          <ul className="flex flex-wrap gap-x-6">
            {places.map(({ key, href, name, current }) => (
              <li key={key}>
                <a
                  href={href}
                  aria-current={current ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
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
          <SaidPart rows={results.rows} units={chosen ? [chosen] : units} words={words} />
        </div>
      )}
    </Section>
  )
}

const named = ({ row, unitName }: Shown) => (
  <>
    <a href={row.path}>{row.title}</a>
    <CellNote>{unitName}</CellNote>
  </>
)

function ChangePart({ shown, words: { t, format } }: PartProps) {
  const between = (low: number, high: number) =>
    t('change.between', { low: boundText(format, low), high: boundText(format, high) })
  const rows = shown.flatMap(each => {
    const { result } = each.figures
    const { since } = each.cell
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
    <Section title={t('change.title')}>
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
    </Section>
  )
}

const colours = { opponent: 'red', teammate: 'green', unresolved: 'amber' } as const

type GridProps = PartProps & {
  title: string
  keys: readonly string[]
  head(key: string): string
  cell(figures: PublishedFigures, key: string): ReactNode
}

/** Requirements down, something about each of them across; under a fixed first column on a phone. */
function Grid({ title, keys, head, cell, shown, words: { t } }: GridProps) {
  return (
    <Section title={title}>
      <Table
        caption={title}
        onPhone="scroll"
        columns={[
          { key: 'requirement', head: t('heat.requirement') },
          ...keys.map(key => ({ key, head: head(key) })),
        ]}
        rows={shown.map(each => ({
          key: String(each.row.requirementId),
          cells: {
            requirement: named(each),
            ...Object.fromEntries(
              keys.map(key => [key, cell(each.figures, key) ?? <Hidden key={key} t={t} />]),
            ),
          },
        }))}
      />
    </Section>
  )
}

const Hidden = ({ t }: { t: ResultWords['t'] }) => <span className="text-quiet">{t('heat.hidden')}</span>

function FactorsPart({ shown, words }: PartProps) {
  const { t, format } = words
  const hidden = shown.some(({ figures }) =>
    FACTORS.some(key => {
      const factor = figures.factors[key]
      return factor.level === 'hidden' && factor.because !== 'not_asked'
    }),
  )
  return (
    <div>
      <Grid
        title={t('why.caption')}
        keys={FACTORS}
        head={key => t(`why.${key as (typeof FACTORS)[number]}`)}
        cell={(figures, key) => {
          const factor = figures.factors[key as (typeof FACTORS)[number]]
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
        words={words}
      />
      {hidden ? <p className="mt-2 max-w-read text-small text-quiet">{t('behind.hiddenNote')}</p> : null}
    </div>
  )
}

function SideEffectsTable({ shown, words }: PartProps) {
  const { t } = words
  return (
    <div>
      <Grid
        title={t('sideEffects.title')}
        keys={SIDE_EFFECTS}
        head={key => t(`sideEffects.${key as (typeof SIDE_EFFECTS)[number]}`)}
        cell={({ sideEffects }, key) => {
          if (sideEffects.level === 'hidden') return null
          const effect = key as (typeof SIDE_EFFECTS)[number]
          const word = t(sideEffects.reported[effect] ? 'behind.reported' : 'behind.notReported')
          if (sideEffects.level === 'overview') return word
          const { counts, answered } = sideEffects
          return (
            <>
              {word}
              <CellNote>{t('behind.count', { count: counts[effect], answered })}</CellNote>
            </>
          )
        }}
        shown={shown}
        words={words}
      />
      {shown.some(({ figures }) => figures.sideEffects.level === 'hidden') ? (
        <p className="mt-2 max-w-read text-small text-quiet">{t('behind.hiddenNote')}</p>
      ) : null}
    </div>
  )
}

function PreferenceTable({ shown, words }: PartProps) {
  const { t } = words
  return (
    <div>
      <Grid
        title={t('preference.title')}
        keys={PREFERENCES}
        head={key => t(`preference.${key as (typeof PREFERENCES)[number]}`)}
        cell={({ preference }, key) =>
          preference.level === 'hidden'
            ? null
            : t('behind.count', {
                count: preference.counts[key as (typeof PREFERENCES)[number]],
                answered: preference.answered,
              })
        }
        shown={shown}
        words={words}
      />
      {shown.some(({ figures }) => figures.preference.level === 'hidden') ? (
        <p className="mt-2 max-w-read text-small text-quiet">{t('behind.hiddenNote')}</p>
      ) : null}
    </div>
  )
}

type SaidProps = { rows: RoundRow[]; units: { id: number; name: string }[]; words: ResultWords }

/** What people wrote, at the unit it fell to, requirement by requirement. */
function SaidPart({ rows, units, words: { t, format } }: SaidProps) {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  const said = rows.flatMap(row =>
    row.cells.flatMap(({ unitId, comments, sideEffectWords }) => {
      const unitName = nameOf.get(unitId)
      const texts = [...comments, ...sideEffectWords]
      return unitName !== undefined && texts.length > 0 ? [{ row, unitId, unitName, texts }] : []
    }),
  )
  if (said.length === 0) return null
  return (
    <Section title={t('comments.title')} aside={t('comments.order')}>
      {said.map(({ row, unitId, unitName, texts }) => (
        <Disclosure
          key={`${row.requirementId}/${unitId}`}
          summary={`${row.title}, ${unitName} (${format.number(texts.length)})`}
        >
          <FirstQuotes texts={texts} t={t} format={format} />
        </Disclosure>
      ))}
    </Section>
  )
}
