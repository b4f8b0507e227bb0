/** The sentences of the rating pages, made on the server: no message files in the browser. */
export interface RatingTexts {
  begin: string
  back: string
  next: string
  finish: string
  stop: string
  /** "3 af 10", by place. */
  progress: string[]
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
  promise: string
  promiseLink: string
  statements: [string, string][]
  factorHead: string
  factors: [string, string][]
  sideEffectChoices: [string, string][]
  periods: [string, string][]
  preferences: [string, string][]
  doneTitle: string
  allAnswered: string
  someLeft: string
  doneText: string
  unanswered: string
  seeAgain: string
  forget: string
  forgetText: string
  forgotten: string
  home: string
}

export interface RatingItem {
  id: number
  reference: string
  title: string
  demand: string
  purpose: string
  /** "Dit svar tælles sammen med op til 11 andres i Team Fjordbakken." */
  sharedWith: string
}
