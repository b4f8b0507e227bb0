import type { IntroductionReason, LegalStatus, Level } from '@/lib/register/vocabulary'
import type { SignalKind } from '@/lib/signals/vocabulary'

/** The day on which the labelled municipality is looked at. */
export const TODAY = '2026-11-23'

/** A requirement of a case; what is not said gives no signal. */
export interface Given {
  /** Names it within its case, for `derivesFrom` and `reviewFound`. */
  as?: string
  level?: Level
  because?: IntroductionReason
  legal?: LegalStatus
  reviewBy?: string | null
  sunsetOn?: string
  introducedOn?: string
  repealedFrom?: string
  draft?: true
  derivesFrom?: string
  /** Those of one case with the same risk guard the same; cases share none. */
  risk?: string
  /** A team of the case's own institution: 0 or 1; otherwise the whole of it. */
  team?: 0 | 1
  /** How its reviews ended, the last one last, and the requirements they found to overlap. */
  reviews?: readonly ('skipped' | 'reviewed')[]
  reviewFound?: readonly string[]
  /** The signals it must have, and no others but those of its text. */
  expects?: readonly SignalKind[]
}

/** A situation in an institution of its own, and whether one of its teams must have grown. */
export interface Case {
  name: string
  given: readonly Given[]
  grows?: 0 | 1
}

const caution = ['incident', 'precaution', 'safe_side', 'habit', 'audit_remark'] as const
const free = ['no_basis', 'purpose_required', 'not_examined'] as const
const copies = (count: number, one: Given): Given[] => Array.from({ length: count }, () => one)

/**
 * Known cases of every signal, and known ones that only look like it, as docs/method.md §6 tells them: what each must have is said here by hand and by
 * nothing that the product works out.
 */
