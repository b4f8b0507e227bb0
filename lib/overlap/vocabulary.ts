/** Runs of letters of a word that is kept, `from` up to `end` in {@link Vocabulary.runs}. */
interface Place {
  from: number
  end: number
}

/**
 * The words of texts that are kept, numbered as they are met, each with the numbers of its runs of letters: a text says the same words as others, so
 * that keeping its words takes a tenth of what keeping its runs would.
 */
export class Vocabulary {
  private readonly words = new Map<string, number>()
  /** Where the runs of each word begin, and where those of the last one end. */
  private starts = new Uint32Array(1024)
  private numbers = new Uint32Array(16 * 1024)

  /** @returns undefined for a word that was never met */
  numberOf(word: string): number | undefined {
    return this.words.get(word)
  }

  /** A word met for the first time. */
  add(word: string, runs: readonly number[]): number {
    const number = this.words.size
    const from = this.starts[number] as number
    this.starts = withRoom(this.starts, number + 2)
    this.numbers = withRoom(this.numbers, from + runs.length)
    this.numbers.set(runs, from)
    this.starts[number + 1] = from + runs.length
    this.words.set(word, number)
    return number
  }

  /** Where all words' runs are, to be read between the places of one. */
  get runs(): Uint32Array {
    return this.numbers
  }

  placeOf(word: number): Place {
    return { from: this.starts[word] as number, end: this.starts[word + 1] as number }
  }
}

function withRoom(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const more = new Uint32Array(Math.max(length, numbers.length * 2))
  more.set(numbers)
  return more
}
