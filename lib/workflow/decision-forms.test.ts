import { describe, expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { mayChange, mayRemove } from '@/lib/register/authority'
import { authorities, legalStatuses } from '@/lib/register/vocabulary'
import { coversAllBound, overlappingCase } from './case-scope'
import { offeredForms } from './decision-forms'
import { anOffer } from './testing/a-case'

const offered = (over: Parameters<typeof anOffer>[0]) =>
  Object.fromEntries(offeredForms(anOffer(over)).map(({ outcome, forms }) => [outcome, forms]))

describe('which decisions are offered (§8)', () => {
  it('never goes beyond authority', () => {
    for (const authority of authorities)
      for (const legalStatus of legalStatuses)
        for (const derivesFromActive of [true, false]) {
          const facts = { authority, legalStatus, derivesFromActive }
          const outcomes = Object.keys(offered(facts))
          expect(outcomes.includes('remove')).toBe(mayRemove(facts))
          expect(outcomes.includes('change')).toBe(mayChange(facts))
          expect(outcomes.includes('embed')).toBe(true)
          expect(outcomes.includes('challenge')).toBe(
            !mayChange(facts) || legalStatus === 'purpose_required' || legalStatus === 'form_required',
          )
        }
  })
  it('offers a merge where a target is chosen, and stopping a local addition where something stays above it', () => {
    expect(offered({}).remove).toEqual(['repeal'])
    expect(offered({ mergeTargetChosen: true }).remove).toEqual(['repeal', 'merge'])
    expect(offered({ derivesFromActive: true }).remove).toEqual(['repeal', 'stop_local'])
  })
  it('offers a challenge beside embedding where nothing may be changed here', () => {
    expect(offered({ authority: 'state' })).toEqual({
      embed: ['explain', 'train', 'anchor', 'keeper', 'keep'],
      challenge: ['upward'],
    })
    expect(offered({ legalStatus: 'purpose_required' }).challenge).toEqual(['upward'])
    expect(offered({}).challenge).toBeUndefined()
  })
})

describe('the scope of a case (§8)', () => {
  it('never overlaps another open one of its requirement', () => {
    const open = [{ path: '/1/2/' }]
    expect(overlappingCase('/1/2/7/', open)).toBe(open[0])
    expect(overlappingCase('/1/', open)).toBe(open[0])
    expect(overlappingCase('/1/2/', open)).toBe(open[0])
    expect(overlappingCase('/1/3/', open)).toBeNull()
    expect(overlappingCase('/1/22/', open)).toBeNull()
  })
  it('covers all it binds when every bound unit lies at or below it', () => {
    const tree = new UnitTree(
      [
        { id: 1, parentId: null },
        { id: 2, parentId: 1 },
        { id: 3, parentId: 1 },
        { id: 7, parentId: 2 },
      ].map(each => ({ kind: 'institution', name: '', closedOn: null, position: 0, ...each })),
    )
    expect(coversAllBound(tree, 2, [2, 7])).toBe(true)
    expect(coversAllBound(tree, 2, [2, 3])).toBe(false)
    expect(coversAllBound(tree, 7, [2])).toBe(false)
  })
})
