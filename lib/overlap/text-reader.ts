import { type Approaches, approachesOf } from './approaches'
import { SharedRows } from './shared-rows'
import type { SubjectEvidence } from './subject-evidence'
import type { SubjectFinder } from './subject-finder'
import { Vocabulary } from './vocabulary'
import { wordsOf } from './words'

/** What a text is compared by: numbers of its features, how much it has of each (once is 1), and how it goes about its matter. */
export interface TextFeatures {
  numbers: Uint32Array
  amounts: Float32Array
  approaches: Approaches
}

/**
 * A text as it is kept: how many features the lexicons find in it, how it goes about its matter, each feature with how much of it (see `packed`), and
 * then its telling words, all by number. A tenth of its features, which follow from it.
 */
export type KeptText = Uint32Array

/** How a text that is kept goes about its matter. */
export const approachesOfKept = (kept: KeptText): Approaches => kept[1] as number

/** The kinds of features, in the order of their numbers. */
export const featureKinds = ['subjects', 'demands', 'times', 'letters'] as const
export type FeatureKind = (typeof featureKinds)[number]

/** Lengths of the runs of letters that see through inflection and compounds; a word's edges count as a letter. */
const RUNS = [3, 4, 5]

/** How finely it is kept how much a text has of a feature of the lexicons, and the bits that takes. */
const FINENESS = 100
const AMOUNT_BITS = 12
const MOST_AMOUNT = 2 ** AMOUNT_BITS - 1

/** Danish and English words that say nothing of what is asked for. */
const STOP_WORDS = new Set(
  `a af alle alt an and are as at be blive bliver bør by da de dem den der deres det dette disse du each efter eller en end er et every for fra
   får før gør ham han har have hun hver hvert hvis hvor hvordan i ikke in ind inden ingen is it its jeg kan kun man med mellem men mere must må
   ned nej nogen når ny nye of og også om on op or os over pr på samt shall sig sin sine sit skal som så that the their they this til to ud under
   var ved vi vil være which with år åres`.split(/\s+/),
)

/** Whether a word by itself can say that two texts are alike. */
export const isTelling = (word: string): boolean => !STOP_WORDS.has(word)

/** What is looked for in texts. */
interface Finders {
  subjects: SubjectFinder
  /** How much words speak of those subjects. */
  evidence: SubjectEvidence
  demands: SubjectFinder
  /** How often or how soon. */
  times: SubjectFinder
  /** How a text goes about its matter (see approaches.ts). */
  approaches: SubjectFinder
}

/** Reads texts into numbered features: subjects first, then demands and times, then runs of letters as they are met. */
export class TextReader {
  private readonly runNumbers = new Map<string, number>()
  private readonly vocabulary = new Vocabulary()
  private readonly kept = new SharedRows()
  private readonly firstTime: number
  private readonly firstRun: number
  /** How often the text being looked at has each feature; all none in between. */
  private tally = new Uint16Array()
  readonly subjects: SubjectFinder
  readonly demands: SubjectFinder
  readonly times: SubjectFinder
  private readonly approaches: SubjectFinder
  private readonly evidence: SubjectEvidence

  constructor({ subjects, evidence, demands, times, approaches }: Finders) {
    this.subjects = subjects
    this.demands = demands
    this.times = times
    this.approaches = approaches
    this.evidence = evidence
    this.firstTime = subjects.size + demands.size
    this.firstRun = this.firstTime + times.size
  }

  /** What the words are about, for somebody to be told: subjects named, or spoken of as clearly by hints, with the words that do so. */
  subjectsIn(words: readonly string[]): Map<number, number[]> {
    return this.evidence.clearIn(words)
  }

  /** How much the words speak of each subject. */
  muchOfSubjects(words: readonly string[]): Map<number, number> {
    return this.evidence.in(words)
  }

  /** How many features there are so far. */
  get size(): number {
    return this.firstRun + this.runNumbers.size
  }

  kindOf(feature: number): FeatureKind {
    if (feature >= this.firstRun) return 'letters'
    if (feature >= this.firstTime) return 'times'
    return feature < this.subjects.size ? 'subjects' : 'demands'
  }

