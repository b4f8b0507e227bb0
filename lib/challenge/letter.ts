import {
  type DocumentFact,
  type DocumentPart,
  paragraphs,
  section,
  type WrittenDocument,
} from '@/lib/documents/model'
import { type Experience, experienceParts } from '@/lib/guidance/experience'
import { type Format, formatFor } from '@/lib/platform/i18n/format'
import { type Locale, type Translate, translator } from '@/lib/platform/i18n/translator'
import type { Day } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import type { ChallengeKind, ChallengeState } from './vocabulary'

/** What one case's part of a letter rests on, as it was on the day it left. Plain JSON. */
export interface PartEvidence {
  unitId: number
  unitName: string
  requirement: { referenceNumber: number; title: string }
  /** People bound there. */
  people: number
  /** Hours a year there; null while nobody has said. */
  hours: number | null
  /** Hours a year that it would free. */
  expectedHours: number
  experience: Experience | null
  purpose: string
  ownerSays: string
  inTheWay: string
  timeUse: string
  citizenMeaning: string
}

export interface Letter {
  kind: ChallengeKind
  state: ChallengeState
  recipient: string
  municipality: string
  /** The departments that it goes through, before the executive. */
  departments: readonly string[]
  /** The topmost requirement: what it asks about. */
  about: { referenceNumber: number; title: string; law: string }
  sentOn: Day | null
  /** The day it is read, which is its date until it has been sent. */
  today: Day
  answer: { answeredOn: Day; text: string } | null
  parts: readonly {
    asked: string
    proposes: string
    /** Its experience is null where this reader may not see it. */
    evidence: PartEvidence
    isExperienceHidden: boolean
  }[]
}

/** A letter as a document: what is asked, what it takes from us, how it is experienced, what we propose (§8). */
export function letterDocument(letter: Letter, locale: Locale): WrittenDocument {
  const t = translator(locale, 'challenge')
  const format = formatFor(locale)
  const { about, parts } = letter
  const day = format.date(letter.sentOn ?? letter.today)
  return {
    language: locale,
    title: t(`letter.title.${letter.kind}`, { title: about.title }),
    facts: factsOf(letter, t, format),
    parts: [
      ...paragraphs(
        t(`letter.opening.${letter.kind}`, { municipality: letter.municipality, title: about.title }),
      ),
      ...section(
        t('letter.asked'),
        eachUnit(letter, part => paragraphs(part.asked)),
      ),
      ...section(
        t('letter.purpose'),
        eachUnit(letter, ({ evidence }) => purposeOf(evidence, t)),
      ),
      ...section(t('letter.takes'), [takes(letter, t, format)]),
      ...section(
        t('letter.experience'),
        eachUnit(letter, part => experienceOf(part, t, locale, format)),
      ),
      ...section(
        t('letter.proposes'),
        eachUnit(letter, part => paragraphs(part.proposes)),
      ),
      ...section(
        t('letter.gain'),
        eachUnit(letter, ({ evidence }) => gainOf(evidence, t)),
      ),
      ...(letter.answer
        ? section(
            t(letter.state === 'granted' ? 'letter.granted' : 'letter.refused', {
              date: format.date(letter.answer.answeredOn),
            }),
            paragraphs(letter.answer.text),
          )
        : []),
      ...paragraphs(t('letter.greeting', { municipality: letter.municipality })),
    ],
    foot: t('letter.foot', { municipality: letter.municipality, date: day, parts: parts.length }),
  }
}

function factsOf(letter: Letter, t: Translate<'challenge'>, format: Format): DocumentFact[] {
  const { about } = letter
  return [
    { term: t('letter.to'), value: letter.recipient },
    { term: t('letter.from'), value: letter.municipality },
    {
      term: t('letter.through'),
      value: format.list([...letter.departments, t('letter.executive')]),
    },
    { term: t('letter.date'), value: format.date(letter.sentOn ?? letter.today) },
    { term: t('letter.about'), value: `${formatReference(about.referenceNumber)} ${about.title}` },
    { term: t('letter.law'), value: about.law },
  ].filter(fact => fact.value !== '')
}

/** The same of every unit: under each one's name where there are several, and said once where all say the same. */
function eachUnit({ parts }: Letter, say: (part: Letter['parts'][number]) => DocumentPart[]): DocumentPart[] {
  const said = parts.map(part => ({ name: part.evidence.unitName, blocks: say(part) }))
  const [first] = said
  if (!first) return []
  const alike = said.every(each => JSON.stringify(each.blocks) === JSON.stringify(first.blocks))
  if (alike) return first.blocks
  return said.flatMap(({ name, blocks }) =>
    blocks.map((block, index) =>
      index === 0 && block.kind === 'paragraph' ? { ...block, text: `${name}: ${block.text}` } : block,
    ),
  )
}

/** Hours add up; people do not, since two requirements may bind the same ones. */
function takes({ parts }: Letter, t: Translate<'challenge'>, format: Format): DocumentPart {
  const hours = (value: number | null) => (value === null ? t('letter.unknown') : format.hours(value))
  const known = parts.flatMap(({ evidence }) => (evidence.hours === null ? [] : [evidence.hours]))
  const sum = known.reduce((all, each) => all + each, 0)
  const frees = parts.reduce((all, { evidence }) => all + evidence.expectedHours, 0)
  return {
    kind: 'table',
    caption: t('letter.takesCaption'),
    columns: [
      { head: t('letter.unit') },
      { head: t('letter.requirement') },
      { head: t('letter.people'), number: true },
      { head: t('letter.hours'), number: true },
      { head: t('letter.frees'), number: true },
    ],
    rows: [
      ...parts.map(({ evidence }) => [
        evidence.unitName,
        `${formatReference(evidence.requirement.referenceNumber)} ${evidence.requirement.title}`,
        format.number(evidence.people),
        hours(evidence.hours),
        hours(evidence.expectedHours),
      ]),
      ...(parts.length > 1
        ? [
            [
              t('letter.sum'),
              '',
              '',
              known.length === 0 ? t('letter.unknown') : format.hours(sum),
              format.hours(frees),
            ],
          ]
        : []),
    ],
  }
}

function experienceOf(
  { evidence, isExperienceHidden }: Letter['parts'][number],
  t: Translate<'challenge'>,
  locale: Locale,
  format: Format,
): DocumentPart[] {
  if (isExperienceHidden) return paragraphs(t('letter.experienceHidden'))
  const said = evidence.experience
    ? experienceParts(evidence.experience, locale, format)
    : paragraphs(t('letter.experienceNone'))
  return [...said, ...labelled(t('letter.inTheWay'), evidence.inTheWay)]
}

function purposeOf({ purpose, ownerSays }: PartEvidence, t: Translate<'challenge'>): DocumentPart[] {
  return [
    ...(purpose === '' ? paragraphs(t('letter.purposeNone')) : paragraphs(purpose)),
    ...labelled(t('letter.ownerSays'), ownerSays),
  ]
}

function gainOf({ timeUse, citizenMeaning }: PartEvidence, t: Translate<'challenge'>): DocumentPart[] {
  return [...labelled(t('letter.timeUse'), timeUse), ...labelled(t('letter.citizen'), citizenMeaning)]
}

const labelled = (label: string, text: string): DocumentPart[] =>
  text.trim() === '' ? [] : paragraphs(`${label}: ${text.trim()}`)
