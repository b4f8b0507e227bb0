import { eq, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database } from '@/db/client'
import { decision, followUpCheck, pulse, ratingRound, settings } from '@/db/schema'
import type { DocumentPart } from '@/lib/documents/model'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs, actorOf } from '@/lib/platform/testing/act-as'
import type { Person, Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import type { PulsePurpose, SideOfLine } from '@/lib/pulse/vocabulary'
import { aCaseWorld, aRemovable, type CaseWorld, walkTo } from '@/lib/workflow/testing/case-world'
import { followUpReport, reportFile } from './report-queries'
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
    expect(row?.[1]).not.toContain('Ikke meldt')
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

  it('says of a case that still waits to be carried out that it does', async () => {
    await walkTo('implementing', world, await aRemovable(world.institution))
    const [row] = await rowsFor(world.director, world.department)
    expect(row?.[1]).toMatch(/^Fjernet .*\. Ikke meldt gennemført endnu\.$/)
  })

  it('is nothing whose day has come and that is not carried out yet', async () => {
    const caseId = await followed(world, await aRemovable(world.institution))
    await (await database()).write(tx =>
      tx.update(decision).set({ effectedOn: null }).where(eq(decision.caseId, caseId)),
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

  it('has the hours of just this unit, the newest first, and is of the unit one leads where none is named', async () => {
    await followed(world, await aRemovable(world.institution, { title: 'Ældst' }))
    const newest = await aRemovable(world.institution, { title: 'Nyest' })
    const older = await followed(world, newest)
    const { write } = await database()
    await write(async tx => {
      await tx
        .update(decision)
        .set({ takesEffectOn: addDays(today(), -30) })
        .where(ne(decision.caseId, older))
      await tx.update(settings).set({ freedTimeSentence: 'Frigjort tid bliver på arbejdspladsen.' })
      await countChange(tx, 'organisation')
    })
    const rows = await rowsFor(world.director, world.department)
    expect(rows.map(row => row[0]?.includes('Nyest'))).toEqual([true, false])
    const own = await followUpReport(await actorOf(world.director), null)
    expect(own.unitId).toBe(world.department.id)
    expect(JSON.stringify(own.document)).toContain('Frigjort tid bliver på arbejdspladsen.')
    const other = await followUpReport(await actorOf(world.director), String(world.other.id))
    expect(other.document.facts.at(-1)?.value).toMatch(/^0 lovet/)
    expect(own.document.facts.at(-1)?.value).toMatch(/^241 lovet/)
  })

  it('is a file for those who are signed in', async () => {
    await actAs(null)
    expect((await reportFile('pdf', 'https://r.example/?unit=1')).status).toBe(401)
    await actAs(world.employee)
    const file = await reportFile('docx', `https://r.example/?unit=${world.institution.id}`)
    expect(file.headers.get('content-disposition')).toContain(
      `raaderum-det-stoppede-${world.institution.id}.docx`,
    )
  })

  it('is what one sheet has room for, and says how many more there are', async () => {
    for (let count = 0; count < 14; count++) {
      forgetRates()
      await walkTo('implementing', world, await aRemovable(world.institution))
    }
    const { document } = await followUpReport(await actorOf(world.director), String(world.root.id))
    const rows = document.parts.filter(isTable).flatMap(part => part.rows)
    expect(rows.length).toBeGreaterThan(5)
    expect(JSON.stringify(document.parts)).toContain(`Og ${14 - rows.length} mere i registret.`)
  })
})
