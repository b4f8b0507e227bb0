import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PersonFields } from '@/components/organisation/person-fields'
import { reader } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { findOneTimeLink } from '@/lib/access/one-time-link'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aUnit, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addPerson, disablePerson, editPerson, enablePerson, invitePerson } from './people-actions'
import { readPeopleFilter } from './people-filter'
import { findPeople, listPeople, unitsToChoose } from './people-queries'
import { endRole, giveRole, handOver } from './role-actions'
import { anOrganisation, personNow, rolesOf } from './testing/an-organisation'

withFreshDatabase({ each: 'test' })

let root: Unit
let health: Unit
let school: Unit
let care: Unit
let team: Unit
let admin: Person

afterEach(() => {
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  ;({ root, health, school, care, team, admin } = await anOrganisation())
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

  it('are said to have a mail on its way only where a mail server sends it', async () => {
    const said = async (address: string) => {
      const added = await submit(addPerson, form({ email: address, invite: true }))
      const personId = Number(added.redirectTo?.split('/').at(-1))
      return [added.message, (await submit(invitePerson, { personId })).message]
    }
    const isOnItsWay = expect.stringMatching(/på vej/)
    const isHandedOn = expect.stringMatching(/Der er ingen mailserver.*under Beskeder/)
    vi.stubEnv('SMTP_URL', 'smtp://mail.by.example')
    expect(await said('en@by.example')).toEqual([isOnItsWay, isOnItsWay])
    vi.stubEnv('SMTP_URL', '')
    expect(await said('to@by.example')).toEqual([isHandedOn, isHandedOn])
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
    await submit(editPerson, form({ personId: id, version: 1 }))
    expect(await personNow(id)).toMatchObject({ status: 'invited' })
    await submit(editPerson, form({ personId: id, version: 2, email: '' }))
    expect(await personNow(id)).toMatchObject({ email: null, status: 'active' })
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

  it('keep their address while they hold a role', async () => {
    const leader = await aPerson(care, { roles: ['head'] })
    const answer = await submit(editPerson, form({ personId: leader.id, version: 1, email: '' }))
    expect(answer.errors).toEqual({ email: [expect.stringMatching('Giv opgaverne videre først')] })
    expect((await personNow(leader.id)).email).toBe(leader.email)
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
    for (let gone = 0; gone < 41; gone += 1) await aPerson(team, { name: 'Per A', status: 'disabled' })
    expect((await findPeople(actor, 'per', 0)).map(each => each.name)).toContain('Per Åsen')
  })

  it('are listed on the last page there is, whatever page is asked for', async () => {
    const { people, page } = await listPeople(await actorOf(admin), readPeopleFilter({ page: '9' }))
    expect(page).toBe(1)
    expect(people.map(each => each.id)).toEqual([admin.id])
  })

  it('who are at home where nobody can be placed any more are placed anew by choice, not by chance', async () => {
    const closed = await aUnit(health, { closedOn: '2026-01-01' })
    const former = await aPerson(closed, { status: 'disabled' })
    const fields = async (person: Person) =>
      renderToString(await PersonFields({ units: unitsToChoose(await actorOf(admin)), groups: [], person }))
    const chosen = /<select[^>]*name="unitId".*?<option value="(\d*)" selected/
    expect(chosen.exec(await fields(former))?.[1]).toBe('')
    expect(chosen.exec(await fields(await aPerson(team)))?.[1]).toBe(String(team.id))
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
