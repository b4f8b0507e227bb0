import { eq, ne } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { database, type Transaction } from '@/db/client'
import { likenessCorrection, requirement, requirementBinding, risk, signal } from '@/db/schema'
import { aMunicipality, aPerson, aRequirement, aUnit } from '@/lib/platform/testing/factories'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { readWorkforce } from '@/lib/register/workforce-reads'
import { refreshSignals } from './refresh'
import { findSignals } from './signal-rules'
import { readLook } from './snapshot-reads'

const today = '2026-11-23'

/** Each subject said in two ways; no two subjects have anything to do with each other. */
const said = [
  ['Dobbeltkontrol af dosis', 'To medarbejdere kvitterer for den doserede medicin.'],
  ['To underskrifter på medicin', 'To kolleger kontrollerer og kvitterer for den doserede medicin.'],
  ['Brandøvelse hvert år', 'Alle afdelinger øver evakuering ved brand.'],
  ['Øvelse i evakuering', 'Afdelingen øver evakuering ved brand en gang om året.'],
  ['Kørebog', 'Medarbejderen skriver kilometer for hver kørsel i kørebogen.'],
  ['Registrering af kørsel', 'Hver kørsel med kilometer skrives i kørebogen.'],
  ['Budgetopfølgning hver måned', 'Lederen forklarer afvigelser fra budgettet hver måned.'],
  ['Forklaring af budgetafvigelser', 'Afvigelser fra budgettet forklares af lederen hver måned.'],
] as const

const aText = fc.nat({ max: said.length - 1 })
const which = fc.nat({ max: 7 })
const aWrite = fc.oneof(
  fc.record({ does: fc.constant('say' as const), which, text: aText }),
  fc.record({ does: fc.constant('bind' as const), which, unit: fc.nat({ max: 2 }) }),
  fc.record({ does: fc.constant('end' as const), which, ended: fc.boolean() }),
  fc.record({ does: fc.constant('risk' as const), which, risk: fc.boolean() }),
  fc.record({ does: fc.constant('lay' as const), which, upon: fc.boolean() }),
  fc.record({ does: fc.constant('correct' as const), which, other: which, same: fc.boolean() }),
  fc.record({ does: fc.constant('reason' as const), which, habit: fc.boolean() }),
)
type Write = typeof aWrite extends fc.Arbitrary<infer W> ? W : never

/** A municipality with two teams and eight requirements; what one can write to them. */
async function aRegister() {
  const root = await aMunicipality()
  const institution = await aUnit(await aUnit(root))
  const teams = [await aUnit(institution), await aUnit(institution)]
  for (const team of teams) for (let each = 0; each < 3; each++) await aPerson(team)
  const units = [institution, ...teams]
  const law = await aRequirement(root, {
    level: 'state',
    authority: 'state',
    title: 'Lov om hvile',
    reviewBy: null,
  })
  const made: number[] = []
  for (let each = 0; each < 8; each++) {
    const [title, demand] = said[each] ?? ['', '']
    made.push((await aRequirement(institution, { title, demand, reviewBy: '2099-01-01' })).id)
  }
  const { write } = await database()
  const riskId = await write(async tx => {
    const [row] = await tx.insert(risk).values({ name: 'Fejl', nameKey: 'fejl' }).returning()
    return row?.id ?? 0
  })

  async function apply(tx: Transaction, done: Write): Promise<number[]> {
    const id = made[done.which] ?? 0
    const set = (to: Partial<typeof requirement.$inferInsert>) =>
      tx.update(requirement).set(to).where(eq(requirement.id, id))
    if (done.does === 'say') {
      const [title = '', demand = ''] = said[done.text] ?? []
      await set({ title, demand })
    }
    if (done.does === 'bind') {
      await tx.delete(requirementBinding).where(eq(requirementBinding.requirementId, id))
      await tx.insert(requirementBinding).values({ requirementId: id, unitId: units[done.unit]?.id ?? 0 })
    }
    if (done.does === 'end')
      await set(
        done.ended ? { status: 'repealed', repealedFrom: today } : { status: 'active', repealedFrom: null },
      )
    if (done.does === 'risk') await set({ riskId: done.risk ? riskId : null })
    if (done.does === 'lay') await set({ derivesFromId: done.upon ? law.id : null })
    if (done.does === 'reason') await set({ introducedBecause: done.habit ? 'habit' : 'law' })
    const other = done.does === 'correct' ? (made[done.other] ?? 0) : id
    if (done.does !== 'correct' || other === id) return [id]
    const pair = { firstId: Math.min(id, other), secondId: Math.max(id, other) }
    const says = done.same ? ('same' as const) : ('different' as const)
    await tx
      .insert(likenessCorrection)
      .values({ ...pair, says, at: 0 })
      .onConflictDoUpdate({
        target: [likenessCorrection.firstId, likenessCorrection.secondId],
        set: { says },
      })
    return [id]
  }
  return { apply, write }
}

const inWords = (each: { kind: string; subjectKey: string; evidence: unknown }) =>
  `${each.kind} ${each.subjectKey} ${JSON.stringify(each.evidence, (_, value) =>
    Array.isArray(value) ? [...value].sort((a, b) => a - b) : value,
  )}`

describe('signals brought up to date write by write (§6)', () => {
  it('are those that a look at everything finds, whatever was written and in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(aWrite, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        async turns => {
          const close = await openFreshDatabase()
          try {
            const { apply, write } = await aRegister()
            await write(tx => refreshSignals(tx, { requirementIds: 'all' }, today))
            for (const turn of turns)
              await write(async tx => {
                const changed: number[] = []
                for (const each of turn) changed.push(...(await apply(tx, each)))
                await refreshSignals(tx, { requirementIds: changed }, today)
              })
            await write(async tx => {
              const kept = await tx.select().from(signal).where(ne(signal.state, 'cleared'))
              const { snapshot } = await readLook(tx, await readWorkforce(tx), today, 'all')
              expect(kept.map(inWords).sort()).toEqual(
                findSignals({ snapshot, units: [] }).map(inWords).sort(),
              )
            })
          } finally {
            close()
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
