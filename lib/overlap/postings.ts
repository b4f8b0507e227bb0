/** A feature's texts that came after the beginning, and how much it weighs in each. */
interface Later {
  texts: number[]
  weights: number[]
}

/** Weights are kept as whole numbers of such parts: half the room of a number with decimals, and finer than likeness is ever told apart. */
const PARTS = 2 ** 15
const MOST_PARTS = 2 ** 16 - 1

const wholeParts = (weight: number) => Math.min(MOST_PARTS, Math.round(weight * PARTS))

/** A weight, from 0 to just under 2, as fine as it is kept: what is compared is as fine, so that two texts are as alike one way as the other. */
export const asFine = (weight: number): number => wholeParts(weight) / PARTS

/** Up to so many texts, a place takes two bytes; beyond, four. Some more may come before all is weighed anew. */
const SHORT_PLACES = 50_000

/**
 * Texts by feature, and how much each feature weighs in each: what two texts share is added up without looking at the others. Those there are from the
 * beginning stand in two rows, one feature after the other; what comes later stands beside, until all is weighed anew.
 */
export class Postings {
  /** Where each feature's texts begin, and where the last one's end. */
  private readonly starts: Uint32Array
  private readonly filled: Uint32Array
  private readonly texts: Uint16Array | Uint32Array
  private readonly weights: Uint16Array
  private readonly later = new Map<number, Later>()

  /**
   * @param room how many texts there are of each feature in the beginning
   * @param texts how many there are in all
   */
  constructor(room: Uint32Array, texts: number) {
    this.starts = new Uint32Array(room.length + 1)
    for (let feature = 0; feature < room.length; feature++)
      this.starts[feature + 1] = (this.starts[feature] as number) + (room[feature] as number)
    this.filled = new Uint32Array(room.length)
    const all = this.starts[room.length] as number
    this.texts = texts > SHORT_PLACES ? new Uint32Array(all) : new Uint16Array(all)
    this.weights = new Uint16Array(all)
  }

  /** @param weights as fine as {@link asFine} makes them; what weighs nothing is not kept, since it adds nothing */
  put(text: number, features: Uint32Array, weights: Float32Array): void {
    for (let i = 0; i < features.length; i++) {
      const weight = weights[i] as number
      if (weight === 0) continue
      const feature = features[i] as number
      const at = (this.starts[feature] ?? 0) + (this.filled[feature] ?? 0)
      if (at < (this.starts[feature + 1] ?? 0)) {
        this.texts[at] = text
        this.weights[at] = wholeParts(weight)
        this.filled[feature] = (this.filled[feature] as number) + 1
      } else this.putBeside(feature, text, weight)
    }
  }

  /** Adds to each text's place in `scores` the product of its weights and these. */
  addProducts(features: Uint32Array, weights: Float32Array, scores: Float32Array): void {
    const { texts, weights: theirs } = this
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] as number
      const weight = weights[i] as number
      if (weight === 0) continue
      const part = weight / PARTS
      const from = this.starts[feature] ?? 0
      const end = from + (this.filled[feature] ?? 0)
      for (let at = from; at < end; at++) {
        const text = texts[at] as number
        scores[text] = (scores[text] as number) + part * (theirs[at] as number)
      }
      const later = this.later.get(feature)
      if (later)
        for (let at = 0; at < later.texts.length; at++) {
          const text = later.texts[at] as number
          scores[text] = (scores[text] as number) + weight * (later.weights[at] as number)
        }
    }
  }

  private putBeside(feature: number, text: number, weight: number) {
    const later = this.later.get(feature)
    if (later) {
      later.texts.push(text)
      later.weights.push(weight)
    } else this.later.set(feature, { texts: [text], weights: [weight] })
  }
}
