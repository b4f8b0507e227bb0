import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hashOfWaySecret,
  newCode,
  readWayFragment,
  readWaySecret,
  spaced,
  wayFragment,
} from '@/lib/rating/blind/way-secret'
import { chooseWays, possibleWays, type Rater, sharesOf, WAYS, type Way } from './ways'

const none = new Map<number, Way>()
const rater = (personId: number, given: Partial<Rater> = {}): Rater => ({
  personId,
  canSignIn: false,
  hasEmail: false,
  share: 'a',
  ...given,
})
const many = (count: number, given: Partial<Rater> = {}, from = 1) =>
  Array.from({ length: count }, (_, at) => rater(from + at, given))

describe('choosing ways', () => {
  it('takes the account, else the mail, else a code', () => {
    const people = [
      rater(1, { canSignIn: true, hasEmail: true }),
      rater(2, { hasEmail: true }),
      ...many(5, {}, 3),
    ]
    expect([...chooseWays(people, none, 5).values()]).toEqual(['sign_in', 'link', ...Array(5).fill('code')])
  })

  it('gives no sheet to fewer than k; the rest of a group can be marked to fill it', () => {
    const people = [...many(3), ...many(4, { canSignIn: true, hasEmail: true }, 4)]
    expect([...chooseWays(people, none, 5).values()].slice(0, 3)).toEqual([null, null, null])
    const oneShort = new Map<number, Way>([[4, 'code']])
    expect(chooseWays(people, oneShort, 5).get(1)).toBeNull()
    expect(chooseWays(people, oneShort, 5).get(4)).toBe('sign_in')
    const enough = new Map<number, Way>([
      [4, 'code'],
      [5, 'code'],
    ])
    expect([...chooseWays(people, enough, 5).values()].slice(0, 5)).toEqual(Array(5).fill('code'))
  })

  it('never fills a sheet with people who have other classes', () => {
    const people = [...many(4), ...many(4, { share: 'b' }, 5)]
    expect([...chooseWays(people, none, 5).values()]).toEqual(Array(8).fill(null))
  })

  it('keeps to what is possible, and every sheet has k people, whoever is marked how', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            canSignIn: fc.boolean(),
            hasEmail: fc.boolean(),
            share: fc.constantFrom('a', 'b', 'c'),
            mark: fc.option(fc.constantFrom(...WAYS)),
          }),
          { maxLength: 40 },
        ),
        drawn => {
          const people = drawn.map((each, personId) => ({ ...each, personId }))
          const marks = new Map(
            people.flatMap(({ personId, mark }) => (mark ? [[personId, mark] as const] : [])),
          )
          const ways = chooseWays(people, marks, 5)
          const onSheet = new Map<string, number>()
          for (const each of people) {
            const way = ways.get(each.personId)
            if (way) expect(possibleWays(each)).toContain(way)
            if (way === 'code') onSheet.set(each.share, (onSheet.get(each.share) ?? 0) + 1)
          }
          for (const count of onSheet.values()) expect(count).toBeGreaterThanOrEqual(5)
        },
      ),
    )
  })

  it('counts those together who share the same classes for the same requirements', () => {
    const right = (personId: number, requirementId: number, classUnitId: number) => ({
      personId,
      requirementId,
      classUnitId,
    })
    const shares = sharesOf([right(1, 1, 7), right(1, 2, 7), right(2, 2, 7), right(2, 1, 7), right(3, 1, 7)])
    expect(shares.get(1)).toBe(shares.get(2))
    expect(shares.get(3)).not.toBe(shares.get(1))
  })
})

describe('a code', () => {
  it('is sixteen letters that nobody mixes up, each as likely as the others', () => {
    const codes = Array.from({ length: 2000 }, newCode)
    expect(new Set(codes).size).toBe(2000)
    const counts = new Map<string, number>()
    for (const letter of codes.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect([...counts.keys()].sort().join('')).toBe('ABCDEFGHJKLMNPRSTUVWXYZ')
    // 32,000 letters, 1,391 of each: within six standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 1391)).toBeLessThan(6 * 37)
  })

  it('is read as it was typed, and nothing else is', () => {
    const code = newCode()
    expect(readWaySecret(spaced(code))).toBe(code)
    expect(readWaySecret(` ${spaced(code).toLowerCase().replaceAll(' ', '-')} `)).toBe(code)
    for (const wrong of ['', code.slice(1), `${code}A`, `O${code.slice(1)}`, `${code.slice(1)}1`])
      expect(readWaySecret(wrong)).toBeNull()
  })

  it('comes with the fingerprint in an address', async () => {
    const code = newCode()
    const fingerprint = 'A3F2 91C4 07BE 5D10 88FA'
    expect(readWayFragment(`#${wayFragment(code, fingerprint)}`)).toEqual({ secret: code, fingerprint })
    expect(readWayFragment(`#${code}`)).toEqual({ secret: code, fingerprint: null })
    expect(readWayFragment('#kode=adel')).toBeNull()
    expect(await hashOfWaySecret(code)).toMatch(/^[0-9a-f]{64}$/)
  })
})
