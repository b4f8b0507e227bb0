import type { Day } from '@/lib/platform/time'

/** How soon a mail tells of something. In the product itself it stands at once, whatever is chosen. */
export const frequencies = ['at_once', 'daily', 'weekly', 'off'] as const
export type Frequency = (typeof frequencies)[number]

interface KindRow {
  /** What one may choose; what only ever is a list of what waits is not sent at once. */
  offers: readonly Frequency[]
  /** Until one chooses. */
  usual: Frequency
}

/**
 * What people are told of, and how soon by mail. None of it ever says how somebody rated, or whether they did
 * (docs/method.md §5).
 */
export const notificationKinds = {
  /** A round one is in opens, and once a week while it is open: the same words to all, whether they have answered or not. */
  round: { offers: frequencies, usual: 'at_once' },
  /** What came of what one could rate, and what is decided about requirements that bind one. */
  outcome: { offers: frequencies, usual: 'daily' },
  /** Somebody asks one to decide. */
  decision: { offers: frequencies, usual: 'at_once' },
  /** What becomes of cases that one leads or has proposed. */
  case: { offers: frequencies, usual: 'at_once' },
  /** One is given a role, stands in for somebody, or takes over their tasks. */
  task: { offers: frequencies, usual: 'at_once' },
  /** A list of everything that waits for one. */
  waits: { offers: ['daily', 'weekly', 'off'], usual: 'weekly' },
} as const satisfies Record<string, KindRow>

export type NotificationKind = keyof typeof notificationKinds
export const kindNames = Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]

export type Choices = Readonly<Partial<Record<NotificationKind, Frequency>>>

/** How soon a person wants to be mailed about a kind. */
export const frequencyOf = (choices: Choices, kind: NotificationKind): Frequency =>
  choices[kind] ?? notificationKinds[kind].usual

/**
 * What can happen that people are told of, and its kind. Each has a sentence of its own (`notify.events`), whose values
 * are kept with it, so that it is said in the language its reader has when they read it.
 */
export const notificationEvents = {
  round_opened: 'round',
  pulse_opened: 'round',
  round_published: 'outcome',
  round_unpublished: 'outcome',
  round_ballots_lost: 'outcome',
  pulse_closed: 'outcome',
  decided: 'outcome',
  took_effect: 'outcome',
  trial_started: 'outcome',
  trial_stopped: 'outcome',
  trial_adjusted: 'outcome',
  trial_taken_back: 'outcome',
  decision_asked: 'decision',
  approved: 'case',
  sent_back: 'case',
  refused: 'case',
  granted_above: 'case',
  refused_above: 'case',
  contradicted: 'case',
  solution_answered: 'case',
  solution_taken_over: 'case',
  solution_hidden: 'case',
  regrown: 'case',
  role_given: 'task',
  stands_in: 'task',
  tasks_taken_over: 'task',
} as const satisfies Record<string, NotificationKind>

/** These ask people to answer until a day, and nothing after it. */
export const invitations = ['round_opened', 'pulse_opened'] as const

export type NotificationEvent = keyof typeof notificationEvents
export const eventNames = Object.keys(notificationEvents) as [NotificationEvent, ...NotificationEvent[]]

/** An invitation to a round that is over invites to nothing. */
export const isOver = (
  { event, values }: { event: NotificationEvent; values: Record<string, string> },
  day: Day,
): boolean => invitations.some(each => each === event) && (values.day ?? day) < day
