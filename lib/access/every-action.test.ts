import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FormAction, governedActions } from '@/lib/platform/action'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { givenRoles, type Permission } from './permissions'
import {
  expected,
  type Place,
  type Position,
  positions,
  type TestedRole,
  testedRoles,
} from './testing/expected'
import { aFilledInForm, type FilledIn } from './testing/filled-in-form'
import { aTown } from './testing/town'
import { wholeDatabase } from './testing/whole-database'

withFreshDatabase()

/** The files of 'use server' actions; every function they export is a door into the product. */
const actionFiles = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .map(file => join('lib', file))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter(file => readFileSync(file, 'utf8').startsWith("'use server'"))
  .sort()

/** Doors that are open to the signed-out, or change nothing but the browser's own cookies; tried in sign-in.test.ts. */
const openDoors = [
  'acceptInvitation',
  'askForNewPassword',
  'chooseLanguage',
  'createMunicipality',
  'resetPassword',
  'signIn',
  'signOut',
]

/** Actions that concern the municipality as a whole. All others are tried on things of one institution. */
const aboutMunicipality = [
  'addOwnSubject',
  'addProfessionalGroup',
  'changeOwnSubject',
  'editElsewhere',
  'editSettings',
  'removeOwnSubject',
  'renameProfessionalGroup',
  'switchMoney',
]

interface Door {
  name: string
  action: FormAction
  permission: Permission
}

const doors: Door[] = []
const unknown: string[] = []
for (const file of actionFiles) {
  const exported = (await import(resolve(file))) as Record<string, FormAction>
  for (const [name, action] of Object.entries(exported)) {
    const known = governedActions.find(each => each.action === action)
    if (known) doors.push({ name, action, permission: known.permission })
    else unknown.push(name)
  }
}

let town: Awaited<ReturnType<typeof aTown>>
let form: FilledIn

beforeAll(async () => {
  town = await aTown()
  form = await aFilledInForm(town.units)
})

beforeEach(forgetRates)

const about = (name: string): Place => (aboutMunicipality.includes(name) ? 'municipality' : 'institution')
const filledIn = (name: string) => ({ ...form.values, ...form.special[name] })
const notAllowed = 'Det har du ikke adgang til at gøre her.'

/** Somebody new in that place, because some of these actions change whoever does them. */
async function aHolder(role: TestedRole, position: Position) {
  const unit = town.units[position]
  const holder = await aPerson(role === 'employee' ? unit : town.units.other)
  if (role !== 'employee') await roleOn(holder, unit, role)
  return holder
}

describe('every door into the product', () => {
  it('is governed, or known to be open', () => {
    expect(unknown.sort()).toEqual(openDoors)
    expect(doors.length).toBeGreaterThan(30)
  })

  describe.each(doors)('$name ($permission)', ({ name, action, permission }) => {
    it('is shut for everybody who may not, and they change nothing', async () => {
      const before = await wholeDatabase()
      for (const role of testedRoles)
        for (const position of positions) {
          if (expected[permission][role][about(name)].includes(position)) continue
          await actAs(town.who(role, position))
          const answer = await submit(action, filledIn(name))
          expect(answer, `${role} at ${position}`).toMatchObject({ status: 'refused', message: notAllowed })
        }
      expect(await wholeDatabase()).toBe(before)
    })

    it('is shut for the signed-out, the disabled and sessions that have ended', async () => {
      const everything: Person = await aPerson(town.units.municipality)
      for (const role of givenRoles) await roleOn(everything, town.units.municipality, role)
      const disabled = await aPerson(town.units.municipality, { status: 'disabled', roles: givenRoles })
      const before = await wholeDatabase()
      for (const nobody of [null, disabled, { ...everything, sessionVersion: 7 }]) {
        await actAs(nobody)
        const answer = await submit(action, filledIn(name))
        expect(answer.message).toMatch('ikke logget ind')
      }
      expect(await wholeDatabase()).toBe(before)
    })

    it('is shut for what is not there', async () => {
      const unknownIds = Object.fromEntries(
        Object.entries(filledIn(name)).map(([field, value]) => [
          field,
          /(Id|Ids|units|round|binds|requirements)$/.test(field) ? 987654 : value,
        ]),
      )
      await actAs(await aPerson(town.units.other))
      const before = await wholeDatabase()
      const answer = await submit(action, unknownIds)
      if (permission !== 'self.manage') {
        expect(answer.status).toBe('refused')
        expect(answer.message ?? '').not.toMatch('hos os')
        expect(await wholeDatabase()).toBe(before)
      }
    })
  })

  it('opens for those who may, from the nearest place they may hold the role: nobody who should is told that they may not', async () => {
    for (const { name, action, permission } of doors)
      for (const role of testedRoles) {
        const position = expected[permission][role][about(name)].findLast(each => each !== 'below')
        if (!position) continue
        const holder = await aHolder(role, position)
        form = await aFilledInForm(town.units)
        forgetRates()
        await actAs(holder)
        const answer = await submit(action, filledIn(name))
        expect(answer.message ?? '', `${name} as ${role} at ${position}`).not.toBe(notAllowed)
      }
  })
})
