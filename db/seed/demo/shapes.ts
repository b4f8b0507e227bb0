import type { ChallengeKind } from '@/lib/challenge/vocabulary'
import type { StepKind } from '@/lib/hassle/vocabulary'
import type {
  Authority,
  Bindingness,
  CountedAs,
  Formality,
  IntroductionReason,
  Kind,
  LegalStatus,
  Level,
  Period,
  ProtectedValue,
  RequirementStatus,
  Tradition,
} from '@/lib/register/vocabulary'
import type { SideEffect } from '@/lib/side-effects/vocabulary'
import type { Stake, TrialJudgement, TrustRelation } from '@/lib/trust-test/vocabulary'
import type { DecisionForm, Outcome } from '@/lib/workflow/decision-forms'
import type { CaseState, ChecklistItem, GovernanceQuestion } from '@/lib/workflow/states'
import type { GroupKey } from './professional-groups'

/**
 * The shapes of the demo municipality's content. The words are those of docs/method.md, sections 1 to 8.
 * Everything refers to everything else by key, so that the data can be read, and tested, without a database.
 */

/** A date as YYYY-MM-DD. */
type IsoDate = `${number}-${number}-${number}`
/** A fixed date, or a number of days from the day the demo is filled (negative: before it), so that it never looks stale. */
export type When = IsoDate | number

export type UnitKind = 'municipality' | 'department' | 'institution' | 'team'
export type UnitKey = string
export interface DemoUnit {
  readonly key: UnitKey
  readonly name: string
  readonly kind: UnitKind
  readonly parent: UnitKey | null
}

type RoleName = 'head' | 'management' | 'med_representative' | 'administrator'
export type PersonKey = string
export interface DemoPerson {
  readonly key: PersonKey
  readonly name: string
  /** Null for somebody without mail. */
  readonly email: string | null
  /** Has chosen a password, and so can sign in. */
  readonly hasAccount: boolean
  readonly unit: UnitKey
  readonly group: GroupKey
  /** Share of a full-time post, above 0 and at most 1. */
  readonly fraction: number
  /** Roles beyond being an employee, each valid for the unit and its subtree. */
  readonly roles: readonly { readonly role: RoleName; readonly unit: UnitKey }[]
}

export interface DemoRisk {
  readonly key: string
  readonly name: string
  /** The risk concerns citizens' safety or rights (section 3). */
  readonly citizens: boolean
}

/** Time a requirement takes (section 3). */
export interface DemoBurden {
  readonly minutes: number
  /** Times per period. */
  readonly occurrences: number
  readonly period: Period
  /** Whether minutes and occurrences hold for each person bound, or for the units bound in all. */
  readonly countedAs: CountedAs
  /** Share of the time that one would spend anyway, 0 to 100 percent. */
  readonly anywayPercent: number
}

export interface DemoLegal {
  readonly status: LegalStatus
  readonly examinedBy?: string
  readonly examinedOn?: When
  /** The name of the law, as one would look it up in Retsinformation. */
  readonly law?: string
}

export interface DemoRequirement {
  readonly key: string
  readonly title: string
  readonly demand: string
  readonly purpose: string
  readonly risk: string
  readonly value: ProtectedValue
  readonly kind: Kind
  readonly level: Level
  readonly bindingness: Bindingness
  readonly formality: Formality
  readonly tradition?: Tradition
  readonly legal: DemoLegal
  readonly authority: Authority
  /** The function that answers for the requirement; a key of owner-functions.ts. */
  readonly owner: string
  readonly ownerUnit: UnitKey
  /** The professionally responsible, as a function, where the risk concerns citizens' safety or rights. */
  readonly responsible?: string
  /** The key of the requirement it derives from. */
  readonly derivesFrom?: string
  readonly because: IntroductionReason
  readonly introduced: When
  readonly reviewBy?: When
  readonly sunsetOn?: When
  /** The units bound, each with its subtree. */
  readonly binds: readonly UnitKey[]
  /** The professional groups bound there; absent means everybody. */
  readonly groups?: readonly GroupKey[]
  readonly numericTargets?: boolean
  readonly comparesUnits?: boolean
  readonly selectsCitizens?: boolean
  readonly moneyFollowsResults?: boolean
  readonly burden: DemoBurden
  /** Absent means active. */
  readonly status?: RequirementStatus
  readonly repealedFrom?: When
  readonly repealedBecause?: string
}

