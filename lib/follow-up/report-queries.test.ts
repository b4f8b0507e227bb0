import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { decision, followUpCheck, pulse, ratingRound } from '@/db/schema'
import type { DocumentPart } from '@/lib/documents/model'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Person, Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import type { PulsePurpose, SideOfLine } from '@/lib/pulse/vocabulary'
import { aCaseWorld, aRemovable, type CaseWorld, walkTo } from '@/lib/workflow/testing/case-world'
import { followUpReport } from './report-queries'
import { followed } from './testing/followed'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

/** A pulse of a case as its closing leaves it. */
async function heard(
  caseId: number,
  given: { side: SideOfLine | null; purpose?: PulsePurpose; on?: number; status?: 'open' | 'closed' },
): Promise<void> {
  const { side, purpose = 'removed', on = 0, status = 'closed' } = given
  await (await database()).write(async tx => {
    const [row] = await tx.query.governanceCase.findMany({ where: (table, { eq }) => eq(table.id, caseId) })
    const unitId = row?.unitId ?? 0
    const [round] = await tx
      .insert(ratingRound)
      .values({
        ...{ name: 'Puls', kind: 'pulse', unitId, depth: 'short', k: 5, createdAt: 0, status },
        ...{ opensOn: addDays(today(), on - 14), closesOn: addDays(today(), on) },
        closedOn: status === 'closed' ? addDays(today(), on) : null,
      })
      .returning()
    await tx.insert(pulse).values({
      ...{ roundId: round?.id ?? 0, purpose, requirementId: row?.requirementId ?? 0, unitId, caseId },
      ...{ boundOn: today(), topUnitId: unitId, side },
    })
  })
}

const isTable = (part: DocumentPart) => part.kind === 'table'
async function rowsFor(somebody: Person, unit: Unit): Promise<readonly (readonly string[])[]> {
  const { document } = await followUpReport(await actorOf(somebody), String(unit.id))
  return document.parts.filter(isTable).flatMap(part => part.rows)
}

describe('what stands on the sheet for the works council (§8)', () => {
  it('is what a decision has taken away in the last year in this unit and below, and nothing else', async () => {
    const about = await aRemovable(world.institution, { title: 'Skema ved hvert besøg' })
    const caseId = await followed(world, about)
    // Decided, and not yet in force; and embedded, which stops nothing.
    await walkTo('implementing', world, await aRemovable(world.institution), {
      proposal: { takesEffectOn: addDays(today(), 5) },
    })
    await walkTo('implementing', world, await aRemovable(world.institution), {
      proposal: { choice: 'embed.keep' },
    })
    const [row, ...more] = await rowsFor(world.director, world.department)
    expect(more).toEqual([])
    expect(row?.[0]).toContain('Skema ved hvert besøg (Hjemmeplejen Nord)')
    expect(row?.[3]).toBe('Mere tid hos borgerne')
    expect(await rowsFor(world.director, world.other)).toEqual([])
    const { write } = await database()
    await write(tx =>
      tx
        .update(decision)
        .set({ takesEffectOn: addDays(today(), -365) })
        .where(eq(decision.caseId, caseId)),
    )
    expect(await rowsFor(world.director, world.department)).toHaveLength(1)
    await write(tx =>
      tx
        .update(decision)
        .set({ takesEffectOn: addDays(today(), -366) })
        .where(eq(decision.caseId, caseId)),
    )
    expect(await rowsFor(world.director, world.department)).toEqual([])
  })

  it('says what the newest closed pulse of follow-up says, and shows it to those alone who see results there', async () => {
    const caseId = await followed(world, await aRemovable(world.institution))
    const said = async (somebody: Person) => (await rowsFor(somebody, world.department))[0]?.[2]
    expect(await said(world.director)).toBe('Ikke spurgt endnu')
    // What those who tried it said of the test is no word on whether it has stopped.
    await heard(caseId, { side: 'below', purpose: 'trial_end', on: -2 })
    expect(await said(world.director)).toBe('Ikke spurgt endnu')
    await heard(caseId, { side: 'below', on: -60 })
    expect(await said(world.director)).toMatch(/^Bekræftet i pulsmålingen/)
    await heard(caseId, { side: 'above', on: -1 })
    await heard(caseId, { side: null, status: 'open', on: 5 })
    expect(await said(world.director)).toMatch(/^Modsagt i pulsmålingen/)
    expect(await said(world.otherHead)).toBe('Vises for dem, der arbejder eller leder der')
  })

  it('says what the time went to, as the latest check has it', async () => {
    const caseId = await followed(world, await aRemovable(world.institution))
    const { write } = await database()
    const wentTo = (months: number, timeWentTo: string) =>
      write(tx => tx.update(followUpCheck).set({ timeWentTo }).where(eq(followUpCheck.months, months)))
    await wentTo(3, 'Gåture')
    await wentTo(6, 'Højtlæsning')
    expect((await rowsFor(world.director, world.institution))[0]?.[3]).toBe('Højtlæsning')
    expect(caseId).toBeGreaterThan(0)
  })

  it('is what one sheet has room for, and says how many more there are', async () => {
    for (let count = 0; count < 14; count++) {
      forgetRates()
      await walkTo('implementing', world, await aRemovable(world.institution))
    }
    const { document } = await followUpReport(await actorOf(world.director), String(world.root.id))
    expect(document.parts.filter(isTable).flatMap(part => part.rows)).toHaveLength(12)
    expect(JSON.stringify(document.parts)).toContain('Og 2 mere i registret.')
  })
})
