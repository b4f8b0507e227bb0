import { describe, expect, it } from 'vitest'
import { isOffered } from '@/lib/workflow/decision-forms'
import { caseStates } from '@/lib/workflow/states'
import { resolve } from '../days'
import { opinions } from '../opinions/all'
import { headOf, people } from '../people'
import { requirements } from '../requirements/all'
import { risks } from '../risks'
import type { DemoCase, DemoRequirement } from '../shapes'
import { isWithin, units, upward } from '../units'
import { cases, rounds } from './all'

const today = '2026-11-23'
const unitKeys = units.map(unit => unit.key)
const personKeys = people.map(person => person.key)

function requirementOf(key: string): DemoRequirement {
  const found = requirements.find(each => each.key === key)
  if (found === undefined) throw new Error(`no requirement ${key}`)
  return found
}
const concernsCitizens = (requirement: DemoRequirement) =>
  risks.find(risk => risk.key === requirement.risk)?.citizens === true

/** The one who may decide (§8 Authority); the next one up where that is the proposer. */
function decider(requirement: DemoRequirement, proposer: string): string {
  const start = requirement.authority === 'department' || requirement.authority === 'institution'
  const line = (start ? upward(requirement.ownerUnit) : ['fjordby']).map(headOf)
  return line.find(person => person !== proposer) ?? ''
}

describe('the rounds of Fjordby Kommune', () => {
  it('are two that are over, one that is open, and one that MED can see before it opens', () => {
    expect(rounds.filter(round => round.closes < 0)).toHaveLength(2)
    expect(rounds.filter(round => round.opens < 0 && round.closes > 0)).toHaveLength(1)
    expect(rounds.filter(round => round.opens > 0)).toMatchObject([{ discussedInMed: null }])
  })

  it('ask people who are bound, about what was in force, after MED has discussed them', () => {
    for (const round of rounds) {
      expect(unitKeys).toEqual(expect.arrayContaining([round.unit, ...round.units]))
      expect(personKeys).toContain(round.createdBy)
      expect(round.discussedInMed ?? -3).toBeLessThan(round.opens)
      for (const key of round.requirements) {
        const requirement = requirementOf(key)
        expect(requirement.status, key).not.toBe('draft')
        expect(resolve(requirement.introduced, today) < resolve(round.opens, today), key).toBe(true)
        if (requirement.repealedFrom !== undefined) {
          expect(resolve(requirement.repealedFrom, today) > resolve(round.closes, today), key).toBe(true)
        }
        const asked = requirement.binds.some(bound =>
          round.units.some(unit => isWithin(bound, unit) || isWithin(unit, bound)),
        )
        expect(asked, key).toBe(true)
        expect(
          opinions.some(opinion => opinion.requirement === key),
          key,
        ).toBe(true)
      }
    }
  })

  it('never ask about the same requirement twice within 90 days', () => {
    for (const one of rounds) {
      for (const other of rounds.filter(each => each.opens > one.opens)) {
        const again = one.requirements.filter(key => other.requirements.includes(key))
        if (other.opens - one.closes <= 90) expect(again).toEqual([])
      }
    }
  })
})

