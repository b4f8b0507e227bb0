/** Which documents have a feature, and how much it weighs in each. */
interface Posting {
  documents: number[]
  weights: number[]
}

/**
 * Texts as unit vectors of one kind of feature, weighed by how few texts have it (TF-IDF with logarithmic counts), kept by feature. How few have
 * it is counted when the texts are weighed, and stays so until they are weighed anew: a text that comes later changes no other's weight.
 */
export class WeightedPostings<F> {
  private readonly postings = new Map<F, Posting>()

  /**
   * @param having how many texts have each feature
   * @param texts how many texts there are
   * @param most features that more texts than this have are left out: they tell little and cost most
   */
  constructor(
    private readonly having: ReadonlyMap<F, number>,
    private readonly texts: number,
    private readonly most: number,
  ) {}

  /** The text's weights: their squares add up to 1. */
  weigh(counts: ReadonlyMap<F, number>): Map<F, number> {
    const weights = new Map<F, number>()
    let squares = 0
    for (const [feature, count] of counts) {
      const having = this.having.get(feature) ?? 0
      if (having > this.most) continue
      const weight = (1 + Math.log(count)) * (1 + Math.log((this.texts + 1) / (having + 1)))
      weights.set(feature, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [feature, weight] of weights) weights.set(feature, weight / length)
    return weights
  }

  put(document: number, weights: ReadonlyMap<F, number>): void {
    for (const [feature, weight] of weights) {
      const posting = this.postings.get(feature) ?? { documents: [], weights: [] }
      this.postings.set(feature, posting)
      posting.documents.push(document)
      posting.weights.push(weight)
    }
  }

  /** Adds `times` the cosine between these weights and every document's to its place in `scores`. */
  addCosines(weights: ReadonlyMap<F, number>, times: number, scores: Float64Array): void {
    for (const [feature, weight] of weights) {
      const posting = this.postings.get(feature)
      if (!posting) continue
      const { documents, weights: theirs } = posting
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] as number
        scores[document] = (scores[document] as number) + times * weight * (theirs[i] as number)
      }
    }
  }
}
