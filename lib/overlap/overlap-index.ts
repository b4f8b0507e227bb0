import { type Approaches, areContrary } from './approaches'
import { Corrections } from './corrections'
import { FeatureWeights } from './feature-weights'
import { insertInOrder, meanOfNearest, NEAREST, type Near } from './nearest'
import { Postings } from './postings'
import { approachesOfKept, type KeptText, type TextFeatures, type TextReader } from './text-reader'
import { WEIGHTS } from './weights'

/** A requirement as it is compared: its words, and whom it binds. */
export interface OverlapText<P> {
  id: number
  /** Title, demand and purpose. */
  text: string
  people: P
}

/** The same, read already: reading ten thousand takes seconds, and others must get their turn. */
export type ReadText<P> = Pick<OverlapText<P>, 'id' | 'people'> & { kept: KeptText }

export interface Overlap {
  id: number
  /** How much alike, without a unit; from {@link OVERLAPS} on they ask for the same. */
  likeness: number
}

/** From this likeness on, two requirements ask for the same. */
export const OVERLAPS = 0.15

/** So many of its nearest are kept of each text: some may go before it must be looked for anew. */
const KEPT = 12

/** So many of the nearest are looked at closely. */
const CANDIDATES = 20

/** So many texts that are not in the index are kept read; a municipality has repealed fewer in ten years. */
const MOST_COMPARED = 2000

/** Features are weighed anew when so much of the index has come or gone since they were. */
const STALE = { part: 0.2, texts: 50 }

/** So many texts are weighed in about a millisecond. */
const AT_A_TIME = 10

/** A text with its features and how much each weighs: what is looked for, worked out when it is. */
interface Weighed<P> {
  id: number
  people: P
  features: TextFeatures
  weights: Float32Array
}

interface Entry<P> extends ReadText<P> {
  approaches: Approaches
  /** Its nearest, best first, worked out when its crowd is first asked for. */
  nearest: { id: number; score: number }[] | null
}

/**
 * All texts of a register in memory, to find those that ask for the same as another. A text is added, changed or taken away without making the
 * index anew.
 */
export class OverlapIndex<P> {
  private entries: (Entry<P> | null)[] = []
  private readonly places = new Map<number, number>()
  private postings = new Postings(new Uint32Array(), 0)
  private readonly features: FeatureWeights
  private changes = 0
  private corrections = new Corrections()
  /** What is not in the index and was compared all the same, read: it is compared with whatever is written. */
  private readonly compared = new Map<string, KeptText>()

  /** @param bindSame whether two requirements bind the same people */
  constructor(
    private readonly reader: TextReader,
    private bindSame: (a: P, b: P) => boolean,
    texts: readonly ReadText<P>[] = [],
    private readonly weights = WEIGHTS,
  ) {
    this.features = new FeatureWeights(reader, weights)
    this.weighAll(texts)
  }

  /** The same, made with turns for others: `between` is awaited after every few texts. Nobody has the index before it is done. */
  static async inSteps<P>(
    reader: TextReader,
    bindSame: (a: P, b: P) => boolean,
    texts: readonly ReadText<P>[],
    between: () => Promise<unknown>,
  ): Promise<OverlapIndex<P>> {
    const index = new OverlapIndex(reader, bindSame)
    for (const _ of index.weighing(texts)) await between()
    return index
  }

  get size(): number {
    return this.places.size
  }

  /** People have moved: from now on these bind the same ones. */
  rebind(bindSame: (a: P, b: P) => boolean): void {
    this.bindSame = bindSame
    for (const entry of this.entries) if (entry) entry.nearest = null
  }

  /** People have said of pairs that they are the same, or not: from now on that holds, whatever the words say. */
  correct(corrections: Corrections): void {
    this.corrections = corrections
  }

  /** From now on the requirement says this. */
  put(text: OverlapText<P>): void {
    this.take(text.id)
    const entry = this.entryOf(text)
    const weighed = this.weighed(entry)
    for (const { near, score } of this.around(weighed)) {
      if (!near.nearest) continue
      insertInOrder(near.nearest, { id: entry.id, score })
      near.nearest.splice(KEPT)
    }
    this.append(entry, weighed)
    if (this.changes > Math.max(STALE.texts, STALE.part * this.features.counted))
      this.weighAll(this.entries.filter(each => each !== null))
  }

