import { isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { notification, requirement, settings } from '@/db/schema'
import { may } from '@/lib/access/actor'
import { sayEvent } from '@/lib/notify/event-sentence'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { requirementHistory } from '@/lib/register/history-queries'
import { findPeople } from './people-queries'
import { addStandIn, endRole, giveRole, handOver } from './role-actions'
import { editSettings, switchMoney } from './settings-actions'
import { anOrganisation, lastEvent, rolesOf, unitNow } from './testing/an-organisation'

withFreshDatabase({ each: 'test' })

let root: Unit
let care: Unit
let team: Unit
let admin: Person

beforeEach(async () => {
  ;({ root, care, team, admin } = await anOrganisation())
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

  it('are held by a stand-in once, however often it is pressed', async () => {
    const [leader, standIn] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    const people = { absentPersonId: leader.id, standInPersonId: standIn.id }
    const dates = { validFrom: today(), validUntil: addDays(today(), 14) }
    await submit(addStandIn, { ...people, ...dates })
    const within = { validFrom: addDays(today(), 2), validUntil: addDays(today(), 5) }
    for (const again of [dates, within]) {
      const refused = await submit(addStandIn, { ...people, ...again })
      expect(refused.errors?.standInPersonId?.[0]).toMatch(/allerede stedfortræder/)
    }
    expect(await rolesOf(standIn.id)).toHaveLength(1)
    // A role more, or longer, is added, and only that.
    await roleOn(leader, team, 'med_representative')
    expect((await submit(addStandIn, { ...people, ...dates })).status).toBe('done')
    expect((await rolesOf(standIn.id)).map(held => held.role).sort()).toEqual(['head', 'med_representative'])
  })

  it('are given again once they have run out, and what has run out needs no administrator', async () => {
    const former = await aPerson(team)
    await roleOn(former, care, 'head', { validUntil: addDays(today(), -1) })
    await roleOn(former, root, 'management', { validUntil: addDays(today(), -1) })
    const local = await aPerson(care, { roles: ['administrator'] })
    await actAs(local)
    const again = { personId: former.id, role: 'head', unitId: care.id }
    expect((await submit(giveRole, again)).status).toBe('done')
    expect(may(await actorOf(former), 'round.manage', { unitId: care.id })).toBe(true)
    expect((await submit(giveRole, again)).errors).toHaveProperty('role')
  })

  it('are held by a stand-in no longer than by whoever is away', async () => {
    const [leader, standIn] = [await aPerson(team), await aPerson(team)]
    const [soon, later] = [addDays(today(), 5), addDays(today(), 20)]
    await roleOn(leader, care, 'head', { validUntil: soon })
    await roleOn(leader, team, 'med_representative', { validFrom: soon })
    await roleOn(leader, team, 'administrator', { validFrom: addDays(today(), 30) })
    const people = { absentPersonId: leader.id, standInPersonId: standIn.id }
    await submit(addStandIn, { ...people, validFrom: today(), validUntil: later })
    expect(await rolesOf(standIn.id)).toMatchObject([
      { role: 'head', validFrom: today(), validUntil: soon },
      { role: 'med_representative', validFrom: soon, validUntil: later },
    ])
    const after = { validFrom: addDays(today(), 6), validUntil: addDays(today(), 8) }
    await submit(endRole, { roleAssignmentId: (await rolesOf(leader.id))[1]?.id })
    expect((await submit(addStandIn, { ...people, ...after })).message).toMatch('ingen roller')
  })

  it('are left to whoever takes over for as long as the leaver held them', async () => {
    const [leaver, receiver] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    await roleOn(receiver, care, 'head', { validUntil: addDays(today(), 3) })
    await submit(handOver, { personId: leaver.id, receiverId: receiver.id, tasks: ['roles'] })
    expect(await rolesOf(leaver.id)).toEqual([])
    expect(await rolesOf(receiver.id)).toMatchObject([{ role: 'head', unitId: care.id, validUntil: null }])
  })

  it('end with whoever stood in, once they are taken back or handed over', async () => {
    const [leader, standIn, next] = [await aPerson(care), await aPerson(team), await aPerson(team)]
    await roleOn(leader, care, 'head')
    await roleOn(leader, team, 'med_representative')
    const dates = { validFrom: today(), validUntil: addDays(today(), 14) }
    await submit(addStandIn, { absentPersonId: leader.id, standInPersonId: standIn.id, ...dates })
    const [head] = await rolesOf(leader.id)
    await submit(endRole, { roleAssignmentId: head?.id })
    expect((await rolesOf(standIn.id)).map(held => held.role)).toEqual(['med_representative'])
    await submit(handOver, { personId: leader.id, receiverId: next.id, tasks: ['roles'] })
    expect(await rolesOf(standIn.id)).toEqual([])
  })

  it('are news to whoever is given them, stands in or takes over, and to nobody else', async () => {
    const [leader, other] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    await submit(giveRole, { personId: other.id, role: 'med_representative', unitId: care.id })
    const dates = { validFrom: today(), validUntil: addDays(today(), 9) }
    await submit(addStandIn, { absentPersonId: leader.id, standInPersonId: other.id, ...dates })
    await submit(handOver, { personId: leader.id, receiverId: other.id, tasks: ['roles'] })
    const told = await (await reader()).select().from(notification)
    expect(told.map(each => each.personId)).toEqual([other.id, other.id, other.id])
    const say = (locale: 'da' | 'en') =>
      told.map(each => sayEvent(translator(locale, 'notify'), formatFor(locale), each))
    expect(say('da')[0]).toBe(`Du har fået en rolle i ${care.name}: medarbejderrepræsentant i MED.`)
    expect(say('en')[0]).toBe(`You have a new role in ${care.name}: works-council representative.`)
    expect(say('da')[1]).toContain(
      `stedfortræder for ${leader.name} til og med ${formatFor('da').date(dates.validUntil)}`,
    )
    expect(say('da')[2]).toContain(`opgaver over efter ${leader.name}`)
  })

  it('go to nobody who cannot sign in, nor does a task', async () => {
    const [leader, counted] = [await aPerson(care, { roles: ['head'] }), await aPerson(care, { email: null })]
    const dates = { validFrom: today(), validUntil: addDays(today(), 14) }
    const answers = [
      await submit(giveRole, { personId: counted.id, role: 'head', unitId: care.id }),
      await submit(addStandIn, { absentPersonId: leader.id, standInPersonId: counted.id, ...dates }),
      await submit(handOver, { personId: leader.id, receiverId: counted.id, tasks: ['roles'] }),
    ]
    for (const { errors } of answers)
      expect(Object.values(errors ?? {})).toEqual([[expect.stringMatching('kan ikke logge ind')]])
    expect(await rolesOf(counted.id)).toEqual([])
    expect(await findPeople(await actorOf(admin), counted.name, leader.id)).toEqual([])
  })

  it('leave an administrator of the whole who is one today', async () => {
    const [own] = await rolesOf(admin.id)
    const next = await aPerson(root)
    await roleOn(next, root, 'administrator', { validFrom: addDays(today(), 1) })
    expect((await submit(endRole, { roleAssignmentId: own?.id })).message).toMatch('mindst én administrator')
  })

  it("and a leaver's requirements go to whoever takes over, and nothing else does", async () => {
    const [leaver, receiver] = [await aPerson(care, { roles: ['head'] }), await aPerson(team)]
    const held = await aRequirement(care, { ownerPersonId: leaver.id })
    const ended = await aRequirement(care, { ownerPersonId: leaver.id, status: 'repealed' })
    await submit(handOver, { personId: leaver.id, receiverId: receiver.id, tasks: ['requirements', 'roles'] })
    const db = await reader()
    const owned = await db.select().from(requirement).where(isNotNull(requirement.ownerPersonId))
    expect(owned.find(row => row.id === ended.id)?.ownerPersonId).toBe(leaver.id)
    expect(owned.filter(row => row.ownerPersonId === receiver.id)).toMatchObject([
      { id: held.id, version: held.version + 1 },
    ])
    const actor = await actorOf(receiver)
    const speech = { t: translator('da', 'register'), format: formatFor('da') }
    expect((await requirementHistory(actor, held.referenceNumber, speech))?.entries).toMatchObject([
      { by: admin.name, changes: [{ field: 'ownerPersonId', before: leaver.name, after: receiver.name }] },
    ])
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
    followUpMonths: '3, 6, 12',
    pulseDays: 14,
  }
  const now = async () => (await (await reader()).select().from(settings))[0]

  it('are saved with what changed, and name the municipality', async () => {
    expect((await submit(editSettings, form)).status).toBe('done')
    expect(await now()).toMatchObject({ hourlyRateDkk: 320.5, fullTimeHours: 1924, version: 2 })
    expect((await unitNow(root.id)).name).toBe('Ny Kommune')
    expect((await lastEvent())?.after).toEqual({ municipalityName: 'Ny Kommune', hourlyRateDkk: 320.5 })
  })

  it('are read as they stand there, in the language they stand in', async () => {
    await actAs(await aPerson(root, { roles: ['administrator'], locale: 'en' }))
    expect(
      (await submit(editSettings, { ...form, fullTimeHours: '1,924', hourlyRateDkk: '320.5' })).errors,
    ).toBe(undefined)
    expect(await now()).toMatchObject({ fullTimeHours: 1924, hourlyRateDkk: 320.5 })
  })

  it('take the months of follow-up as a list, in order', async () => {
    const save = async (followUpMonths: string) =>
      (await submit(editSettings, { ...form, version: (await now())?.version, followUpMonths })).status
    expect(await save('1, 6,24')).toBe('done')
    expect((await now())?.followUpMonths).toEqual([1, 6, 24])
    for (const wrong of ['6, 3', '0, 3', 'tre', '3, 3', '1 2 3 4 5 6', '40'])
      expect(await save(wrong), wrong).toBe('refused')
  })

  it('never take k below five', async () => {
    expect((await submit(editSettings, { ...form, k: 4 })).errors).toEqual({
      k: ['Tallet skal være mindst 5.'],
    })
  })

  it.each(['5,5', 'mange'])('ask for a whole number where half of one makes no sense: %s', async k => {
    const { errors, values } = await submit(editSettings, { ...form, k })
    expect(errors).toEqual({ k: ['Skriv et helt tal, for eksempel 12.'] })
    expect(values?.k).toBe(k)
  })

  it('show money only when management says so, not an administrator', async () => {
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).message).toMatch('ikke adgang')
    await actAs(await aPerson(root, { roles: ['management'] }))
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).status).toBe('done')
    expect(await now()).toMatchObject({ showMoney: true })
  })
})
