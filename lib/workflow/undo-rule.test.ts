import { describe, expect, it } from 'vitest'
import { transitions } from './transitions'
import { canBeUndone, movesThatStand } from './undo-rule'

const last = { transition: 'begin_dialogue', toState: 'dialogue', byPersonId: 7, at: 1_000 }

it('a step taken back twice leaves the case where it has been all along', () => {
  const moves = ['opened', 'begin_dialogue', 'undo_step', 'begin_dialogue', 'undo_step', 'begin_dialogue']
  const stand = movesThatStand(moves.map((transition, at) => ({ transition, at })))
  expect(stand).toEqual([
    { transition: 'opened', at: 0 },
    { transition: 'begin_dialogue', at: 5 },
  ])
})

describe('taking a step back', () => {
  it('is for whoever made it, within a minute, while the case stands where it was put', () => {
    expect(canBeUndone(last, 'dialogue', 7, 61_000)).toBe(true)
    expect(canBeUndone(last, 'dialogue', 7, 61_001)).toBe(false)
    expect(canBeUndone(last, 'dialogue', 8, 2_000)).toBe(false)
    expect(canBeUndone(last, 'proposed', 7, 2_000)).toBe(false)
  })
  it('is for no step that did more than move the case, and for none that is not in the table', () => {
    const able = Object.entries(transitions).flatMap(([transition, row]) =>
      canBeUndone({ ...last, transition, toState: row.to }, row.to, 7, 2_000) ? [transition] : [],
    )
    const known = [
      'begin_dialogue',
      'begin_proposal',
      'send_to_consultation',
      'ask_for_decision',
      'take_back',
    ]
    expect(able).toEqual(known)
    expect(canBeUndone({ ...last, transition: 'undo_step' }, 'dialogue', 7, 2_000)).toBe(false)
  })
})
