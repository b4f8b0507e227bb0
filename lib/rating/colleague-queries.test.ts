import { expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { colleagueNames } from './colleague-queries'

withFreshDatabase({ each: 'test' })

it('gives the names of the own unit and of nobody above, below or beside it', async () => {
  const root = await aMunicipality()
  const home = await aUnit(root)
  const team = await aUnit(home)
  const [stine] = await Promise.all([
    aPerson(team, { name: 'Stine Kofoed' }),
    aPerson(team, { name: 'Ahmad Poulsen' }),
    aPerson(team, { name: 'Gitte Væk', status: 'disabled' }),
    aPerson(home, { name: 'Mette Lund', roles: ['head'] }),
    aPerson(await aUnit(home), { name: 'Ole Nabo' }),
    aPerson(await aUnit(team), { name: 'Ida Under' }),
  ])
  expect(await colleagueNames(await actorOf(stine))).toEqual(['Ahmad Poulsen', 'Stine Kofoed'])
})
