import {
  type DocumentFact,
  type DocumentPart,
  paragraphs,
  section,
  type WrittenDocument,
} from '@/lib/documents/model'
import { type Experience, experienceParts } from '@/lib/guidance/experience'
import type { Guidance } from '@/lib/guidance/guidance'
import type { HearingRow } from '@/lib/hearing/hearing-reads'
import { type Format, formatFor } from '@/lib/platform/i18n/format'
import { type Locale, say, type Translate, translator } from '@/lib/platform/i18n/translator'
import type { Day } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import type { Authority } from '@/lib/register/vocabulary'
import type { SolutionOfCase } from '@/lib/solution/solution-reads'
import type { DecisionForm, Outcome } from '@/lib/workflow/decision-forms'
import { type GovernanceQuestion, governanceQuestions } from '@/lib/workflow/states'

/** What a case knows, as it is laid before whoever decides (§8). */
export interface CaseStory {
  municipality: string
  /** The day it is read. */
  today: Day
  requirement: { referenceNumber: number; title: string; authority: Authority }
  /** How many it binds there; null where a decision has ended that. */
  unit: { name: string; people: number | null }
  /** Hours a year it takes there; null while nobody has said. */
  hours: number | null
  /** Null while there is none, or where this reader may not see it. */
  experience: Experience | null
  isExperienceHidden: boolean
  /** What the dialogue agreed, by question. */
  answers: Partial<Record<GovernanceQuestion, string>>
  ownerSays: string
  /** What those bound have proposed and the case has taken over; what it is built on first. */
  solutions: readonly SolutionOfCase[]
  proposal: {
    outcome: Outcome
    form: DecisionForm
    reason: string
    timeUse: string
    citizenMeaning: string
    expectedHours: number
    owner: string
    takesEffectOn: Day
    deadline: Day
    mergeInto: string | null
    deviationReason: string
    signature: { name: string; on: Day } | null
  } | null
  /** What is asked of those above, where that is what is proposed. */
  upward: { kind: 'inquiry' | 'experiment'; recipient: string; asked: string } | null
  med: {
    needed: boolean
    noted: { on: Day; isOld: boolean; papers: string; pointsOfView: string; summary: string } | null
  }
  /** Of others than MED, those that were not taken back. */
  hearings: Pick<
    HearingRow,
    'body' | 'bodyName' | 'isOld' | 'deadline' | 'statement' | 'takenUp' | 'notTakenUp' | 'summedUpOn'
  >[]
  /** A yes waits for the professionally responsible person. */
  needsSignature: boolean
  /** Null where it rests on what this reader may not see. */
  guidance: Guidance | null
}

type Sentences = Translate<'presentation'>

/** So many of the employees' proposals are told on one sheet. */
const MOST_SOLUTIONS = 3

/** A case on one page for the level that decides: what is asked for, what it rests on, what it means (§8). */
export function presentationDocument(story: CaseStory, locale: Locale): WrittenDocument {
  const t = translator(locale, 'presentation')
  const format = formatFor(locale)
  const { proposal } = story
  return {
    language: locale,
    title: t('title', { title: story.requirement.title }),
    facts: factsOf(story, t, format),
    parts: [
      ...section(t('asked'), asked(story, t, locale, format)),
      ...section(t('upward'), upward(story, t, locale)),
      ...section(t('evidence'), evidence(story, t, locale, format)),
      ...section(t('dialogue'), dialogue(story, t, locale)),
      ...section(t('solutions'), solutions(story, t)),
      ...section(t('meaning'), [
        ...told([
          { term: t('time'), value: proposal?.timeUse ?? '' },
          { term: t('citizen'), value: proposal?.citizenMeaning ?? '' },
          { term: t('medPapers'), value: story.med.noted?.papers ?? '' },
          { term: t('medPointsOfView'), value: story.med.noted?.pointsOfView ?? '' },
          { term: t('med'), value: med(story, t, format) },
          { term: t('hearings'), value: hearings(story, t, locale, format) },
          { term: t('guidance'), value: guidance(story, t, locale) },
          { term: t('signature'), value: signature(story, t, format) },
        ]),
      ]),
    ],
    foot: t('foot', {
      municipality: story.municipality,
      reference: formatReference(story.requirement.referenceNumber),
      date: format.date(story.today),
    }),
  }
}

function factsOf(
  { requirement, unit, proposal, today }: CaseStory,
  t: Sentences,
  format: Format,
): DocumentFact[] {
  return [
    {
      term: t('facts.requirement'),
      value: `${formatReference(requirement.referenceNumber)} ${requirement.title}`,
    },
    {
      term: t('facts.unit'),
      value: unit.people === null ? unit.name : t('facts.unitValue', { unit: unit.name, count: unit.people }),
    },
    { term: t('facts.level'), value: t(`facts.levels.${requirement.authority}`) },
    { term: t('facts.owner'), value: proposal?.owner ?? '' },
    { term: t('facts.day'), value: format.date(today) },
  ].filter(fact => fact.value !== '')
}

