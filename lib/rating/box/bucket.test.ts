import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersScoring } from '@/lib/disclosure/testing/closing-example'
import { someAnswers } from '@/lib/rating/testing/answers'
import { bucketOf, bucketsFor, packBucket, putInBucket, type Stored, unpackBucket } from './bucket'
import { packContent, unpackContent } from './content'

const aBallot = (name: string, version = 1, content = 'x'): Stored => ({
  handle: new Uint8Array(createHash('sha256').update(name).digest()),
  version,
  requirementId: 4,
  content: new TextEncoder().encode(content),
})

const some = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })

describe('a bucket of ballots', () => {
  it('gives back what was put in, and its bytes say nothing of the order in which that came', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (names, numbers) => {
        const ballots = names.map(name => aBallot(name, 1, name))
        const order = names.map(name => ({ name, by: numbers.next().value })).sort((a, b) => a.by - b.by)
        let one: Stored[] = []
        for (const { name } of order)
          one = unpackBucket(packBucket(putInBucket(one, [aBallot(name, 1, name)]).ballots))
        expect(packBucket(one)).toEqual(packBucket(ballots))
        expect(unpackBucket(packBucket(ballots))).toHaveLength(names.length)
      }),
    )
  })

  it('keeps the newest version, whatever comes when', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), versions => {
        let present: Stored[] = []
        for (const version of versions) {
          const newest = Math.max(0, ...present.map(each => each.version))
          const put = putInBucket(present, [aBallot('mine', version, `answer ${version}`)])
          expect(put.outcomes).toEqual([version > newest ? 'stored' : 'older'])
          present = put.ballots
        }
        expect(present).toEqual([aBallot('mine', Math.max(...versions), `answer ${Math.max(...versions)}`)])
      }),
    )
  })

  it('takes the very same ballot again, and no other of the same version', () => {
    const first = [aBallot('mine', 2, 'a')]
    expect(putInBucket(first, [aBallot('mine', 2, 'a')]).outcomes).toEqual(['stored'])
    expect(putInBucket(first, [aBallot('mine', 2, 'b')])).toEqual({ ballots: first, outcomes: ['older'] })
  })

  it('is of one size whether it is empty or full, and finds each handle its bucket', () => {
    const content = 'y'.repeat(60)
    const sizes = [0, 1, 16].map(
      count => packBucket(Array.from({ length: count }, (_, i) => aBallot(`${i}`, 1, content))).length,
    )
    expect(new Set(sizes).size).toBe(1)
    expect(bucketsFor(1)).toBe(1)
    expect(bucketsFor(500)).toBe(32)
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1_000_000 }), (name, ballots) => {
        const buckets = bucketsFor(ballots)
        const bucket = bucketOf(aBallot(name).handle, buckets)
        expect(bucket >= 0 && bucket < buckets).toBe(true)
      }),
    )
  })
})

describe('what a ballot says', () => {
  it('comes back as it was', () => {
    const full = someAnswers({
      ...answersScoring(75),
      sideEffects: ['creaming', 'demotivation'],
      sideEffectWords: 'Æblegrød',
      minutes: 7.5,
      occurrences: 5,
      period: 'week',
      preference: 'dont_know',
      comment: 'Det tager for lang tid.',
    })
    for (const answers of [full, someAnswers(), someAnswers({ notRelevant: true }), null])
      expect(unpackContent(packContent({ classUnitId: 9, answers }))).toEqual({ classUnitId: 9, answers })
  })
})
