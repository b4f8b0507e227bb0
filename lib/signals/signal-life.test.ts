import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mushroomingShare } from './mushrooming-share'
import { acceptanceProblems, afterEvent, type KnownSignal, reconcile, signalLife } from './signal-life'
import { type SignalKind, type SignalState, signalKinds, signalStates } from './vocabulary'

const today = '2026-11-23'
const aSignal = (state: SignalState, lookAgainOn: string | null = null): KnownSignal => ({
  kind: 'layering',
  subjectKey: 'requirement:1',
  state,
  lookAgainOn,
})

describe('the life of a signal (§6)', () => {
  it('runs from new over seen to accepted, and is cleared from anywhere', () => {
    expect(afterEvent('new', 'see')).toBe('seen')
    expect(afterEvent('seen', 'see')).toBeNull()
    expect(signalStates.map(state => afterEvent(state, 'accept'))).toEqual([
      'accepted',
      'accepted',
      null,
      null,
    ])
    expect(signalStates.map(state => afterEvent(state, 'clear'))).toEqual([
      'cleared',
      'cleared',
      'cleared',
      null,
    ])
  })
  it('reaches every state and can leave every state', () => {
    const lives = Object.values(signalLife)
    for (const state of signalStates) {
      expect(lives.some(life => life.to === state)).toBe(true)
      expect(lives.some(life => life.from.includes(state))).toBe(true)
    }
  })
  it('accepts with a reason and a date ahead only', () => {
    expect(acceptanceProblems({ reason: 'Aftalt i MED', lookAgainOn: '2027-05-01' }, today)).toEqual([])
    expect(acceptanceProblems({ reason: ' ', lookAgainOn: null }, today)).toEqual([
      'reason_missing',
      'date_missing',
    ])
    expect(acceptanceProblems({ reason: 'x', lookAgainOn: today }, today)).toEqual(['date_not_ahead'])
  })
})

describe('the daily look (§6)', () => {
  const look = (known: KnownSignal[], fires: boolean, kinds: SignalKind[] = ['layering']) => {
    const firing = fires ? [{ kind: 'layering' as const, subjectKey: 'requirement:1' }] : []
    const { raise, events } = reconcile(known, firing, kinds, today)
    return { raised: raise.length, events: events.map(each => each.event) }
  }
  it('raises what is not known', () => {
    expect(look([], true)).toEqual({ raised: 1, events: [] })
  })
  it('leaves alone what still fires', () => {
    expect(look([aSignal('seen')], true)).toEqual({ raised: 0, events: [] })
    expect(look([aSignal('accepted', '2027-01-01')], true)).toEqual({ raised: 0, events: [] })
  })
  it('looks again at an accepted one when its date comes', () => {
    expect(look([aSignal('accepted', today)], true).events).toEqual(['look_again'])
  })
  it('clears what no longer fires, and raises it anew when it comes back', () => {
    expect(look([aSignal('accepted', '2027-01-01')], false).events).toEqual(['clear'])
    expect(look([aSignal('cleared')], false).events).toEqual([])
    expect(look([aSignal('cleared')], true)).toEqual({ raised: 0, events: ['fire_again'] })
  })
  it('does not clear what it did not look for', () => {
    expect(look([aSignal('new')], false, ['no_expiry']).events).toEqual([])
  })
})

describe('the mushrooming share (§6)', () => {
  const withSignal = (hours: number, kind: SignalKind, state: SignalState = 'new') => ({
    hours,
    signals: [{ kind, state }],
  })
  it('is the hours under one of the first five signals, of all hours', () => {
    expect(mushroomingShare([withSignal(300, 'layering'), { hours: 900, signals: [] }])).toBe(0.25)
    expect(signalKinds.map(kind => mushroomingShare([withSignal(1, kind)]))).toEqual([1, 1, 1, 1, 1, 0, 0])
  })
  it('leaves out accepted and cleared ones', () => {
    expect(signalStates.map(state => mushroomingShare([withSignal(1, 'overlap', state)]))).toEqual([
      1, 1, 0, 0,
    ])
  })
  it('is unknown without hours, and else from 0 to 1', () => {
    expect(mushroomingShare([])).toBeNull()
    const row = fc.record({
      hours: fc.integer({ min: 0, max: 5000 }),
      signals: fc.array(
        fc.record({ kind: fc.constantFrom(...signalKinds), state: fc.constantFrom(...signalStates) }),
      ),
    })
    fc.assert(
      fc.property(fc.array(row), rows => {
        const share = mushroomingShare(rows)
        expect(share === null || (share >= 0 && share <= 1)).toBe(true)
      }),
    )
  })
})
