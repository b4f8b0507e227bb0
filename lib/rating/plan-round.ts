import { type ClassUnit, chooseClasses } from '@/lib/disclosure/classes'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { type BindingMark, boundRanges, type Range, sharedRanges } from '@/lib/register/bound-people'
import { type AskedBefore, askedNow } from './asked-lately'

/** k of a draft: the municipality's as it is now, and never below what the draft had when it was looked through (§5). */
export const thresholdOfDraft = (draft: { k: number }, settings: { k: number } | undefined): number =>
  Math.max(draft.k, settings?.k ?? draft.k)

export interface RoundPerson {
  id: number
  unitId: number
  professionalGroupId: number
}

/** A requirement that a round would ask about, and whom it binds. */
export interface RequirementToRate {
  id: number
  inForce: boolean
  marks: readonly BindingMark[]
  /** Empty: everybody. */
  groupIds: readonly number[]
}

export interface RoundToPlan {
  tree: UnitTree
  /** The round's units, each with its subtree. */
  unitIds: readonly number[]
  day: Day
  /** The day whose bindings count; `day` where it is left out. A pulse asks those who were bound before. */
  boundOn?: Day
  /** The threshold, at least 5. */
  k: number
  people: readonly RoundPerson[]
  /** Who leads which unit while the round runs. */
  leaders: readonly { personId: number; unitId: number }[]
  requirements: readonly RequirementToRate[]
  /** Those who were entitled to rate a requirement in a round that is open, or closed less than 90 days ago. */
  askedBefore: readonly AskedBefore[]
}

/** Why a requirement of a round is not offered for rating. */
export type NotOffered = 'not_active' | 'too_few' | 'rated_recently'

export interface PlannedRequirement {
  requirementId: number
  notOfferedBecause: NotOffered | null
  /** People who would be entitled, also where it is not offered. */
  entitledInAll: number
  /** How many more are bound and not asked, for they could rate it lately, and from which day all can be; null where nobody is left out. */
  leftOut: { people: number; freeFrom: Day } | null
  /** Who may answer and in which class; empty where it is not offered. */
  entitled: readonly { personId: number; classUnitId: number }[]
  classes: readonly ClassUnit[]
}

/**
 * What a round would be if it opened now: for each requirement who is entitled, in which classes (§5, first use of the
 * atom rule), or why it is not offered. The review page shows it, and opening stores it.
 */
export function planRound(round: RoundToPlan): PlannedRequirement[] {
  const { tree } = round
  const day = round.boundOn ?? round.day
  const covered = boundRanges(
    tree,
    round.unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null })),
    day,
  )
  const raters = peopleByPlace(round)
  return round.requirements.map(requirement => {
    const ranges = sharedRanges(boundRanges(tree, requirement.marks, day), covered)
    const bound = peopleBound(raters, ranges, requirement.groupIds)
    const before = round.askedBefore.filter(each => each.requirementId === requirement.id)
    const { asked, tooManyAgain, leftOut, freeFrom } = askedNow(bound, before, round.k)
    const bare = {
      requirementId: requirement.id,
      entitledInAll: asked.length,
      leftOut: freeFrom === null ? null : { people: leftOut, freeFrom },
      entitled: [],
      classes: [],
    }
    if (!requirement.inForce) return { ...bare, notOfferedBecause: 'not_active' }
    const top = topUnit(tree, ranges)
    if (top === undefined || bound.length < round.k) return { ...bare, notOfferedBecause: 'too_few' }
    if (tooManyAgain) return { ...bare, notOfferedBecause: 'rated_recently' }
    const nodes = tree
      .subtree(top)
      .map(unit => ({ id: unit.id, parentId: unit.id === top ? null : unit.parentId }))
    const counts = new Map<number, number>()
    for (const person of asked) counts.set(person.unitId, (counts.get(person.unitId) ?? 0) + 1)
    const { classes, classOf } = chooseClasses(nodes, counts, round.k)
    return {
      ...bare,
      notOfferedBecause: null,
      classes,
      entitled: asked.map(person => ({
        personId: person.id,
        classUnitId: classOf.get(person.unitId) ?? top,
      })),
    }
  })
}

/** People by the pre-order place of their home unit; those who lead a unit at or above it are left out (§2). */
function peopleByPlace({ tree, people, leaders }: RoundToPlan): Map<number, RoundPerson[]> {
  const led = new Map<number, number[]>()
  for (const { personId, unitId } of leaders) led.set(personId, [...(led.get(personId) ?? []), unitId])
  const places = new Map<number, RoundPerson[]>()
  for (const person of people) {
    if (!tree.find(person.unitId)) continue
    if (led.get(person.id)?.some(unitId => tree.isWithin(person.unitId, unitId))) continue
    const place = tree.range(person.unitId).first
    const there = places.get(place)
    if (there) there.push(person)
    else places.set(place, [person])
  }
  return places
}

function peopleBound(
  raters: ReadonlyMap<number, RoundPerson[]>,
  ranges: readonly Range[],
  groupIds: readonly number[],
): RoundPerson[] {
  const bound: RoundPerson[] = []
  for (const { first, end } of ranges)
    for (let place = first; place < end; place++)
      for (const person of raters.get(place) ?? [])
        if (groupIds.length === 0 || groupIds.includes(person.professionalGroupId)) bound.push(person)
  return bound
}

/** The lowest unit that everything bound in the round lies within: people of small units find a class below or at it. */
function topUnit(tree: UnitTree, ranges: readonly Range[]): number | undefined {
  const first = tree.units[ranges[0]?.first ?? -1]
  const last = tree.units[(ranges.at(-1)?.end ?? 0) - 1]
  return first && last ? tree.lowestCommon([first.id, last.id])?.id : undefined
}

/** The plan's offered requirements share one tree: the round's classes for participation are chosen over it (§5). */
export function participationClasses(
  tree: UnitTree,
  topUnitId: number,
  planned: readonly PlannedRequirement[],
  k: number,
): ClassUnit[] {
  const places = participationPlaces(
    unitId => tree.depth(unitId),
    planned.flatMap(each => each.entitled),
  )
  const counts = new Map<number, number>()
  for (const unitId of places.values()) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  const nodes = tree
    .subtree(topUnitId)
    .map(unit => ({ id: unit.id, parentId: unit.id === topUnitId ? null : unit.parentId }))
  return chooseClasses(nodes, counts, k).classes
}

/**
 * Where each person counts when participation is shown: the lowest of the classes their ballots may carry. It is read
 * from what opening stored, so that somebody who moves while the round is open moves no figure.
 */
export function participationPlaces(
  depthOf: (unitId: number) => number,
  entitled: Iterable<{ personId: number; classUnitId: number }>,
): Map<number, number> {
  const places = new Map<number, number>()
  for (const { personId, classUnitId } of entitled) {
    const place = places.get(personId)
    if (place === undefined || depthOf(classUnitId) > depthOf(place)) places.set(personId, classUnitId)
  }
  return places
}
