import { eq, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, outboxMessage, person, requirement, roleAssignment, settings, unit } from '@/db/schema'
import { may } from '@/lib/access/actor'
import { findOneTimeLink } from '@/lib/access/one-time-link'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { readWorkforce } from '@/lib/register/workforce-reads'
import { addPerson, disablePerson, editPerson, enablePerson, invitePerson } from './people-actions'
import { readPeopleFilter } from './people-filter'
import { findPeople, listPeople } from './people-queries'
import { addStandIn, endRole, giveRole, handOver } from './role-actions'
import { editSettings, switchMoney } from './settings-actions'
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
  root = await aMunicipality()
  health = await aUnit(root, { name: 'Sundhed' })
  school = await aUnit(root, { name: 'Skole' })
  care = await aUnit(health, { name: 'Hjemmeplejen' })
  team = await aUnit(care, { name: 'Team Nord' })
  admin = await aPerson(root, { roles: ['administrator'] })
  await actAs(admin)
})

const unitNow = async (id: number) => {
  const [row] = await (await reader()).select().from(unit).where(eq(unit.id, id))
  if (!row) throw new Error('gone')
  return row
}
const personNow = async (id: number) => {
  const [row] = await (await reader()).select().from(person).where(eq(person.id, id))
  if (!row) throw new Error('gone')
  return row
}
const rolesOf = async (id: number) =>
  (await reader()).select().from(roleAssignment).where(eq(roleAssignment.personId, id))
const lastEvent = async () => (await (await reader()).select().from(auditEvent)).at(-1)

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

