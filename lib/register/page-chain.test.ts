import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { database } from '@/db/client'
import { requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { type ChainLink, requirementPage } from './page-queries'

withFreshDatabase()

let actor: Actor
let home: Unit
let law: Requirement
let policy: Requirement

type Shape = [id: number, below: Shape[]]
const shapeOf = (link: ChainLink): Shape => [link.id, link.below.map(shapeOf)]
const chainOf = async ({ referenceNumber }: Requirement) => {
  const page = await requirementPage(actor, referenceNumber)
  if (!page) throw new Error('The requirement is there')
  return shapeOf(page.chain)
}

beforeAll(async () => {
  const root = await aMunicipality()
  home = await aUnit(root)
  actor = await actorOf(await aPerson(home, { roles: ['head'] }))
  law = await aRequirement(home)
  policy = await aRequirement(home, { derivesFromId: law.id })
})

it('goes from the topmost down through the requirement to all below it, and leaves its siblings out', async () => {
  const first = await aRequirement(home, { derivesFromId: policy.id })
  const second = await aRequirement(home, { derivesFromId: policy.id })
  const form = await aRequirement(home, { derivesFromId: first.id })
  expect(await chainOf(policy)).toEqual([
    law.id,
    [
      [
        policy.id,
        [
          [first.id, [[form.id, []]]],
          [second.id, []],
        ],
      ],
    ],
  ])
  expect(await chainOf(form)).toEqual([law.id, [[policy.id, [[first.id, [[form.id, []]]]]]]])
})

it('ends where a chain goes in a ring', async () => {
  const one = await aRequirement(home)
  const other = await aRequirement(home, { derivesFromId: one.id })
  const { db } = await database()
  await db.update(requirement).set({ derivesFromId: other.id }).where(eq(requirement.id, one.id))
  expect(JSON.stringify(await chainOf(one)).match(/\d+/g)).toContain(String(other.id))
})
