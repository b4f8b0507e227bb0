import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { person } from '@/db/schema'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { changePassword } from './account-actions'
import { hashPassword } from './password'

const found = vi.hoisted(() => ({ look: async () => {} }))

// The real one, with a look at the writer each time it works.
vi.mock('@node-rs/argon2', async importOriginal => {
  const real = await importOriginal<typeof import('@node-rs/argon2')>()
  const looking =
    <Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>) =>
    async (...given: Given) => {
      await found.look()
      return work(...given)
    }
  return { ...real, hash: looking(real.hash), verify: looking(real.verify) }
})

withFreshDatabase()

it('leaves the one writer free while a password is looked at and a new one is worked out', async () => {
  const somebody = await aPerson(await aMunicipality())
  const { db, write } = await database()
  const [before, after] = ['grøn kutter i havnen', 'rød båd bag skuret']
  await db
    .update(person)
    .set({ passwordHash: await hashPassword(before) })
    .where(eq(person.id, somebody.id))
  let looks = 0
  // Somebody else's write: whoever held the writer meanwhile would wait for it, and it for them.
  found.look = async () => {
    await write(async () => {})
    looks += 1
  }
  await actAs(somebody)
  const change = (currentPassword: string, password: string) =>
    submit(changePassword, { currentPassword, password })
  expect((await change('forkert', after)).errors).toHaveProperty('currentPassword')
  expect((await change(before, after)).status).toBe('done')
  expect(looks).toBeGreaterThan(2)
}, 30_000)
