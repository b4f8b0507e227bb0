import type { Tree } from '@/lib/disclosure/tree'

export interface AtomRule {
  /** How many people are counted in the unit itself, not in the units below it. */
  own: (unitId: number) => number
  /** Every atom of the choice is empty or holds at least this many people. */
  threshold: number
  /** Units that may be chosen at all; all unless said otherwise. */
  choosable?: (unitId: number) => boolean
}

/** Which units of a tree may have figures, so that nothing about fewer than `threshold` people can be derived (§5). */
export interface Choice {
  /** The chosen units, and how many people are in each one's atom: counted in it, and in no chosen unit below it. */
  atoms: ReadonlyMap<number, number>
  /** For each chosen unit the chosen ones right below it: with no chosen unit in between. Those with none are left out. */
  rightBelow: ReadonlyMap<number, readonly number[]>
  /** For every unit of the tree all its people, its subtree's included. */
  people: ReadonlyMap<number, number>
  /** For every unit the nearest chosen one at or above it, or null. */
  nearest: ReadonlyMap<number, number | null>
}

/** What the walk has made of the units so far. */
interface Walk {
  people: Map<number, number>
  atoms: Map<number, number>
  rightBelow: Map<number, number[]>
}

/**
 * The atom rule (§5): chooses units children before parents. A unit whose uncovered people are none or enough is chosen;
 * otherwise chosen units right below it are withdrawn, smallest atom first, until it is.
 * Throws RangeError for a threshold under 1 or a count that is not a whole number of people.
 */
export function chooseUnits(tree: Tree, rule: AtomRule): Choice {
  if (!(rule.threshold >= 1)) throw new RangeError(`a threshold must be at least 1, not ${rule.threshold}`)
  const walk: Walk = { people: new Map(), atoms: new Map(), rightBelow: new Map() }
  // What a unit that is not chosen passes up: its people in no chosen unit, and the chosen units right below it.
  const passedUp = new Map<number, { uncovered: number; below: number[] }>()

  for (const unitId of tree.childrenFirst) {
    const own = rule.own(unitId)
    if (!Number.isInteger(own) || own < 0) throw new RangeError(`unit ${unitId} cannot have ${own} people`)
    let people = own
    let uncovered = own
    const below: number[] = []
    for (const child of tree.childrenOf.get(unitId) ?? []) {
      people += walk.people.get(child) ?? 0
      const passed = passedUp.get(child)
      uncovered += passed?.uncovered ?? 0
      if (passed) below.push(...passed.below)
      else below.push(child)
    }
    walk.people.set(unitId, people)
    const mayBeChosen = people > 0 && (rule.choosable?.(unitId) ?? true)
    const settled = mayBeChosen ? withdrawUntilSafe(walk, uncovered, below, rule.threshold) : null
    if (settled) {
      walk.atoms.set(unitId, settled.uncovered)
      if (settled.below.length > 0) walk.rightBelow.set(unitId, settled.below)
    } else passedUp.set(unitId, { uncovered, below })
  }
  return { ...walk, nearest: nearestChosen(tree, walk.atoms) }
}

/**
 * Withdraws chosen units right below until the uncovered people are none or enough. Null when they are too few with nothing
 * left to withdraw; then nothing has been withdrawn, for whatever is chosen below holds enough people by itself.
 */
function withdrawUntilSafe(walk: Walk, uncovered: number, below: readonly number[], threshold: number) {
  const state = { uncovered, below: [...below] }
  while (state.uncovered > 0 && state.uncovered < threshold) {
    const withdrawn = firstToWithdraw(walk, state.below)
    if (withdrawn === null) return null
    state.uncovered += walk.atoms.get(withdrawn) ?? 0
    state.below = state.below.filter(unitId => unitId !== withdrawn)
    state.below.push(...(walk.rightBelow.get(withdrawn) ?? []))
    walk.atoms.delete(withdrawn)
    walk.rightBelow.delete(withdrawn)
  }
  return state
}

/** The one with the smallest non-empty atom; where all their atoms are empty, the one with the fewest people. Ties by unit id. */
function firstToWithdraw(walk: Walk, candidates: readonly number[]): number | null {
  const atomOf = (unitId: number) => walk.atoms.get(unitId) ?? 0
  const peopleOf = (unitId: number) => walk.people.get(unitId) ?? 0
  const withPeople = candidates.filter(unitId => atomOf(unitId) > 0)
  return withPeople.length > 0 ? smallest(withPeople, atomOf) : smallest(candidates, peopleOf)
}

function smallest(unitIds: readonly number[], size: (unitId: number) => number): number | null {
  let least: number | null = null
  for (const unitId of unitIds) {
    if (least === null) least = unitId
    else if (size(unitId) < size(least) || (size(unitId) === size(least) && unitId < least)) least = unitId
  }
  return least
}

function nearestChosen(tree: Tree, atoms: ReadonlyMap<number, number>): Map<number, number | null> {
  const nearest = new Map<number, number | null>()
  for (let i = tree.childrenFirst.length - 1; i >= 0; i--) {
    const unitId = tree.childrenFirst[i]
    if (unitId === undefined) continue
    const parentId = tree.parentOf.get(unitId) ?? null
    const above = parentId === null ? null : (nearest.get(parentId) ?? null)
    nearest.set(unitId, atoms.has(unitId) ? unitId : above)
  }
  return nearest
}

/** The chosen unit and all chosen units below it: their atoms together are exactly its people. */
export function chosenWithin(choice: Choice, unitId: number): number[] {
  if (!choice.atoms.has(unitId)) return []
  const within = [unitId]
  for (const chosen of within) within.push(...(choice.rightBelow.get(chosen) ?? []))
  return within
}

/** Why a unit was not chosen: fewer than the threshold are counted there, or it had to be withdrawn to protect others. */
export function whyNotChosen(choice: Choice, unitId: number, threshold: number) {
  return (choice.people.get(unitId) ?? 0) < threshold ? 'too_few' : 'would_reveal_small_group'
}
