import { asFine } from './postings'
import {
  type FeatureKind,
  featureKinds,
  type KeptText,
  type TextFeatures,
  type TextReader,
} from './text-reader'

/** Among many texts, letters that more than this part of them have tell little and cost most: they are left out. */
const COMMON = 0.05
const MANY = 400

/** So many texts are counted in about a millisecond. */
const AT_A_TIME = 20

/** How much each feature of a text weighs, by how many of the texts counted have it. */
export class FeatureWeights {
  /** How many texts have a feature, as counted when features were last weighed; one that has little of it counts as that part of a text. */
  private having = new Float64Array()
  private texts = 0

  constructor(
    private readonly reader: TextReader,
    private readonly kinds: Readonly<Record<FeatureKind, number>>,
  ) {}

  /** How many texts were counted. */
  get counted(): number {
    return this.texts
  }

  /** Counts anew, with a stop after every few texts. Gives for each feature how many texts have any of it, 0 where it is left out. */
  *counting(texts: readonly KeptText[]): Generator<void, Uint32Array> {
    this.having = new Float64Array(this.reader.size)
    const room = new Uint32Array(this.reader.size)
    for (const [at, kept] of texts.entries()) {
      const { numbers, amounts } = this.reader.featuresOf(kept)
      numbers.forEach((feature, i) => {
        this.having[feature] = (this.having[feature] as number) + Math.min(1, amounts[i] as number)
        room[feature] = (room[feature] as number) + 1
      })
      if (at % AT_A_TIME === 0) yield
    }
    this.texts = texts.length
    return room.map((texts, feature) => (this.tellsLittle(feature, texts) ? 0 : texts))
  }

  private tellsLittle(feature: number, having: number): boolean {
    const most = this.texts > MANY ? COMMON * this.texts : this.texts
    return having > most && this.reader.kindOf(feature) === 'letters'
  }

  /**
   * TF-IDF. Within a kind the squares add up to what the kind weighs, so that the products of two texts' weights add up to
   * the cosines between them, each times its kind's weight.
   */
  weigh({ numbers, amounts }: TextFeatures): Float32Array {
    const weights = new Float32Array(numbers.length)
    const squares: Record<FeatureKind, number> = { subjects: 0, demands: 0, times: 0, letters: 0 }
    let clearest = 0
    for (let i = 0; i < numbers.length; i++) {
      const feature = numbers[i] as number
      const kind = this.reader.kindOf(feature)
      const having = this.having[feature] ?? 0
      if (this.tellsLittle(feature, having)) continue
      const weight = (amounts[i] as number) * (1 + Math.log((this.texts + 1) / (having + 1)))
      weights[i] = weight
      squares[kind] += weight * weight
      if (kind === 'subjects') clearest = Math.max(clearest, Math.min(1, amounts[i] as number))
    }
    const unseen = this.kinds.subjects * (1 - clearest)
    const kinds = {
      ...this.kinds,
      subjects: this.kinds.subjects - unseen,
      letters: this.kinds.letters + unseen,
    }
    const scale = Object.fromEntries(
      featureKinds.map(kind => [kind, Math.sqrt(kinds[kind] / (squares[kind] || 1))]),
    ) as Record<FeatureKind, number>
    for (let i = 0; i < numbers.length; i++)
      weights[i] = asFine((weights[i] as number) * scale[this.reader.kindOf(numbers[i] as number)])
    return weights
  }
}
