import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { readUnitsLedNearest } from './led-reads'
import { anOrganisation } from './testing/an-organisation'

withFreshDatabase({ each: 'test' })

let health: Unit
let care: Unit
let team: Unit
let chief: Person

beforeEach(async () => {
  ;({ health, care, team } = await anOrganisation())
  chief = await aPerson(health, { roles: ['head'] })
})

const ledNearest = async (who: Person) =>
  (await readUnitsLedNearest(await reader(), await actorOf(who))).sort((a, b) => a - b)

describe('whom what comes from a unit waits for', () => {
  it('is whoever leads nearest', async () => {
    const leader = await aPerson(care, { roles: ['head'] })
    expect(await ledNearest(leader)).toEqual([care.id, team.id])
    expect(await ledNearest(chief)).toEqual([health.id])
  })

  it('is the next one up where a role has run out or not begun, or its holder has left', async () => {
    const [former, coming] = [await aPerson(care), await aPerson(team)]
    await roleOn(former, care, 'head', { validUntil: addDays(today(), -1) })
    await roleOn(coming, team, 'head', { validFrom: addDays(today(), 1) })
    await aPerson(care, { roles: ['head'], status: 'disabled' })
    expect(await ledNearest(chief)).toEqual([health.id, care.id, team.id])
  })
})
