import { describe, expect, it } from 'vitest'
import { clearedByOf, type DesignTrait } from './prediction'
import { isReported, sideEffectsOf } from './standing'
import { type SideEffect, sideEffects } from './vocabulary'

const predicted = (...traits: DesignTrait[]) =>
  sideEffectsOf(new Set(traits), 'unknown').map(each => each.effect)

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

describe('predicted, confirmed, not confirmed, or reported (§7)', () => {
  const traits = new Set<DesignTrait>(['numeric_targets', 'money_follows_results'])
  it('stand apart, with what predicts them', () => {
    expect(sideEffectsOf(traits, new Set<SideEffect>(['creaming', 'demotivation']))).toEqual([
      { effect: 'tunnel_vision', standing: 'not_confirmed', because: ['numeric_targets'] },
      { effect: 'creaming', standing: 'confirmed', because: ['money_follows_results'] },
      { effect: 'undermined_collaboration', standing: 'not_confirmed', because: ['money_follows_results'] },
      { effect: 'demotivation', standing: 'reported', because: [] },
    ])
  })
  it('are neither confirmed nor denied where nobody was asked', () => {
    expect(sideEffectsOf(traits, 'unknown').map(each => each.standing)).toEqual([
      'predicted',
      'predicted',
      'predicted',
    ])
  })
  it('go when what predicts them goes', () => {
    expect(sideEffects.map(effect => clearedByOf(effect))).toEqual([
      ['drop_targets'],
      ['stop_selecting', 'part_money'],
      ['stop_comparing', 'part_money'],
      ['fit_values', 'make_lighter'],
    ])
    expect(clearedByOf('creaming', ['money_follows_results'])).toEqual(['part_money'])
  })
})
