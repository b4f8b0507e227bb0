import type { Phase } from './vocabulary'

/** What is done at a meeting, each in some of its phases. */
export const steps = [
  /** From a phone. */
  'write',
  'dots',
  /** By whoever holds it. */
  'gather',
  'take_away',
  'leave_with',
  'move',
  'end',
] as const
export type Step = (typeof steps)[number]

interface PhaseRow {
  /** Where it goes on to, and where it goes back to. */
  next: Phase | null
  back: Phase | null
  allows: readonly Step[]
}

/**
 * The phases of a meeting (docs/method.md §10). The same table drives the buttons on the screen, what a phone shows, the server's check and the
 * test. Only ending it leads to the last phase, and nothing leads out of it; what is left by then can still be taken up.
 */
export const phaseTable: Record<Phase, PhaseRow> = {
  write: { next: 'gather', back: null, allows: ['write', 'take_away', 'move', 'end'] },
  gather: { next: 'dots', back: 'write', allows: ['gather', 'take_away', 'move', 'end'] },
  dots: { next: 'leave', back: 'gather', allows: ['dots', 'take_away', 'move', 'end'] },
  leave: { next: null, back: 'dots', allows: ['take_away', 'leave_with', 'move', 'end'] },
  ended: { next: null, back: null, allows: ['leave_with'] },
}

export const allows = (phase: Phase, step: Step): boolean => phaseTable[phase].allows.includes(step)

export const mayMove = (from: Phase, to: Phase): boolean =>
  allows(from, 'move') && (phaseTable[from].next === to || phaseTable[from].back === to)

/** The phases a meeting goes through on the screen, first to last. */
export const screenPhases: readonly Phase[] = ['write', 'gather', 'dots', 'leave']
