import type { PulseAnswers } from '@/lib/pulse/outcome'
import type { Ballot } from '@/lib/rating/statements'
import { eachInBucket } from './bucket'
import { type BallotContent, isRating, unpackContent } from './content'
import { PackedContents } from './packed-contents'

/** The ballots of a round by requirement, still packed: half a million fit in some 50 MB. */
export class OpenedBallots {
  readonly #packed = new Map<number, PackedContents>()

  /** Takes in the ballots of some buckets. */
  take(buckets: readonly ArrayBuffer[]): void {
    for (const bucket of buckets) {
      const bytes = new Uint8Array(bucket)
      eachInBucket(bytes, (requirementId, _, from, to) => {
        const there = this.#packed.get(requirementId) ?? new PackedContents()
        there.add(bytes, from, to)
        this.#packed.set(requirementId, there)
      })
    }
  }

  /** The ratings of a requirement. */
  ballotsOf(requirementId: number): Ballot[] {
    return this.#contents(requirementId).filter(isBallot)
  }

  /** What a pulse about a requirement was answered. */
  pulseOf(requirementId: number): { classUnitId: number; answers: PulseAnswers }[] {
    return this.#contents(requirementId).flatMap(({ classUnitId, answers }) =>
      answers && !isRating(answers) ? { classUnitId, answers } : [],
    )
  }

  /** How many lie in each class of a requirement. */
  countByClass(requirementId: number): Map<number, number> {
    const counts = new Map<number, number>()
    for (const { classUnitId } of this.#contents(requirementId))
      counts.set(classUnitId, (counts.get(classUnitId) ?? 0) + 1)
    return counts
  }

  #contents(requirementId: number): BallotContent[] {
    return Array.from(this.#packed.get(requirementId) ?? [], unpackContent)
  }
}

/** It is a rating, and not a pulse's ballot or the word that somebody took part. */
const isBallot = (content: BallotContent): content is BallotContent & Ballot =>
  content.answers !== null && isRating(content.answers)