describe('the cases of Fjordby Kommune', () => {
  const daysOf = (each: DemoCase) => [
    each.openedOn,
    each.inStateSince,
    ...each.dialogue.map(entry => entry.on),
    ...(each.agreement ? [each.agreement.on] : []),
    ...(each.proposal ? [each.proposal.on] : []),
    ...(each.med ? [each.med.on] : []),
    ...(each.decisions ?? []).map(decision => decision.on),
    ...(each.checks ?? []).flatMap(check => (check.answer ? [check.answer.on] : [])),
    ...(each.closed ? [each.closed.on] : []),
  ]

  it('are in every state but those that a later step enters', () => {
    const states = caseStates
    expect([...new Set(cases.map(each => each.state))].sort()).toEqual([...states].sort())
    expect(new Set(cases.map(each => each.key)).size).toBe(cases.length)
  })

  it('refer only to requirements, units and people that exist, and cover all whom the requirement binds', () => {
    for (const each of cases) {
      const requirement = requirementOf(each.requirement)
      expect(
        requirement.binds.every(unit => isWithin(unit, each.unit)),
        each.key,
      ).toBe(true)
      const named = [
        each.openedBy,
        ...each.dialogue.map(entry => entry.by),
        ...(each.agreement ? [each.agreement.by] : []),
        ...(each.proposal ? [each.proposal.by, each.proposal.responsible] : []),
        ...(each.med ? [each.med.by] : []),
        ...(each.actions ?? []).map(action => action.responsible),
      ]
      expect(personKeys, each.key).toEqual(expect.arrayContaining(named))
    }
  })

  it('have one open case at most for each requirement', () => {
    const open = cases.filter(each => each.state !== 'closed').map(each => each.requirement)
    expect(new Set(open).size).toBe(open.length)
  })

  it('lie in the past, in the order things happen', () => {
    for (const each of cases) {
      expect(
        daysOf(each).every(day => day < 0 && day >= each.openedOn),
        each.key,
      ).toBe(true)
      const steps = [
        each.openedOn,
        each.agreement?.on,
        each.proposal?.on,
        each.med?.on,
        each.decisions?.[0]?.on,
        each.doneOn,
      ]
      const happened = steps.filter(day => day !== undefined)
      expect(happened, each.key).toEqual([...happened].sort((a, b) => a - b))
    }
  })

  it('propose only what authority offers, with the consent of the professionally responsible', () => {
    for (const each of cases.filter(one => one.proposal !== undefined)) {
      const requirement = requirementOf(each.requirement)
      const { proposal } = each
      if (proposal === undefined) continue
      const facts = {
        authority: requirement.authority,
        legalStatus: requirement.legal.status,
        derivesFromActive: requirement.derivesFrom !== undefined,
        mergeTargetChosen: false,
      }
      expect(isOffered(facts, proposal.outcome, proposal.form), each.key).toBe(true)
      const mustSign = proposal.outcome === 'remove' && concernsCitizens(requirement)
      expect(proposal.signedOn !== undefined, each.key).toBe(mustSign)
      expect(proposal.takesEffect, each.key).toBeLessThanOrEqual(proposal.deadline)
    }
  })

  it('are decided by the one with the authority', () => {
    for (const each of cases) {
      for (const decision of each.decisions ?? []) {
        expect(decision.by, each.key).toBe(decider(requirementOf(each.requirement), each.proposal?.by ?? ''))
        expect(decision.effectiveFrom !== undefined, each.key).toBe(decision.outcome === 'yes')
      }
    }
  })

  it('have what their state needs', () => {
    const needs: Record<string, (each: DemoCase) => boolean> = {
      examining: each => each.agreement === undefined,
      dialogue: each => each.dialogue.length > 0,
      proposed: each => each.proposal !== undefined && each.med === undefined,
      consultation: each => each.proposal?.needsMed === true && each.med === undefined,
      awaiting_decision: each =>
        each.proposal !== undefined && (each.med !== undefined || !each.proposal.needsMed) && !each.decisions,
      awaiting_above: each =>
        each.proposal?.outcome === 'challenge' &&
        each.challenge !== undefined &&
        each.decisions?.at(-1)?.outcome === 'yes',
      on_trial: each => each.trial !== undefined && each.trial.endsOn > 0 && !each.decisions,
      implementing: each => each.decisions?.at(-1)?.outcome === 'yes' && each.doneOn === undefined,
      following_up: each => each.doneOn !== undefined && each.checks?.length === 3,
      closed: each => each.closed !== undefined,
    }
    for (const each of cases) expect(needs[each.state]?.(each), each.key).toBe(true)
  })

  it('remove from the register what was decided to go', () => {
    for (const each of cases) {
      const effect = each.decisions?.at(-1)?.effectiveFrom
      if (each.proposal?.outcome !== 'remove' || effect === undefined) continue
      const requirement = requirementOf(each.requirement)
      if (effect < 0) expect(requirement.repealedFrom, each.key).toBe(effect)
      else expect(requirement.status ?? 'active', each.key).toBe('active')
    }
  })

  it('have actions and checks that are done, due and overdue', () => {
    const actions = cases.flatMap(each => each.actions ?? [])
    const checks = cases.flatMap(each =>
      (each.checks ?? []).map(check => ({
        ...check,
        due: (each.decisions?.at(-1)?.effectiveFrom ?? 0) + check.afterMonths * 30.4,
      })),
    )
    for (const open of [
      actions.map(action => (action.doneOn === undefined ? action.due : null)),
      checks.map(check => (check.answer === undefined ? check.due : null)),
    ]) {
      expect(open.some(due => due === null)).toBe(true)
      expect(open.filter(due => due !== null && due < 0).length).toBeGreaterThanOrEqual(2)
      expect(open.filter(due => due !== null && due > 0).length).toBeGreaterThanOrEqual(1)
    }
  })
})
