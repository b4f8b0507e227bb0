import { database } from '@/db/client'
import { solution, solutionAddition } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import type { Requirement, Unit } from '@/lib/platform/testing/factories'
import type { AdditionRow, SolutionRow } from '../solution-reads'

/** A solution that can be read, without a name unless said otherwise. */
export async function aSolution(
  about: Pick<Requirement, 'id'>,
  unit: Pick<Unit, 'id'>,
  given: Partial<typeof solution.$inferInsert> = {},
): Promise<SolutionRow> {
  const { write } = await database()
  return write(async tx => {
    const [made] = await tx
      .insert(solution)
      .values({
        id: drawNumber(),
        requirementId: about.id,
        unitId: unit.id,
        outcome: 'change',
        form: 'sample',
        body: 'Vi nøjes med stikprøver hver anden uge.',
        hopedEffect: 'Mere tid hos borgerne.',
        knownBy: 'Der bliver ikke flere fejl.',
        week: '2026-W47',
        deliveredOn: '2026-11-23',
        ...given,
      })
      .returning()
    if (!made) throw new Error('The solution was not stored')
    return made
  })
}

/** What somebody without a name has added to it. */
export async function anAddition(to: Pick<SolutionRow, 'id'>, unit: Pick<Unit, 'id'>): Promise<AdditionRow> {
  const { write } = await database()
  return write(async tx => {
    const [made] = await tx
      .insert(solutionAddition)
      .values({
        id: drawNumber(),
        solutionId: to.id,
        unitId: unit.id,
        body: 'Husk dem, der lige er begyndt.',
        week: '2026-W47',
        deliveredOn: '2026-11-23',
      })
      .returning()
    if (!made) throw new Error('The addition was not stored')
    return made
  })
}
