import type { FactName, GuidanceFacts } from './facts'
import {
  type Action,
  type Condition,
  type FactIs,
  type GuidanceRow,
  guidanceTable,
  type Suggestion,
} from './guidance-table'

/** Whether a fact has one of the values asked for. An unknown one never has. */
function holds(facts: GuidanceFacts, condition: FactIs): boolean {
  const values: readonly string[] = condition.is
  return values.includes(facts[condition.fact])
}

function matches(facts: GuidanceFacts, condition: Condition): boolean {
  return 'anyOf' in condition ? condition.anyOf.some(each => holds(facts, each)) : holds(facts, condition)
}

export type Match = {
  row: GuidanceRow
  suggestion: Suggestion
  /** Suggested beside it: challenge upward too. */
  also: Action | null
}

/** The first row that matches, with what it suggests for these facts (§8). There always is one. */
export function firstMatch(facts: GuidanceFacts): Match {
  const row = guidanceTable.find(each => each.when.every(condition => matches(facts, condition)))
  if (!row) throw new Error(`No row of the guidance table matches ${JSON.stringify(facts)}`)
  const suggestion = row.unless && holds(facts, row.unless.when) ? row.unless.suggestion : row.suggestion
  return { row, suggestion, also: row.also && holds(facts, row.also.when) ? row.also.action : null }
}

/** The facts that made a row match, and made its suggestion what it is. */
export function factsBehind(facts: GuidanceFacts, { row, suggestion, also }: Match): FactName[] {
  const asked: FactIs[] = row.when.flatMap(each => ('anyOf' in each ? [...each.anyOf] : [each]))
  if (row.unless && suggestion === row.unless.suggestion) asked.push(row.unless.when)
  if (row.also && also) asked.push(row.also.when)
  return [...new Set(asked.filter(each => holds(facts, each)).map(each => each.fact))]
}
