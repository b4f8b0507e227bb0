/**
 * Two requirements *bind the same people* when they share at least half of the smaller one's people (§2).
 * Nobody is the same people as anybody.
 *
 * @param shared how many are bound by both
 */
export function bindsSamePeople(shared: number, people: number, otherPeople: number): boolean {
  const smaller = Math.min(people, otherPeople)
  return smaller > 0 && shared * 2 >= smaller
}

/**
 * Answers for two groups of bound people, named by a key, whether they are the same people (§2). Requirements that
 * bind the same units and professional groups share one key, so each pair of groups is counted once; people are
 * bits, so that 10,000 requirements for 5,000 people take part of a second.
 *
 * @param peopleOf the ids of everybody in each group
 */
export function peopleSharing(
  peopleOf: ReadonlyMap<string, Iterable<number>>,
): (a: string, b: string) => boolean {
  const positions = new Map<number, number>()
  const membersOf = new Map<string, number[]>()
  for (const [key, people] of peopleOf) {
    const members = [...new Set(people)].map(person => {
      const position = positions.get(person) ?? positions.size
      positions.set(person, position)
      return position
    })
    membersOf.set(key, members)
  }
  const words = Math.ceil(positions.size / 32)
  const groups = new Map<string, { bits: Int32Array; size: number }>()
  for (const [key, members] of membersOf) {
    const bits = new Int32Array(words)
    for (const position of members) bits[position >> 5] = (bits[position >> 5] ?? 0) | (1 << (position & 31))
    groups.set(key, { bits, size: members.length })
  }
  const known = new Map<string, Map<string, boolean>>()
  return (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a]
    const answers = known.get(first) ?? new Map<string, boolean>()
    known.set(first, answers)
    const answer = answers.get(second) ?? compare(groups.get(first), groups.get(second))
    answers.set(second, answer)
    return answer
  }
}

type Group = { bits: Int32Array; size: number } | undefined

function compare(a: Group, b: Group): boolean {
  if (!a || !b) return false
  let shared = 0
  for (let word = 0; word < a.bits.length; word++) shared += onesIn((a.bits[word] ?? 0) & (b.bits[word] ?? 0))
  return bindsSamePeople(shared, a.size, b.size)
}

/** How many of 32 bits are set. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
