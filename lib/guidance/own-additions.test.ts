import { beforeEach, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { aCaseWorld, aLaw, aRemovable, type CaseWorld, published } from '@/lib/workflow/testing/case-world'
import { guidanceFor } from './queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let law: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  law = await aLaw(world.root, { title: 'Tilsyn' })
})

const additionsFor = async (about: Requirement) =>
  (await guidanceFor(await actorOf(world.head), about.id, world.institution.id)).additions.map(
    each => each.title,
  )

it('a red law is challenged upward, and what was added to it here is named, however far below (§8)', async () => {
  const local = await aRemovable(world.institution, { title: 'Mappe', derivesFromId: law.id })
  await aRemovable(world.institution, { title: 'Register over mappen', derivesFromId: local.id })
  await aRemovable(world.other, { title: 'Et andet sted', derivesFromId: law.id })
  await aRemovable(world.institution, { title: 'Ophævet', derivesFromId: law.id, status: 'repealed' })
  await aRemovable(world.institution, { title: 'Bygger på noget andet' })
  await aLaw(world.institution, { title: 'Også statens', derivesFromId: law.id })
  await published(law.id, world.institution, 'red')
  expect(await additionsFor(law)).toEqual(['Mappe', 'Register over mappen'])
})

it('nothing is named where it is not to be challenged', async () => {
  await aRemovable(world.institution, { title: 'Mappe', derivesFromId: law.id })
  await published(law.id, world.institution, 'green')
  expect(await additionsFor(law)).toEqual([])
})
