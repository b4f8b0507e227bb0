import 'server-only'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { requirement, signal } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { findRequirement, readSignals } from '@/lib/register/content-reads'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { FiringSignal } from './signal-rules'
import { type ClearedBy, signalRules } from './signal-rules'
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
  state: Exclude<SignalState, 'cleared'>
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
  return viewsOf(rows, maySettle)
}

/** Area growth on a unit, and nothing else: the only signal that is about a unit. */
export async function signalsOfUnit(actor: Actor, unitId: number): Promise<SignalView[]> {
  const db = await reader()
  const rows = await db
    .select()
    .from(signal)
    .where(and(eq(signal.unitId, unitId), ne(signal.state, 'cleared')))
  return viewsOf(rows, may(actor, 'signal.settle', { unitId }))
}

async function viewsOf(rows: (typeof signal.$inferSelect)[], maySettle: boolean): Promise<SignalView[]> {
  const db = await reader()
  const ids = [...new Set(rows.flatMap(row => namedIn(row.evidence)))]
  const named =
    ids.length === 0
      ? []
      : await db
          .select({
            id: requirement.id,
            referenceNumber: requirement.referenceNumber,
            title: requirement.title,
          })
          .from(requirement)
          .where(inArray(requirement.id, ids))
  const linkOf = new Map(
    named.map(row => [
      row.id,
      {
        id: row.id,
        reference: formatReference(row.referenceNumber),
        title: row.title,
        href: requirementPath(row.referenceNumber),
      },
    ]),
  )
  return rows.flatMap(row =>
    row.state === 'cleared'
      ? []
      : [
          {
            id: row.id,
            kind: row.kind,
            state: row.state,
            evidence: row.evidence as FiringSignal['evidence'],
            linked: namedIn(row.evidence).flatMap(id => linkOf.get(id) ?? []),
            clearedBy: signalRules[row.kind].clearedBy,
            accepted:
              row.state === 'accepted' && row.lookAgainOn
                ? { reason: row.acceptedReason, lookAgainOn: row.lookAgainOn }
                : null,
            maySettle,
          },
        ],
  )
}