  /** A requirement's words: title, what it demands and what for, in Danish or English. Its words and their runs of letters get numbers for good. */
  keep(text: string): KeptText {
    const words = wordsOf(text)
    const found = this.foundIn(words)
    const telling = words.filter(isTelling).map(word => this.numberOf(word))
    return this.kept.put([found.length, approachesOf(text, words, this.approaches), ...found, ...telling])
  }

  /** The features of a text that is kept. */
  featuresOf(kept: KeptText): TextFeatures {
    if (this.tally.length < this.size) this.tally = new Uint16Array(this.size * 2)
    const { tally } = this
    const { runs } = this.vocabulary
    const [found = 0, approaches = 0] = kept
    const numbers: number[] = []
    const amounts: number[] = []
    for (const each of kept.subarray(2, 2 + found)) {
      numbers.push(each >>> AMOUNT_BITS)
      amounts.push((each & MOST_AMOUNT) / FINENESS)
    }
    for (let at = 2 + found; at < kept.length; at++) {
      const { from, end } = this.vocabulary.placeOf(kept[at] as number)
      for (let place = from; place < end; place++) {
        const run = runs[place] as number
        const count = tally[run] as number
        if (count === 0) numbers.push(run)
        tally[run] = count + 1
      }
    }
    for (const run of numbers.slice(found)) {
      amounts.push(1 + Math.log(tally[run] as number))
      tally[run] = 0
    }
    return { numbers: new Uint32Array(numbers), amounts: new Float32Array(amounts), approaches }
  }

  /**
   * The features of what somebody is just typing: runs of letters that were never met get no number for good, so that drafts fill no memory. Such a text
   * can be looked up, and compared with what is kept by then, but not with another one in passing.
   */
  glance(text: string): TextFeatures {
    const words = wordsOf(text)
    const found = this.foundIn(words)
    const counts = new Map<number, number>()
    const met = new Map<string, number>()
    for (const word of words)
      if (isTelling(word))
        for (const run of runsOf(word)) {
          const number = this.runNumbers.get(run) ?? met.get(run) ?? this.size + met.size
          if (number >= this.size) met.set(run, number)
          counts.set(number, (counts.get(number) ?? 0) + 1)
        }
    return {
      numbers: Uint32Array.from([...found.map(each => each >>> AMOUNT_BITS), ...counts.keys()]),
      amounts: Float32Array.from([
        ...found.map(each => (each & MOST_AMOUNT) / FINENESS),
        ...[...counts.values()].map(count => 1 + Math.log(count)),
      ]),
      approaches: approachesOf(text, words, this.approaches),
    }
  }

  /** Subjects, demands and times as features, each packed with how much the words speak of it. */
  private foundIn(words: readonly string[]): number[] {
    const subjects = [...this.evidence.in(words)].map(([subject, amount]) => packed(subject, amount))
    const demands = [...this.demands.find(words)].map(([demand, at]) =>
      packed(this.subjects.size + demand, 1 + Math.log(new Set(at).size)),
    )
    const times = [...this.times.find(words).keys()].map(time => packed(this.firstTime + time, 1))
    return [...subjects, ...demands, ...times]
  }

  private numberOf(word: string): number {
    return (
      this.vocabulary.numberOf(word) ??
      this.vocabulary.add(
        word,
        runsOf(word).map(run => this.runNumber(run)),
      )
    )
  }

  private runNumber(run: string): number {
    const number = this.runNumbers.get(run) ?? this.size
    if (number === this.size) this.runNumbers.set(run, number)
    return number
  }
}

/** A feature of the lexicons and how much of it, in one number. */
const packed = (feature: number, amount: number): number =>
  feature * 2 ** AMOUNT_BITS + Math.min(MOST_AMOUNT, Math.round(amount * FINENESS))

/** The runs of letters of a word, its edges marked by a blank. */
export function runsOf(word: string): string[] {
  const edged = ` ${word} `
  return RUNS.flatMap(length =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length)),
  )
}
