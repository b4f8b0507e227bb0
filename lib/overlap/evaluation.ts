/** One pair of labelled texts: how alike a method finds them, and whether they ask for the same. */
export interface JudgedPair {
  likeness: number
  same: boolean
}

export interface Quality {
  averagePrecision: number
  precision: number
  recall: number
  f1: number
}

/**
 * Average precision over all pairs, best first, and precision, recall and F1 of those at or above a threshold, each 0..1. Pairs of one likeness
 * share a place, so that no order among them flatters.
 */
export function qualityOf(pairs: readonly JudgedPair[], threshold: number): Quality {
  const ranked = [...pairs].sort((a, b) => b.likeness - a.likeness)
  const total = ranked.filter(pair => pair.same).length
  let hits = 0
  let sum = 0
  let more = 0
  ranked.forEach((pair, place) => {
    if (pair.same) more++
    if (ranked[place + 1]?.likeness === pair.likeness) return
    hits += more
    sum += more * (hits / (place + 1))
    more = 0
  })
  const found = ranked.filter(pair => pair.likeness >= threshold)
  const right = found.filter(pair => pair.same).length
  const precision = found.length === 0 ? 0 : right / found.length
  const recall = total === 0 ? 0 : right / total
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { averagePrecision: total === 0 ? 0 : sum / total, precision, recall, f1 }
}

/** The highest F1 that any threshold gives: what a baseline could reach at best. */
export function bestF1(pairs: readonly JudgedPair[]): number {
  const ranked = [...pairs].sort((a, b) => b.likeness - a.likeness)
  const total = ranked.filter(pair => pair.same).length
  let hits = 0
  let best = 0
  ranked.forEach((pair, place) => {
    if (pair.same) hits++
    if (ranked[place + 1]?.likeness !== pair.likeness) best = Math.max(best, (2 * hits) / (place + 1 + total))
  })
  return best
}

/** The part of the texts with a true partner that find one among their five nearest. */
export function hitAt5(nearest: readonly { partners: number; foundAmongFive: boolean }[]): number {
  const paired = nearest.filter(each => each.partners > 0)
  return paired.length === 0 ? 0 : paired.filter(each => each.foundAmongFive).length / paired.length
}