export const cases: readonly Case[] = [
  ...caution.map(
    (because, at): Case => ({
      name: `self-imposed because of ${because}`,
      given: [
        ...free.map(
          (legal): Given => ({
            ...{ because, legal, level: at % 2 ? 'municipality' : 'institution' },
            expects: ['self_imposed'],
          }),
        ),
        { because, legal: 'form_required' },
        { because, legal: 'no_basis', level: 'state' },
      ],
    }),
  ),
  {
    name: 'asked for by law or politics',
    given: [
      { because: 'law', legal: 'no_basis' },
      { because: 'political_decision', legal: 'not_examined' },
      { because: 'other', legal: 'purpose_required' },
    ],
  },
  {
    name: 'a date to look again, or none',
    given: [
      { reviewBy: null, expects: ['no_expiry'] },
      { reviewBy: '2026-08-24', expects: ['no_expiry'] },
      { reviewBy: '2019-01-01', expects: ['no_expiry'] },
      { reviewBy: '2019-01-01', sunsetOn: '2030-01-01', expects: ['no_expiry'] },
      { reviewBy: null, sunsetOn: '2026-08-24', expects: ['no_expiry'] },
      { reviewBy: '2026-08-25' },
      { reviewBy: TODAY },
      { reviewBy: null, sunsetOn: '2026-08-25' },
      { reviewBy: null, sunsetOn: '2030-01-01' },
    ],
  },
  {
    name: 'two additions to one law for the same people',
    given: [
      { as: 'law', level: 'state' },
      { level: 'institution', derivesFrom: 'law', expects: ['layering'] },
      { level: 'institution', derivesFrom: 'law', expects: ['layering'] },
      { level: 'municipality', derivesFrom: 'law' },
    ],
  },
  {
    name: 'two additions, of which one binds a part of the other',
    given: [
      { as: 'law', level: 'state' },
      { derivesFrom: 'law', expects: ['layering'] },
      { derivesFrom: 'law', team: 1, expects: ['layering'] },
    ],
  },
  {
    name: 'two additions to one law for different people',
    given: [
      { as: 'law', level: 'state' },
      { derivesFrom: 'law', team: 0 },
      { derivesFrom: 'law', team: 1 },
    ],
  },
  {
    name: 'two additions of which one is gone, and one not there yet',
    given: [
      { as: 'law', level: 'state' },
      { derivesFrom: 'law' },
      { derivesFrom: 'law', repealedFrom: '2026-11-01' },
      { derivesFrom: 'law', introducedOn: '2027-01-01' },
    ],
  },
  {
    name: 'a chain of state, municipality and institution',
    given: [
      { as: 'law', level: 'state' },
      { as: 'local', level: 'municipality', derivesFrom: 'law' },
      { level: 'institution', derivesFrom: 'local' },
    ],
  },
  {
    name: 'two of one level above each other, and what hangs on them',
    given: [
      { as: 'upper', level: 'municipality' },
      { as: 'lower', level: 'municipality', derivesFrom: 'upper', expects: ['layering'] },
      { level: 'institution', derivesFrom: 'lower', expects: ['layering'] },
    ],
  },
  { name: 'three against one risk', given: copies(3, { risk: 'a', expects: ['crowded_risk'] }) },
  { name: 'two against one risk', given: copies(2, { risk: 'a' }) },
  {
    name: 'three against one risk, of which one is gone',
    given: [...copies(2, { risk: 'a' }), { risk: 'a', repealedFrom: '2026-01-01' }],
  },
  {
    name: 'one for all and one for each team against one risk',
    given: [{ risk: 'a' }, { risk: 'a', team: 0 }, { risk: 'a', team: 1 }],
  },
  {
    name: 'one for all and two for one team against one risk',
    given: [
      { risk: 'a', expects: ['crowded_risk'] },
      ...copies(2, { risk: 'a', team: 0, expects: ['crowded_risk'] }),
      { risk: 'a', team: 1 },
    ],
  },
  {
    name: 'three against three risks',
    given: ['a', 'b', 'c'].map(risk => ({ risk })),
  },
  {
    name: 'the review was skipped, held, or found nothing',
    given: [
      { as: 'old' },
      { reviews: ['skipped'], reviewFound: ['old'], expects: ['no_critical_review'] },
      { reviews: ['reviewed', 'skipped'], reviewFound: ['old'], expects: ['no_critical_review'] },
      { reviews: ['skipped', 'reviewed'], reviewFound: ['old'] },
      { reviews: ['reviewed'], reviewFound: ['old'] },
      { reviews: ['skipped'], reviewFound: [] },
    ],
  },
  {
    name: 'drafts and what is repealed say nothing',
    given: [
      { draft: true, because: 'habit', legal: 'no_basis', reviewBy: null },
      { repealedFrom: '2020-01-01', because: 'habit', legal: 'no_basis', reviewBy: null },
      { repealedFrom: TODAY, because: 'incident', legal: 'no_basis', reviewBy: null },
      { introducedOn: '2026-12-01', because: 'incident', legal: 'no_basis', reviewBy: null },
    ],
  },
  {
    name: 'one that is about to go is still there',
    given: [{ repealedFrom: '2026-12-01', because: 'habit', legal: 'no_basis', expects: ['self_imposed'] }],
  },
  { name: 'a team to which three came', grows: 0, given: copies(3, { team: 0, introducedOn: '2026-03-01' }) },
  {
    name: 'a team to which four came and from which one went',
    grows: 1,
    given: [
      ...copies(4, { team: 1, introducedOn: '2026-03-01' }),
      { team: 1, introducedOn: '2015-01-01', repealedFrom: '2026-06-01' },
    ],
  },
  { name: 'a team to which two came', given: copies(2, { team: 0, introducedOn: '2026-03-01' }) },
  {
    name: 'a team to which three came and from which one went',
    given: [
      ...copies(3, { team: 0, introducedOn: '2026-03-01' }),
      { team: 0, introducedOn: '2015-01-01', repealedFrom: '2026-06-01' },
    ],
  },
  { name: 'a team to which three came long ago', given: copies(3, { team: 0, introducedOn: '2025-11-22' }) },
]
