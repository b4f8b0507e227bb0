import type { CaseFacts } from './case-facts'
import { type PrerequisiteName, prerequisites } from './prerequisites'
import type { CaseState } from './states'
import { type Effect, type TransitionName, type TransitionRow, transitions } from './transitions'

/** Why a move is not open: one may not, or something is missing, with the parts that are. */
export type Obstacle = { reason: 'not_permitted' | PrerequisiteName; missing: readonly string[] }

export type Move = { transition: TransitionName; to: CaseState } & (
  | { status: 'allowed'; effects: Effect[] }
  /** A button that cannot be used, and says why. */
  | { status: 'blocked'; obstacles: Obstacle[] }
  /** The case is not one that moves this way: no button at all. */
  | { status: 'not_offered' }
)

const rows = Object.entries(transitions) as [TransitionName, TransitionRow][]

/** Every move from the case's state: allowed with what it does, or blocked and why, or not for this case (§8). */
export function availableMoves(facts: CaseFacts): Move[] {
  return rows
    .filter(([, row]) => row.from === facts.state)
    .map(([transition, row]) => ({ transition, to: row.to, ...statusOf(row, facts) }))
}

/** One move as {@link availableMoves} tells it, or null where it does not start from the case's state. */
export function moveFor(facts: CaseFacts, transition: TransitionName): Move | null {
  return availableMoves(facts).find(move => move.transition === transition) ?? null
}

function statusOf(row: TransitionRow, facts: CaseFacts) {
  if (row.when && !row.when(facts)) return { status: 'not_offered' as const }
  const obstacles = obstaclesTo(row, facts)
  if (obstacles.length > 0) return { status: 'blocked' as const, obstacles }
  const effects = row.effects.filter(({ when }) => !when || when(facts)).map(({ effect }) => effect)
  return { status: 'allowed' as const, effects }
}

function obstaclesTo(row: TransitionRow, facts: CaseFacts): Obstacle[] {
  const permitted = row.who.some(facts.may)
  const missing = row.needs.flatMap(reason => {
    const parts = prerequisites[reason](facts)
    return parts.length === 0 ? [] : [{ reason, missing: parts }]
  })
  // Whoever may not decide is not the decider either: one of the two says it.
  return permitted
    ? missing
    : [{ reason: 'not_permitted', missing: [] }, ...missing.filter(each => each.reason !== 'is_decider')]
}
