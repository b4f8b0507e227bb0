import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayRemove } from '@/lib/register/authority'
import { authorities, introductionReasons, legalStatuses } from '@/lib/register/vocabulary'
import {
  answerProblems,
  answersOffered,
  asksForRepair,
  hasUnseen,
  mustAnswer,
  type NewFacts,
  type OldFacts,
  whatWasSaid,
} from './review-rule'
import { type ReviewAnswer, reviewAnswers, reviewOccasions } from './vocabulary'

const old = (over: Partial<OldFacts> = {}): OldFacts => ({
  authority: 'institution',
  legalStatus: 'no_basis',
  derivesFromActive: false,
  overlaps: true,
  mayOpenCase: true,
  hasOpenCase: false,
  hasDecider: true,
  ...over,
})
const added = (over: Partial<NewFacts> = {}): NewFacts => ({
  occasion: 'registering',
  mayMerge: false,
  mayCorrect: true,
  ...over,
})

const anOld = fc.record({
  authority: fc.constantFrom(...authorities),
  legalStatus: fc.constantFrom(...legalStatuses),
  derivesFromActive: fc.boolean(),
  overlaps: fc.boolean(),
  mayOpenCase: fc.boolean(),
  hasOpenCase: fc.boolean(),
  hasDecider: fc.boolean(),
})
const aNew = fc.record({
  occasion: fc.constantFrom(...reviewOccasions),
  mayMerge: fc.boolean(),
  mayCorrect: fc.boolean(),
})

describe('what can be said of an old requirement (§6, §8)', () => {
  it('is everything, where the actor may start a case and no law stands behind it', () => {
    expect(answersOffered(old(), added())).toEqual(['merge', 'replace', 'remove', 'keep', 'different'])
  })

  it.each([
    ['the state decided it', { authority: 'state', legalStatus: 'form_required' }],
    ['the law demands its form', { legalStatus: 'form_required' }],
    ['nobody has examined the law', { legalStatus: 'not_examined' }],
    ['they may start no case', { mayOpenCase: false }],
  ] as const)('is a proposal to those who can, where %s', (_, given) => {
    expect(answersOffered(old(given), added())).toEqual(['merge', 'propose', 'keep', 'different'])
  })

  it('leaves a case that is under way alone', () => {
    expect(answersOffered(old({ mayOpenCase: false, hasOpenCase: true }), added())).toEqual([
      'merge',
      'keep',
      'different',
    ])
  })

  it('puts what binds people already into another only where it may be removed itself', () => {
    expect(answersOffered(old(), added({ occasion: 'raising' }))).not.toContain('merge')
    expect(answersOffered(old(), added({ occasion: 'afterwards', mayMerge: true }))).toContain('merge')
  })

  it('offers nothing beyond the authority, always lets it stand, and never says of another subject that it is not the same', () => {
    fc.assert(
      fc.property(anOld, aNew, (facts, given) => {
        const offered = answersOffered(facts, given)
        expect(offered).toContain('keep')
        expect(new Set(offered).size).toBe(offered.length)
        for (const answer of ['remove', 'replace'] as const)
          if (offered.includes(answer)) expect(mayRemove(facts) && facts.mayOpenCase).toBe(true)
        expect(offered.includes('propose') && offered.includes('remove')).toBe(false)
        if (!facts.overlaps) expect(offered).not.toContain('different')
      }),
    )
  })
})

describe('the answers of a review', () => {
  const asked = [1, 2].map(requirementId => ({ requirementId, offered: reviewAnswers, mustAnswer: true }))
  const answered = (...answers: (ReviewAnswer | null)[]) =>
    answerProblems(
      asked,
      new Map(answers.flatMap((answer, place) => (answer ? [[place + 1, answer] as const] : []))),
    )

  it('are demanded just of what asks for the same', () => {
    fc.assert(fc.property(anOld, facts => mustAnswer(facts) === facts.overlaps))
    const near = asked.map(each => ({ ...each, mustAnswer: each.requirementId === 1 }))
    expect(answerProblems(near, new Map())).toEqual([{ requirementId: 1, problem: 'missing' }])
    expect(answerProblems(near, new Map([[1, 'keep' as const]]))).toEqual([])
  })

  it('are silence only to what was shown', () => {
    const said = new Map([[1, 'keep' as const]])
    expect(hasUnseen(asked, said, [2])).toBe(false)
    expect(hasUnseen(asked, said, [1])).toBe(true)
    expect(hasUnseen([], new Map(), [])).toBe(false)
  })

  it('are kept as what they were', () => {
    expect(whatWasSaid('keep', 'reviewed')).toBe('keep')
    expect(whatWasSaid(null, 'reviewed')).toBe('stands')
    expect(whatWasSaid(null, 'skipped')).toBe('unanswered')
  })

  it('are given for each that must be', () => {
    expect(answered('keep', 'remove')).toEqual([])
    expect(answered('keep', null)).toEqual([{ requirementId: 2, problem: 'missing' }])
  })

  it('put the new one into one only, and then it replaces nothing', () => {
    expect(answered('merge', 'merge')).toEqual([{ requirementId: 2, problem: 'oneMerge' }])
    expect(answered('replace', 'merge')).toEqual([{ requirementId: 1, problem: 'nothingToReplaceWith' }])
    expect(answered('merge', 'remove')).toEqual([])
  })

  it('are among those that were offered', () => {
    const only = [{ requirementId: 1, offered: ['keep'] as const, mustAnswer: false }]
    expect(answerProblems(only, new Map([[1, 'remove' as const]]))).toEqual([
      { requirementId: 1, problem: 'notOffered' },
    ])
  })
})

it('thinks of repair first for just these reasons (§10)', () => {
  expect(introductionReasons.filter(asksForRepair)).toEqual(['audit_remark', 'incident', 'safe_side'])
})
