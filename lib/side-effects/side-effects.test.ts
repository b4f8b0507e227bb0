import { describe, expect, it } from 'vitest'
import type { DesignTrait } from './prediction'
import { isReported, sideEffectsOf } from './standing'
import type { SideEffect } from './vocabulary'

const predicted = (...traits: DesignTrait[]) =>
  sideEffectsOf(new Set(traits), new Set()).map(each => each.effect)

describe('side effects predicted from design (§7)', () => {
  it.each<[DesignTrait, SideEffect[]]>([
    ['numeric_targets', ['tunnel_vision']],
    ['selects_citizens', ['creaming']],
    ['money_follows_results', ['creaming', 'undermined_collaboration']],
    ['compares_units', ['undermined_collaboration']],
    ['values_opponent', ['demotivation']],
    ['effort_opponent', ['demotivation']],
  ])('%s predicts %j', (trait, effects) => {
    expect(predicted(trait)).toEqual(effects)
  })
  it('nothing is predicted from nothing', () => {
    expect(predicted()).toEqual([])
  })
})

describe('side effects reported (§7)', () => {
  it.each([
    [3, 12, true],
    [3, 13, false],
    [2, 4, false],
    [3, 3, true],
    [0, 0, false],
    [25, 100, true],
  ])('%i of %i answers: %s', (ticked, answers, reported) => {
    expect(isReported(ticked, answers)).toBe(reported)
  })
})

describe('predicted, reported, or both (§7)', () => {
  it('stand apart, with what predicts them', () => {
    const found = sideEffectsOf(
      new Set<DesignTrait>(['numeric_targets', 'money_follows_results']),
      new Set<SideEffect>(['creaming', 'demotivation']),
    )
    expect(found).toEqual([
      { effect: 'tunnel_vision', standing: 'predicted', because: ['numeric_targets'] },
      { effect: 'creaming', standing: 'both', because: ['money_follows_results'] },
      { effect: 'undermined_collaboration', standing: 'predicted', because: ['money_follows_results'] },
      { effect: 'demotivation', standing: 'reported', because: [] },
    ])
  })
})
