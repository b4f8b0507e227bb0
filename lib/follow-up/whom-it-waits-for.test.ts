import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { challenge, challengePart, governanceCase, person } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { aTrustTest } from '@/lib/trust-test/testing/trust-things'
import { casePage } from '@/lib/workflow/case-queries'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  standingProposal,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { readBoard } from './board-queries'
import { stuckCases } from './stuck-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let caseId: number
beforeEach(async () => {
  world = await aCaseWorld()
  const about = await aRemovable(world.institution, { ownerFunction: 'Konsulent' })
  await walkTo('awaiting_decision', world, about)
  caseId = (await caseOf(about.id)).id
  return () => vi.useRealTimers()
})

/** Whom the case's page, the board and the list of what is stuck say that it waits for. */
async function said(by: Person) {
  const actor = await actorOf(by)
  const page = (await casePage(actor, caseId))?.waitsFor
  const cards = (await readBoard(actor, world.root.id, null)).flatMap(column => column.cards)
  const { rows } = await stuckCases(actor, world.root.id)
  return {
    page,
    board: cards.find(card => card.caseId === caseId)?.waitsFor,
    stuck: rows.find(row => row.caseId === caseId)?.waitsFor,
    names: rows.find(row => row.caseId === caseId)?.names,
  }
}
const inState = async (state: 'on_trial' | 'awaiting_above') =>
  (await database()).write(tx =>
    tx
      .update(governanceCase)
      .set({ state, stateSince: addDays(today(), -70) })
      .where(eq(governanceCase.id, caseId)),
  )

describe('the case, the board and the list of what is stuck say the same of whom it waits for (§8)', () => {
  it('a test that is over waits for the one who judges, and where they have left for those who decide', async () => {
    await aTrustTest(caseId, world.teamA, world.med)
    await inState('on_trial')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 40 * 86_400_000 })
    const judge = { function: 'named', name: 'Leder af hjemmeplejen' }
    expect(await said(world.executive)).toEqual({
      ...{ page: judge, board: judge, stuck: judge, names: ['Medarbejderrepræsentant'] },
    })
    await (await database()).write(tx =>
      tx.update(person).set({ status: 'disabled' }).where(eq(person.id, world.med.id)),
    )
    const director = { function: 'management', unitId: world.department.id, unitName: 'Sundhed og Omsorg' }
    expect(await said(world.executive)).toEqual({
      ...{ page: director, board: director, stuck: director, names: ['Direktør'] },
    })
  })

  it('a letter waits for those who lead all it speaks for, and once it is sent for whoever it went to', async () => {
    const { write } = await database()
    const standing = await standingProposal(caseId)
    const other = await aRemovable(world.other)
    await walkTo('awaiting_decision', world, other, { unit: world.other, by: world.otherHead })
    const otherCase = await caseOf(other.id)
    const otherStanding = await standingProposal(otherCase.id)
    const letter = await write(async tx => {
      const [made] = await tx
        .insert(challenge)
        .values({
          ...{ requirementId: (await caseOf(other.id)).requirementId, kind: 'inquiry' },
          ...{ recipient: 'Ministeriet', createdOn: today() },
        })
        .returning()
      const part = { challengeId: made?.id ?? 0, kind: 'inquiry', recipient: 'Ministeriet' } as const
      const words = { asked: 'At formen er fri', proposes: 'En samtale', writtenOn: today() }
      await tx.insert(challengePart).values([
        { ...part, ...words, caseId, proposalId: standing?.id ?? 0 },
        { ...part, ...words, caseId: otherCase.id, proposalId: otherStanding?.id ?? 0 },
      ])
      return made?.id ?? 0
    })
    await inState('awaiting_above')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90 * 86_400_000 })
    const director = { function: 'management', unitId: world.department.id, unitName: 'Sundhed og Omsorg' }
    expect(await said(world.executive)).toEqual({
      ...{ page: director, board: director, stuck: director, names: ['Direktør'] },
    })
    await write(tx =>
      tx.update(challenge).set({ state: 'sent', sentOn: today() }).where(eq(challenge.id, letter)),
    )
    const above = { function: 'named', name: 'Ministeriet' }
    expect(await said(world.executive)).toEqual({ page: above, board: above, stuck: above, names: [] })
    expect((await (await reader()).select().from(challengePart)).length).toBe(2)
  })
})
