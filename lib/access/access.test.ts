import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { may, mayAnywhere, unitsWhere } from './actor'
import { type Permission, permissions } from './permissions'
import { expected, type Place, positions, testedRoles } from './testing/expected'
import { aTown } from './testing/town'

withFreshDatabase()

let town: Awaited<ReturnType<typeof aTown>>
let place: Record<Place, Unit>

beforeAll(async () => {
  town = await aTown()
  place = { institution: town.units.same, municipality: town.units.municipality }
})

describe('the table of permissions', () => {
  it('is expected whole: every permission has its row', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(permissions).sort())
  })

  for (const role of testedRoles)
    for (const position of positions)
      it(`gives ${role} at ${position} exactly what §2 promises`, async () => {
        const actor = await town.actor(role, position)
        for (const permission of Object.keys(permissions) as Permission[])
          for (const where of ['institution', 'municipality'] as const)
            expect(
              may(actor, permission, { unitId: place[where].id }),
              `${permission} for the ${where}`,
            ).toBe(expected[permission][role][where].includes(position))
      })

  for (const role of testedRoles)
    for (const position of positions)
      it(`says of all units at once for ${role} at ${position} what it says of each`, async () => {
        const actor = await town.actor(role, position)
        for (const permission of Object.keys(permissions) as Permission[]) {
          const each = actor.tree.units
            .map(unit => unit.id)
            .filter(unitId => may(actor, permission, { unitId }))
          expect(unitsWhere(actor, permission), permission).toEqual(each)
          expect(mayAnywhere(actor, permission), permission).toBe(each.length > 0)
        }
      })

  it('bars those who lead in one part from what they may elsewhere, for all units at once too', async () => {
    const administrator = await town.actor('administrator', 'municipality')
    const both = {
      ...administrator,
      roles: [...administrator.roles, { role: 'head' as const, unitId: place.institution.id }],
    }
    const barred = both.tree.subtree(place.institution.id).map(unit => unit.id)
    const all = both.tree.units.map(unit => unit.id)
    expect(unitsWhere(administrator, 'comment.redact')).toEqual(all)
    expect(unitsWhere(both, 'comment.redact')).toEqual(all.filter(id => !barred.includes(id)))
  })

  it('gives nobody anything for a unit that is not there', async () => {
    const actor = await town.actor('administrator', 'municipality')
    for (const permission of Object.keys(permissions) as Permission[])
      expect(may(actor, permission, { unitId: 9999 })).toBe(false)
  })

  it('lets a requirement owner edit and carry out their own, wherever they sit, and an action owner carry out', async () => {
    const actor = await town.actor('employee', 'other')
    const own = { unitId: place.institution.id, requirementOwnerId: actor.personId }
    const action = { unitId: place.institution.id, actionOwnerIds: [null, actor.personId] }
    const allowed = (subject: typeof own | typeof action) =>
      (Object.keys(permissions) as Permission[])
        .filter(permission => may(actor, permission, subject))
        .filter(permission => !may(actor, permission, { unitId: place.institution.id }))
        .sort()
    expect(allowed(own)).toEqual([
      'case.carry_out',
      'case.follow_up',
      'case.propose',
      'dialogue.agree',
      'dialogue.answer_as_owner',
      'dialogue.write',
      'likeness.correct',
      'requirement.edit',
      'signal.settle',
    ])
    expect(allowed(action)).toEqual(['case.carry_out', 'case.follow_up'])
  })
})

describe('a role between two days', () => {
  let standIn: Person
  const manages = async () => may(await actorOf(standIn), 'round.manage', { unitId: place.institution.id })

  it.each([
    ['from today until today', 0, 0, true],
    ['until yesterday', -9, -1, false],
    ['from tomorrow', 1, 9, false],
  ])('%s', async (_name, from, until, holds) => {
    standIn = await aPerson(town.units.other)
    await roleOn(standIn, town.units.same, 'head', {
      validFrom: addDays(today(), from),
      validUntil: addDays(today(), until),
    })
    expect(await manages()).toBe(holds)
  })
})
