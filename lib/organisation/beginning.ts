/** What a new municipality does, in order, until its first round is planned. */
export const beginningSteps = ['units', 'people', 'leaders', 'settings', 'requirements', 'round'] as const
export type BeginningStep = (typeof beginningSteps)[number]

/** Where each is done; what is for those who lead, an administrator only follows. */
export const stepAddresses: Record<BeginningStep, string> = {
  units: '/admin/units',
  people: '/admin/people',
  leaders: '/admin/people',
  settings: '/admin/settings',
  requirements: '/requirements',
  round: '/rounds',
}

/** What there is in the municipality by now. */
export interface BegunWith {
  unitsBelow: number
  people: number
  leaders: number
  settingsEdited: boolean
  /** Beside Råderum itself. */
  requirements: number
  rounds: number
}

export interface Begun {
  step: BeginningStep
  isDone: boolean
}

/** The steps with those done ticked off; null once all are, for good and for whoever looks. */
export function beginningOf(with_: BegunWith): Begun[] | null {
  const done: Record<BeginningStep, boolean> = {
    units: with_.unitsBelow > 0,
    people: with_.people > 1,
    leaders: with_.leaders > 0,
    settings: with_.settingsEdited,
    requirements: with_.requirements > 0,
    round: with_.rounds > 0,
  }
  const steps = beginningSteps.map(step => ({ step, isDone: done[step] }))
  return steps.every(each => each.isDone) ? null : steps
}
