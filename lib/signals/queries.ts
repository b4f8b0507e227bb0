import 'server-only'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { requirement, signal, signalVisit } from '@/db/schema'
import { type Actor, leadingUnitId, may } from '@/lib/access/actor'
import { now } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { findRequirement, readSignals } from '@/lib/register/requirement-reads'
import type { Development } from './development'
import { isComparingAgain } from './lexicon-look-reads'
import { isFresh, listSignals, type SignalFilters, type SignalPage } from './signal-list'
import { loadSignalList } from './signal-list-reads'
import { type ClearedBy, type FiringSignal, signalRules } from './signal-rules'
import type { SignalKind, SignalState } from './vocabulary'

interface LinkedRequirement {
  id: number
  reference: string
  title: string
  href: string
}

export interface SignalView {
  id: number
  kind: SignalKind
  state: SignalState
  evidence: FiringSignal['evidence']
  /** The requirements its evidence names, in that order. */
  linked: LinkedRequirement[]
  clearedBy: readonly ClearedBy[]
  accepted: { reason: string; lookAgainOn: string } | null
  maySettle: boolean
}

const namedIn = (evidence: unknown): number[] => {
  const { siblingIds, sameLevelInChain, otherIds, cameIds } = evidence as Record<
    string,
    number[] | null | undefined
  >
  return [...(siblingIds ?? []), ...(sameLevelInChain ?? []), ...(otherIds ?? []), ...(cameIds ?? [])]
}

/** The signals on a requirement that have not gone away (§6). The register is open to all, and so are its signals. */
export async function signalsOf(actor: Actor, requirementId: number): Promise<SignalView[]> {
  const db = await reader()
  const about = await findRequirement(db, requirementId)
  if (!about) return []
  const rows = await readSignals(db, requirementId)
  const maySettle = may(actor, 'signal.settle', {
    unitId: about.ownerUnitId,
    requirementOwnerId: about.ownerPersonId,
  })
  return viewsOf(rows, () => maySettle)
}

/** Area growth on a unit, and nothing else: the only signal that is about a unit. */
export async function signalsOfUnit(actor: Actor, unitId: number): Promise<SignalView[]> {
  const db = await reader()
  const rows = await db
    .select()
    .from(signal)
    .where(and(eq(signal.unitId, unitId), ne(signal.state, 'cleared')))
  const maySettle = may(actor, 'signal.settle', { unitId })
  return viewsOf(rows, () => maySettle)
}

type SignalRow = typeof signal.$inferSelect

async function viewsOf(
  rows: readonly SignalRow[],
  maySettle: (row: SignalRow) => boolean,
): Promise<SignalView[]> {
  const db = await reader()
  const index = await loadRegister(db)
  const linkTo = (id: number): LinkedRequirement[] => {
    const row = index.find(id)
    if (!row) return []
    const { referenceNumber, title } = row
    return [
      { id, reference: formatReference(referenceNumber), title, href: requirementPath(referenceNumber) },
    ]
  }
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    evidence: row.evidence as FiringSignal['evidence'],
    linked: namedIn(row.evidence).flatMap(linkTo),
    clearedBy: signalRules[row.kind].clearedBy,
    accepted:
      row.state === 'accepted' && row.lookAgainOn
        ? { reason: row.acceptedReason, lookAgainOn: row.lookAgainOn }
        : null,
    maySettle: maySettle(row),
  }))
}

/** A signal of the page of all, with what it is about. */
export interface SignalOfPage extends SignalView {
  /** The requirement or the unit. */
  about: { title: string; href: string; reference: string | null }
  /** The unit that owns the requirement; null where the signal is about a unit. */
  ownerUnit: string | null
  raisedOn: string
  clearedOn: string | null
  /** Came since the reader last looked; to somebody who never has, all are alike and none is told apart. */
  isFresh: boolean
}

export interface SignalsPage {
  unitId: number
  list: SignalPage
  items: SignalOfPage[]
  /** The one asked for by itself, wherever it stands; null without one. */
  opened: SignalOfPage | null
  /** When the reader last said to have looked, an instant; null where never. */
  lookedAt: number | null
  /** When this was read, an instant: what comes later is not on it. */
  readAt: number
  /** Some requirements are still to be compared again by the organisation's own words (§9). */
  isComparingAgain: boolean
  development: Development
}

/** The signals of a unit and everything below it: one page of them, what each filter would give, and a year's development (§6). */
export async function signalsPage(
  actor: Actor,
  filters: SignalFilters,
  openedId: number | null,
): Promise<SignalsPage> {
  const readAt = now()
  const db = await reader()
  const index = await loadRegister(db)
  const { tree } = index
  const unitId = tree.find(filters.unitId ?? -1)?.id ?? leadingUnitId(actor)
  const { signals, developmentIn } = await loadSignalList(db, index)
  const [visit] = await db.select().from(signalVisit).where(eq(signalVisit.personId, actor.personId))
  const since = visit?.lookedAt ?? null
  const range = tree.range(unitId)
  const list = listSignals(signals, filters, { range, units: tree.units.length, since })
  const asked = [...new Set([...list.ids, openedId ?? 0])]
  const rows = await db
    .select({ row: signal, ownerPersonId: requirement.ownerPersonId })
    .from(signal)
    .leftJoin(requirement, eq(requirement.id, signal.requirementId))
    .where(inArray(signal.id, asked))
  const rowOf = new Map(rows.map(each => [each.row.id, each]))
  const inOrder = asked.flatMap(id => rowOf.get(id)?.row ?? [])
  const ownerOf = (row: SignalRow) =>
    row.requirementId === null ? undefined : index.find(row.requirementId)?.ownerUnitId
  const views = await viewsOf(inOrder, row =>
    may(actor, 'signal.settle', {
      unitId: ownerOf(row) ?? row.unitId ?? -1,
      requirementOwnerId: rowOf.get(row.id)?.ownerPersonId ?? null,
    }),
  )
  const told = inOrder.flatMap((row, at): SignalOfPage[] => {
    const view = views[at]
    const about = row.requirementId === null ? undefined : index.find(row.requirementId)
    const unit = tree.find(row.unitId ?? -1)
    if (!view || (!about && !unit)) return []
    return [
      {
        ...view,
        about: about
          ? {
              title: about.title,
              href: requirementPath(about.referenceNumber),
              reference: formatReference(about.referenceNumber),
            }
          : { title: unit?.name ?? '', href: `/units/${unit?.id}`, reference: null },
        ownerUnit: about ? (tree.find(about.ownerUnitId)?.name ?? null) : null,
        raisedOn: row.raisedOn,
        clearedOn: row.clearedOn,
        isFresh: since !== null && isFresh({ ...row, place: 0 }, since),
      },
    ]
  })
  const listed = new Set(list.ids)
  const items = told.filter(each => listed.has(each.id))
  const opened = told.find(each => each.id === openedId) ?? null
  return {
    unitId,
    list,
    items,
    opened,
    lookedAt: since,
    readAt,
    isComparingAgain: await isComparingAgain(),
    development: developmentIn(unitId),
  }
}
