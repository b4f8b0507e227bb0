import { isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { requirement, settings } from '@/db/schema'
import { may } from '@/lib/access/actor'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { addStandIn, endRole, giveRole, handOver } from './role-actions'
import { editSettings, switchMoney } from './settings-actions'
import { anOrganisation, lastEvent, rolesOf, unitNow } from './testing/an-organisation'

withFreshDatabase({ each: 'test' })

let root: Unit
let care: Unit
let team: Unit

beforeEach(async () => {
  ;({ root, care, team } = await anOrganisation())
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

  it('show money only when management says so, not an administrator', async () => {
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).message).toMatch('ikke adgang')
    await actAs(await aPerson(root, { roles: ['management'] }))
    expect((await submit(switchMoney, { version: 1, showMoney: 'yes' })).status).toBe('done')
    expect(await now()).toMatchObject({ showMoney: true })
  })
})
