import { type DocumentPart, paragraphs, section, type WrittenDocument } from '@/lib/documents/model'
import { type Format, formatFor } from '@/lib/platform/i18n/format'
import { type Locale, type Translate, translator } from '@/lib/platform/i18n/translator'
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
  /** The newest first, at most as many as a sheet has room for. */
  stopped: readonly StoppedThing[]
  /** How many more there are. */
  more: number
}

type Sentences = Translate<'followUp'>

/** One sheet for the works council and the committee (§8): what stopped, confirmed by whom, and what the time is used for. */
export function reportDocument(year: YearOfDecisions, locale: Locale): WrittenDocument {
  const t = translator(locale, 'followUp')
  const format = formatFor(locale)
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
      ...section(t('report.stopped'), stopped(year, t, format)),
      ...(year.more > 0 ? paragraphs(t('report.more', { count: year.more })) : []),
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

function stopped({ stopped: things }: YearOfDecisions, t: Sentences, format: Format): DocumentPart[] {
  if (things.length === 0) return paragraphs(t('report.none'))
  return [
    {
      kind: 'table',
      caption: t('report.stopped'),
      columns: [
        { head: t('report.what') },
        { head: t('report.since') },
        { head: t('report.confirmedBy') },
        { head: t('report.timeUse') },
      ],
      rows: things.map(each => [
        `${formatReference(each.referenceNumber)} ${each.title} (${each.unitName})`,
        since(each, t, format),
        whoSaid(each.said, t, format),
        each.timeUse,
      ]),
    },
  ]
}

function since({ outcome, from, isCarriedOut }: StoppedThing, t: Sentences, format: Format): string {
  const said = t(`report.outcomes.${outcome}`, { day: format.date(from) })
  return isCarriedOut ? said : t('report.notCarriedOut', { said })
}

function whoSaid(said: StoppedThing['said'], t: Sentences, format: Format): string {
  if (said === null) return t('report.notAsked')
  if (said === 'hidden') return t('report.hidden')
  return t(`report.said.${said.outcome}`, { day: format.date(said.on) })
}
