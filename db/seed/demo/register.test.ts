import { describe, expect, it } from 'vitest'
import {
  authorities,
  introductionReasons,
  kinds,
  legalStatuses,
  levels,
  protectedValues,
  traditions,
} from '@/lib/register/vocabulary'
import { raaderumItself } from '../raaderum-itself'
import { opinions } from './opinions/all'
import { ownerFunctions } from './owner-functions'
import { people } from './people'
import { requirements } from './requirements/all'
import { risks } from './risks'
import type { DemoRequirement } from './shapes'
import { isWithin, units } from './units'

const byKey = new Map(requirements.map(requirement => [requirement.key, requirement]))
const unitKeys = units.map(unit => unit.key)
const kindOf = (unit: string) => units.find(each => each.key === unit)?.kind
const parentOf = (requirement: DemoRequirement) =>
  requirement.derivesFrom === undefined ? undefined : byKey.get(requirement.derivesFrom)
const boundBy = (requirement: DemoRequirement) =>
  people.filter(
    person =>
      requirement.binds.some(unit => isWithin(person.unit, unit)) &&
      (requirement.groups?.includes(person.group) ?? true),
  )
const active = requirements.filter(requirement => (requirement.status ?? 'active') === 'active')

describe('the register of Fjordby Kommune', () => {
  it('holds 80 requirements, the first of which is Råderum itself', () => {
    expect(requirements).toHaveLength(80)
    expect(byKey.size).toBe(80)
    expect(new Set(requirements.map(each => each.title)).size).toBe(80)
    expect(requirements[0]).toMatchObject({ title: raaderumItself.title, owner: 'governance' })
    expect(requirements[0]?.reviewBy).toBeDefined()
  })

  it('refers only to units, risks, functions and requirements that exist', () => {
    for (const each of requirements) {
      expect(
        risks.map(risk => risk.key),
        each.key,
      ).toContain(each.risk)
      expect(
        ownerFunctions.map(owner => owner.key),
        each.key,
      ).toContain(each.owner)
      expect(unitKeys, each.key).toEqual(expect.arrayContaining([each.ownerUnit, ...each.binds]))
      if (each.derivesFrom !== undefined) expect(byKey.has(each.derivesFrom), each.key).toBe(true)
      expect(boundBy(each).length, each.key).toBeGreaterThan(0)
    }
    for (const owner of ownerFunctions) {
      expect(people.map(person => person.key)).toContain(owner.holder)
      expect(unitKeys).toContain(owner.unit)
    }
    for (const risk of risks)
      expect(
        requirements.some(each => each.risk === risk.key),
        risk.key,
      ).toBe(true)
  })

  it('shows every word of the vocabulary in use', () => {
    const used = <T>(of: (requirement: DemoRequirement) => T) => new Set(requirements.map(of))
    expect([...used(each => each.kind)].sort()).toEqual([...kinds].sort())
    expect([...used(each => each.level)].sort()).toEqual([...levels].sort())
    expect([...used(each => each.legal.status)].sort()).toEqual([...legalStatuses].sort())
    expect([...used(each => each.because)].sort()).toEqual([...introductionReasons].sort())
    expect([...used(each => each.authority)].sort()).toEqual([...authorities].sort())
    expect([...used(each => each.value)].sort()).toEqual([...protectedValues].sort())
    expect([...used(each => each.tradition)]).toEqual(expect.arrayContaining([...traditions]))
    expect(used(each => each.status ?? 'active')).toEqual(new Set(['active', 'draft', 'repealed']))
    expect(used(each => each.burden.countedAs).size).toBe(2)
  })

  it('has chains without circles, each link decided at the same level or closer to daily work', () => {
    let threeDeep = 0
    for (const each of requirements) {
      const seen = [each.key]
      for (let at = each, up = parentOf(at); up !== undefined; at = up, up = parentOf(at)) {
        expect(seen, each.key).not.toContain(up.key)
        seen.push(up.key)
        expect(levels.indexOf(at.level), each.key).toBeGreaterThanOrEqual(levels.indexOf(up.level))
      }
      if (seen.length >= 3) threeDeep += 1
    }
    expect(threeDeep).toBeGreaterThanOrEqual(5)
  })

  it('gives the authority to a level that can have it', () => {
    for (const each of requirements) {
      expect(each.authority === 'state', each.key).toBe(each.level === 'state')
      if (each.level === 'institution') {
        expect(each.authority, each.key).toBe('institution')
        expect(kindOf(each.ownerUnit), each.key).toBe('institution')
      }
      if (each.authority === 'department') expect(kindOf(each.ownerUnit), each.key).toBe('department')
    }
  })

  it('names the professionally responsible where a risk concerns citizens, and who examined the law', () => {
    for (const each of requirements) {
      const citizens = risks.find(risk => risk.key === each.risk)?.citizens
      expect(each.responsible !== undefined, each.key).toBe(citizens)
      expect(each.legal.examinedBy !== undefined, each.key).toBe(each.legal.status !== 'not_examined')
      expect(each.legal.examinedOn !== undefined, each.key).toBe(each.legal.status !== 'not_examined')
      if (each.legal.status === 'form_required') expect(each.legal.law, each.key).toBeDefined()
    }
  })

  it('has reviews that are missing, past and still to come', () => {
    expect(active.filter(each => each.reviewBy === undefined).length).toBeGreaterThanOrEqual(8)
    const days = active.flatMap(each => (typeof each.reviewBy === 'number' ? [each.reviewBy] : []))
    expect(days.filter(day => day < -90).length).toBeGreaterThanOrEqual(3)
    expect(days.filter(day => day > 0).length).toBeGreaterThanOrEqual(20)
  })

  it('says when and why for what is repealed', () => {
    for (const each of requirements) {
      expect(each.repealedFrom !== undefined, each.key).toBe(each.status === 'repealed')
      expect(each.repealedBecause !== undefined, each.key).toBe(each.status === 'repealed')
    }
  })

  it('takes a plausible share of the time: 6 to 12 % in home care, under 12 % anywhere', () => {
    const timesAYear = { day: 220, week: 44, month: 12, quarter: 4, year: 1 }
    const share = (unit: string) => {
      const hours = active.map(each => {
        const bound = boundBy(each)
        const here = bound.filter(person => isWithin(person.unit, unit)).length
        const { minutes, occurrences, period, countedAs, anywayPercent } = each.burden
        const once = (minutes / 60) * occurrences * timesAYear[period] * (1 - anywayPercent / 100)
        return countedAs === 'per_employee' ? once * here : (once * here) / bound.length
      })
      const posts = people.filter(person => isWithin(person.unit, unit)).map(person => person.fraction)
      const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
      return sum(hours) / (sum(posts) * 1924)
    }
    for (const unit of ['hjemmeplejen-nord', 'hjemmeplejen-syd']) {
      expect(share(unit), unit).toBeGreaterThan(0.06)
      expect(share(unit), unit).toBeLessThan(0.12)
    }
    for (const unit of unitKeys) {
      expect(share(unit), unit).toBeGreaterThan(0)
      expect(share(unit), unit).toBeLessThan(0.12)
    }
  })

  it('has an opinion, once, for everything that is not a draft', () => {
    const rated = opinions.map(opinion => opinion.requirement).sort()
    const rateable = requirements.filter(each => each.status !== 'draft').map(each => each.key)
    expect(rated).toEqual(rateable.sort())
    for (const opinion of opinions) {
      for (const mean of [...Object.values(opinion.statements), ...Object.values(opinion.factors)]) {
        expect(mean).toBeGreaterThanOrEqual(1)
        expect(mean).toBeLessThanOrEqual(5)
      }
      expect(unitKeys).toEqual(expect.arrayContaining(Object.keys(opinion.unitShift ?? {})))
    }
  })

  it('quotes nobody by name', () => {
    const names = people.map(person => person.name)
    for (const comment of opinions.flatMap(opinion => opinion.comments)) {
      expect(names.some(name => comment.includes(name))).toBe(false)
    }
  })
})