type Statement = 'legitimate' | 'supports' | 'learning' | 'involved'
type Factor = 'values' | 'effort' | 'relation' | 'dialogue'
export type Preference = 'remove' | 'change' | 'embed' | 'unknown'

/** What people tend to think of a requirement; ballots are drawn from it. */
export interface DemoOpinion {
  readonly requirement: string
  /** Mean of each meaningfulness statement, 1 to 5. */
  readonly statements: Readonly<Record<Statement, number>>
  /** Mean of each other factor of the interplay with trust, 1 to 5. */
  readonly factors: Readonly<Record<Factor, number>>
  /** Standard deviation between people, in steps of the scale. */
  readonly spread: number
  /** People fall in two camps: this share is as far above the mean as the rest is below. */
  readonly polarised?: { readonly shareFor: number; readonly distance: number }
  /** How many steps a unit (with its subtree) lies above or below the rest. */
  readonly unitShift?: Readonly<Record<UnitKey, number>>
  /** Probability, 0 to 1, that one who answers ticks the side effect. */
  readonly sideEffects: Readonly<Partial<Record<SideEffect, number>>>
  /** What should happen, as weights. */
  readonly preference: Readonly<Record<Preference, number>>
  /** Experienced minutes per occurrence / registered minutes. */
  readonly minutesFactor: number
  /** Share of those entitled who answer, 0 to 1. */
  readonly responseRate: number
  /** Share of answers that say "not relevant to me". */
  readonly notRelevant: number
  readonly comments: readonly string[]
}

export interface DemoRound {
  readonly key: string
  readonly name: string
  readonly units: readonly UnitKey[]
  readonly requirements: readonly string[]
  readonly depth: 'short' | 'full'
  /** The unit that runs the round. */
  readonly unit: UnitKey
  readonly createdBy: PersonKey
  /** Days from today. */
  readonly opens: number
  readonly closes: number
  /** Null where it has not been yet. */
  readonly discussedInMed: number | null
  /** Of those who will answer, the share who have; 1 in a closed round. */
  readonly progress: number
}

interface DemoDialogueEntry {
  readonly by: PersonKey
  /** Days from today. */
  readonly on: number
  /** The governance question it speaks to, if one. */
  readonly question?: GovernanceQuestion
  readonly text: string
  /** Said as the requirement owner. */
  readonly asOwner?: boolean
}

interface DemoAgreement {
  readonly by: PersonKey
  readonly on: number
  readonly answers: Readonly<Partial<Record<GovernanceQuestion, string>>>
  /** Whether the dialogue found a purpose (guidance rule 5). */
  readonly purposeFound: boolean
  /** Where no rating can be had (section 5). */
  readonly judgement?: { readonly verdict: 'green' | 'amber' | 'red'; readonly reason: string }
}

interface DemoProposal {
  readonly by: PersonKey
  readonly on: number
  readonly outcome: Outcome
  readonly form: DecisionForm
  /** The row of the guidance table that fitted, 1 to 12. */
  readonly guidanceRow: number
  readonly reason: string
  /** What the time shall be used for. */
  readonly timeFor: string
  /** What it means for the citizen. */
  readonly citizen: string
  /** Hours a year that are expected to be freed. */
  readonly expectedHours: number
  readonly responsible: PersonKey
  /** Days from today. */
  readonly deadline: number
  readonly needsMed: boolean
  /** Days from today. */
  readonly takesEffect: number
  /** When the professionally responsible consented, where the risk concerns citizens. */
  readonly signedOn?: number
  /** What guidance suggests instead, and why they go another way. */
  readonly deviation?: { readonly suggested: Outcome; readonly because: string }
}

/** What was asked of those above, where that was proposed. */
interface DemoChallenge {
  readonly kind: ChallengeKind
  readonly recipient: string
  readonly asked: string
  readonly proposes: string
  readonly by: PersonKey
  /** Days from today. */
  readonly sent: number
}

