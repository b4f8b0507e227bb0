import { chooseClasses } from '@/lib/disclosure/classes'
import { publish } from '@/lib/disclosure/publish'
import { type KnownTotal, smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { TIMES_PER_YEAR } from '@/lib/disclosure/testing/random-round'
import { aRandomTree, subtreeOf } from '@/lib/disclosure/testing/random-tree'
import type { TreeNode } from '@/lib/disclosure/tree'
import { type SeededRandom, seededRandom } from '@/lib/platform/testing/seeded-random'
import { askedNow } from '@/lib/rating/asked-lately'
import type { Ballot } from '@/lib/rating/statements'
import { someAnswers } from '@/lib/rating/testing/answers'

const K = 5
const ANSWERS = someAnswers({ statements: { legitimate: 3, supports: 3, learning: 3, involved: 3 } })

/** Somebody who could answer in one of two rounds on the same requirement, or in both. */
interface Person {
  /** Where they work at each opening; null where they are not asked. */
  units: readonly [number | null, number | null]
  /** The same opinion both times, and the attacker knows it. */
  keeps: boolean
}

interface TwoRounds {
  trees: readonly [TreeNode[], TreeNode[]]
  people: Person[]
}

interface Between {
  /** The share of those asked first who are asked again; as many others take the places of the rest. */
  askedAgain: number
  /** The share of people who do not change their mind. */
  keeping: number
}

/** The second round where it opens within 90 days of the first: the product's own rule says who of them is asked. Null where nobody is. */
function within90Days({ trees, people }: TwoRounds): TwoRounds | null {
  const bound = people.flatMap(({ units }, id) => (units[1] === null ? [] : [{ id }]))
  const first = new Set(people.flatMap(({ units }, id) => (units[0] === null ? [] : [id])))
  const { asked, tooManyAgain } = askedNow(bound, [{ personIds: first, freeFrom: '2026-02-22' }], K)
  if (tooManyAgain) return null
  const ids = new Set(asked.map(each => each.id))
  return {
    trees,
    people: people.map((person, id) => ({
      ...person,
      units: [person.units[0], ids.has(id) ? person.units[1] : null],
    })),
  }
}

/** Two rounds with a reorganisation between them: people move by ones, twos and threes, and now and then a unit moves with all it holds. */
function reorganised(random: SeededRandom, { askedAgain, keeping }: Between): TwoRounds {
  const { nodes, own } = aRandomTree(random)
  const ids = nodes.map(({ id }) => id)
  const one = (from: readonly number[], otherwise: number) => from[random.below(from.length)] ?? otherwise
  const people: Person[] = []
  for (const [unitId, count] of own) {
    const moving = random.next() < 0.3 ? random.between(1, 3) : 0
    const to = one(ids, unitId)
    for (let place = 0; place < count; place++) {
      const keeps = random.next() < keeping
      if (random.next() < askedAgain) people.push({ units: [unitId, place < moving ? to : unitId], keeps })
      else people.push({ units: [unitId, null], keeps }, { units: [null, unitId], keeps })
    }
  }
  const after = nodes.map(({ id, parentId }) => {
    if (parentId === null || random.next() >= 0.1) return { id, parentId }
    // Parents have lower ids than what lies below them, so no circle can come about.
    const above = ids.filter(other => other < id)
    return { id, parentId: one(above, parentId) }
  })
  return { trees: [nodes, after], people }
}

/** People who answered in the same classes, and keep their opinion or do not: nothing published tells them apart. */
interface Group {
  id: number
  classes: readonly (number | null)[]
  keeps: boolean
  people: number
}

/** The class in which each person answers in each of the rounds; null where they do not. */
function answered({ trees, people }: TwoRounds, random: SeededRandom) {
  const response = 0.5 + 0.5 * random.next()
  const chosen = trees.map((nodes, round) => {
    const own = new Map<number, number>()
    for (const { units } of people) {
      const unitId = units[round] ?? null
      if (unitId !== null) own.set(unitId, (own.get(unitId) ?? 0) + 1)
    }
    return chooseClasses(nodes, own, K)
  })
  const groups = new Map<string, Group>()
  for (const { units, keeps } of people) {
    const classes = units.map((unitId, round) =>
      unitId !== null && random.next() < response ? (chosen[round]?.classOf.get(unitId) ?? null) : null,
    )
    const key = `${classes.join()} ${keeps}`
    const known = groups.get(key) ?? { id: groups.size, classes, keeps, people: 0 }
    groups.set(key, { ...known, people: known.people + 1 })
  }
  return { chosen, groups: [...groups.values()] }
}

/** Whether what the two rounds publish, put together, says anything of fewer than k people. */
function breaks(rounds: TwoRounds, random: SeededRandom): boolean {
  const { chosen, groups } = answered(rounds, random)
  const totals = rounds.trees.flatMap((tree, round): KnownTotal[] => {
    const inRound = groups.flatMap(group => {
      const classUnitId = group.classes[round] ?? null
      return classUnitId === null ? [] : [{ ...group, classUnitId }]
    })
    // All answer the statements, so that the score's figures are of all of them. What is published where does not depend on what they say.
    const ballots = inRound.flatMap(({ classUnitId, people }): Ballot[] =>
      Array.from({ length: people }, () => ({ classUnitId, answers: ANSWERS })),
    )
    const { publications } = publish({
      tree,
      entitled: new Map(chosen[round]?.classes.map(({ unitId, entitled }) => [unitId, entitled])),
      ballots,
      threshold: K,
      depth: 'short',
      timesPerYear: TIMES_PER_YEAR,
      randomBelow: random.below,
    })
    const shown = publications.filter(({ result }) => result.level !== 'hidden').map(each => each.unitId)
    const totalOf = (units: ReadonlySet<number>): KnownTotal =>
      inRound
        .filter(({ classUnitId }) => units.has(classUnitId))
        // Another opinion is another unknown.
        .map(({ id, keeps }) => ({ group: id, question: keeps ? 'score' : `score of round ${round}` }))
    return shown.flatMap(unitId => {
      const below = new Set(subtreeOf(tree, unitId))
      const covered = new Set(
        shown.filter(id => id !== unitId && below.has(id)).flatMap(id => subtreeOf(tree, id)),
      )
      return [totalOf(below), totalOf(new Set([...below].filter(id => !covered.has(id))))]
    })
  })
  return smallGroupDerivable(totals, new Map(groups.map(each => [each.id, each.people])), K) !== null
}

/**
 * Somebody who has all that two rounds on the same requirement published, with a reorganisation between them, and knows who moved and who
 * answered. Where people answer anew, moving them or their units adds no way to subtract: that must hold. Of those who are known never to change
 * their mind it cannot (docs/anonymity.md), and in what share of the cases it breaks is said: where all of them are asked again, and where
 * some are, which the 90 days forbid. Within those nothing may be found of anybody.
 */
export function overTwoRounds(trees: number) {
  const random = seededRandom(2027)
  let leaks = 0
  for (let i = 0; i < trees; i++)
    if (breaks(reorganised(random, { askedAgain: 1, keeping: 0 }), random)) leaks++
  const few = Math.ceil(trees / 20)
  let kept = 0
  let keptByFew = 0
  let soon = 0
  let refused = 0
  for (let i = 0; i < few; ) {
    const rounds = reorganised(random, { askedAgain: 0.4, keeping: 1 })
    const allowed = within90Days(rounds)
    if (!allowed) {
      refused++
      continue
    }
    i++
    if (breaks(reorganised(random, { askedAgain: 1, keeping: 1 }), random)) kept++
    if (breaks(rounds, random)) keptByFew++
    if (breaks(allowed, random)) soon++
  }
  const share = (count: number, of = few) => Math.round((count / of) * 1000) / 1000
  return {
    leaks,
    brokenIfNobodyChanges: share(kept),
    brokenIfFewAreAskedAgain: share(keptByFew),
    brokenWithin90Days: share(soon),
    refusedWithin90Days: share(refused, few + refused),
  }
}
