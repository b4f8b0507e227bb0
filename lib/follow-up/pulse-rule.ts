import { type Day, daysBetween } from '@/lib/platform/time'
import { type FollowUpOutcome, followUpOutcome } from '@/lib/pulse/outcome'
import type { PulseNotHeld, PulsePurpose, SideOfLine } from '@/lib/pulse/vocabulary'
import type { Outcome } from '@/lib/workflow/decision-forms'

/** So many days after its day a check is still asked about: later, people would be asked about something long ago. */
const STILL_ASKED = 60

const purposes: Record<Outcome, PulsePurpose | null> = {
  remove: 'removed',
  change: 'changed',
  embed: null,
  challenge: null,
}

/** What those bound are asked after a decision; null where nothing was to stop (§8). */
export const purposeAfter = (outcome: Outcome): PulsePurpose | null => purposes[outcome]

/** Why a check whose day has come has no pulse of its own; null when it shall have one, if enough people are bound. */
export function pulseOfCheck(
  check: { purpose: PulsePurpose | null; isNewestDue: boolean; dueOn: Day },
  day: Day,
): Exclude<PulseNotHeld, 'too_few'> | null {
  if (check.purpose === null) return 'nothing_to_stop'
  if (!check.isNewestDue) return 'asked_later'
  return daysBetween(check.dueOn, day) > STILL_ASKED ? 'too_late' : null
}

/** What a check knows of its pulse, as the database has it. */
export interface KnownOfPulse {
  notHeld: PulseNotHeld | null
  round: { status: 'draft' | 'open' | 'closing' | 'closed'; closesOn: Day; side: SideOfLine | null } | null
}

export type PulseState =
  | { state: 'not_yet' }
  | { state: 'open'; closesOn: Day }
  | { state: 'counting' }
  | { state: 'not_held'; because: PulseNotHeld; outcome: 'not_confirmed' | null }
  | { state: 'heard'; outcome: FollowUpOutcome; isShown: boolean }

/**
 * What is said of a check's pulse. Nothing fails in silence: where nobody could be asked it says why, and that it is not confirmed; only where
 * nothing was to stop is there nothing to confirm.
 */
export function pulseState({ notHeld, round }: KnownOfPulse): PulseState {
  if (round === null)
    return notHeld === null
      ? { state: 'not_yet' }
      : {
          state: 'not_held',
          because: notHeld,
          outcome: notHeld === 'nothing_to_stop' ? null : 'not_confirmed',
        }
  if (round.status === 'closed')
    return { state: 'heard', outcome: followUpOutcome(round.side), isShown: round.side !== null }
  return round.status === 'closing' ? { state: 'counting' } : { state: 'open', closesOn: round.closesOn }
}
