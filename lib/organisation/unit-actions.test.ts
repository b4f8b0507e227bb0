import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database, reader } from '@/db/client'
import { person, requirement, requirementBinding } from '@/db/schema'
import { may } from '@/lib/access/actor'
import { actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { readWorkforce } from '@/lib/register/workforce-reads'
import { disablePerson } from './people-actions'
import { anOrganisation, lastEvent, rolesOf, unitNow } from './testing/an-organisation'
import { addUnit, closeUnit, moveUnit, renameUnit } from './unit-actions'
import { administratorAttention, consequencesOfMove } from './unit-queries'

withFreshDatabase({ each: 'test' })

let root: Unit
let health: Unit
let school: Unit
let care: Unit
let team: Unit
let admin: Person

beforeEach(async () => {
  ;({ root, health, school, care, team, admin } = await anOrganisation())
})

describe('units', () => {
  it('are added below another, with a path and an audit event', async () => {
    const answer = await submit(addUnit, { parentId: team.id, name: 'Team Nord aften', kind: 'team' })
    const id = Number(answer.redirectTo?.split('/').at(-1))
    expect(await unitNow(id)).toMatchObject({ name: 'Team Nord aften', path: `${team.path}${id}/` })
    expect(await lastEvent()).toMatchObject({ event: 'unit.added', actorPersonId: admin.id, unitId: id })
  })

  it('have different names in one place, and kinds in the right order', async () => {
    const same = await submit(addUnit, { parentId: health.id, name: 'hjemmeplejen', kind: 'institution' })
    expect(same.errors).toHaveProperty('name')
    const wrong = await submit(addUnit, { parentId: team.id, name: 'Ny', kind: 'department' })
    expect(wrong.errors).toHaveProperty('kind')
  })

  it('tell whoever renames second that it was renamed meanwhile, and take it the next time', async () => {
    await submit(renameUnit, { unitId: care.id, version: 1, name: 'Hjemmepleje Nord' })
    const second = await submit(renameUnit, { unitId: care.id, version: 1, name: 'Hjemmepleje Syd' })
    expect(second).toMatchObject({
      status: 'refused',
      errors: { name: ['Der står nu »Hjemmepleje Nord«.'] },
      values: { name: 'Hjemmepleje Syd', version: '2' },
    })
    expect((await unitNow(care.id)).name).toBe('Hjemmepleje Nord')
    expect(await submit(renameUnit, { ...second.values })).toMatchObject({ status: 'done' })
    expect((await unitNow(care.id)).name).toBe('Hjemmepleje Syd')
  })

  it('move with everything below them: paths, who leads, and whom requirements bind follow', async () => {
    const leader = await aPerson(health, { roles: ['head'] })
    const helper = await aPerson(team)
    await aRequirement(health)
    await aRequirement(school)
    const own = await aRequirement(care)
    expect(await consequencesOfMove(await actorOf(admin), care.id, school.id)).toEqual({
      to: 'Skole',
      units: 2,
      people: 1,
      requirementsLost: 1,
      requirementsGained: 1,
    })
    await submit(moveUnit, { unitId: care.id, version: 1, parentId: school.id })
    expect((await unitNow(team.id)).path).toBe(`/${root.id}/${school.id}/${care.id}/${team.id}/`)
    expect(may(await actorOf(leader), 'round.manage', { unitId: team.id })).toBe(false)
    const workforce = await readWorkforce(await reader())
    const bound = { ranges: [workforce.tree.range(own.ownerUnitId)], groupIds: [] }
    expect(workforce.people(bound)).toBe(1)
    expect((await actorOf(helper)).tree.lineage(team.id).map(each => each.name)).toContain('Skole')
  })

  it('say before they move what a release takes away and a mark of their own keeps', async () => {
    const everywhere = await aRequirement(root)
    for (let own = 0; own < 2; own += 1) await aRequirement(health, { binds: [health, care] })
    const { write } = await database()
    await write(async tx => {
      await tx
        .insert(requirementBinding)
        .values({ requirementId: everywhere.id, unitId: school.id, effect: 'released' })
      await countChange(tx, 'register')
    })
    expect(await consequencesOfMove(await actorOf(admin), care.id, school.id)).toMatchObject({
      requirementsLost: 1,
      requirementsGained: 0,
    })
  })

  it('never move below themselves', async () => {
    const answer = await submit(moveUnit, { unitId: care.id, version: 1, parentId: team.id })
    expect(answer.errors).toEqual({ parentId: ['En enhed kan ikke ligge under sig selv.'] })
    expect((await unitNow(care.id)).parentId).toBe(health.id)
  })

  it('close when nothing is left in them; then their roles end', async () => {
    const helper = await aPerson(team)
    const leader = await aPerson(care)
    await roleOn(leader, team, 'head')
    const close = () => submit(closeUnit, { unitId: team.id, version: 1 })
    expect((await close()).status).toBe('refused')
    await submit(disablePerson, { personId: helper.id })
    const rule = await aRequirement(team)
    expect((await close()).status).toBe('refused')
    await (await database()).write(tx =>
      tx.update(requirement).set({ status: 'repealed' }).where(eq(requirement.id, rule.id)),
    )
    expect((await close()).redirectTo).toBe('/admin/units')
    expect((await unitNow(team.id)).closedOn).toBe(today())
    expect(await rolesOf(leader.id)).toEqual([])
    expect((await submit(addUnit, { parentId: team.id, name: 'X', kind: 'team' })).status).toBe('refused')
  })

  it('cannot be the municipality when it comes to closing', async () => {
    expect((await submit(closeUnit, { unitId: root.id, version: 1 })).message).toMatch('kan ikke lukkes')
  })
})

describe('what an administrator should look at', () => {
  it('counts only those who lead today', async () => {
    const [former, coming] = [await aPerson(care), await aPerson(care)]
    await roleOn(former, care, 'head', { validUntil: addDays(today(), -1) })
    await roleOn(coming, health, 'head', { validFrom: addDays(today(), 1) })
    const attention = await administratorAttention(await actorOf(admin))
    expect(attention.unitsWithoutHead.map(each => each.name)).toContain('Hjemmeplejen')
    expect(attention.unitsWithoutHead.map(each => each.name)).toContain('Sundhed')
    expect(attention.peopleWithoutHead).toBe(3)
  })

  it('is units nobody leads, people without a leader, and invitations not used', async () => {
    await aPerson(school, { roles: ['head'] })
    await aPerson(team)
    await aPerson(care, { status: 'invited' })
    const attention = await administratorAttention(await actorOf(admin))
    expect(attention.unitsWithoutHead.map(each => each.name)).toEqual([
      'Prøvekøbing Kommune',
      'Sundhed',
      'Hjemmeplejen',
    ])
    expect(attention.leaderlessUnits.map(each => each.name)).toContain('Team Nord')
    expect(attention).toMatchObject({ invitationsNotUsed: 1, peopleWithoutHead: 3 })
  })

  it('counts a leader whose account is closed as none', async () => {
    const leader = await aPerson(health, { roles: ['head'] })
    const names = async () =>
      (await administratorAttention(await actorOf(admin))).unitsWithoutHead.map(each => each.name)
    expect(await names()).not.toContain('Sundhed')
    await (await database()).write(tx =>
      tx.update(person).set({ status: 'disabled' }).where(eq(person.id, leader.id)),
    )
    expect(await names()).toContain('Sundhed')
  })
})
