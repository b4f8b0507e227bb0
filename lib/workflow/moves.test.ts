import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorities, legalStatuses } from '@/lib/register/vocabulary'
import type { CaseFacts } from './case-facts'
import { decisionForms, isOffered, outcomes } from './decision-forms'
import { availableMoves, moveFor } from './moves'
import { caseStates, checklistAnswers, governanceQuestions, stepsOf } from './states'
import { aCase, anOffer, aProposal } from './testing/a-case'
import { type Effect, type TransitionName, type TransitionRow, transitions } from './transitions'

const rows = Object.entries(transitions) as [TransitionName, TransitionRow][]

/** What keeps a case from a move, as `reason: parts`; "open" and "no button" where nothing does. */
function told(facts: Partial<CaseFacts>, transition: TransitionName) {
  const state = transitions[transition].from
  const move = moveFor(aCase({ ...facts, state }), transition)
  if (move === null || move.status === 'not_offered') return 'no button'
  if (move.status === 'allowed') return 'open'
  return move.obstacles.map(({ reason, missing }) => `${reason}: ${missing.join(' ')}`).join('; ')
}

const effectsOf = (facts: Partial<CaseFacts>, transition: TransitionName) => {
  const move = moveFor(aCase({ ...facts, state: transitions[transition].from }), transition)
  return move?.status === 'allowed' ? move.effects : null
}

describe('the workflow table (§8)', () => {
  it('has the ten states, each in its step, and leads from each as the method says', () => {
    const leadsTo = Object.fromEntries(
      caseStates.map(state => [state, rows.filter(([, row]) => row.from === state).map(([, row]) => row.to)]),
    )
    expect(leadsTo).toEqual({
      examining: ['dialogue'],
      dialogue: ['proposed', 'closed'],
      proposed: ['consultation'],
      consultation: ['awaiting_decision'],
      awaiting_decision: ['implementing', 'on_trial', 'awaiting_above', 'dialogue', 'proposed', 'closed'],
      on_trial: ['implementing', 'proposed', 'dialogue', 'dialogue'],
      awaiting_above: ['proposed', 'following_up'],
      implementing: ['following_up'],
      following_up: ['closed', 'dialogue'],
      closed: ['dialogue'],
    })
    expect(caseStates.map(state => stepsOf[state].join())).toEqual([
      '2',
      '2,3',
      '3',
      '3',
      '4',
      '5',
      '5',
      '5',
      '6',
      '6',
    ])
  })
  it('tells of every transition from the state, allowed or not', () => {
    for (const state of caseStates)
      expect(availableMoves(aCase({ state })).map(move => move.transition)).toEqual(
        rows.filter(([, row]) => row.from === state).map(([name]) => name),
      )
    expect(moveFor(aCase({ state: 'closed' }), 'approve')).toBeNull()
  })
})

