import { type DocumentPart, paragraphs, section, type WrittenDocument } from '@/lib/documents/model'
import { type Format, formatFor } from '@/lib/platform/i18n/format'
import { type Locale, type Translate, translator } from '@/lib/platform/i18n/translator'
import { shortened } from '@/lib/platform/shortened'
import type { Day } from '@/lib/platform/time'
import type { FollowUpOutcome } from '@/lib/pulse/outcome'
import { formatReference } from '@/lib/register/reference'
import type { HourFigures } from './effect'

/** Something that was taken away or changed, as it is told of to the works council and the committee. */
export interface StoppedThing {
  referenceNumber: number
  title: string
  unitName: string
  outcome: 'remove' | 'change'
  from: Day
  /** What those it bound said in the newest pulse, and when; null where none has closed, `hidden` where this reader may not see it. */
  said: { outcome: FollowUpOutcome; on: Day } | 'hidden' | null
  /** What the time went to; what it was promised for where nobody has said. */
  timeUse: string
  /** Reported carried out: the register lets go on the day itself, a working day only when somebody has seen to it. */
  isCarriedOut: boolean
}

/** What a unit has to show for a year. */
export interface YearOfDecisions {
  municipality: string
  unitName: string
  from: Day
  until: Day
  hours: HourFigures
  freedTimeSentence: string
  /** The newest first; those that one sheet has no room for are counted. */
  stopped: readonly StoppedThing[]
}

type Sentences = Translate<'followUp'>

/**
 * What an A4 sheet has room for below its facts, in lines. A line of the table has so many characters in each of its
 * four columns, and one of the text above it so many in all: fewer than would go, since lines break between words.
 */
const sheet = { lines: 31, charactersInCell: 18, charactersInText: 80, lineOfRow: 0.4 }

/** What the time goes to is told in so many characters; the case has the rest. */
const TIME_USE = 140

/** One sheet for the works council and the committee (§8): what stopped, confirmed by whom, and what the time is used for. */
export function reportDocument(year: YearOfDecisions, locale: Locale): WrittenDocument {
  const t = translator(locale, 'followUp')
  const format = formatFor(locale)
  const rows = year.stopped.map(each => rowOf(each, t, format))
  const shown = rows.slice(0, roomFor(rows, year.freedTimeSentence))
  const more = rows.length - shown.length
  return {
    language: locale,
    title: t('report.title', { unit: year.unitName }),
    facts: [
      {
        term: t('report.period'),
        value: t('report.between', { from: format.date(year.from), until: format.date(year.until) }),
      },
      { term: t('report.hours'), value: hoursSentence(year.hours, t, format) },
    ],
    parts: [
      ...paragraphs(year.freedTimeSentence),
      ...section(
        t('report.stopped'),
        shown.length === 0 ? paragraphs(t('report.none')) : [tableOf(shown, t)],
      ),
      ...(more > 0 ? paragraphs(t('report.more', { count: more })) : []),
    ],
    foot: t('report.foot', { municipality: year.municipality, day: format.date(year.until) }),
  }
}

function hoursSentence({ promised, done, confirmed }: HourFigures, t: Sentences, format: Format): string {
  const said = { promised: format.hours(promised), done: format.hours(done) }
  return confirmed === null
    ? t('report.hoursUnasked', said)
    : t('report.hoursSaid', { ...said, confirmed: format.hours(confirmed) })
}

/** How many of these rows stand on one sheet, under a sentence. */
function roomFor(rows: readonly (readonly string[])[], sentence: string): number {
  let left = sheet.lines - Math.ceil(sentence.length / sheet.charactersInText)
  const beyond = rows.findIndex(row => {
    left -= Math.max(...row.map(cell => Math.ceil(cell.length / sheet.charactersInCell))) + sheet.lineOfRow
    return left < 0
  })
  return beyond === -1 ? rows.length : beyond
}

const rowOf = (each: StoppedThing, t: Sentences, format: Format): string[] => [
  `${formatReference(each.referenceNumber)} ${each.title} (${each.unitName})`,
  since(each, t, format),
  whoSaid(each.said, t, format),
  shortened(each.timeUse, TIME_USE),
]

const tableOf = (rows: string[][], t: Sentences): DocumentPart => ({
  kind: 'table',
  caption: t('report.stopped'),
  columns: [
    { head: t('report.what') },
    { head: t('report.since') },
    { head: t('report.confirmedBy') },
    { head: t('report.timeUse') },
  ],
  rows,
})

function since({ outcome, from, isCarriedOut }: StoppedThing, t: Sentences, format: Format): string {
  const said = t(`report.outcomes.${outcome}`, { day: format.date(from) })
  return isCarriedOut ? said : t('report.notCarriedOut', { said })
}

function whoSaid(said: StoppedThing['said'], t: Sentences, format: Format): string {
  if (said === null) return t('report.notAsked')
  if (said === 'hidden') return t('report.hidden')
  return t(`report.said.${said.outcome}`, { day: format.date(said.on) })
}
