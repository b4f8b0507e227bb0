import { canBe, type FactName, factNames, factValues, type GuidanceFacts } from './facts'
import { factsBehind, firstMatch } from './first-match'
import type { Action, Suggestion } from './guidance-table'

/** A fact and the value it has, or would have to have. */
export type FactValue = { [F in FactName]: { fact: F; value: GuidanceFacts[F] } }[FactName]

export type Guidance = {
  /** Its row in §8, 1 to 12. */
  row: number
  suggestion: Suggestion
  /** Suggested beside it: challenge upward too. */
  also: Action | null
  /** The facts that made it match. */
  because: FactValue[]
  /** Other suggestions near by, and what would have to be different for each: the fewest facts, one or two. */
  neighbours: { suggestion: Suggestion; row: number; ifOnly: FactValue[] }[]
  /** What is not known and could lead elsewhere, and where to. */
  uncertain: { fact: FactName; couldBe: Suggestion[] }[]
}

/** The suggestion for a case with its explanation (§8). */
export function guide(facts: GuidanceFacts): Guidance {
  const match = firstMatch(facts)
  return {
    row: match.row.number,
    suggestion: match.suggestion,
    also: match.also,
    because: factsBehind(facts, match).map(fact => factValue(facts, fact)),
    neighbours: neighboursOf(facts, match.suggestion),
    uncertain: uncertaintiesOf(facts, match.suggestion),
  }
}

/** The facts with some of them changed. */
export function withFacts(facts: GuidanceFacts, changes: readonly FactValue[]): GuidanceFacts {
  return Object.assign({ ...facts }, ...changes.map(({ fact, value }) => ({ [fact]: value })))
}

function neighboursOf(facts: GuidanceFacts, suggestion: Suggestion): Guidance['neighbours'] {
  const found = new Map<Action, Guidance['neighbours'][number]>()
  // Without evidence anything could be so: there is nothing near by to tell of.
  if (facts.verdict === 'none') return []
  const single = changesOf(facts)
  const pairs = single.flatMap((first, index) =>
    single.slice(index + 1).flatMap(second => (first.fact === second.fact ? [] : [[first, second]])),
  )
  for (const ifOnly of [...single.map(change => [change]), ...pairs]) {
    const changed = withFacts(facts, ifOnly)
    if (!canBe(changed)) continue
    const there = firstMatch(changed)
    const { action } = there.suggestion
    if (action === suggestion.action || action === 'rate' || found.has(action)) continue
    found.set(action, { suggestion: there.suggestion, row: there.row.number, ifOnly })
  }
  return [...found.values()]
}

function uncertaintiesOf(facts: GuidanceFacts, suggestion: Suggestion): Guidance['uncertain'] {
  return factNames.flatMap(fact => {
    if (facts[fact] !== 'unknown') return []
    const elsewhere = changesOf(facts)
      .filter(change => change.fact === fact)
      .map(change => firstMatch(withFacts(facts, [change])).suggestion)
      .filter(other => other !== suggestion)
    return elsewhere.length === 0 ? [] : [{ fact, couldBe: [...new Set(elsewhere)] }]
  })
}

/** Every value that one fact could have instead. Nothing becomes unknown, nor is evidence or a dialogue undone. */
function changesOf(facts: GuidanceFacts): FactValue[] {
  return factNames.flatMap(fact =>
    factValues[fact]
      .filter(value => value !== facts[fact] && value !== 'unknown' && value !== 'none')
      .filter(value => fact !== 'dialogueHeld' || value === 'yes')
      .map(value => ({ fact, value }) as FactValue),
  )
}

const factValue = (facts: GuidanceFacts, fact: FactName) => ({ fact, value: facts[fact] }) as FactValue
