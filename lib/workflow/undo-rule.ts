import { type TransitionName, type TransitionRow, transitions } from './transitions'

/** For so long a step can be taken back, milliseconds: long enough to see that it was the wrong column. */
const UNDO_WITHIN = 60_000

export interface LastMove {
  transition: string
  toState: string
  byPersonId: number | null
  at: number
}

/** The moves that still count, oldest first: one that was taken back is gone, and so is what took it back. */
export function movesThatStand<Move extends { transition: string }>(moves: readonly Move[]): Move[] {
  const stand: Move[] = []
  for (const each of moves) {
    if (each.transition === 'undo_step') stand.pop()
    else stand.push(each)
  }
  return stand
}

const rowOf = (name: string): TransitionRow | undefined => transitions[name as TransitionName]

/** Whether the last move of a case can be taken back by this person now: their own, of a moment ago, that did nothing but move it. */
export function canBeUndone(last: LastMove, state: string, personId: number, at: number): boolean {
  const made = rowOf(last.transition)
  return (
    last.byPersonId === personId &&
    last.toState === state &&
    at - last.at <= UNDO_WITHIN &&
    made?.effects.length === 0 &&
    made.to !== 'closed'
  )
}
