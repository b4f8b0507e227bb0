import type { Day } from '../time'
import type { Locale } from './translator'

const tags = { da: 'da-DK', en: 'en-GB' } as const

/** Numbers, hours and dates as people write them in the language: 1.540, 0,80, 12. december 2026. */
export interface Format {
  locale: Locale
  /** Whole numbers with thousands apart; decimals only where asked for. */
  number(value: number, decimals?: number): string
  /** Hours a year: whole from 10 up, one decimal below. */
  hours(value: number): string
  /** Full-time years: two decimals below 1, one below 100. */
  fullTimeYears(value: number): string
  /** Whole, or with as many decimals at most as it has. */
  percent(share: number, decimals?: number): string
  money(dkk: number): string
  date(day: Day): string
  shortDate(day: Day): string
  /** Its month in short. */
  month(day: Day): string
  /** Its month and year in short: nov. 2026. */
  monthOfYear(day: Day): string
  /** An instant, with the hour, in the organisation's time zone. */
  moment(at: number): string
  list(items: readonly string[]): string
  /** Of which one is to be chosen: a, b or c. */
  either(items: readonly string[]): string
}

/** Days remembered in each way of writing them: ten years. */
const MOST_DAYS = 4000

function makeFormat(locale: Locale): Format {
  const tag = tags[locale]
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimal = [0, 1, 2].map(
    digits => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const number = (value: number, decimals = 0) => (decimal[decimals] ?? whole).format(value)
  const long = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const short = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' })
  const monthOfYear = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  const percent = [0, 1, 2].map(
    digits => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits }),
  )
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'DKK', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const either = new Intl.ListFormat(tag, { type: 'disjunction' })
  /** A date at the end of a line goes to the next one whole. */
  const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')
  /** Long pages say the same few days hundreds of times, and saying one takes Intl microseconds. */
  const remembered = (say: (day: Day) => string) => {
    const said = new Map<Day, string>()
    return (day: Day) => {
      const known = said.get(day) ?? say(day)
      if (said.size >= MOST_DAYS) said.clear()
      said.set(day, known)
      return known
    }
  }
  const asDate = (day: Day) => new Date(`${day}T12:00:00Z`)
  return {
    locale,
    number,
    hours: value => number(value, Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0),
    fullTimeYears: value => number(value, Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0),
    percent: (share, decimals = 0) => (percent[decimals] ?? whole).format(share),
    money: dkk => money.format(dkk),
    date: remembered(day => unbroken(long.format(asDate(day)))),
    shortDate: remembered(day => unbroken(short.format(asDate(day)))),
    month: remembered(day => month.format(asDate(day))),
    monthOfYear: remembered(day => unbroken(monthOfYear.format(asDate(day)))),
    moment: at => unbroken(instant.format(new Date(at))),
    list: items => list.format(items),
    either: items => either.format(items),
  }
}

const made = { da: makeFormat('da'), en: makeFormat('en') }

/** Intl objects are costly to make, so each language has one set for the process. */
export const formatFor = (locale: Locale): Format => made[locale]
