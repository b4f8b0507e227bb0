import type { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

/** What a text is compared by, each with how often the text has it. */
export interface TextFeatures {
  words: readonly string[]
  /** Runs of 3 to 5 letters within words, the word's edges counted as a letter: they see through inflection and compounds. */
  grams: ReadonlyMap<string, number>
  /** What it is about, by place in the lexicon of subjects. */
  subjects: ReadonlyMap<number, number>
  /** What it asks for, by place in the lexicon of demands. */
  demands: ReadonlyMap<number, number>
}

/** The two lexicons that texts are read with. */
export interface Readers {
  subjects: SubjectFinder
  demands: SubjectFinder
}

const GRAM_LENGTHS = [3, 4, 5]

/** Danish and English words that say nothing of what is asked for. */
const STOP_WORDS = new Set(
  `a af alle alt an and are as at be blive bliver bør by da de dem den der deres det dette disse du each efter eller en end er et every for fra
   får før gør ham han har have hun hver hvert hvis hvor hvordan i ikke in ind inden ingen is it its jeg kan kun man med mellem men mere must må
   ned nej nogen når ny nye of og også om on op or os over pr på samt shall sig sin sine sit skal som så that the their they this til to ud under
   var ved vi vil være which with år åres`.split(/\s+/),
)

/** Whether a word alone can say that two texts are alike. */
export const isTelling = (word: string): boolean => !STOP_WORDS.has(word)

/** Reads a requirement's words: title, what it demands and what for, in Danish or English. */
export function featuresOf(text: string, readers: Readers): TextFeatures {
  const words = wordsOf(text)
  const grams = new Map<string, number>()
  for (const word of words)
    if (isTelling(word)) for (const gram of gramsOf(word)) grams.set(gram, (grams.get(gram) ?? 0) + 1)
  return { words, grams, subjects: countsOf(readers.subjects, words), demands: countsOf(readers.demands, words) }
}

export function gramsOf(word: string): string[] {
  const edged = ` ${word} `
  return GRAM_LENGTHS.flatMap(length =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length)),
  )
}

function countsOf(finder: SubjectFinder, words: readonly string[]): Map<number, number> {
  return new Map([...finder.find(words)].map(([subject, at]) => [subject, new Set(at).size]))
}
