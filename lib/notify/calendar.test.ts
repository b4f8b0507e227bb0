import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { loadOrganisation } from '@/lib/organisation/load'
import { translator } from '@/lib/platform/i18n/translator'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { changeCalendar } from './actions'
import { calendarPath } from './calendar-address'
import { calendarFile } from './calendar-file'
import { calendarOf, ownerOfCalendar } from './calendar-queries'

withFreshDatabase({ each: 'test' })

let anna: Person
let ben: Person
beforeEach(async () => {
  const unit = await aUnit(await aMunicipality())
  anna = await aPerson(unit)
  ben = await aPerson(unit)
})

describe('the calendar', () => {
  async function link(person: Person) {
    await actAs(person)
    await submit(changeCalendar, { calendar: 'new' })
    return (version: number) => calendarPath(person.id, version).split('/').at(-1) ?? ''
  }

  it('opens by its address, until there is another or it is stopped', async () => {
    const file = await link(anna)
    expect((await ownerOfCalendar(file(1)))?.personId).toBe(anna.id)
    await submit(changeCalendar, { calendar: 'new' })
    expect(await ownerOfCalendar(file(1))).toBeNull()
    expect((await ownerOfCalendar(file(2)))?.personId).toBe(anna.id)
    await submit(changeCalendar, { calendar: 'off' })
    expect(await ownerOfCalendar(file(2))).toBeNull()
    expect(await ownerOfCalendar(file(3))).toBeNull()
  })

  it('opens for nobody by a guess, nor by somebody else’s seal', async () => {
    const file = await link(anna)
    await link(ben)
    expect(await ownerOfCalendar(file(1).replace(`${anna.id}.`, `${ben.id}.`))).toBeNull()
    expect(await ownerOfCalendar('x')).toBeNull()
    expect(await ownerOfCalendar(calendarPath(987654, 1).split('/').at(-1) ?? '')).toBeNull()
  })

  it('is closed when a person leaves', async () => {
    const file = await link(anna)
    const { client } = await database()
    await client.execute({ sql: "update person set status = 'disabled' where id = ?", args: [anna.id] })
    expect(await ownerOfCalendar(file(1))).toBeNull()
  })

  it('has the day by which a requirement one answers for is to be looked at again', async () => {
    const unit = await aUnit((await loadOrganisation()).tree.root as never)
    await aRequirement(unit, { title: 'Nøgler; skab, to', ownerPersonId: anna.id, reviewBy: '2030-05-01' })
    const entries = await calendarOf(await actorOf(anna))
    expect(entries).toMatchObject([{ kind: 'review', day: '2030-05-01' }])
    const text = calendarFile(entries, translator('da', 'notify'), 'https://raaderum.example', new Date())
    expect(text).toContain('DTSTART;VALUE=DATE:20300501')
    expect(text).toContain('SUMMARY:Skal ses på igen: Nøgler\\; skab\\, to')
    expect(text).toContain(`@raaderum.example`)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })
})
