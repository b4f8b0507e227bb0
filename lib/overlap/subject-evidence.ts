import type { Subject } from './lexicon/read-lexicon'
import type { SubjectFinder } from './subject-finder'

/** A hint says this much of a subject, less where it hints at many. */
const HINT = 0.5
/** A subject speaks this much of another whose words are all its own, and as much less as they share fewer. */
const KIN = 0.5
/** Nearer than this, subjects are kin. */
const LEAST_KIN = 0.1
/** Less than this of a subject is not held against others: it would cost most and tells nothing. */
const LEAST = 0.2
/** Less than this of a hint is nothing, however many say it. */
const LEAST_OF_HINT = 0.05
/** Letters of a stem by which it is known again in another subject. */
const KNOWN_BY = 7

/** How much each subject is spoken of, by number; 1 is named once. */
type Evidence = ReadonlyMap<number, number>

/**
 * How much words speak of each subject of a lexicon. What is named counts fully. A word that only hints at subjects (a half of a pair whose other half
 * is not there) counts a little for each of them, and several hints for the same add up to what nobody has named; and a subject speaks a little of
 * those whose words are much the same. So two texts meet that say one matter in words of which the lexicon knows only some.
 */
export class SubjectEvidence {
  private readonly ofSubject: readonly Evidence[]
  private readonly ofHint: ReadonlyMap<number, Evidence>

  constructor(private readonly finder: SubjectFinder) {
    this.ofSubject = kinOf(finder.subjects)
    const { size } = finder
    this.ofHint = new Map(
      [...finder.hints].map(([hint, subjects]) => {
        const rarity = Math.log(size / subjects.size) / Math.log(size)
        const said = new Map<number, number>()
        for (const subject of subjects)
          addTo(said, this.ofSubject[subject], (HINT * rarity) / Math.sqrt(subjects.size))
        return [hint, new Map([...said].filter(([, much]) => much >= LEAST_OF_HINT))]
      }),
    )
  }

  /** Numbers of the subjects that the words speak of, each with how much. */
  in(words: readonly string[]): Map<number, number> {
    const { subjects, hints } = this.finder.signsIn(words)
    const said = new Map<number, number>()
    for (const [subject, at] of subjects) addTo(said, this.ofSubject[subject], 1 + Math.log(new Set(at).size))
    for (const hint of hints.keys()) addTo(said, this.ofHint.get(hint), 1)
    for (const [subject, much] of said) if (much < LEAST) said.delete(subject)
    return said
  }

  /**
   * Numbers of the subjects that words name, and then of those that they speak of as clearly by hints alone, with the positions of the words that do.
   */
  clearIn(words: readonly string[]): Map<number, number[]> {
    const { subjects, hints } = this.finder.signsIn(words)
    const clear = new Map(subjects)
    for (const [subject, much] of this.in(words)) {
      if (much < 1 || subjects.has(subject)) continue
      const at = [...hints].flatMap(([hint, positions]) =>
        this.finder.hints.get(hint)?.has(subject) ? positions : [],
      )
      if (at.length > 0) clear.set(subject, at)
    }
    return clear
  }
}

/** For each subject what it says of itself, which is all, and of its kin: the cosine of their stems, rare ones weighing more. */
function kinOf(subjects: readonly Subject[]): Evidence[] {
  const stems = subjects.map(
    ({ stems }) =>
      new Set(
        stems
          .flatMap(stem => stem.replace(/^[=~]/, '').split('+'))
          .map(stem => stem.replace(/^=/, '').slice(0, KNOWN_BY)),
      ),
  )
  const having = new Map<string, number[]>()
  stems.forEach((each, subject) => {
    for (const stem of each) having.set(stem, [...(having.get(stem) ?? []), subject])
  })
  const rarity = (stem: string) => Math.log(subjects.length / (having.get(stem)?.length ?? 1))
  const lengths = stems.map(each => Math.hypot(...[...each].map(rarity)) || 1)
  return stems.map((each, subject) => {
    const near = new Map<number, number>()
    for (const stem of each)
      for (const other of having.get(stem) ?? []) near.set(other, (near.get(other) ?? 0) + rarity(stem) ** 2)
    const kin = [...near].flatMap(([other, shared]): [number, number][] => {
      const nearness = shared / ((lengths[subject] as number) * (lengths[other] as number))
      return other !== subject && nearness >= LEAST_KIN ? [[other, KIN * nearness]] : []
    })
    return new Map([[subject, 1], ...kin])
  })
}

function addTo(said: Map<number, number>, evidence: Evidence | undefined, times: number) {
  for (const [subject, much] of evidence ?? []) said.set(subject, (said.get(subject) ?? 0) + times * much)
}