describe('a move that cannot be made says why (§8)', () => {
  it('without evidence there is nothing to talk about', () => {
    expect(told({ hasEvidence: false }, 'begin_dialogue')).toBe('evidence: evidence')
    expect(told({}, 'begin_dialogue')).toBe('open')
  })
  it('the dialogue answers all four questions', () => {
    expect(told({ answeredQuestions: ['purpose', 'citizen'] }, 'begin_proposal')).toBe(
      'questions_answered: without_it in_the_way',
    )
    expect(told({ answeredQuestions: [...governanceQuestions] }, 'begin_proposal')).toBe('open')
  })
  it('a proposal is whole before it goes to consultation', () => {
    expect(told({ proposal: null }, 'send_to_consultation')).toBe(
      'proposal_complete: outcome form reason time_use citizen_meaning expected_hours owner deadline takes_effect_on med_touched',
    )
    // Only what is proposed can be another than what guidance suggests.
    const partly = aProposal({ reason: ' ', expectedHours: null, deviationUnexplained: true })
    expect(told({ proposal: partly }, 'send_to_consultation')).toBe(
      'proposal_complete: reason expected_hours deviation_reason',
    )
    expect(told({ proposal: aProposal({ expectedHours: 0 }) }, 'send_to_consultation')).toBe('open')
  })
  it('MED discusses what touches work, or what its representative claims', () => {
    const touched = aProposal({ medTouched: true })
    expect(told({ proposal: touched }, 'ask_for_decision')).toBe('med_noted: med_noted')
    expect(told({ medClaimed: true }, 'ask_for_decision')).toBe('med_noted: med_noted')
    expect(told({ proposal: touched, medNoted: true }, 'ask_for_decision')).toBe('open')
    expect(told({ hearingsWithoutSummary: 1 }, 'ask_for_decision')).toBe(
      'hearings_summed_up: hearings_summed_up',
    )
  })
  it('only the one with the authority decides, and a no has a reason', () => {
    expect(told({ isDecider: false }, 'approve')).toBe('is_decider: is_decider')
    expect(told({ isDecider: false, hasDecider: false }, 'approve')).toBe(
      'somebody_decides: somebody_decides',
    )
    expect(told({ may: () => false }, 'approve')).toBe('not_permitted: ')
    // That it is somebody else's is said once.
    expect(told({ may: () => false, isDecider: false }, 'approve')).toBe('not_permitted: ')
    expect(told({}, 'send_back')).toBe('refusal_reason: refusal_reason')
    expect(told({ refusalReason: 'Det kræver mere viden' }, 'refuse')).toBe('open')
  })
  it('nobody is asked where nobody decides, and what nobody can answer any longer is taken back', () => {
    const nobody = { isDecider: false, hasDecider: false }
    expect(told(nobody, 'ask_for_decision')).toBe('somebody_decides: somebody_decides')
    expect(told(nobody, 'take_back')).toBe('open')
    expect(told({}, 'take_back')).toBe('no button')
  })
  it('a yes asks anew for all that was needed to ask for it', () => {
    expect(told({ hearingsWithoutSummary: 1 }, 'approve')).toBe('hearings_summed_up: hearings_summed_up')
    expect(told({ medClaimed: true }, 'approve')).toBe('med_noted: med_noted')
    expect(told({ proposal: aProposal({ reason: '' }) }, 'approve')).toBe('proposal_complete: reason')
  })
  it('the professionally responsible person signs a removal, or a trial, where citizens are at risk', () => {
    const unsigned = 'responsible_person_signed: responsible_person_signed'
    const change = aProposal({ outcome: 'change', form: 'simplify' })
    expect(told({ riskMarked: true }, 'approve')).toBe(unsigned)
    expect(told({ riskMarked: true, signed: true }, 'approve')).toBe('open')
    expect(told({ riskMarked: true, proposal: change }, 'approve')).toBe('open')
    expect(told({ riskMarked: true, proposal: change, trialChosen: true }, 'approve_trial')).toBe(unsigned)
  })
  it('a removal or change is done when it is out of every place; an embedding takes nothing out', () => {
    const checklist = {
      system: 'done',
      instruction: 'open',
      induction: 'open',
      inspection_form: 'done',
    } as const
    expect(told({ checklist }, 'mark_done')).toBe('checklist_complete: instruction induction')
    expect(told({ checklist, proposal: aProposal({ outcome: 'embed', form: 'keep' }) }, 'mark_done')).toBe(
      'open',
    )
  })
  it('a case closes when its checks are answered, and only regrowth reopens it', () => {
    expect(told({ checksUnanswered: 2 }, 'close')).toBe('checks_answered: checks_answered')
    expect(told({}, 'reopen_regrown')).toBe('no button')
    expect(told({ hasRegrown: true }, 'reopen_regrown')).toBe('open')
    // What it took away is gone: nothing is proposed about that.
    expect(told({ hasRegrown: true }, 'begin_proposal')).toBe('not_regrown: not_regrown')
    expect(told({ hasRegrown: true }, 'take_up_regrown')).toBe('open')
    expect(told({}, 'take_up_regrown')).toBe('no button')
  })
  it('a yes leads to the trial or the challenge that was proposed, and to nothing else', () => {
    const yes = (facts: Partial<CaseFacts>) =>
      (['approve', 'approve_trial', 'approve_challenge'] as const).filter(
        name => told(facts, name) === 'open',
      )
    expect(yes({})).toEqual(['approve'])
    expect(yes({ trialChosen: true })).toEqual(['approve_trial'])
    const challenge = {
      offer: anOffer({ authority: 'state' }),
      proposal: aProposal({ outcome: 'challenge', form: 'upward' }),
    }
    expect(yes(challenge)).toEqual(['approve_challenge'])
    expect(yes({ ...challenge, offer: anOffer() })).toEqual([])
  })
  it('a trial ends as it was judged, a challenge as it was answered', () => {
    const ends = (facts: Partial<CaseFacts>) =>
      rows.map(([name]) => name).filter(name => told(facts, name) === 'open')
    const onlyThere = (facts: Partial<CaseFacts>) => ends(facts).filter(name => !ends({}).includes(name))
    expect(onlyThere({ trialJudgement: 'lasting' })).toEqual(['make_lasting'])
    expect(onlyThere({ trialJudgement: 'adjusted' })).toEqual(['adjust_trial'])
    expect(onlyThere({ trialJudgement: 'taken_back' })).toEqual(['take_back_trial'])
    // Where nobody decides any longer it can only be taken back.
    for (const judged of ['lasting', 'adjusted', 'taken_back'] as const)
      expect(
        ends({ trialJudgement: judged, hasDecider: false }).filter(name => name.includes('trial')),
      ).toEqual(judged === 'taken_back' ? ['take_back_undecided_trial'] : [])
    expect(onlyThere({ challengeAnswer: 'granted' })).toEqual(['challenge_granted'])
    expect(onlyThere({ challengeAnswer: 'refused' })).toEqual(['challenge_refused'])
  })
})

