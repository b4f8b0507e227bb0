import { Corrections } from './corrections'
import { insertInOrder, meanOfNearest, NEAREST } from './nearest'
import type { KeptText, TextReader } from './text-reader'
import { type Entry, type OverlapText, type ReadText, type Weighed, WeighedTexts } from './weighed-texts'
import { WEIGHTS } from './weights'

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

/**
 * All texts of a register in memory, to find those that ask for the same as another: how much two say the same, less the crowd that each stands
 * in, and people's word before both. A text is added, changed or taken away without making the index anew.
 */
export class OverlapIndex<P> {
  private readonly texts: WeighedTexts<P>
  private corrections = new Corrections()
  /** What is not in the index and was compared all the same, read: it is compared with whatever is written. */
  private readonly compared = new Map<string, KeptText>()

  /** @param bindSame whether two requirements bind the same people */
  constructor(
    private readonly reader: TextReader,
    bindSame: (a: P, b: P) => boolean,
    texts: readonly ReadText<P>[] = [],
    private readonly weights = WEIGHTS,
  ) {
    this.texts = new WeighedTexts(reader, bindSame, weights)
    this.texts.weighAll(texts)
  }

  /** The same, made with turns for others: `between` is awaited after every few texts. Nobody has the index before it is done. */
  static async inSteps<P>(
    reader: TextReader,
    bindSame: (a: P, b: P) => boolean,
    texts: readonly ReadText<P>[],
    between: () => Promise<unknown>,
  ): Promise<OverlapIndex<P>> {
    const index = new OverlapIndex(reader, bindSame)
    for (const _ of index.texts.weighing(texts)) await between()
    return index
  }

  get size(): number {
    return this.texts.size
  }

  /** People have moved: from now on these bind the same ones. */
  rebind(bindSame: (a: P, b: P) => boolean): void {
    this.texts.rebind(bindSame)
  }

  /** People have said of pairs that they are the same, or not: from now on that holds, whatever the words say. */
  correct(corrections: Corrections): void {
    this.corrections = corrections
  }

  /** From now on the requirement says this. */
  put(text: OverlapText<P>): void {
    this.take(text.id)
    const entry = this.texts.read(text)
    const weighed = this.texts.weighed(entry)
    for (const { entry: near, score } of this.texts.nearestTo(weighed, CANDIDATES)) {
      if (!near.nearest) continue
      insertInOrder(near.nearest, { id: entry.id, score })
      near.nearest.splice(KEPT)
    }
    this.texts.add(entry, weighed)
  }

  /** The requirement is no longer compared. */
  take(id: number): void {
    const entry = this.texts.find(id)
    if (!entry) return
    for (const { entry: near } of this.texts.nearestTo(this.texts.weighed(entry), CANDIDATES)) {
      const others = near.nearest?.filter(each => each.id !== id) ?? []
      // With fewer left than a crowd is counted over, who is next is not known.
      near.nearest = others.length < NEAREST ? null : others
    }
    this.texts.remove(id)
  }

  /**
   * The requirements most like a text, best first.
   * @param text what is being written; the requirement of its own `id` is left out of the answer
   */
  search(text: OverlapText<P>, most = NEAREST): Overlap[] {
    return this.closest(this.texts.glanced(text), most)
  }

  /** The same for a requirement that is in the index; none for one that is not. */
  near(id: number, most = NEAREST): Overlap[] {
    const entry = this.texts.find(id)
    return entry ? this.closest(this.texts.weighed(entry), most) : []
  }

  /**
   * The same by what they say alone, for several that are written together: each is compared with the others as they are about to be, not as the
   * index has them.
   */
  searchTogether(texts: readonly OverlapText<P>[], most = NEAREST): Map<number, Overlap[]> {
    const ids = new Set(texts.map(each => each.id))
    const kept = Math.max(CANDIDATES, most)
    const written = texts.map(text => {
      const entry = this.texts.read(text)
      const weighed = this.texts.weighed(entry)
      const near = this.texts
        .nearestTo(weighed, kept + ids.size)
        .filter(({ entry: other }) => !ids.has(other.id))
      return { entry, weighed, near }
    })
    written.forEach((one, at) => {
      for (const another of written.slice(at + 1)) {
        const score = this.texts.scoreOf(one.weighed, another.weighed)
        one.near.push({ entry: another.entry, score })
        another.near.push({ entry: one.entry, score })
      }
    })
    for (const { entry, near } of written) {
      near.sort((a, b) => b.score - a.score)
      near.splice(kept)
      entry.nearest = near.map(({ entry: other, score }) => ({ id: other.id, score }))
    }
    return new Map(
      written.map(({ entry, near }) => {
        const alike = near.map(({ entry: other, score }) => ({
          id: other.id,
          likeness: score - this.weights.crowd * (this.crowdOf(entry) + this.crowdOf(other)),
        }))
        return [entry.id, alike.sort(mostAlikeFirst).slice(0, most)]
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
      this.texts.weighed({ id, people, kept: this.keptOf(said) }),
    )
    const asked = this.texts.glanced(text)
    const scored = read
      .map(other => ({ other, score: this.texts.scoreOf(asked, other) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
    const crowdWith = (one: Weighed<P>, extra: readonly { score: number }[]) =>
      meanOfNearest([...this.texts.nearestTo(one, NEAREST), ...extra].sort((a, b) => b.score - a.score))
    const alike = scored.filter(each => each.score >= least)
    if (alike.length === 0) return []
    const own = crowdWith(asked, scored)
    return alike
      .map(({ other, score }) => ({
        id: other.id,
        likeness: score - this.weights.crowd * (own + crowdWith(other, [{ score }])),
      }))
      .sort(mostAlikeFirst)
  }

  private keptOf(text: string): KeptText {
    const known = this.compared.get(text)
    if (known) return known
    if (this.compared.size >= MOST_COMPARED) this.compared.clear()
    const kept = this.reader.keep(text)
    this.compared.set(text, kept)
    return kept
  }

  private closest(text: Weighed<P>, most: number): Overlap[] {
    const near = this.texts.nearestTo(text, Math.max(CANDIDATES, most))
    const own = meanOfNearest(near)
    const found = near.map(({ entry, score }) => ({
      id: entry.id,
      likeness: score - this.weights.crowd * (own + this.crowdOf(entry)),
    }))
    return this.corrected(text.id, found).sort(mostAlikeFirst).slice(0, most)
  }

  /** The one place where people's word goes before the product's: the same asks for the same, what is different does not. */
  private corrected(id: number, found: Overlap[]): Overlap[] {
    const said = this.corrections.of(id)
    if (said.size === 0) return found
    const same = [...said].flatMap(([other, says]) =>
      says === 'same' && this.texts.has(other) ? [other] : [],
    )
    const likenessOf = new Map(found.map(each => [each.id, each.likeness]))
    for (const other of same) likenessOf.set(other, Math.max(likenessOf.get(other) ?? OVERLAPS, OVERLAPS))
    return [...likenessOf].flatMap(([other, likeness]) =>
      said.get(other) === 'different' ? [] : [{ id: other, likeness }],
    )
  }

  private crowdOf(entry: Entry<P>): number {
    entry.nearest ??= this.texts
      .nearestTo(this.texts.weighed(entry), KEPT)
      .map(({ entry: other, score }) => ({ id: other.id, score }))
    return meanOfNearest(entry.nearest)
  }
}

const mostAlikeFirst = (a: Overlap, b: Overlap) => b.likeness - a.likeness || a.id - b.id
