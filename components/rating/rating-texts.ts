import type { PersonalData } from '@/lib/platform/free-text'
import type { PulseAnswer, PulseQuestion } from '@/lib/pulse/vocabulary'

/** The sentences of the rating pages, made on the server: no message files in the browser. */
export interface RatingTexts {
  begin: string
  back: string
  next: string
  finish: string
  stop: string
  /** "3 af 10", by place. */
  progress: string[]
  goOn: string
  /** With {arrived} and {given} to be filled in by the browser. */
  arrived: string
  saved: string
  saving: string
  notSaved: string
  notKept: string
  tryAgain: string
  disagree: string
  agree: string
  unknown: string
  purpose: string
  notRelevant: string
  more: string
  sideEffects: string
  sideEffectWords: string
  time: string
  minutes: string
  occurrences: string
  times: string
  per: string
  notANumber: string
  preference: string
  comment: string
  commentHint: string
  /** With {names}. */
  named: string
  namedText: string
  sendAsItIs: string
  holds: Record<PersonalData, string>
  promise: string
  promiseLink: string
  statements: [string, string][]
  factorHead: string
  factors: [string, string][]
  sideEffectChoices: [string, string][]
  periods: [string, string][]
  preferences: [string, string][]
  doneTitle: string
  /** Instead of thanks where nothing has been answered. */
  nothingYetTitle: string
  allAnswered: string
  someLeft: string
  doneText: string
  unanswered: string
  seeAgain: string
  iAmDone: string
  sendingRest: string
  notAllArrived: string
  oneRefused: string
  someRefused: string
  refusedText: string
  sharedDone: string
  ownDone: string
  endsSoon: string
  replaced: string
  forget: string
  forgetText: string
  forgotten: string
  share: string
  shareNo: string
  shareYes: string
  shareHint: string
  shareMissing: string
  working: string
  problems: Record<
    'otherRound' | 'classTooSmall' | 'notProven' | 'otherDevice' | 'signedOut' | 'noNetwork' | 'notSecure',
    string
  >
  signIn: string
  code: CodeTexts
}

/** What is said around the recovery code. */
interface CodeTexts {
  title: string
  firstText: string
  saved: string
  show: string
  making: string
  wordsLabel: string
  pictureHint: string
  wayToo: string
  pictureLabel: string
  keepSafe: string
  haveOne: string
  enter: string
  enterHint: string
  goOn: string
  /** With {count}. */
  wrongLength: string
  /** With {word} and {place}. */
  unknownWord: string
  wrongCheck: string
}

export interface RatingItem {
  id: number
  classUnitId: number
  reference: string
  title: string
  demand: string
  purpose: string
  /** "Dit svar tælles sammen med op til 11 andres i Team Fjordbakken." */
  sharedWith: string
}

/** What one reads before the first requirement. */
export interface IntroTexts {
  title: string
  lead: string
  noScript: string
  withWhom: string
  /** The class of most requirements; then what is otherwise. */
  most: string
  mostOf: string
  otherwise: { key: string; text: string }[]
  others: string
  names: string
  since: string
  apart: { key: string; titles: string; text: string; since: string }[]
  whoSees: string
  seen: string[]
  fingerprintTitle: string
  fingerprint: string
  fingerprintText: string
  promiseLink: string
}

/** The questions of a pulse, and how each is answered. */
export interface PulseTexts {
  /** What has happened to the requirement, so that one knows what is asked about. */
  about: string
  questions: [PulseQuestion, string][]
  answers: [PulseAnswer, string][]
}

/** Everything the pages of one round show to one who rates it. */
export interface RatingScreens {
  round: { roundId: number; fingerprint: string; locale: 'da' | 'en' }
  full: boolean
  /** Null where the round asks for ratings. */
  pulse: PulseTexts | null
  items: RatingItem[]
  /** Whom a comment is looked through for before it is sent: people the reader knows already. */
  colleagues: string[]
  texts: RatingTexts
  intro: IntroTexts
}
