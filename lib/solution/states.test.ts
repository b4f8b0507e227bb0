import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayStep, stateAfter } from './states'
import { type SolutionStepKind, solutionStates, solutionStepKinds } from './vocabulary'

describe('what may be done about a proposed solution', () => {
  it('leads out of every state, and a case takes it over once', () => {
    for (const state of solutionStates)
      expect(solutionStepKinds.some(kind => mayStep(state, kind))).toBe(true)
    expect(mayStep('taken_over', 'taken_over')).toBe(false)
    expect(mayStep('hidden', 'taken_over')).toBe(false)
    expect(mayStep('new', 'shown')).toBe(false)
  })

  it('is where it stood before it was hidden, once it is shown again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...solutionStepKinds)), tried => {
        const steps: SolutionStepKind[] = []
        for (const kind of tried) if (mayStep(stateAfter(steps), kind)) steps.push(kind)
        const state = stateAfter(steps)
        if (state !== 'hidden') {
          expect(stateAfter([...steps, 'hidden'])).toBe('hidden')
          expect(stateAfter([...steps, 'hidden', 'shown'])).toBe(state)
        } else expect(stateAfter([...steps, 'shown'])).not.toBe('hidden')
      }),
    )
  })
})