interface DemoMedDiscussion {
  readonly by: PersonKey
  readonly on: number
  readonly papers?: string
  readonly pointsOfView?: string
  readonly summary: string
}

interface DemoVerdictOfAuthority {
  readonly by: PersonKey
  readonly on: number
  readonly outcome: 'yes' | 'no'
  readonly reason: string
  /** Days from today; only for a yes. */
  readonly effectiveFrom?: number
}

/** A trust test of a case's proposal. Days are counted from the day the demo is filled. */
export interface DemoTrial {
  readonly units: readonly UnitKey[]
  readonly decidedBy: PersonKey
  readonly decidedOn: number
  readonly decidedBecause: string
  readonly startsOn: number
  readonly endsOn: number
  readonly hypothesis: string
  readonly relation: TrustRelation
  readonly stake: Stake
  readonly watched: string
  readonly stopCriteria: string
  readonly safetyNet: string
  readonly tellWhom: string
  readonly judge: PersonKey
  readonly judgeFunction: string
  readonly stoppers: readonly PersonKey[]
  readonly notes: readonly { readonly by: PersonKey; readonly on: number; readonly text: string }[]
  /** Of those asked half-way and at the end, the part who answer, and of those the part who say yes to each question. */
  readonly answers?: { readonly takePart: number; readonly yes: number }
  readonly judgement?: {
    readonly by: PersonKey
    readonly on: number
    readonly judgement: TrialJudgement
    readonly reason: string
  }
}

interface DemoAction {
  readonly text: string
  readonly responsible: PersonKey
  readonly due: number
  readonly doneOn?: number
}

/** What those bound answered when they were asked whether it has stopped. */
export interface DemoPulse {
  /** The day it opened. */
  readonly opens: number
  /** The part of those asked who answer, and of those the part who still do it. */
  readonly takePart: number
  readonly stillDo: number
}

interface DemoCheck {
  /** Months after the decision took effect. */
  readonly afterMonths: 3 | 6 | 12
  readonly answer?: {
    readonly by: PersonKey
    readonly on: number
    readonly wasDone: 'yes' | 'partly' | 'no'
    readonly hoursAfter: number
    readonly note: string
    /** What freed time went to. */
    readonly timeWentTo?: string
  }
  readonly pulse?: DemoPulse
}

/** What somebody wrote gets in the way. Days are counted from the day the demo is filled. */
export interface DemoReport {
  /** Where they work; without a name only its class is stored. */
  readonly unit: UnitKey
  /** Present for one under a name. */
  readonly writer?: PersonKey
  readonly written: number
  readonly text: string
  /** Of the private link, where the demo shows it. */
  readonly secret?: string
  readonly steps: readonly {
    readonly kind: StepKind
    readonly by: PersonKey
    readonly on: number
    readonly requirement?: string
    readonly text?: string
  }[]
}

export interface DemoCase {
  readonly key: string
  readonly requirement: string
  /** The unit whose case it is, with what lies below it. */
  readonly unit: UnitKey
  readonly state: CaseState
  readonly openedBy: PersonKey
  readonly openedOn: number
  /** When it came to its present state. */
  readonly inStateSince: number
  readonly dialogue: readonly DemoDialogueEntry[]
  readonly agreement?: DemoAgreement
  readonly proposal?: DemoProposal
  readonly challenge?: DemoChallenge
  readonly med?: DemoMedDiscussion
  /** It is or was tried first; what made it lasting stands among the decisions. */
  readonly trial?: DemoTrial
  /** In the order they were taken: a "no" may have come before a "yes". */
  readonly decisions?: readonly DemoVerdictOfAuthority[]
  readonly actions?: readonly DemoAction[]
  readonly doneOn?: number
  readonly checklist?: Readonly<Partial<Record<ChecklistItem, 'done' | 'not_relevant'>>>
  /** Hours a year before, where the register has changed since; else they are computed. */
  readonly hoursBefore?: number
  readonly checks?: readonly DemoCheck[]
  readonly closed?: { readonly on: number; readonly reason: string }
}
