import { ne } from 'drizzle-orm'
import { database } from '@/db/client'
import { signal, unit } from '@/db/schema'
import type { OverlapEvidence } from '@/lib/signals/overlap'
import { refreshSignals } from '@/lib/signals/refresh'
import { type SignalKind, signalKinds } from '@/lib/signals/vocabulary'
import { TODAY } from './cases'
import { type Label, type Labels, storeMunicipality } from './municipality'

/** How well a kind of signal is found: of those found the part that is right, and of those there are the part that is found; 0..1. */
export interface Judged {
  known: number
  found: number
  precision: number
  recall: number
}

export interface Judgement {
  requirements: number
  kinds: Record<SignalKind, Judged>
  /** Pairs of requirements named by the evidence of overlap. */
  pairs: Judged
}

function judge(known: ReadonlySet<string>, found: ReadonlySet<string>): Judged {
  const right = [...found].filter(each => known.has(each)).length
  return {
    known: known.size,
    found: found.size,
    precision: found.size === 0 ? (known.size === 0 ? 1 : 0) : right / found.size,
    recall: known.size === 0 ? 1 : right / known.size,
  }
}

/** Makes the labelled municipality in the process's empty database, lets the product find its signals, and compares them with what is known. */
export async function judgeSignals(): Promise<Judgement & { labels: Labels; found: Set<Label> }> {
  const { db, write } = await database()
  const labels = await write(async tx => {
    const made = await storeMunicipality(tx)
    const units = await tx.select({ id: unit.id }).from(unit)
    await refreshSignals(tx, { requirementIds: 'all', unitIds: units.map(each => each.id) }, TODAY)
    return made
  })
  const rows = await db.select().from(signal).where(ne(signal.state, 'cleared'))
  const found = new Set(rows.map(row => `${row.kind} ${row.subjectKey}` as Label))
  const known = new Set([...labels.exact, ...labels.overlap])
  const ofKind = (all: ReadonlySet<Label>, kind: SignalKind) =>
    new Set([...all].filter(label => label.startsWith(`${kind} `)))
  const pairs = new Set(
    rows.flatMap(row =>
      row.kind === 'overlap' && row.requirementId !== null
        ? (row.evidence as OverlapEvidence).otherIds.map(other =>
            [row.requirementId as number, other].sort((a, b) => a - b).join('-'),
          )
        : [],
    ),
  )
  return {
    requirements: labels.requirements,
    kinds: Object.fromEntries(
      signalKinds.map(kind => [kind, judge(ofKind(known, kind), ofKind(found, kind))]),
    ) as Judgement['kinds'],
    pairs: judge(labels.pairs, pairs),
    labels,
    found,
  }
}
