import { describe, expect, it } from 'vitest'
import { headOf, people } from './people'
import { professionalGroups } from './professional-groups'
import { isWithin, units } from './units'

const count = (kind: string) => units.filter(unit => unit.kind === kind).length
const homeOf = (unit: string) => people.filter(person => isWithin(person.unit, unit))

describe('the organisation of Fjordby Kommune', () => {
  it('is one municipality, 3 departments, 14 institutions and about 40 teams', () => {
    expect(count('municipality')).toBe(1)
    expect(count('department')).toBe(3)
    expect(count('institution')).toBe(14)
    expect(count('team')).toBeGreaterThanOrEqual(38)
    expect(count('team')).toBeLessThanOrEqual(46)
  })

  it('has units with keys of their own and a parent of the kind above', () => {
    expect(new Set(units.map(unit => unit.key)).size).toBe(units.length)
    const above = {
      municipality: undefined,
      department: 'municipality',
      institution: 'department',
      team: 'institution',
    }
    for (const unit of units) {
      expect(units.find(each => each.key === unit.parent)?.kind).toBe(above[unit.kind])
    }
  })

  it('has several teams that are too small to be told apart', () => {
    const teams = units.filter(unit => unit.kind === 'team')
    expect(teams.filter(team => homeOf(team.key).length < 7).length).toBeGreaterThanOrEqual(6)
    expect(teams.filter(team => homeOf(team.key).length < 5).length).toBeGreaterThanOrEqual(2)
    expect(teams.every(team => homeOf(team.key).length > 0)).toBe(true)
  })

  it('has 420 people with names and addresses of their own, many of them part-time', () => {
    expect(people).toHaveLength(420)
    expect(new Set(people.map(person => person.key)).size).toBe(420)
    expect(new Set(people.map(person => person.name)).size).toBe(420)
    const addresses = people.flatMap(person => person.email ?? [])
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const email of addresses) expect(email).toMatch(/^[a-z0-9.]+@fjordby\.example$/)
    for (const person of people) {
      expect(person.fraction).toBeGreaterThan(0)
      expect(person.fraction).toBeLessThanOrEqual(1)
    }
    const partTime = people.filter(person => person.fraction < 1).length
    expect(partTime).toBeGreaterThan(120)
    expect(partTime).toBeLessThan(330)
  })

  it('has some who rate without an account: by a code, by a link, and one too few for a sheet', () => {
    const without = people.filter(person => !person.hasAccount)
    expect(without.filter(person => person.email === null)).toHaveLength(6)
    expect(without.filter(person => person.email !== null)).toHaveLength(2)
    // Everybody else can sign in, and nobody without an account leads or represents others.
    for (const person of people) expect(person.email !== null || !person.hasAccount).toBe(true)
    for (const person of without) expect(person.roles).toEqual([])
  })

  it('has somebody in every professional group', () => {
    for (const group of professionalGroups) {
      expect(people.some(person => person.group === group.key)).toBe(true)
    }
  })

  it('keeps the demo sign-ins', () => {
    const byEmail = (email: string) => people.find(person => person.email === `${email}@fjordby.example`)
    expect(byEmail('leder')).toMatchObject({
      name: 'Mette Lund',
      roles: [{ role: 'head', unit: 'hjemmeplejen-nord' }],
    })
    expect(byEmail('medarbejder')).toMatchObject({ group: 'social_health_helper', roles: [] })
    expect(isWithin(byEmail('medarbejder')?.unit ?? '', 'hjemmeplejen-nord')).toBe(true)
    expect(byEmail('direktion')?.roles).toContainEqual({ role: 'management', unit: 'fjordby' })
    expect(byEmail('med')?.roles).toEqual([{ role: 'med_representative', unit: 'fjordby' }])
    expect(byEmail('admin')?.roles).toEqual([{ role: 'administrator', unit: 'fjordby' }])
    expect(byEmail('leder.soebo')?.roles).toEqual([{ role: 'head', unit: 'soebo' }])
  })

  it('has a head for every institution and department, management and MED on each department, two administrators', () => {
    for (const unit of units.filter(each => each.kind !== 'team')) {
      const head = people.find(person => person.key === headOf(unit.key))
      expect(head?.roles).toContainEqual({ role: 'head', unit: unit.key })
    }
    const roles = people.flatMap(person => person.roles)
    const unitsWith = (role: string) => roles.filter(each => each.role === role).map(each => each.unit)
    expect(unitsWith('management')).toEqual(expect.arrayContaining(['fjordby', 'sundhed', 'boern', 'social']))
    expect(unitsWith('med_representative').sort()).toEqual(['boern', 'fjordby', 'social', 'sundhed'])
    expect(unitsWith('administrator')).toEqual(['fjordby', 'fjordby'])
  })

  it('has 24 helpers and assistants in Hjemmeplejen Nord, none of whom leads', () => {
    const north = homeOf('hjemmeplejen-nord')
    expect(north.length).toBeGreaterThanOrEqual(35)
    expect(north.length).toBeLessThanOrEqual(45)
    const carers = north.filter(person => person.group.startsWith('social_health'))
    expect(carers).toHaveLength(24)
    expect(carers.every(person => person.roles.every(each => each.role !== 'head'))).toBe(true)
  })
})