describe('what a decision does to the register (§8)', () => {
  const remove = aProposal()
  const merge = aProposal({ form: 'merge' })
  const change = aProposal({ outcome: 'change', form: 'rarer' })
  const embed = aProposal({ outcome: 'embed', form: 'explain' })
  it.each([
    ['a removal of all', remove, true, ['repeal_requirement']],
    ['a removal for some', remove, false, ['end_binding']],
    ['a merge', merge, true, ['repeal_requirement', 'link_merge_target']],
    ['a merge for some', merge, false, ['end_binding']],
    ['a change of all', change, true, ['change_requirement']],
    ['a change for some', change, false, ['end_binding', 'register_derived']],
    ['an embedding', embed, true, ['set_review_date']],
    ['an embedding for some', embed, false, ['set_review_date']],
  ] as const)('%s', (_, proposal, coversAll, effects) => {
    const offer = anOffer({ mergeTargetChosen: true })
    expect(effectsOf({ proposal, coversAll, offer }, 'approve')).toEqual(['record_decision', ...effects])
  })
  it('leaves the register alone while it is on trial, and does it when it lasts', () => {
    expect(effectsOf({ trialChosen: true }, 'approve_trial')).toEqual(['record_decision', 'start_trial'])
    expect(effectsOf({ trialJudgement: 'lasting' }, 'make_lasting')).toEqual([
      'end_trial',
      'repeal_requirement',
    ])
  })
  it('asks again after 3, 6 and 12 months', () => {
    expect(effectsOf({}, 'mark_done')).toEqual(['schedule_checks'])
    expect(effectsOf({ challengeAnswer: 'refused' }, 'challenge_refused')).toEqual(['schedule_checks'])
  })
})

describe('for any case at all', () => {
  const anyFacts: fc.Arbitrary<CaseFacts> = fc
    .record({
      state: fc.constantFrom(...caseStates),
      coversAll: fc.boolean(),
      hasEvidence: fc.boolean(),
      riskMarked: fc.boolean(),
      signed: fc.boolean(),
      trialChosen: fc.boolean(),
      isDecider: fc.boolean(),
      outcome: fc.constantFrom(...outcomes),
      form: fc.constantFrom(...decisionForms),
      authority: fc.constantFrom(...authorities),
      legalStatus: fc.constantFrom(...legalStatuses),
      derivesFromActive: fc.boolean(),
      mergeTargetChosen: fc.boolean(),
      system: fc.constantFrom(...checklistAnswers),
      trialJudgement: fc.constantFrom('lasting', 'adjusted', 'taken_back', null),
    })
    .map(({ outcome, form, authority, legalStatus, derivesFromActive, mergeTargetChosen, ...rest }) =>
      aCase({
        ...rest,
        offer: { authority, legalStatus, derivesFromActive, mergeTargetChosen },
        proposal: aProposal({ outcome, form }),
        checklist: { ...aCase().checklist, system: rest.system },
      }),
    )

  it('only a decider changes the register, within authority, and signed where citizens are at risk', () => {
    const harmless: Effect[] = ['record_refusal', 'withdraw_proposal', 'end_trial', 'schedule_checks']
    fc.assert(
      fc.property(anyFacts, facts => {
        const yes = availableMoves(facts).filter(
          move => move.status === 'allowed' && move.effects.some(effect => !harmless.includes(effect)),
        )
        expect(yes.length).toBeLessThanOrEqual(1)
        if (yes.length === 0 || !facts.proposal?.outcome) return
        expect(facts.isDecider).toBe(true)
        expect(isOffered(facts.offer, facts.proposal.outcome, facts.proposal.form)).toBe(true)
        if (facts.riskMarked && facts.proposal.outcome === 'remove') expect(facts.signed).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('one without any permission moves nothing', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const moves = availableMoves({ ...facts, may: () => false })
        expect(moves.filter(move => move.status === 'allowed')).toEqual([])
      }),
    )
  })
  it('what is blocked always names a reason', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        for (const move of availableMoves(facts))
          if (move.status === 'blocked') expect(move.obstacles.length).toBeGreaterThan(0)
      }),
    )
  })
})