function asked({ proposal }: CaseStory, t: Sentences, locale: Locale, format: Format): DocumentPart[] {
  if (!proposal) return paragraphs(t('askedNone'))
  const workflow = translator(locale, 'workflow')
  const what = `${workflow(`outcomes.${proposal.outcome}`)}: ${workflow(`forms.${proposal.form}`)}.`
  const into = proposal.mergeInto ? ` ${t('mergeInto', { title: proposal.mergeInto })}` : ''
  return [
    ...paragraphs(`${what}${into}`),
    ...paragraphs(proposal.reason),
    ...paragraphs(
      t('from', {
        effect: format.date(proposal.takesEffectOn),
        deadline: format.date(proposal.deadline),
      }),
    ),
  ]
}

function upward({ upward: part }: CaseStory, t: Sentences, locale: Locale): DocumentPart[] {
  if (!part) return []
  const kind = translator(locale, 'challenge')(`kinds.${part.kind}`)
  return [...paragraphs(t('upwardTo', { kind, recipient: part.recipient })), ...paragraphs(part.asked)]
}

function evidence(story: CaseStory, t: Sentences, locale: Locale, format: Format): DocumentPart[] {
  const experienced = story.experience
    ? experienceParts(story.experience, locale, format)
    : paragraphs(t(story.isExperienceHidden ? 'evidenceHidden' : 'evidenceNone'))
  return [...experienced, ...paragraphs(hoursSentence(story, t, format))]
}

function hoursSentence({ hours, proposal }: CaseStory, t: Sentences, format: Format): string {
  if (!proposal)
    return hours === null ? t('hoursOnlyUnknown') : t('hoursOnly', { hours: format.hours(hours) })
  const freed = format.hours(proposal.expectedHours)
  return hours === null ? t('hoursUnknown', { freed }) : t('hours', { hours: format.hours(hours), freed })
}

function dialogue({ answers, ownerSays }: CaseStory, t: Sentences, locale: Locale): DocumentPart[] {
  const questions = translator(locale, 'dialogue')
  const items = governanceQuestions.flatMap(question => {
    const value = answers[question]
    return value ? [{ term: questions(`questions.${question}`), value }] : []
  })
  return [
    ...(items.length > 0 ? [{ kind: 'facts', items } as const] : paragraphs(t('dialogueNone'))),
    ...paragraphs(ownerSays === '' ? t('ownerMissing') : t('owner', { text: ownerSays })),
  ]
}

/** What employees have proposed themselves: their words and where they work, never who where it came without a name (§5). */
function solutions({ solutions: proposed }: CaseStory, t: Sentences): DocumentPart[] {
  const told = proposed.slice(0, MOST_SOLUTIONS).map(({ body, unitName, writer, supports, isBuiltOn }) => {
    const from =
      writer === null
        ? t('solutionUnnamed', { unit: unitName })
        : t('solutionNamed', { name: writer, unit: unitName })
    const said = t('solution', { text: body.trim(), from, supports })
    return isBuiltOn ? `${said} ${t('solutionBuiltOn')}` : said
  })
  const more = proposed.length - told.length
  return [...told, ...(more > 0 ? [t('solutionsMore', { count: more })] : [])].flatMap(paragraphs)
}

/** Only what there is something to say of. */
function told(items: readonly DocumentFact[]): DocumentPart[] {
  const said = items.filter(item => item.value !== '')
  return said.length === 0 ? [] : [{ kind: 'facts', items: said }]
}

function hearings(story: CaseStory, t: Sentences, locale: Locale, format: Format): string {
  const bodies = translator(locale, 'hearing')
  const sentences = story.hearings.map(each => {
    const name = each.bodyName || bodies(`bodies.${each.body}`)
    if (each.summedUpOn === null) return t('hearingWaits', { name, day: format.date(each.deadline) })
    const said = [
      each.statement || bodies('noStatement'),
      each.takenUp ? `${bodies('takenUp')}: ${each.takenUp}` : '',
      each.notTakenUp ? `${bodies('notTakenUp')}: ${each.notTakenUp}` : '',
      each.isOld ? t('rewritten') : '',
    ]
    return t('hearing', { name, said: said.filter(part => part !== '').join(' ') })
  })
  return sentences.join(' ')
}

function med({ med: discussion, proposal }: CaseStory, t: Sentences, format: Format): string {
  const { needed, noted } = discussion
  if (noted) {
    const said = t('medNoted', { date: format.date(noted.on), summary: noted.summary })
    return noted.isOld ? `${said} ${t('rewritten')}` : said
  }
  if (!proposal) return ''
  return t(needed ? 'medMissing' : 'medNot')
}

function guidance({ guidance: found, proposal }: CaseStory, t: Sentences, locale: Locale): string {
  if (!found) return t('guidanceHidden')
  const says = t('guidanceSays', {
    suggestion: translator(locale, 'guidance')(`word.${found.suggestion.action}`),
    row: found.row,
    words: say(locale, `guidance.row.${found.row}`),
  })
  if (!proposal) return says
  const { deviationReason } = proposal
  if (proposal.outcome === found.suggestion.action) return `${says} ${t('followed')}`
  const why = deviationReason === '' ? t('deviatesUnsaid') : t('deviates', { reason: deviationReason })
  return `${says} ${why}`
}

function signature({ needsSignature, proposal }: CaseStory, t: Sentences, format: Format): string {
  const signed = proposal?.signature
  if (signed) return t('signed', { name: signed.name, date: format.date(signed.on) })
  return needsSignature ? t('unsigned') : ''
}
