import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { partialPublication, publication } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import type { PublishedFigures } from './published-figures'
import { readSeen } from './round-seen-reads'
import { worstFirst } from './worst-first'

/** One requirement, and every unit in sight that could answer it or has a result. */
export interface WholeRow {
  reference: string
  title: string
  /** In tree order. Null: people there could answer, and nothing of it may be shown by itself. */
  cells: { unitId: number; unitName: string; figures: PublishedFigures | null }[]
}

/**
 * Everything a closed round published that this person may see, the least meaningful first: what its files are made from. It reads
 * publications, never an answer, and no text.
 */
export async function everyResult(actor: Actor, roundId: number): Promise<WholeRow[]> {
  const visible = unitsWhere(actor, 'results.read')
  const db = await reader()
  const figuresIn = (table: typeof publication | typeof partialPublication) =>
    db
      .select({ requirementId: table.requirementId, unitId: table.unitId, figures: table.figures })
      .from(table)
      .where(and(eq(table.roundId, roundId), inArray(table.unitId, visible)))
  const [{ units, requirements }, full, partial] = await Promise.all([
    readSeen(db, actor.tree, roundId, new Set(visible)),
    figuresIn(publication),
    figuresIn(partialPublication),
  ])
  const figuresAt = new Map(
    [...partial, ...full].map(row => [`${row.requirementId}/${row.unitId}`, row.figures]),
  )
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  const rows = requirements.map(({ requirementId, reference, title, places }) => ({
    reference,
    title,
    cells: places.map(({ unitId }) => ({
      unitId,
      unitName: nameOf.get(unitId) ?? '',
      figures: figuresAt.get(`${requirementId}/${unitId}`) ?? null,
    })),
  }))
  return rows.sort((a, b) => worstFirst(topmost(a), topmost(b)))
}

/** The result that speaks for most of those in sight. */
const topmost = ({ cells }: WholeRow) =>
  cells.flatMap(({ figures }) => (figures && figures.result.level !== 'hidden' ? figures.result : []))[0] ??
  null