describe('people', () => {
  const form = (given: Record<string, unknown> = {}) => ({
    name: 'Bo Æbelø',
    email: 'Bo@By.example',
    unitId: team.id,
    professionalGroupId: admin.professionalGroupId,
    employmentPercent: '86,5',
    ...given,
  })

  it('are added and invited by a link in the outbox', async () => {
    const answer = await submit(addPerson, form({ invite: true }))
    const id = Number(answer.redirectTo?.split('/').at(-1))
    expect(await personNow(id)).toMatchObject({
      email: 'bo@by.example',
      status: 'invited',
      employmentFraction: 0.865,
    })
    const [mail] = await (await reader()).select().from(outboxMessage)
    expect(mail).toMatchObject({ toAddress: 'bo@by.example', kind: 'invitation' })
    expect(mail?.body).toMatch(/\/invitation\/[\w-]{40,}/)
    await submit(invitePerson, { personId: id })
    expect(await (await reader()).select().from(outboxMessage)).toHaveLength(2)
  })

  it('keep their address to themselves', async () => {
    await submit(addPerson, form())
    expect((await submit(addPerson, form({ name: 'En anden' }))).errors).toHaveProperty('email')
  })

  it('can be without an address, counted and not invited', async () => {
    const answer = await submit(addPerson, form({ email: '' }))
    const id = Number(answer.redirectTo?.split('/').at(-1))
    expect(await personNow(id)).toMatchObject({ email: null, status: 'active' })
    expect((await submit(addPerson, form({ email: '', invite: true }))).errors).toHaveProperty('email')
  })

  it('tell whoever edits second what it says now, in the words that stand in the form', async () => {
    const bo = await aPerson(team, { name: 'Bo', email: 'bo@by.example' })
    await submit(editPerson, form({ personId: bo.id, version: 1, unitId: care.id, name: 'Bo' }))
    const second = await submit(editPerson, form({ personId: bo.id, version: 1, name: 'Bo Berg' }))
    expect(second.errors).toEqual({
      name: ['Der står nu »Bo«.'],
      unitId: ['Der står nu »Hjemmeplejen«.'],
    })
    expect(second.values).toMatchObject({ name: 'Bo Berg', version: '2' })
  })

  it('are signed out and not counted when closed, and come back with the password they had', async () => {
    const bo = await aPerson(team, { passwordHash: 'kept' })
    await submit(disablePerson, { personId: bo.id })
    await expect(actorOf(bo)).rejects.toThrow()
    await submit(enablePerson, { personId: bo.id })
    expect(await personNow(bo.id)).toMatchObject({ status: 'active', passwordHash: 'kept' })
    await expect(actorOf(bo)).rejects.toThrow()
  })

  it('cannot use a link that went to an address they no longer have, or had when they were closed', async () => {
    const added = await submit(addPerson, form({ email: 'forkert@by.example', invite: true }))
    const personId = Number(added.redirectTo?.split('/').at(-1))
    const secretOfNewestMail = async () => {
      const mails = await (await reader()).select().from(outboxMessage).orderBy(outboxMessage.id)
      return /\/invitation\/([\w-]{40,})/.exec(mails.at(-1)?.body ?? '')?.[1] ?? ''
    }
    const first = await secretOfNewestMail()
    expect(await findOneTimeLink(first, 'invitation')).not.toBeNull()
    await submit(editPerson, form({ personId, version: 1, email: 'rigtig@by.example' }))
    expect(await findOneTimeLink(first, 'invitation')).toBeNull()
    await submit(invitePerson, { personId })
    const second = await secretOfNewestMail()
    expect(await findOneTimeLink(second, 'invitation')).not.toBeNull()
    await submit(disablePerson, { personId })
    await submit(enablePerson, { personId })
    expect(await findOneTimeLink(second, 'invitation')).toBeNull()
  })

  it('cannot take the address from the last administrator, nor give that role to somebody who cannot sign in', async () => {
    const own = await personNow(admin.id)
    const edited = { personId: admin.id, version: own.version, name: own.name, email: '', unitId: root.id }
    const answer = await submit(editPerson, form(edited))
    expect(answer.message).toMatch('mindst én administrator')
    const invited = await aPerson(team, { status: 'invited' })
    const given = await submit(handOver, { personId: admin.id, receiverId: invited.id, tasks: 'roles' })
    expect(given.message).toMatch('mindst én administrator')
    expect(await rolesOf(admin.id)).toHaveLength(1)
  })

  it('cannot close themselves, nor leave the municipality without an administrator', async () => {
    expect((await submit(disablePerson, { personId: admin.id })).message).toMatch('din egen konto')
    const [own] = await rolesOf(admin.id)
    expect((await submit(endRole, { roleAssignmentId: own?.id })).message).toMatch('mindst én administrator')
    await aPerson(root, { roles: ['administrator'] })
    expect((await submit(endRole, { roleAssignmentId: own?.id })).status).toBe('done')
  })

  it('are found by the beginning of any name, Danish letters in either case', async () => {
    await aPerson(team, { name: 'Åse Østergård-Ærø' })
    await aPerson(team, { name: 'Per Åsen' })
    await aPerson(team, { name: 'Lars [1]*' })
    const actor = await actorOf(admin)
    const names = async (q: string) =>
      (await listPeople(actor, readPeopleFilter({ q }))).people.map(each => each.name)
    expect(await names('ås')).toEqual(['Per Åsen', 'Åse Østergård-Ærø'])
    expect(await names('ærø ÅSE')).toEqual(['Åse Østergård-Ærø'])
    expect(await names('sen')).toEqual([])
    expect(await names('[1]*')).toEqual(['Lars [1]*'])
    expect((await findPeople(actor, 'per', 0)).map(each => each.name)).toContain('Per Åsen')
  })

  it('of a department are managed there, but not those who hold a role above it', async () => {
    const local = await aPerson(health)
    await roleOn(local, health, 'administrator')
    const chief = await aPerson(team)
    await roleOn(chief, root, 'management')
    const [helper, pupil] = [await aPerson(team), await aPerson(school)]
    await actAs(local)
    const edit = (who: Person) => submit(editPerson, form({ personId: who.id, version: 1, email: '' }))
    expect((await edit(helper)).status).toBe('done')
    expect((await edit(chief)).message).toMatch('ikke adgang')
    expect((await edit(pupil)).message).toMatch('ikke adgang')
    const raise = { personId: helper.id, role: 'management', unitId: root.id }
    expect((await submit(giveRole, raise)).message).toMatch('ikke adgang')
    expect(
      (await listPeople(await actorOf(local), readPeopleFilter({}))).people.map(each => each.id),
    ).not.toContain(pupil.id)
  })
})

