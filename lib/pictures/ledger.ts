import type { BurdenSettings } from '@/lib/burden/settings'
import { addDays, type Day } from '@/lib/platform/time'
import type { Workforce } from '@/lib/register/bound-people'
import { daysOfChange, type KnownLife, standingOn } from './bound-then'
import { type Quarter, quartersUntil } from './quarters'

/** Requirements and their hours a year. */
export interface Amount {
  count: number
  hours: number
}

/** A requirement that came to a unit or left it, wholly or for some of those it binds there. */
export interface LedgerEvent<Row> {
  row: Row
  day: Day
  way: 'added' | 'removed'
  /** It bound nobody here before, or binds nobody here afterwards: then it counts as one. */
  whole: boolean
  hours: number
}

export interface LedgerQuarter<Row> extends Quarter {
  added: Amount
  removed: Amount
  /** Added less removed. */
  net: Amount
  /** What has come in net since the ledger begins: one in, one out keeps it at nothing. */
  running: Amount
  events: readonly LedgerEvent<Row>[]
}

export interface Ledger<Row> {
  quarters: readonly LedgerQuarter<Row>[]
  added: Amount
  removed: Amount
  net: Amount
}

interface LedgerFacts<Row> {
  rows: readonly Row[]
  unitId: number
  workforce: Workforce
  settings: BurdenSettings
}

const nothing: Amount = { count: 0, hours: 0 }
const plus = (a: Amount, b: Amount): Amount => ({ count: a.count + b.count, hours: a.hours + b.hours })
const minus = (a: Amount, b: Amount): Amount => ({ count: a.count - b.count, hours: a.hours - b.hours })
const amountOf = (events: readonly LedgerEvent<unknown>[], way: LedgerEvent<unknown>['way']): Amount =>
  events
    .filter(event => event.way === way)
    .map(({ whole, hours }) => ({ count: whole ? 1 : 0, hours }))
    .reduce(plus, nothing)

/** What came to a unit and what left it after one day and up to another, the earliest first. */
function ledgerEvents<Row extends KnownLife>(
  { rows, unitId, workforce, settings }: LedgerFacts<Row>,
  after: Day,
  upTo: Day,
): LedgerEvent<Row>[] {
  const events: LedgerEvent<Row>[] = []
  for (const row of rows) {
    const days = daysOfChange(row).filter(day => day > after && day <= upTo)
    if (days.length === 0) continue
    let before = standingOn(row, unitId, after, workforce, settings)
    for (const day of days) {
      const then = standingOn(row, unitId, day, workforce, settings)
      const came = then.people > 0 && before.people === 0
      const went = then.people === 0 && before.people > 0
      const hours = then.hours - before.hours
      if (came || went || hours !== 0)
        events.push({
          row,
          day,
          way: came || (!went && hours > 0) ? 'added' : 'removed',
          whole: came || went,
          hours: Math.abs(hours),
        })
      before = then
    }
  }
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/**
 * One in, one out (§6): what came to a unit and what left it, quarter by quarter, in number and hours a year. The net
 * of all quarters is what binds the unit on the last day less what bound it on the day before the first.
 *
 * @param rows drafts may be among them: they bind nobody
 * @param today the last day counted; its quarter may still be running
 */
export function ledgerOf<Row extends KnownLife>(
  facts: LedgerFacts<Row>,
  today: Day,
  years: number,
): Ledger<Row> {
  const periods = quartersUntil(today, years)
  const events = ledgerEvents(facts, addDays(periods[0]?.from ?? today, -1), today)
  let running = nothing
  const quarters = periods.map((quarter): LedgerQuarter<Row> => {
    const own = events.filter(event => event.day >= quarter.from && event.day < quarter.until)
    const added = amountOf(own, 'added')
    const removed = amountOf(own, 'removed')
    const net = minus(added, removed)
    running = plus(running, net)
    return { ...quarter, added, removed, net, running, events: own }
  })
  return { quarters, added: amountOf(events, 'added'), removed: amountOf(events, 'removed'), net: running }
}
