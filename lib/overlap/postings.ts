/** Texts by feature, and how much each feature weighs in each: what two texts share is added up without looking at the others. */
export class Postings {
  private readonly lists: (List | undefined)[] = []

  /** @param expected how many texts each feature is expected in: room for more is made when they come */
  constructor(private readonly expected: Uint32Array) {}

  put(text: number, features: Uint32Array, weights: Float32Array): void {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] as number
      const list = withRoom(this.lists[feature], this.expected[feature] ?? 1)
      list.texts[list.length] = text
      list.weights[list.length] = weights[i] as number
      list.length++
      this.lists[feature] = list
    }
  }

  /** Adds to each text's place in `scores` the product of its weights and these. */
  addProducts(features: Uint32Array, weights: Float32Array, scores: Float32Array): void {
    for (let i = 0; i < features.length; i++) {
      const list = this.lists[features[i] as number]
      const weight = weights[i] as number
      if (!list || weight === 0) continue
      for (let at = 0; at < list.length; at++) {
        const text = list.texts[at] as number
        scores[text] = (scores[text] as number) + weight * (list.weights[at] as number)
      }
    }
  }
}

interface List {
  texts: Uint32Array
  weights: Float32Array
  length: number
}

function withRoom(list: List | undefined, expected: number): List {
  if (!list) return { texts: new Uint32Array(expected), weights: new Float32Array(expected), length: 0 }
  if (list.length < list.texts.length) return list
  const texts = new Uint32Array(list.length * 2)
  const weights = new Float32Array(list.length * 2)
  texts.set(list.texts)
  weights.set(list.weights)
  return { texts, weights, length: list.length }
}