describe('roles', () => {
  it('hold from the next request, and end with it', async () => {
    const bo = await aPerson(team)
    await submit(giveRole, { personId: bo.id, role: 'head', unitId: care.id })
    expect(may(await actorOf(bo), 'round.manage', { unitId: team.id })).toBe(true)
    const [held] = await rolesOf(bo.id)
    await submit(endRole, { roleAssignmentId: held?.id })
    expect(may(await actorOf(bo), 'round.manage', { unitId: team.id })).toBe(false)
  })

  it('are held by a stand-in between two days, and no longer', async () => {
    const [leader, standIn] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    const dates = { validFrom: today(), validUntil: addDays(today(), 14) }
    const people = { absentPersonId: leader.id, standInPersonId: standIn.id }
    const wrong = await submit(addStandIn, {
      ...people,
      validFrom: dates.validUntil,
      validUntil: dates.validFrom,
    })
    expect(wrong.errors).toHaveProperty('validUntil')
    expect((await submit(addStandIn, { ...people, ...dates })).status).toBe('done')
    expect(may(await actorOf(standIn), 'round.manage', { unitId: care.id })).toBe(true)
    expect(await rolesOf(standIn.id)).toMatchObject([{ standInForPersonId: leader.id, ...dates }])
  })

  it("and a leaver's requirements go to whoever takes over, and nothing else does", async () => {
    const [leaver, receiver] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    await aRequirement(care, { ownerPersonId: leaver.id })
    const ended = await aRequirement(care, { ownerPersonId: leaver.id, status: 'repealed' })
    await submit(handOver, { personId: leaver.id, receiverId: receiver.id, tasks: ['requirements', 'roles'] })
    const db = await reader()
    const owned = await db.select().from(requirement).where(isNotNull(requirement.ownerPersonId))
    expect(owned.find(row => row.id === ended.id)?.ownerPersonId).toBe(leaver.id)
    expect(owned.filter(row => row.ownerPersonId === receiver.id)).toHaveLength(1)
    expect(await rolesOf(receiver.id)).toMatchObject([{ role: 'head', unitId: care.id }])
    expect(await rolesOf(leaver.id)).toEqual([])
    expect((await submit(handOver, { personId: leaver.id, receiverId: receiver.id })).errors).toHaveProperty(
      'tasks',
    )
  })
})

describe('settings', () => {
  const form = {
    version: 1,
    municipalityName: 'Ny Kommune',
    locale: 'da',
    k: 5,
    hourlyRateDkk: '320,5',
    overheadPercent: 25,
    fullTimeHours: '1.924',
    daysPerYear: 220,
    weeksPerYear: 44,
    monthsPerYear: 12,
    quartersPerYear: 4,
    freedTimeSentence: '',
  }
  const now = async () => (await (await reader()).select().from(settings))[0]

  it('are saved with what changed, and name the municipality', async () => {
    expect((await submit(editSettings, form)).status).toBe('done')
    expect(await now()).toMatchObject({ hourlyRateDkk: 320.5, fullTimeHours: 1924, version: 2 })
    expect((await unitNow(root.id)).name).toBe('Ny Kommune')
    expect((await lastEvent())?.after).toEqual({ municipalityName: 'Ny Kommune', hourlyRateDkk: 320.5 })
  })

  it('never take k below five', async () => {
    expect((await submit(editSettings, { ...form, k: 4 })).errors).toEqual({
      k: ['Tallet skal være mindst 5.'],
    })
  })

  it('show money only when management says so, not an administrator', async () => {
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).message).toMatch('ikke adgang')
    await actAs(await aPerson(root, { roles: ['management'] }))
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).status).toBe('done')
    expect(await now()).toMatchObject({ showMoney: true })
  })
})

describe('what an administrator should look at', () => {
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
