import type { Kind, Level } from '@/lib/register/vocabulary'

/** A requirement in force as the chain needs it. */
export interface ChainRow {
  id: number
  referenceNumber: number
  title: string
  level: Level
  kind: Kind
  lawLink: string
  introducedOn: string | null
  ownerUnitId: number
  derivesFromId: number | null
  /** Hours a year in the unit that is looked at. */
  hours: number
  /** It binds somebody in the unit that is looked at. */
  binds: boolean
}

/** A requirement with everything that was built on it. */
export interface ChainNode {
  row: ChainRow
  /** The most hours first. */
  below: readonly ChainNode[]
  /** Hours a year of itself and everything below it. */
  total: number
  /** How many stand below it. */
  count: number
}

/** One state requirement and what was built on it here. */
export interface Law {
  node: ChainNode
  /** What the state itself asks for, hours a year. */
  state: number
  municipality: { count: number; hours: number }
  institution: { count: number; hours: number }
  additions: { count: number; hours: number }
  /** Additions introduced since the day asked about. */
  fresh: number
  /** The units that decided the additions, with how many each. */
  where: ReadonlyMap<number, { count: number; hours: number }>
}

const hoursOf = (rows: readonly ChainRow[]) => rows.reduce((sum, row) => sum + row.hours, 0)

/**
 * Requirements in force as chains, each from its topmost one in force. What binds nobody in the unit is left out
 * unless something below it does. What derives in a ring has no top and is in no chain.
 */
export function chainsOf(rows: readonly ChainRow[]): ChainNode[] {
  const known = new Set(rows.map(row => row.id))
  const below = new Map<number | null, ChainRow[]>()
  for (const row of rows) {
    const above = row.derivesFromId !== null && known.has(row.derivesFromId) ? row.derivesFromId : null
    const siblings = below.get(above)
    if (siblings) siblings.push(row)
    else below.set(above, [row])
  }
  const hang = (row: ChainRow): ChainNode[] => {
    const children = (below.get(row.id) ?? []).flatMap(hang)
    if (!row.binds && children.length === 0) return []
    const total = children.reduce((sum, child) => sum + child.total, row.hours)
    const count = children.reduce((sum, child) => sum + child.count + 1, 0)
    return [{ row, below: inOrder(children), total, count }]
  }
  return inOrder((below.get(null) ?? []).flatMap(hang))
}

const inOrder = (nodes: ChainNode[]) =>
  nodes.sort((a, b) => b.total - a.total || a.row.referenceNumber - b.row.referenceNumber)

/** A chain's requirements, each before what stands below it. */
export const allIn = (node: ChainNode): ChainRow[] => [node.row, ...node.below.flatMap(allIn)]

/**
 * The state requirements on which something was built here, those with the most hours of additions first (§6).
 *
 * @param counted whether an addition is counted: of one kind only, say
 * @param since additions introduced on or after this day are the fresh ones
 */
export function lawsOf(
  chains: readonly ChainNode[],
  counted: (row: ChainRow) => boolean,
  since: string,
): Law[] {
  return chains
    .filter(node => node.row.level === 'state')
    .map(node => lawOf(node, counted, since))
    .filter(law => law.additions.count > 0)
    .sort(
      (a, b) =>
        b.additions.hours - a.additions.hours ||
        b.additions.count - a.additions.count ||
        a.node.row.referenceNumber - b.node.row.referenceNumber,
    )
}

export function lawOf(node: ChainNode, counted: (row: ChainRow) => boolean, since: string): Law {
  const rows = allIn(node)
  const additions = rows.filter(row => row.level !== 'state' && row.binds && counted(row))
  const amount = (some: readonly ChainRow[]) => ({ count: some.length, hours: hoursOf(some) })
  const where = new Map<number, { count: number; hours: number }>()
  for (const row of additions) {
    const before = where.get(row.ownerUnitId) ?? { count: 0, hours: 0 }
    where.set(row.ownerUnitId, { count: before.count + 1, hours: before.hours + row.hours })
  }
  return {
    node,
    state: hoursOf(rows.filter(row => row.level === 'state')),
    municipality: amount(additions.filter(row => row.level === 'municipality')),
    institution: amount(additions.filter(row => row.level === 'institution')),
    additions: amount(additions),
    fresh: additions.filter(row => row.introducedOn !== null && row.introducedOn >= since).length,
    where,
  }
}

/** A node of a chain as far as there is room, with what is left out of it gathered. */
export interface TrimmedNode {
  row: ChainRow
  below: readonly TrimmedNode[]
  /** Those below it that are not shown, by themselves. */
  rest: { count: number; hours: number }
}

/**
 * The part of a chain that carries most hours. Nothing carries more than what it hangs on, so the heaviest are
 * connected; what is left out is gathered where it hangs, and no hour is lost.
 */
export function trimmed(root: ChainNode, most: number): TrimmedNode {
  const inOrder = (node: ChainNode): ChainNode[] => [node, ...node.below.flatMap(inOrder)]
  const nodes = inOrder(root)
  const shown = new Set(
    nodes
      .map((node, place) => ({ node, place }))
      .sort((a, b) => b.node.total - a.node.total || a.place - b.place)
      .slice(0, most)
      .map(({ node }) => node.row.id),
  )
  const cut = (node: ChainNode): TrimmedNode => {
    const out = node.below.filter(each => !shown.has(each.row.id))
    return {
      row: node.row,
      below: node.below.filter(each => shown.has(each.row.id)).map(cut),
      rest: {
        count: out.reduce((sum, each) => sum + each.count + 1, 0),
        hours: out.reduce((sum, each) => sum + each.total, 0),
      },
    }
  }
  return cut(root)
}
