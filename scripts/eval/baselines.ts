import { wordsOf } from '@/lib/overlap/words'

/** Cosine between every two texts' TF-IDF weights (logarithmic inverse frequency plus one) of the given parts of a text. */
function cosines(texts: readonly string[], partsOf: (text: string) => string[]): number[][] {
  const counted = texts.map(text => {
    const counts = new Map<string, number>()
    for (const part of partsOf(text)) counts.set(part, (counts.get(part) ?? 0) + 1)
    return counts
  })
  const having = new Map<string, number>()
  for (const counts of counted)
    for (const part of counts.keys()) having.set(part, (having.get(part) ?? 0) + 1)
  const vectors = counted.map(counts => {
    const weighed = [...counts].map(([part, count]): [string, number] => [
      part,
      count * (1 + Math.log((texts.length + 1) / ((having.get(part) ?? 0) + 1))),
    ])
    const length = Math.hypot(...weighed.map(([, weight]) => weight))
    return new Map(weighed.map(([part, weight]) => [part, weight / length]))
  })
  return vectors.map(a =>
    vectors.map(b => {
      let sum = 0
      for (const [part, weight] of a) sum += weight * (b.get(part) ?? 0)
      return sum
    }),
  )
}

/** Runs of 3 to 5 letters within words, edges marked. */
function letters(text: string): string[] {
  return wordsOf(text).flatMap(word => {
    const edged = ` ${word} `
    return [3, 4, 5].flatMap(length =>
      Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length)),
    )
  })
}

/** What anybody would try first. */
export const baselines: Readonly<Record<'characters' | 'words', (texts: readonly string[]) => number[][]>> = {
  characters: texts => cosines(texts, letters),
  words: texts => cosines(texts, wordsOf),
}
