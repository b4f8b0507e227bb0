import { beforeEach, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { auditEvent } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { keepCulture } from './actions'
import { cultureOf } from './culture-queries'

withFreshDatabase({ each: 'test' })

let unit: Unit
let other: Unit
let head: Person
let employee: Person
beforeEach(async () => {
  const root = await aMunicipality()
  unit = await aUnit(root)
  other = await aUnit(root)
  head = await aPerson(unit, { roles: ['head'] })
  employee = await aPerson(unit)
  await actAs(head)
})

const written = { sharedValues: 'Vi siger det højt.', competence: 'At spørge før vi retter.' }
const keep = (given: object = {}) => submit(keepCulture, { unitId: unit.id, ...written, ...given })

it('what a unit stands for is kept for that unit alone, with its day (§10)', async () => {
  expect(await keep()).toMatchObject({ status: 'done', redirectTo: `/units/${unit.id}/compass` })
  expect(await cultureOf(await actorOf(employee), unit.id)).toEqual({
    ...written,
    keptOn: today(),
    mayEdit: false,
  })
  expect(await cultureOf(await actorOf(head), unit.id)).toMatchObject({ mayEdit: true })
  expect(await cultureOf(await actorOf(head), other.id)).toEqual({
    ...{ sharedValues: '', competence: '', keptOn: null, mayEdit: false },
  })
})

it('what is written anew stands instead, and the audit says what it said before', async () => {
  await keep()
  await keep({ competence: 'At lytte.' })
  expect(await cultureOf(await actorOf(head), unit.id)).toMatchObject({
    ...{ sharedValues: written.sharedValues, competence: 'At lytte.' },
  })
  const events = await (await reader()).select().from(auditEvent)
  expect(events.at(-1)).toMatchObject({
    event: 'compass.culture_kept',
    before: { competence: written.competence },
    after: { competence: 'At lytte.' },
  })
})

it('it is written by those who lead the unit, and names nobody’s number', async () => {
  expect(await keep({ unitId: other.id })).toMatchObject({ status: 'refused' })
  const number = 'Ring til 22 33 44 55'
  const refused = await keep({ sharedValues: number, competence: number })
  expect(Object.keys(refused.errors ?? {}).sort()).toEqual(['competence', 'sharedValues'])
  await actAs(employee)
  expect(await keep()).toMatchObject({ status: 'refused' })
  expect(await cultureOf(await actorOf(head), unit.id)).toMatchObject({ keptOn: null })
})
