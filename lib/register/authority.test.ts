import { describe, expect, it } from 'vitest'
import { type AuthorityFacts, lawSetsFrame, mayChange, mayRemove, reach } from './authority'
import { type DeciderQuestion, whoDecides } from './decider'
import { authorities, legalStatuses } from './vocabulary'

const every: AuthorityFacts[] = authorities.flatMap(authority =>
  legalStatuses.flatMap(legalStatus =>
    [true, false].map(derivesFromActive => ({ authority, legalStatus, derivesFromActive })),
  ),
)

describe('what authority allows (§8), over all 40 cases', () => {
  it('leaves the state’s requirements alone', () => {
    for (const facts of every.filter(each => each.authority === 'state'))
      expect([reach(facts), mayChange(facts), mayRemove(facts)]).toEqual([false, false, false])
  })
  it('never changes a form that the law demands, nor removes it', () => {
    for (const facts of every.filter(each => each.legalStatus === 'form_required'))
      expect([mayChange(facts), mayRemove(facts)]).toEqual([false, false])
  })
  it('removes only what may be changed', () => {
    for (const facts of every.filter(mayRemove)) expect(mayChange(facts)).toBe(true)
  })
  it('removes what has no basis, and a local addition to something that stays', () => {
    const ours = every.filter(each => reach(each))
    expect(ours.filter(mayRemove)).toEqual(
      ours.filter(
        each =>
          each.legalStatus === 'no_basis' || (each.legalStatus !== 'form_required' && each.derivesFromActive),
      ),
    )
    const notExamined = { authority: 'council', legalStatus: 'not_examined' } as const
    expect(mayRemove({ ...notExamined, derivesFromActive: false })).toBe(false)
    expect(mayRemove({ ...notExamined, derivesFromActive: true })).toBe(true)
  })
  it('knows a law behind it from its legal status', () => {
    expect(legalStatuses.filter(legalStatus => lawSetsFrame({ legalStatus }))).toEqual([
      'form_required',
      'purpose_required',
    ])
  })
})

const usualSeats: Record<string, number[]> = {
  'management 1': [10],
  'management 2': [20],
  'head 3': [30],
  'head 4': [40],
}

const ask = (over: Partial<DeciderQuestion>, seats: Record<string, number[]> = {}) =>
  whoDecides({
    authority: 'institution',
    reach: 'own',
    ownerPath: [
      { unitId: 1, kind: 'municipality' },
      { unitId: 2, kind: 'department' },
      { unitId: 3, kind: 'institution' },
      { unitId: 4, kind: 'team' },
    ],
    holders: (role, unitId) => ({ ...usualSeats, ...seats })[`${role} ${unitId}`] ?? [],
    proposerId: null,
    ...over,
  })

describe('who decides (§2)', () => {
  it.each([
    ['council', 10, 'notes'],
    ['executive', 10, 'decides'],
    ['department', 20, 'decides'],
    ['institution', 30, 'decides'],
  ] as const)('is, for %s, person %i, who %s', (authority, person, act) => {
    expect(ask({ authority })).toMatchObject({ personIds: [person], act })
  })
  it('is nobody here for the state, save for embedding or challenging', () => {
    expect(ask({ authority: 'state' })).toMatchObject({ personIds: [], because: 'state_decides' })
    expect(ask({ authority: 'state', reach: 'within' })).toMatchObject({ personIds: [10] })
  })
  it('is the next one up when that person is the proposer', () => {
    expect(ask({ proposerId: 30 })).toMatchObject({
      personIds: [20],
      role: 'management',
      unitId: 2,
      passedUp: [{ on: 'institution', because: 'proposer' }],
    })
    expect(ask({ authority: 'department', proposerId: 20 })).toMatchObject({ personIds: [10] })
  })
  it('is somebody else in the same seat before the next one up', () => {
    expect(ask({ proposerId: 30 }, { 'head 3': [30, 31] })).toMatchObject({ personIds: [31], unitId: 3 })
  })
  it('passes an empty seat, and a unit that is not there', () => {
    expect(ask({}, { 'head 3': [] })).toMatchObject({ personIds: [20], passedUp: [{ because: 'vacant' }] })
    expect(ask({ ownerPath: [{ unitId: 1, kind: 'municipality' }] })).toMatchObject({
      personIds: [10],
      passedUp: [{ because: 'no_such_unit' }, { because: 'no_such_unit' }],
    })
  })
  it('is nobody when the proposer sits alone at the top', () => {
    expect(ask({ authority: 'executive', proposerId: 10 })).toMatchObject({
      personIds: [],
      because: 'nobody_left',
    })
  })
})
