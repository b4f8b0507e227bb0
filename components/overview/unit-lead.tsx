import { Fragment, type ReactNode } from 'react'
import type { Standing, UnitOverview } from '@/lib/overview/unit-overview'
import type { Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type UnitLeadProps = {
  speech: Speech
  unitId: number
  overview: UnitOverview
  /** The reader works or leads here. */
  own: boolean
  mayReadResults: boolean
  showMoney: boolean
}

/** Below this, full-time years say less than hours do. */
const LEAST_YEARS = 0.05

/** The state of a unit in a few sentences; each figure leads to the requirements it counts. */
export function UnitLead({ speech, unitId, overview, own, mayReadResults, showMoney }: UnitLeadProps) {
  const { t, format } = speech
  const { total: count } = overview
  if (count === 0) return t('lead.none')
  const counted = t.rich('lead.count', {
    count,
    number: format.number(count),
    own: own ? 'yes' : 'no',
    list: chunks => <FigureLink href={unitListAddress(unitId)}>{chunks}</FigureLink>,
  })
  return (
    <>
      {counted} {timeSentence(speech, overview)}
      {showMoney && overview.cost > 0 ? (
        <> {t('lead.money', { money: format.money(overview.cost) })}</>
      ) : null}{' '}
      {mayReadResults ? verdictSentences(speech, unitId, overview) : t('lead.outside')}
    </>
  )
}

function timeSentence({ t, format }: Speech, { total, hours, fullTimeYears, oneHourIn }: UnitOverview) {
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  if (hours === 0) return t('lead.noHours', { count: total })
  if (fullTimeYears < LEAST_YEARS)
    return t.rich('lead.hours', { count: total, hours, hoursText: format.hours(hours), b })
  const years = format.fullTimeYears(fullTimeYears)
  return t.rich('lead.years', { count: total, years, nth: oneHourIn ?? 0, b })
}

function verdictSentences(speech: Speech, unitId: number, overview: UnitOverview): ReactNode {
  const { t, format } = speech
  const { byStanding, total, split } = overview
  const link = (verdict: string) => (chunks: ReactNode) => (
    <FigureLink href={unitListAddress(unitId, { verdict })}>{chunks}</FigureLink>
  )
  const told: Standing[] = (['green', 'red', 'amber', 'unrated', 'not_shown'] as const).filter(
    standing => byStanding[standing] > 0,
  )
  const [only] = told
  if (total === 1 && only) return t.rich(`lead.single.${only}`, { v: link(only) })
  if (told.length === 1 && only === 'unrated') return t('lead.allUnrated')
  const clauses = told.map(standing => {
    const key = standing === 'red' && byStanding.green === 0 ? 'redFirst' : standing
    const count = byStanding[standing]
    return t.rich(`lead.${key}`, { count, number: format.number(count), v: link(standing) })
  })
  const sentence = clauses.map((clause, index) => (
    <Fragment key={told[index]}>
      {index === 0 ? null : index === clauses.length - 1 ? t('lead.and') : t('lead.comma')}
      {clause}
    </Fragment>
  ))
  return (
    <>
      {sentence}
      {t('lead.end')}
      {split > 0 ? (
        <> {t.rich('lead.split', { count: split, number: format.number(split), v: link('split') })}</>
      ) : null}
    </>
  )
}

/** A figure in a sentence: reads as text, and leads to what it counts. */
export function FigureLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="font-semibold text-ink decoration-edge hover:decoration-accent">
      {children}
    </a>
  )
}
