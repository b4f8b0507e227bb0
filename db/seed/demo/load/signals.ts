import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { requirement, signal, signalVisit, unit } from '@/db/schema'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, addMonths, type Day } from '@/lib/platform/time'
import { refreshSignals } from '@/lib/signals/refresh'
import { selfImposed } from '@/lib/signals/self-imposed'
import type { SignalKind } from '@/lib/signals/vocabulary'
import { headOf } from '../people'
import { personId, requirementId } from './keys'

/** A review date this many days past counts as none (§6). */
const LATE_REVIEW_DAYS = 90

/** So long the demo municipality has had the product. */
const MONTHS_WITH_THE_PRODUCT = 14

/** A signal that somebody has looked at and lives with for now. */
const accepted: readonly {
  kind: SignalKind
  about: string
  by: string
  reason: string
  lookAgain: number
}[] = [
  {
    kind: 'self_imposed',
    about: 'daycare-accidents',
    by: headOf('boern'),
    reason: 'Vi afventer forsikringens svar om, hvad der skal anmeldes.',
    lookAgain: 70,
  },
]

/** Those who look through the signals now and then, and how many days ago they last did. */
const visits = [
  { by: headOf('hjemmeplejen-nord'), daysAgo: 20 },
  { by: headOf('boern'), daysAgo: 9 },
] as const

/** When a fact behind a signal came about, where the product has only been there for a while: the later of both. */
function cameAbout(row: { kind: SignalKind; evidence: unknown; introducedOn: Day | null }, today: Day): Day {
  const { lapsedOn } = row.evidence as { lapsedOn?: Day | null }
  const at = row.kind === 'area_growth' ? addDays(today, -12) : (row.introducedOn ?? '')
  const since = lapsedOn ? addDays(lapsedOn, LATE_REVIEW_DAYS + 1) : at
  const began = addMonths(today, -MONTHS_WITH_THE_PRODUCT)
  return [since, began].sort().at(-1) as Day
}

const morningOf = (day: Day) => Date.parse(`${day}T07:00:00Z`)

/** The product has been here longer than its demo: each signal has stood since what it tells of, and some have gone since. */
async function loadHistory(tx: Transaction, today: Day): Promise<void> {
  const rows = await tx
    .select({
      id: signal.id,
      kind: signal.kind,
      evidence: signal.evidence,
      introducedOn: requirement.introducedOn,
    })
    .from(signal)
    .leftJoin(requirement, eq(requirement.id, signal.requirementId))
  for (const [raisedOn, those] of groupBy(rows, row => cameAbout(row, today)))
    await tx
      .update(signal)
      .set({ raisedOn, raisedAt: morningOf(raisedOn) })
      .where(
        inArray(
          signal.id,
          those.map(row => row.id),
        ),
      )
  const gone = await tx.select().from(requirement).where(isNotNull(requirement.repealedFrom))
  for (const row of gone) {
    const evidence = selfImposed(row)
    if (!evidence || row.repealedFrom === null || row.repealedFrom > today) continue
    const raisedOn = cameAbout(
      { kind: 'self_imposed', evidence, introducedOn: row.introducedOn },
      row.repealedFrom,
    )
    await tx
      .insert(signal)
      .values({
        ...{ kind: 'self_imposed', subjectKey: `requirement:${row.id}`, requirementId: row.id, evidence },
        ...{ state: 'cleared', raisedOn, raisedAt: morningOf(raisedOn), clearedOn: row.repealedFrom },
      })
      .onConflictDoNothing()
  }
  await tx.insert(signalVisit).values(
    visits.map(({ by, daysAgo }) => ({
      personId: personId(by),
      lookedAt: morningOf(addDays(today, -daysAgo)),
    })),
  )
}

/** Finds the signals as the product does every night, and shows that some have been noticed for a while. */
export async function loadSignals(tx: Transaction, today: Day): Promise<void> {
  const units = await tx.select({ id: unit.id }).from(unit)
  await refreshSignals(tx, { requirementIds: 'all', unitIds: units.map(each => each.id) }, today)
  await loadHistory(tx, today)
  for (const { kind, about, by, reason, lookAgain } of accepted)
    await tx
      .update(signal)
      .set({
        state: 'accepted',
        acceptedReason: reason,
        acceptedByPersonId: personId(by),
        lookAgainOn: addDays(today, lookAgain),
      })
      .where(and(eq(signal.kind, kind), eq(signal.requirementId, requirementId(about))))
}
