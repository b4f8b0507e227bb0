import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeAmong, forgetAlike } from './alike'
import { BUNCH, comesUp } from './bunch'
import { changedParts } from './changed-parts'
import { newCode, readCode, showCode } from './code'
import { couples } from './couples'
import { byDots, dotsLeft, dotsProblem } from './dots'
import { isMeetingPass, meetingOfPass, meetingPass } from './pass'
import { allows, mayMove, phaseTable, screenPhases, type steps } from './phases'
import { DOTS, type Phase, phases } from './vocabulary'

describe('the phases of a meeting', () => {
  it('go on from the first to the last on the screen, and back the same way', () => {
    screenPhases.forEach((phase, place) => {
      expect(phaseTable[phase].next).toBe(screenPhases[place + 1] ?? null)
      expect(phaseTable[phase].back).toBe(screenPhases[place - 1] ?? null)
    })
  })

  it('never lead to the end, nor out of it: only ending it does', () => {
    for (const phase of phases) {
      expect(mayMove(phase, 'ended')).toBe(false)
      expect(mayMove('ended', phase)).toBe(false)
      expect(allows(phase, 'end')).toBe(phase !== 'ended')
    }
  })

  it('allow what phones do in one phase each, and gathering in another', () => {
    const where = (step: (typeof steps)[number]) => phases.filter(phase => allows(phase, step))
    expect(where('write')).toEqual(['write'])
    expect(where('gather')).toEqual(['gather'])
    expect(where('dots')).toEqual(['dots'])
    expect(where('leave_with')).toEqual(['leave', 'ended'])
  })

  it('are at most one step apart, whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...phases), { maxLength: 40 }), pressed => {
        let at: Phase = 'write'
        for (const to of pressed) {
          const before = screenPhases.indexOf(at)
          if (mayMove(at, to)) at = to
          expect(Math.abs(screenPhases.indexOf(at) - before)).toBeLessThanOrEqual(1)
          expect(at).not.toBe('ended')
        }
      }),
    )
  })
})

describe('dots', () => {
  const heaps = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  const given = fc.array(
    fc.record({ heapId: fc.integer({ min: 1, max: 20 }), dots: fc.integer({ min: -1, max: 5 }) }),
    { maxLength: 6 },
  )

  it('are let through exactly when they are three at most, none negative, each to a heap that is there and named once', () => {
    fc.assert(
      fc.property(heaps, given, (ids, dots) => {
        const isGood =
          dots.every(each => each.dots >= 0 && ids.includes(each.heapId)) &&
          new Set(dots.map(each => each.heapId)).size === dots.length &&
          dots.reduce((sum, each) => sum + each.dots, 0) <= DOTS
        expect(dotsProblem(dots, new Set(ids)) === null).toBe(isGood)
      }),
    )
  })

  it('are never fewer than none left, and come back when their heap is gone', () => {
    fc.assert(
      fc.property(heaps, given, (ids, dots) => {
        const all = new Set(ids)
        fc.pre(dotsProblem(dots, all) === null)
        expect(dotsLeft(dots, all)).toBeGreaterThanOrEqual(0)
        for (const { heapId, dots: were } of dots) {
          const rest = new Set(ids.filter(id => id !== heapId))
          expect(dotsLeft(dots, rest)).toBe(dotsLeft(dots, all) + were)
        }
        expect(dotsLeft(dots, new Set())).toBe(DOTS)
      }),
    )
  })

  it('rank heaps, and lose none', () => {
    const heap = fc.record({ id: fc.integer(), dots: fc.nat(9), red: fc.nat(5), green: fc.nat(5) })
    fc.assert(
      fc.property(fc.uniqueArray(heap, { selector: each => each.id }), all => {
        const ranked = byDots(all)
        expect([...ranked].sort((a, b) => a.id - b.id)).toEqual([...all].sort((a, b) => a.id - b.id))
        ranked.slice(1).forEach((each, place) => {
          expect(each.dots).toBeLessThanOrEqual(ranked[place]?.dots ?? 0)
        })
      }),
    )
  })
})

describe('what comes up', () => {
  const waiting = fc.array(fc.record({ phoneHash: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 9 })

  it('is from three phones at least while people write, and everything or nothing', () => {
    fc.assert(
      fc.property(waiting, examples => {
        const up = comesUp(examples, true)
        expect([0, examples.length]).toContain(up.length)
        const phones = new Set(examples.map(each => each.phoneHash)).size
        expect(up.length > 0).toBe(phones >= BUNCH)
        expect(comesUp(examples, false)).toEqual(examples)
      }),
    )
  })
})

describe('codes and passes', () => {
  it('are read however they are typed, and nothing else is', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '-', '.'), gap => {
        const code = newCode(randomInt)
        expect(readCode(`#${code.slice(0, 3).toLowerCase()}${gap}${code.slice(3)} `)).toBe(code)
        expect(readCode(showCode(code))).toBe(code)
        expect(readCode(code.slice(1))).toBeNull()
        expect(readCode(`${code}X`)).toBeNull()
      }),
    )
    expect(readCode('O0I1AE')).toBeNull()
  })

  it('a pass is for one meeting and one code', () => {
    const pass = meetingPass('secret', 7, 'KT4M7P')
    expect(meetingOfPass(pass)).toBe(7)
    expect(isMeetingPass('secret', pass, 7, 'KT4M7P')).toBe(true)
    expect(isMeetingPass('secret', pass, 7, 'KT4M7R')).toBe(false)
    expect(isMeetingPass('secret', pass, 8, 'KT4M7P')).toBe(false)
    expect(isMeetingPass('other', pass, 7, 'KT4M7P')).toBe(false)
    for (const none of ['', '7', '7.short', `${pass}x`, `0${pass}`]) expect(meetingOfPass(none)).toBeNull()
  })
})

describe('what changed', () => {
  it('is sent, and nothing else: a screen that has applied it has everything', () => {
    const parts = fc.record({
      a: fc.nat(3),
      b: fc.array(fc.nat(2), { maxLength: 2 }),
      c: fc.string({ maxLength: 1 }),
    })
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const first = changedParts(before)
        const second = changedParts(after, first?.stamps)
        expect({ ...first?.parts, ...second?.parts }).toEqual(after)
        for (const name of Object.keys(second?.parts ?? {}) as (keyof typeof after)[])
          expect(after[name]).not.toEqual(before[name])
        expect(changedParts(after, { ...first?.stamps, ...second?.stamps })).toBeUndefined()
      }),
    )
  })
})

describe('what is alike', () => {
  it('is the best pairs, each example in one of them at most', () => {
    const pair = fc.record({
      first: fc.nat(6),
      second: fc.nat(6),
      likeness: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), pairs => {
        const named = couples(pairs).flatMap(({ first, second }) => [first, second])
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  it('is seen in the words, also those of others', () => {
    const texts = [
      'Vi skriver i nøglebogen, hver gang vi henter en nøgle. Skabet registrerer det selv.',
      'Triage hver fredag. Vi opdager, når en borger er ved at blive syg.',
      'Kørebogen udfyldes i hånden, selvom bilen har gps.',
      'Nøglerne står i en bog, og skabet ved det i forvejen. Det er dobbelt.',
      'Vi skal føre kørebog i papir.',
      'Hver fejl giver et nyt skema. Ingen skemaer bliver fjernet igen.',
    ].map((text, id) => ({ id, text }))
    const found = alikeAmong(1, texts).map(({ first, second }) => [first, second].sort().join())
    expect(found.sort()).toEqual(['0,3', '2,4'])
    forgetAlike()
    expect(alikeAmong(1, [])).toEqual([])
  })
})
