import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isPage, Turns } from './turns.mjs'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An answer as the server has it: closed when it is sent, or when whoever asked has gone. */
class Answer extends EventEmitter {
  destroyed = false
  close() {
    this.destroyed = true
    this.emit('close')
  }
}

function asked(turns: Turns) {
  const begun: Answer[] = []
  return {
    begun,
    ask() {
      const answer = new Answer()
      turns.take(answer, () => begun.push(answer))
      return answer
    },
  }
}

describe('turns', () => {
  it('makes so many answers at a time, first come first served, whatever order they are sent in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.oneof(fc.constant('ask' as const), fc.nat()), { maxLength: 60 }),
        (most, steps) => {
          const { begun, ask } = asked(new Turns({ most, longest: 1000 }))
          const all: Answer[] = []
          for (const step of steps) {
            if (step === 'ask') all.push(ask())
            else {
              const open = begun.filter(answer => !answer.destroyed)
              open[step % Math.max(open.length, 1)]?.close()
            }
            const open = begun.filter(answer => !answer.destroyed).length
            expect(open).toBe(Math.min(most, all.length - (begun.length - open)))
          }
          expect(begun).toEqual(all.slice(0, begun.length))
        },
      ),
    )
  })

  it('never begins what nobody waits for any more', () => {
    const { begun, ask } = asked(new Turns({ most: 1, longest: 1000 }))
    const [first, gone, last] = [ask(), ask(), ask()]
    gone?.close()
    first?.close()
    expect(begun).toEqual([first, last])
  })

  it('lets a slow line keep nobody waiting for long, and counts it no second time when it is done', () => {
    const { begun, ask } = asked(new Turns({ most: 1, longest: 1000 }))
    const [slow, second, third] = [ask(), ask(), ask()]
    vi.advanceTimersByTime(999)
    expect(begun).toEqual([slow])
    vi.advanceTimersByTime(1)
    expect(begun).toEqual([slow, second])
    slow?.close()
    expect(begun).toEqual([slow, second])
    second?.close()
    expect(begun).toEqual([slow, second, third])
  })

  it.each([
    ['GET', '/', true],
    ['GET', '/requirements?q=medicin', true],
    // It would wait for the page it leads to, which waits for it.
    ['POST', '/requirements/new', false],
    ['GET', '/api/health', false],
    ['POST', '/api/ballots', false],
    ['GET', '/_next/static/chunks/a.js', false],
  ])('are for what is drawn: %s %s', (method, url, waits) => {
    expect(isPage({ method, url })).toBe(waits)
  })
})
