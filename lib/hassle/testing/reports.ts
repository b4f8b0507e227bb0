import { database } from '@/db/client'
import { hassleReport } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import type { Unit } from '@/lib/platform/testing/factories'
import type { ReportRow } from '../report-reads'

/** A report that has been delivered, without a name unless said otherwise. */
export async function aReport(
  unit: Pick<Unit, 'id'>,
  given: Partial<typeof hassleReport.$inferInsert> = {},
): Promise<ReportRow> {
  const { write } = await database()
  return write(async tx => {
    const [made] = await tx
      .insert(hassleReport)
      .values({
        id: drawNumber(),
        unitId: unit.id,
        body: 'Vi skriver det samme tre steder.',
        week: '2026-W47',
        deliveredOn: '2026-11-23',
        ...given,
      })
      .returning()
    if (!made) throw new Error('The report was not stored')
    return made
  })
}
