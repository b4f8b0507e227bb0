/** What is really there in a unit, by the compass's four fields (§10). */
export interface CompassFacts {
  /** What the unit has written of what it stands for and what it is learning. */
  hasSharedValues: boolean
  hasCompetence: boolean
  /** Hours a year in requirements that are not meaningful, and requirements that nobody has rated. */
  redHours: number
  unrated: number
  /** Tests that are approved or under way. */
  trialsRunning: number
  /** Tests that have ended, and wait for their judgement. */
  trialsToJudge: number
  hasLadder: boolean
  /** The lowest step that is not reached has a test that leads to it. */
  nextStepHasTrial: boolean
  atTheTop: boolean
  /** Learning whose day to look back on has come. */
  lookBacksDue: number
  learnt: number
}

export type CompassField = 'culture' | 'structure' | 'test' | 'repair'

interface TalkRow {
  key: string
  field: CompassField
  when: (facts: CompassFacts) => boolean
}

/** What a unit may talk about next, the most pressing first. Not a score: each row asks a question. */
export const talkTable = [
  { key: 'judge', field: 'test', when: facts => facts.trialsToJudge > 0 },
  { key: 'lookBack', field: 'repair', when: facts => facts.lookBacksDue > 0 },
  {
    key: 'tryWithout',
    field: 'test',
    when: facts => facts.redHours > 0 && facts.trialsRunning + facts.trialsToJudge === 0,
  },
  { key: 'rate', field: 'structure', when: facts => facts.unrated > 0 },
  { key: 'values', field: 'culture', when: facts => !facts.hasSharedValues },
  {
    key: 'nextStep',
    field: 'test',
    when: facts => facts.hasLadder && !facts.atTheTop && !facts.nextStepHasTrial,
  },
  { key: 'ladder', field: 'test', when: facts => !facts.hasLadder },
  { key: 'competence', field: 'culture', when: facts => !facts.hasCompetence },
  { key: 'shareLearning', field: 'repair', when: facts => facts.learnt > 0 },
] as const satisfies readonly TalkRow[]

export type TalkKey = (typeof talkTable)[number]['key']

/** As many as a meeting has time for. */
const MOST = 3

/** The questions for the next meeting, the most pressing first, at most one a field until every field has had its turn. */
export function talkAbout(facts: CompassFacts): { key: TalkKey; field: CompassField }[] {
  const fits = talkTable.filter(row => row.when(facts))
  const first = fits.filter((row, place) => fits.findIndex(each => each.field === row.field) === place)
  const rest = fits.filter(row => !first.includes(row))
  return [...first, ...rest].slice(0, MOST).map(({ key, field }) => ({ key, field }))
}
