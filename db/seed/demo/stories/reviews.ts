import type { ReviewAnswer, ReviewOutcome } from '@/lib/review/vocabulary'
import type { PersonKey, UnitKey } from '../shapes'

/** A look at what was there before something was added. */
export interface DemoReview {
  /** What was added; null where it was not. */
  readonly requirement: string | null
  readonly outcome: ReviewOutcome
  readonly by: PersonKey
  /** Days from the day the demo is filled. */
  readonly on: number
  readonly repair?: string
  readonly found: readonly {
    readonly requirement: string
    readonly overlaps: boolean
    readonly sameRisk: boolean
    readonly hours: number
    readonly answer: ReviewAnswer | null
  }[]
  /** What was about to be added and was not. */
  readonly avoided?: {
    readonly title: string
    readonly unit: UnitKey
    readonly people: number
    readonly hours: number
    readonly into: string | null
  }
}

/** The reviews of what has come since the register was filled in, and of what never came. */
export const reviews: readonly DemoReview[] = [
  {
    requirement: 'job-interview-script',
    outcome: 'nothing_found',
    by: 'jobcenter-manager-1',
    on: -290,
    repair:
      'Revisionen så to samtaler, der var meget forskellige. Vi kunne lytte med hos hinanden en gang om måneden og aftale, hvad en god samtale er.',
    found: [],
  },
  {
    requirement: 'job-case-audit',
    outcome: 'skipped',
    by: 'jobcenter-manager-1',
    on: -210,
    found: [
      { requirement: 'job-activation-targets', overlaps: true, sameRisk: true, hours: 420, answer: null },
    ],
  },
  {
    requirement: 'job-phone-log',
    outcome: 'reviewed',
    by: 'jobcenter-manager-1',
    on: -130,
    repair:
      'Borgeren blev ikke ringet op, fordi to troede, den anden gjorde det. Vi kunne aftale, hvem der har telefonen hver dag.',
    found: [
      { requirement: 'job-sick-follow-up', overlaps: false, sameRisk: true, hours: 900, answer: 'keep' },
    ],
  },
  {
    requirement: null,
    outcome: 'merged',
    by: 'hjemmeplejen-nord-manager-1',
    on: -38,
    found: [{ requirement: 'hn-key-log', overlaps: true, sameRisk: true, hours: 352, answer: 'merge' }],
    avoided: {
      title: 'Liste over udlånte nøgler',
      unit: 'hjemmeplejen-nord',
      people: 32,
      hours: 117,
      into: 'hn-key-log',
    },
  },
  {
    requirement: null,
    outcome: 'repaired',
    by: 'soebo-manager-1',
    on: -71,
    repair:
      'En beboer fik sin aftenkaffe for varm. Vi har talt om det på husmødet og sat et termometer ved kanden. Det kræver ikke et skema.',
    found: [],
    avoided: { title: 'Skema over drikkes temperatur', unit: 'soebo', people: 21, hours: 160, into: null },
  },
]
