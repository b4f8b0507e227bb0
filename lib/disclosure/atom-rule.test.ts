import { describe, expect, it } from 'vitest'
import { type Choice, chooseUnits, chosenWithin, whyNotChosen } from '@/lib/disclosure/atom-rule'
import { smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { aRandomTree, type PeopledTree, subtreeOf } from '@/lib/disclosure/testing/random-tree'
import { arrangeTree, type TreeNode } from '@/lib/disclosure/tree'
import { type SeededRandom, seededRandom } from '@/lib/platform/testing/seeded-random'

const K = 5
const TREES = 20_000

/** [unit, parent, its own people] for each unit. */
type Row = [id: number, parentId: number | null, own: number]

function choose(rows: Row[], threshold = K, choosable?: (unitId: number) => boolean): Choice {
  const own = new Map(rows.map(([id, , people]) => [id, people]))
  const nodes = rows.map(([id, parentId]) => ({ id, parentId }))
  return chooseUnits(arrangeTree(nodes), { own: id => own.get(id) ?? 0, threshold, choosable })
}

const atomsOf = (choice: Choice) => Object.fromEntries(choice.atoms)

describe('the atom rule (§5)', () => {
  it('chooses every unit that is large enough and covers the rest', () => {
    expect(
      atomsOf(
        choose([
          [1, null, 5],
          [2, 1, 7],
          [3, 1, 5],
        ]),
      ),
    ).toEqual({ 1: 5, 2: 7, 3: 5 })
  })

  it('does not choose a unit with nobody, nor one with too few', () => {
    expect(
      atomsOf(
        choose([
          [1, null, 0],
          [2, 1, 0],
          [3, 1, 4],
          [4, 1, 9],
        ]),
      ),
    ).toEqual({ 1: 13 })
    expect(
      atomsOf(
        choose([
          [1, null, 0],
          [2, 1, 2],
          [3, 1, 2],
        ]),
      ),
    ).toEqual({})
  })

  it('chooses a unit whose people are all in chosen units below it: its own atom is empty', () => {
    expect(
      atomsOf(
        choose([
          [1, null, 0],
          [2, 1, 6],
          [3, 1, 8],
        ]),
      ),
    ).toEqual({ 1: 0, 2: 6, 3: 8 })
  })

  it('withdraws the smallest unit below, so that nobody finds a small team by subtraction', () => {
    // Plainly: 1 has 17, 2 has 6, 3 has 8; 17 - 6 - 8 tells what the three of unit 4 said.
    const choice = choose([
      [1, null, 0],
      [2, 1, 6],
      [3, 1, 8],
      [4, 1, 3],
    ])
    expect(atomsOf(choice)).toEqual({ 1: 9, 3: 8 })
    expect(whyNotChosen(choice, 4, K)).toBe('too_few')
    expect(whyNotChosen(choice, 2, K)).toBe('would_reveal_small_group')
  })

  it('breaks ties by unit id', () => {
    expect(
      atomsOf(
        choose([
          [1, null, 2],
          [9, 1, 6],
          [4, 1, 6],
          [7, 1, 6],
        ]),
      ),
    ).toEqual({ 1: 8, 7: 6, 9: 6 })
  })

  it('withdraws only nearest units, and goes deeper when their atoms are empty', () => {
    // 2 covers itself with 3 and 4: its atom is empty, so withdrawing it frees nobody, and then 3, the smaller, goes.
    const choice = choose([
      [1, null, 1],
      [2, 1, 0],
      [3, 2, 5],
      [4, 2, 9],
    ])
    expect(atomsOf(choice)).toEqual({ 1: 6, 4: 9 })
    expect(whyNotChosen(choice, 2, K)).toBe('would_reveal_small_group')
  })

  it('prefers a non-empty atom, however large, to an empty one', () => {
    const choice = choose([
      [1, null, 1],
      [2, 1, 0],
      [3, 2, 5],
      [4, 2, 5],
      [5, 1, 30],
    ])
    expect(atomsOf(choice)).toEqual({ 1: 31, 2: 0, 3: 5, 4: 5 })
  })

  it('takes the unit with the fewest people where all nearest atoms are empty', () => {
    const choice = choose([
      [1, null, 4],
      [2, 1, 0],
      [3, 2, 20],
      [4, 1, 0],
      [5, 4, 10],
    ])
    // 4 (10 people) is withdrawn first; then 5 has the only non-empty atom.
    expect(atomsOf(choice)).toEqual({ 1: 14, 2: 0, 3: 20 })
  })

  it('passes the people of a unit that may not be chosen up', () => {
    const choice = choose(
      [
        [1, null, 0],
        [2, 1, 7],
        [3, 1, 8],
      ],
      K,
      id => id !== 2,
    )
    expect(atomsOf(choice)).toEqual({ 1: 7, 3: 8 })
  })

  it('knows the nearest chosen unit of everybody, and the chosen units right below', () => {
    const choice = choose([
      [1, null, 0],
      [2, 1, 6],
      [3, 2, 2],
      [4, 2, 5],
      [5, 4, 1],
    ])
    expect(atomsOf(choice)).toEqual({ 1: 0, 2: 8, 4: 6 })
    expect(Object.fromEntries(choice.nearest)).toEqual({ 1: 1, 2: 2, 3: 2, 4: 4, 5: 4 })
    expect(choice.rightBelow.get(1)).toEqual([2])
    expect(chosenWithin(choice, 1)).toEqual([1, 2, 4])
    expect(chosenWithin(choice, 3)).toEqual([])
    expect(choice.people.get(1)).toBe(14)
  })

  it('leaves people without a unit only where all of a tree are too few', () => {
    expect(
      choose([
        [1, null, 2],
        [2, 1, 2],
      ]).nearest.get(2),
    ).toBeNull()
  })

  it('holds every atom empty or large enough while people move about', () => {
    const random = seededRandom(11)
    const { nodes, own } = aRandomTree(random)
    for (let move = 0; move < 2_000; move++) {
      const from = random.between(1, nodes.length)
      const to = random.between(1, nodes.length)
      if ((own.get(from) ?? 0) === 0) continue
      own.set(from, (own.get(from) ?? 0) - 1)
      own.set(to, (own.get(to) ?? 0) + 1)
      const { atoms } = chooseUnits(arrangeTree(nodes), { own: id => own.get(id) ?? 0, threshold: K })
      for (const people of atoms.values()) expect(people === 0 || people >= K).toBe(true)
    }
  })

  it('chooses the same whatever the order of the units', () => {
    const random = seededRandom(12)
    for (let i = 0; i < 1_000; i++) {
      const { nodes, own } = aRandomTree(random)
      const rule = { own: (id: number) => own.get(id) ?? 0, threshold: K }
      const shuffled = nodes
        .map(node => ({ node, key: random.next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ node }) => node)
      const sorted = (choice: Choice) => [...choice.atoms].sort(([a], [b]) => a - b)
      const there = chooseUnits(arrangeTree(nodes), rule)
      expect(sorted(chooseUnits(arrangeTree(shuffled), rule))).toEqual(sorted(there))
    }
  })

  it('refuses a broken tree and impossible counts', () => {
    expect(() =>
      choose([
        [1, null, 3],
        [1, null, 3],
      ]),
    ).toThrow(RangeError)
    expect(() => choose([[1, 7, 3]])).toThrow(RangeError)
    expect(() =>
      choose([
        [1, 2, 3],
        [2, 1, 3],
      ]),
    ).toThrow(RangeError)
    expect(() => choose([[1, null, -1]])).toThrow(RangeError)
    expect(() => choose([[1, null, 2.5]])).toThrow(RangeError)
    expect(() => choose([[1, null, 9]], 0)).toThrow(RangeError)
  })
})

type PeopleIn = ReadonlyMap<number, number>

/** A unit's people who have a score, and those who answered but skipped a statement. */
const withScore = (unitId: number) => unitId
const without = (unitId: number) => -unitId

/** The totals of one figure in the chosen units, and those of each atom by itself: what an inverted interval would tell at best. */
function attackOn(
  nodes: readonly TreeNode[],
  choice: Choice,
  question: string,
  groupsOf: (id: number) => number[],
) {
  const cells = (units: readonly number[]) =>
    units.flatMap(id => groupsOf(id).map(group => ({ group, question })))
  const totals = [...choice.atoms.keys()].map(id => cells(subtreeOf(nodes, id)))
  const atoms = [...choice.atoms.keys()].map(unitId =>
    cells(nodes.map(node => node.id).filter(id => choice.nearest.get(id) === unitId)),
  )
  return { totals, atoms }
}

/** Splits each unit's people into those with a score and those who skipped a statement; a few always do. */
function someSkip(own: PeopleIn, random: SeededRandom): Map<number, number> {
  const people = new Map<number, number>()
  for (const [id, all] of own) {
    const skipped = random.next() < 0.5 ? Math.min(all, random.below(3)) : 0
    people.set(withScore(id), all - skipped)
    people.set(without(id), skipped)
  }
  return people
}

/** What a plain threshold would publish: every unit that is large enough by itself. */
function largeEnough({ nodes, own }: PeopledTree, threshold: number): number[] {
  const people = (id: number) => subtreeOf(nodes, id).reduce((sum, unit) => sum + (own.get(unit) ?? 0), 0)
  return nodes.map(node => node.id).filter(id => people(id) >= threshold)
}

describe(`an attacker on ${TREES} random trees (§5)`, () => {
  it('derives nothing about fewer than k from P, all figures combined and every interval inverted, nor about fewer than 2k from D', () => {
    const random = seededRandom(2_026)
    let published = 0
    let withdrawn = 0
    for (let i = 0; i < TREES; i++) {
      const tree = aRandomTree(random)
      const people = someSkip(tree.own, random)
      const arranged = arrangeTree(tree.nodes)
      // Two figures with their own people: the score, and one that those who skipped a statement answered too.
      const figures = [
        { question: 'score', groupsOf: (id: number) => [withScore(id)] },
        { question: 'effort', groupsOf: (id: number) => [withScore(id), without(id)] },
      ].map(({ question, groupsOf }) => {
        const own = (id: number) => groupsOf(id).reduce((sum, group) => sum + (people.get(group) ?? 0), 0)
        const p = chooseUnits(arranged, { own, threshold: K })
        const d = chooseUnits(arranged, { own, threshold: 2 * K, choosable: id => p.atoms.has(id) })
        for (const id of d.atoms.keys()) if (!p.atoms.has(id)) expect.fail(`tree ${i}: ${id} in D, not in P`)
        published += p.atoms.size
        withdrawn += arranged.childrenFirst.filter(
          id => !p.atoms.has(id) && (p.people.get(id) ?? 0) >= K,
        ).length
        return {
          inP: attackOn(tree.nodes, p, question, groupsOf),
          inD: attackOn(tree.nodes, d, question, groupsOf),
        }
      })
      const everything = figures.flatMap(({ inP }) => [...inP.totals, ...inP.atoms])
      const exact = figures.flatMap(({ inD }) => inD.totals)
      const small = smallGroupDerivable(everything, people, K)
      const smallAndExact = smallGroupDerivable(exact, people, 2 * K)
      if (small || smallAndExact) {
        expect.fail(`tree ${i}: ${JSON.stringify({ small, smallAndExact, tree: tree.nodes })}`)
      }
    }
    // The rule would be safe, and useless, if it published next to nothing.
    expect(withdrawn).toBeGreaterThan(0)
    expect(published).toBeGreaterThan(3 * withdrawn)
  })

  it('breaks a plain threshold on more than a third of them', () => {
    const random = seededRandom(2_026)
    let broken = 0
    for (let i = 0; i < TREES; i++) {
      const tree = aRandomTree(random)
      const totals = largeEnough(tree, K).map(id =>
        subtreeOf(tree.nodes, id).map(group => ({ group, question: 'score' })),
      )
      if (smallGroupDerivable(totals, tree.own, K)) broken++
    }
    expect(broken / TREES).toBeGreaterThan(1 / 3)
  })
})
