import { type Approaches, areContrary } from './approaches'
import { FeatureWeights } from './feature-weights'
import { insertInOrder } from './nearest'
import { Postings } from './postings'
import { approachesOfKept, type KeptText, type TextFeatures, type TextReader } from './text-reader'
import type { WEIGHTS } from './weights'

/** A requirement as it is compared: its words, and whom it binds. */
export interface OverlapText<P> {
  id: number
  /** Title, demand and purpose. */
  text: string
  people: P
}

/** The same, read already: reading ten thousand takes seconds, and others must get their turn. */
export type ReadText<P> = Pick<OverlapText<P>, 'id' | 'people'> & { kept: KeptText }

/** A text with its features and how much each weighs: what is looked for, worked out when it is. */
export interface Weighed<P> {
  id: number
  people: P
  features: TextFeatures
  weights: Float32Array
}

export interface Entry<P> extends ReadText<P> {
  approaches: Approaches
  /** Its nearest, best first, worked out when its crowd is first asked for. */
  nearest: { id: number; score: number }[] | null
}

export interface Scored<P> {
  entry: Entry<P>
  score: number
}

/** Features are weighed anew when so much of the texts has come or gone since they were. */
const STALE = { part: 0.2, texts: 50 }

/** So many texts are weighed in about a millisecond. */
const AT_A_TIME = 10

/** Texts by what each of their features weighs among all of them: which say most of what another says, to the same people. */
export class WeighedTexts<P> {
  private entries: (Entry<P> | null)[] = []
  private readonly places = new Map<number, number>()
  private postings = new Postings(new Uint32Array(), 0)
  private readonly features: FeatureWeights
  private changes = 0

  /** @param bindSame whether two requirements bind the same people */
  constructor(
    private readonly reader: TextReader,
    private bindSame: (a: P, b: P) => boolean,
    private readonly weights: typeof WEIGHTS,
  ) {
    this.features = new FeatureWeights(reader, weights)
  }

  get size(): number {
    return this.places.size
  }

  has(id: number): boolean {
    return this.places.has(id)
  }

  find(id: number): Entry<P> | null {
    return this.entries[this.places.get(id) ?? -1] ?? null
  }

  /** From now on these bind the same people; who is near whom is not known any more. */
  rebind(bindSame: (a: P, b: P) => boolean): void {
    this.bindSame = bindSame
    for (const entry of this.entries) if (entry) entry.nearest = null
  }

  read({ id, people, text }: OverlapText<P>): Entry<P> {
    return entryOf({ id, people, kept: this.reader.keep(text) })
  }

  weighed({ id, people, kept }: ReadText<P>): Weighed<P> {
    const features = this.reader.featuresOf(kept)
    return { id, people, features, weights: this.features.weigh(features) }
  }

  /** A text that is not among these, weighed by what is known of them. */
  glanced({ id, people, text }: OverlapText<P>): Weighed<P> {
    const features = this.reader.glance(text)
    return { id, people, features, weights: this.features.weigh(features) }
  }

  add(entry: Entry<P>, weighed: Weighed<P>): void {
    this.append(entry, weighed)
    if (this.changes > Math.max(STALE.texts, STALE.part * this.features.counted))
      this.weighAll(this.entries.filter(each => each !== null))
  }

  remove(id: number): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.entries[place] = null
    this.places.delete(id)
    this.changes++
  }

  weighAll(texts: readonly ReadText<P>[]): void {
    for (const _ of this.weighing(texts));
  }

  /** Weighs all there is, and stops after every few texts for whoever wants to do something else in between. */
  *weighing(texts: readonly ReadText<P>[]): Generator<void> {
    this.postings = new Postings(yield* this.features.counting(texts.map(({ kept }) => kept)), texts.length)
    this.entries = []
    this.places.clear()
    for (const [at, text] of texts.entries()) {
      this.append(entryOf(text), this.weighed(text))
      if (at % AT_A_TIME === 0) yield
    }
    this.changes = 0
  }

  /** How much two say the same, and to the same people. */
  scoreOf(a: Weighed<P>, b: Weighed<P>): number {
    const weightOf = new Map<number, number>()
    a.features.numbers.forEach((feature, i) => {
      weightOf.set(feature, a.weights[i] as number)
    })
    let score = this.besideWords(a.people, a.features.approaches, b.people, b.features.approaches)
    b.features.numbers.forEach((feature, i) => {
      score += (weightOf.get(feature) ?? 0) * (b.weights[i] as number)
    })
    return score
  }

  /** Those with the highest score, highest first. */
  nearestTo({ id, people, features, weights }: Weighed<P>, most: number): Scored<P>[] {
    const scores = new Float32Array(this.entries.length)
    this.postings.addProducts(features.numbers, weights, scores)
    const nearest: Scored<P>[] = []
    let last = Number.NEGATIVE_INFINITY
    for (let place = 0; place < scores.length; place++) {
      const said = scores[place] as number
      // Whom it binds is asked only where it can matter.
      if (nearest.length === most && said + this.weights.samePeople <= last) continue
      const entry = this.entries[place]
      if (!entry || entry.id === id) continue
      const score = said + this.besideWords(people, features.approaches, entry.people, entry.approaches)
      if (nearest.length === most && score <= last) continue
      insertInOrder(nearest, { entry, score })
      if (nearest.length > most) nearest.pop()
      last = nearest.at(-1)?.score ?? last
    }
    return nearest
  }

  /** What adds to the likeness of two or takes from it besides what their words have in common. */
  private besideWords(people: P, approaches: Approaches, others: P, theirs: Approaches): number {
    const same = this.bindSame(people, others) ? this.weights.samePeople : 0
    return areContrary(approaches, theirs) ? same - this.weights.contrary : same
  }

  private append(entry: Entry<P>, { features, weights }: Weighed<P>): void {
    this.places.set(entry.id, this.entries.length)
    this.postings.put(this.entries.length, features.numbers, weights)
    this.entries.push(entry)
    this.changes++
  }
}

const entryOf = <P>({ id, people, kept }: ReadText<P>): Entry<P> => ({
  id,
  people,
  kept,
  approaches: approachesOfKept(kept),
  nearest: null,
})