  /** The requirement is no longer compared. */
  take(id: number): void {
    const place = this.places.get(id)
    const entry = this.entries[place ?? -1]
    if (place === undefined || !entry) return
    for (const { near } of this.around(this.weighed(entry))) {
      const others = near.nearest?.filter(each => each.id !== id) ?? []
      // With fewer left than a crowd is counted over, who is next is not known.
      near.nearest = others.length < NEAREST ? null : others
    }
    this.entries[place] = null
    this.places.delete(id)
    this.changes++
  }

  /**
   * The requirements most like a text, best first.
   * @param text what is being written; the requirement of its own `id` is left out of the answer
   */
  search(text: OverlapText<P>, most = NEAREST): Overlap[] {
    return this.closest(this.glanced(text), most)
  }

  /** A text that is not in the index, weighed by what the index knows. */
  private glanced({ id, people, text }: OverlapText<P>): Weighed<P> {
    const features = this.reader.glance(text)
    return { id, people, features, weights: this.features.weigh(features) }
  }

  /**
   * The same by what they say alone, for several that are written together: each is compared with the others as they are about to be, not as the
   * index has them.
   */
  searchTogether(texts: readonly OverlapText<P>[], most = NEAREST): Map<number, Overlap[]> {
    const ids = new Set(texts.map(each => each.id))
    const kept = Math.max(CANDIDATES, most)
    const written = texts.map(text => {
      const entry = this.entryOf(text)
      const weighed = this.weighed(entry)
      const near = this.nearestTo(weighed, kept + ids.size).flatMap(({ place, score }) => {
        const other = this.entries[place]
        return other && !ids.has(other.id) ? [{ other, score }] : []
      })
      return { entry, weighed, near }
    })
    written.forEach((one, at) => {
      for (const another of written.slice(at + 1)) {
        const score = this.scoreOf(one.weighed, another.weighed)
        one.near.push({ other: another.entry, score })
        another.near.push({ other: one.entry, score })
      }
    })
    for (const { entry, near } of written) {
      near.sort((a, b) => b.score - a.score)
      near.splice(kept)
      entry.nearest = near.map(({ other, score }) => ({ id: other.id, score }))
    }
    return new Map(
      written.map(({ entry, near }) => {
        const alike = near.map(({ other, score }) => ({
          id: other.id,
          likeness: score - this.weights.crowd * (this.crowdOf(entry) + this.crowdOf(other)),
        }))
        return [entry.id, alike.sort((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, most)]
      }),
    )
  }

  /**
   * The same for texts that are not in the index, such as what was repealed: how much each says the same as `text`. Only the few that say most are
   * held against their crowds; and of these only what can come to `least`, since a crowd only takes away.
   */
  compare(
    text: OverlapText<P>,
    others: readonly OverlapText<P>[],
    { most = NEAREST, least = 0 }: { most?: number; least?: number } = {},
  ): Overlap[] {
    // These first: a word that is new in them gets its numbers for good, and only then can another text be held against it.
    const read = others.map(({ id, people, text: said }) =>
      this.weighed({ id, people, kept: this.keptOf(said) }),
    )
    const asked = this.glanced(text)
    const scored = read
      .map(other => ({ other, score: this.scoreOf(asked, other) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
    const crowdWith = (one: Weighed<P>, extra: readonly { score: number }[]) =>
      meanOfNearest([...this.nearestTo(one, NEAREST), ...extra].sort((a, b) => b.score - a.score))
    const alike = scored.filter(each => each.score >= least)
    if (alike.length === 0) return []
    const own = crowdWith(asked, scored)
    return alike
      .map(({ other, score }) => ({
        id: other.id,
        likeness: score - this.weights.crowd * (own + crowdWith(other, [{ score }])),
      }))
      .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
  }

  private keptOf(text: string): KeptText {
    const known = this.compared.get(text)
    if (known) return known
    if (this.compared.size >= MOST_COMPARED) this.compared.clear()
    const kept = this.reader.keep(text)
    this.compared.set(text, kept)
    return kept
  }

  /** The same for a requirement that is in the index; none for one that is not. */
  near(id: number, most = NEAREST): Overlap[] {
    const entry = this.entries[this.places.get(id) ?? -1]
    return entry ? this.closest(this.weighed(entry), most) : []
  }

  private closest(text: Weighed<P>, most: number): Overlap[] {
    const near = this.nearestTo(text, Math.max(CANDIDATES, most))
    const own = meanOfNearest(near)
    const found = near.flatMap(({ place, score }) => {
      const other = this.entries[place]
      return other
        ? [{ id: other.id, likeness: score - this.weights.crowd * (own + this.crowdOf(other)) }]
        : []
    })
    return this.corrected(text.id, found)
      .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
      .slice(0, most)
  }

  /** How much two say the same, and to the same people, before the crowd is taken off. */
  private scoreOf(a: Weighed<P>, b: Weighed<P>): number {
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

  /** What adds to the likeness of two or takes from it besides what their words have in common. */
  private besideWords(people: P, approaches: Approaches, others: P, theirs: Approaches): number {
    const same = this.bindSame(people, others) ? this.weights.samePeople : 0
    return areContrary(approaches, theirs) ? same - this.weights.contrary : same
  }

  /** The one place where people's word goes before the product's: the same asks for the same, what is different does not. */
  private corrected(id: number, found: Overlap[]): Overlap[] {
    const said = this.corrections.of(id)
    if (said.size === 0) return found
    const same = [...said].flatMap(([other, says]) =>
      says === 'same' && this.places.has(other) ? [other] : [],
    )
    const likenessOf = new Map(found.map(each => [each.id, each.likeness]))
    for (const other of same) likenessOf.set(other, Math.max(likenessOf.get(other) ?? OVERLAPS, OVERLAPS))
    return [...likenessOf].flatMap(([other, likeness]) =>
      said.get(other) === 'different' ? [] : [{ id: other, likeness }],
    )
  }

  private crowdOf(entry: Entry<P>): number {
    entry.nearest ??= this.nearestTo(this.weighed(entry), KEPT).flatMap(({ place, score }) => {
      const other = this.entries[place]
      return other ? [{ id: other.id, score }] : []
    })
    return meanOfNearest(entry.nearest)
  }

  /** Those whose crowd a text can be part of. */
  private around(text: Weighed<P>): { near: Entry<P>; score: number }[] {
    return this.nearestTo(text, CANDIDATES).flatMap(({ place, score }) => {
      const near = this.entries[place]
      return near ? [{ near, score }] : []
    })
  }

  /** The texts with the highest score before the crowd is taken off, highest first. */
  private nearestTo({ id, people, features, weights }: Weighed<P>, most: number): Near[] {
    const scores = new Float32Array(this.entries.length)
    this.postings.addProducts(features.numbers, weights, scores)
    const nearest: Near[] = []
    let last = Number.NEGATIVE_INFINITY
    for (let place = 0; place < scores.length; place++) {
      const said = scores[place] as number
      // Whom it binds is asked only where it can matter.
      if (nearest.length === most && said + this.weights.samePeople <= last) continue
      const other = this.entries[place]
      if (!other || other.id === id) continue
      const score = said + this.besideWords(people, features.approaches, other.people, other.approaches)
      if (nearest.length === most && score <= last) continue
      insertInOrder(nearest, { place, score })
      if (nearest.length > most) nearest.pop()
      last = nearest.at(-1)?.score ?? last
    }
    return nearest
  }

  private entryOf({ id, people, text }: OverlapText<P>): Entry<P> {
    const kept = this.reader.keep(text)
    return { id, people, kept, approaches: approachesOfKept(kept), nearest: null }
  }

  private weighed({ id, people, kept }: ReadText<P>): Weighed<P> {
    const features = this.reader.featuresOf(kept)
    return { id, people, features, weights: this.features.weigh(features) }
  }

  private append(entry: Entry<P>, { features, weights }: Weighed<P>): void {
    this.places.set(entry.id, this.entries.length)
    this.postings.put(this.entries.length, features.numbers, weights)
    this.entries.push(entry)
    this.changes++
  }

  private weighAll(texts: readonly ReadText<P>[]): void {
    for (const _ of this.weighing(texts));
  }

  /** Weighs all there is, and stops after every few texts for whoever wants to do something else in between. */
  private *weighing(texts: readonly ReadText<P>[]): Generator<void> {
    this.postings = new Postings(yield* this.features.counting(texts.map(({ kept }) => kept)), texts.length)
    this.entries = []
    this.places.clear()
    for (const [at, text] of texts.entries()) {
      const { id, people, kept } = text
      this.append({ id, people, kept, approaches: approachesOfKept(kept), nearest: null }, this.weighed(text))
      if (at % AT_A_TIME === 0) yield
    }
    this.changes = 0
  }
}
