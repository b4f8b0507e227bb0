import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayStep, stateAfter } from './states'
import { reportStates, type StepKind, stepKinds } from './vocabulary'

describe('what may be done about a report', () => {
  it('leads from every state on to another or leaves it where it is, and out of each again', () => {
    for (const state of reportStates) expect(stepKinds.some(kind => mayStep(state, kind))).toBe(true)
    expect(mayStep('hidden', 'answered')).toBe(false)
    expect(mayStep('new', 'shown')).toBe(false)
    expect(mayStep('linked', 'registered')).toBe(false)
  })

  it('is where it stood before it was hidden, once it is shown again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepKinds)), tried => {
        const steps: StepKind[] = []
        for (const kind of tried) if (mayStep(stateAfter(steps), kind)) steps.push(kind)
        const state = stateAfter(steps)
        if (state === 'hidden') {
          expect(stateAfter([...steps, 'shown'])).not.toBe('hidden')
          return
        }
        expect(stateAfter([...steps, 'hidden'])).toBe('hidden')
        expect(stateAfter([...steps, 'hidden', 'shown'])).toBe(state)
      }),
    )
  })
})
