import type { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

/** What a text is compared by: numbers of its features, and how often it has each. */
export interface TextFeatures {
  numbers: Uint32Array
  counts: Uint8Array
}

/** The kinds of features, in the order of their numbers. */
export const featureKinds = ['subjects', 'demands', 'letters'] as const
export type FeatureKind = (typeof featureKinds)[number]

/** Lengths of the runs of letters that see through inflection and compounds; a word's edges count as a letter. */
const RUNS = [3, 4, 5]

/** Danish and English words that say nothing of what is asked for. */
const STOP_WORDS = new Set(
  `a af alle alt an and are as at be blive bliver bør by da de dem den der deres det dette disse du each efter eller en end er et every for fra
   får før gør ham han har have hun hver hvert hvis hvor hvordan i ikke in ind inden ingen is it its jeg kan kun man med mellem men mere must må
   ned nej nogen når ny nye of og også om on op or os over pr på samt shall sig sin sine sit skal som så that the their they this til to ud under
   var ved vi vil være which with år åres`.split(/\s+/),
)

/** Whether a word by itself can say that two texts are alike. */
export const isTelling = (word: string): boolean => !STOP_WORDS.has(word)

/** Reads texts into numbered features: subjects first, then demands, then runs of letters as they are met. */
export class TextReader {
  private readonly runNumbers = new Map<string, number>()
  private readonly firstRun: number

  constructor(
    readonly subjects: SubjectFinder,
    readonly demands: SubjectFinder,
  ) {
    this.firstRun = subjects.size + demands.size
  }

  /** How many features there are so far. */
  get size(): number {
    return this.firstRun + this.runNumbers.size
  }

  kindOf(feature: number): FeatureKind {
    if (feature >= this.firstRun) return 'letters'
    return feature < this.subjects.size ? 'subjects' : 'demands'
  }

  /**
   * A requirement's words: title, what it demands and what for, in Danish or English.
   *
   * @param passing somebody is just typing it: runs of letters that were never met get no number for good, so that drafts fill no memory. Such a
   * text can be looked up, but not be compared with another one in passing.
   */
  read(text: string, passing = false): TextFeatures {
    const counts = new Map<number, number>()
    const met = passing ? new Map<string, number>() : this.runNumbers
    const words = wordsOf(text)
    for (const [subject, at] of this.subjects.find(words)) counts.set(subject, new Set(at).size)
    for (const [demand, at] of this.demands.find(words))
      counts.set(this.subjects.size + demand, new Set(at).size)
    for (const word of words)
      if (isTelling(word))
        for (const run of runsOf(word)) {
          const known = this.runNumbers.get(run) ?? met.get(run)
          const number = known ?? this.size + (passing ? met.size : 0)
          if (known === undefined) met.set(run, number)
          counts.set(number, (counts.get(number) ?? 0) + 1)
        }
    return { numbers: Uint32Array.from(counts.keys()), counts: Uint8Array.from(counts.values()) }
  }
}

/** The runs of letters of a word, its edges marked by a blank. */
export function runsOf(word: string): string[] {
  const edged = ` ${word} `
  return RUNS.flatMap(length =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length)),
  )
}
