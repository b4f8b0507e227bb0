import { featuresOf, type Readers, type TextFeatures } from './text-features'
import { WeightedPostings } from './weighted-postings'

/** A requirement as it is compared: its words, and whom it binds. */
export interface OverlapText<P> {
  id: number
  /** Title, demand and purpose. */
  text: string
  people: P
}

export interface Overlap {
  id: number
  /** How much alike, without a unit; at least {@link OVERLAPS} means that they ask for the same. */
  likeness: number
}

/**
 * What the parts of a likeness weigh (docs/method.md, overlap). Letters see inflection and compounds; the lexicons see the same thing said in
 * other words; the same people make it a burden rather than a coincidence.
 */
export const WEIGHTS = { letters: 1, subjects: 0.4, demands: 0.2, samePeople: 0.15 } as const

/** A text that is near everything is near nothing: this much of both texts' nearness to their nearest is taken off. */
const CROWD = 0.5
const NEAREST = 5

/** From this likeness on, two requirements ask for the same. */
export const OVERLAPS = 0.1

/** Of many texts, letters that more than this part of them have are left out. */
const COMMON = 0.05
const MANY = 400

/** So many of the nearest are looked at closely. */
const CANDIDATES = 40

/** The index is made anew when it has grown by this part since its features were weighed. */
const STALE = 0.2

interface Weighed {
  letters: Map<string, number>
  subjects: Map<number, number>
  demands: Map<number, number>
}

interface Entry<P> {
  id: number
  people: P
  features: TextFeatures
  weighed: Weighed
  /** Mean likeness to its nearest, worked out when it is first asked for. */
  crowd?: number
}

/**
 * All texts of a register in memory, to find those that ask for the same as another. A text is added, changed or taken away without making the
 * index anew.
 */
export class OverlapIndex<P> {
  private entries: (Entry<P> | null)[] = []
  private readonly places = new Map<number, number>()
  private letters!: WeightedPostings<string>
  private subjects!: WeightedPostings<number>
  private demands!: WeightedPostings<number>
  private weighedAt = 0

  /** @param bindSame whether two requirements bind somebody together */
  constructor(
    private readonly readers: Readers,
    private readonly bindSame: (a: P, b: P) => boolean,
    texts: readonly OverlapText<P>[] = [],
  ) {
    this.weighAll(texts.map(each => ({ ...each, features: featuresOf(each.text, readers) })))
  }

  get size(): number {
    return this.places.size
  }

  /** From now on the requirement says this. */
  put(text: OverlapText<P>): void {
    this.take(text.id)
    const entry = this.entryOf(text.id, text.people, featuresOf(text.text, this.readers))
    this.append(entry)
    for (const { place } of this.nearestTo(entry, CANDIDATES)) delete this.entries[place]?.crowd
    if (Math.abs(this.entries.length - this.weighedAt) > Math.max(50, STALE * this.weighedAt)) this.weighAnew()
  }

  /** The requirement is no longer compared. */
  take(id: number): void {
    const place = this.places.get(id)
    const entry = this.entries[place ?? -1]
    if (place === undefined || !entry) return
    for (const near of this.nearestTo(entry, CANDIDATES)) delete this.entries[near.place]?.crowd
    this.entries[place] = null
    this.places.delete(id)
  }

  /**
   * The requirements most like a text, best first.
   * @param text what is being written; its own `id` is left out of the answer
   * @param most how many at most
   */
  search(text: OverlapText<P>, most = 5): Overlap[] {
    const entry = this.entryOf(text.id, text.people, featuresOf(text.text, this.readers))
    return this.closest(entry, most)
  }

  /** The same for a requirement that is in the index; empty for one that is not. */
  near(id: number, most = 5): Overlap[] {
    const entry = this.entries[this.places.get(id) ?? -1]
    return entry ? this.closest(entry, most) : []
  }

  private closest(entry: Entry<P>, most: number): Overlap[] {
    const near = this.nearestTo(entry, Math.max(CANDIDATES, most))
    const own = meanOf(near.slice(0, NEAREST).map(each => each.score))
    return near
      .flatMap(({ place, score }) => {
        const other = this.entries[place]
        return other ? [{ id: other.id, likeness: score - CROWD * (own + this.crowdOf(other)) }] : []
      })
      .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
      .slice(0, most)
  }

  private crowdOf(entry: Entry<P>): number {
    entry.crowd ??= meanOf(this.nearestTo(entry, NEAREST).map(each => each.score))
    return entry.crowd
  }

  /** The texts with the highest score before the crowd is taken off, highest first. */
  private nearestTo(entry: Entry<P>, most: number): { place: number; score: number }[] {
    const scores = new Float64Array(this.entries.length)
    this.letters.addCosines(entry.weighed.letters, WEIGHTS.letters, scores)
    this.subjects.addCosines(entry.weighed.subjects, WEIGHTS.subjects, scores)
    this.demands.addCosines(entry.weighed.demands, WEIGHTS.demands, scores)
    const nearest: { place: number; score: number }[] = []
    let last = Number.NEGATIVE_INFINITY
    for (let place = 0; place < scores.length; place++) {
      const words = scores[place] as number
      // Whom it binds is asked only where it can matter.
      if (nearest.length === most && words + WEIGHTS.samePeople <= last) continue
      const other = this.entries[place]
      if (!other || other.id === entry.id) continue
      const score = words + (this.bindSame(entry.people, other.people) ? WEIGHTS.samePeople : 0)
      if (nearest.length === most && score <= last) continue
      insertInOrder(nearest, { place, score })
      if (nearest.length > most) nearest.pop()
      last = nearest.at(-1)?.score ?? last
    }
    return nearest
  }

  private entryOf(id: number, people: P, features: TextFeatures): Entry<P> {
    const weighed = {
      letters: this.letters.weigh(features.grams),
      subjects: this.subjects.weigh(features.subjects),
      demands: this.demands.weigh(features.demands),
    }
    return { id, people, features, weighed }
  }

  private append(entry: Entry<P>): void {
    const place = this.entries.length
    this.entries.push(entry)
    this.places.set(entry.id, place)
    this.letters.put(place, entry.weighed.letters)
    this.subjects.put(place, entry.weighed.subjects)
    this.demands.put(place, entry.weighed.demands)
  }

  private weighAnew(): void {
    this.weighAll(this.entries.filter(entry => entry !== null))
  }

  private weighAll(texts: readonly { id: number; people: P; features: TextFeatures }[]): void {
    const size = texts.length
    const most = size > MANY ? COMMON * size : size
    this.letters = new WeightedPostings(having(texts.map(each => each.features.grams)), size, most)
    this.subjects = new WeightedPostings(having(texts.map(each => each.features.subjects)), size, size)
    this.demands = new WeightedPostings(having(texts.map(each => each.features.demands)), size, size)
    this.entries = []
    this.places.clear()
    for (const { id, people, features } of texts) this.append(this.entryOf(id, people, features))
    this.weighedAt = size
  }
}

function having<F>(texts: readonly ReadonlyMap<F, number>[]): Map<F, number> {
  const counts = new Map<F, number>()
  for (const text of texts) for (const feature of text.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / NEAREST
}

function insertInOrder(list: { place: number; score: number }[], item: { place: number; score: number }): void {
  let at = list.length
  while (at > 0 && (list[at - 1]?.score ?? 0) < item.score) at--
  list.splice(at, 0, item)
}
