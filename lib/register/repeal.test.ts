import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { signal } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement, type Person, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { editRequirement, repealRequirement } from './actions'
import { readFilters } from './list-filters'
import { listRequirements } from './queries'
import { aRegisterWorld, editing, onlyRequirement } from './testing/register-world'

withFreshDatabase({ each: 'test' })

let root: Unit
let home: Unit
let head: Person

beforeEach(async () => {
  ;({ root, home, head } = await aRegisterWorld())
})

describe('repealing a requirement', () => {
  const repealing = (made: { id: number }, given: Record<string, string> = {}) => ({
    requirementId: String(made.id),
    version: '1',
    repealedFrom: '2026-12-01',
    repealedBecause: 'Det bruges ikke.',
    ...given,
  })

  it('ends it from a day, with a reason; nothing is deleted', async () => {
    const made = await aRequirement(home, { legalStatus: 'no_basis' })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(made, { repealedFrom: '2026-01-01' }))).status).toBe(
      'done',
    )
    expect(await onlyRequirement()).toMatchObject({ status: 'repealed', repealedBecause: 'Det bruges ikke.' })
    const actor = await actorOf(head)
    expect((await listRequirements(actor, readFilters({}))).total).toBe(0)
    expect((await listRequirements(actor, readFilters({ status: 'repealed' }))).total).toBe(1)
    expect((await submit(editRequirement, await editing(made.id))).message).toMatch('er ophævet')
    const open = await (await reader())
      .select()
      .from(signal)
      .where(and(eq(signal.requirementId, made.id), eq(signal.state, 'new')))
    expect(open).toEqual([])
  })

  it('is for the one with the authority', async () => {
    const state = await aRequirement(home, {
      level: 'state',
      authority: 'state',
      legalStatus: 'form_required',
    })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(state))).status).toBe('refused')
    const direction = await aPerson(root)
    await roleOn(direction, root, 'management')
    await actAs(direction)
    expect((await submit(repealRequirement, repealing(state))).status).toBe('done')
  })

  it.each([
    ['form_required', /loven kræver netop denne form/],
    ['purpose_required', /Loven kræver formålet/],
    ['not_examined', /Ingen har undersøgt/],
  ] as const)('is refused where the law stands behind it: %s', async (legalStatus, sentence) => {
    const made = await aRequirement(home, { legalStatus })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(made))).message).toMatch(sentence)
    expect(await onlyRequirement()).toMatchObject({ status: 'active' })
  })
})
