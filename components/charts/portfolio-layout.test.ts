import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPortfolio, type PortfolioPoint } from './portfolio-layout'

function aPoint(given: Partial<PortfolioPoint> = {}): PortfolioPoint {
  const defaults = { id: 'a', href: '/krav/a', name: 'A', label: 'To underskrifter', verdict: 'red' as const }
  return { ...defaults, hours: 500, score: 31, low: 23, high: 40, ...given }
}

const points = fc.array(
  fc
    .record({
      hours: fc.double({ min: 0, max: 50_000, noNaN: true }),
      score: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ hours, score }) => ({
      hours,
      score,
      low: Math.max(0, score - 9),
      high: Math.min(100, score + 9),
    })),
  { maxLength: 80 },
)

describe('the portfolio', () => {
  it('puts ten times the hours the same distance higher', () => {
    const { points: placed } = layoutPortfolio(
      [10, 100, 1000].map((hours, i) => aPoint({ id: `p${i}`, hours })),
    )
    const [most, middle, least] = placed.map(point => point.y)
    expect((middle ?? 0) - (most ?? 0)).toBeCloseTo((least ?? 0) - (middle ?? 0), 6)
  })

  it('gives round numbers up the side', () => {
    const { ticks } = layoutPortfolio([aPoint({ hours: 37 }), aPoint({ id: 'b', hours: 1540 })])
    expect(ticks.map(tick => tick.hours)).toEqual([20, 50, 100, 200, 500, 1000, 2000])
  })

  it('keeps the decades only when there is much between the least and the most', () => {
    const { ticks } = layoutPortfolio([aPoint({ hours: 3 }), aPoint({ id: 'b', hours: 15_400 })])
    expect(ticks.map(tick => tick.hours)).toEqual([10, 100, 1000, 10_000])
  })

  it('names the heaviest first where two stand in each other’s way', () => {
    const crowd = Array.from({ length: 12 }, (_, i) =>
      aPoint({ id: `p${i}`, hours: 500 + i, label: `Krav nummer ${i}` }),
    )
    const { points: placed } = layoutPortfolio(crowd)
    expect(placed[0]?.wide?.text).toBe('Krav nummer 11')
    expect(placed.some(point => point.wide === null)).toBe(true)
  })

  it('shortens a long title', () => {
    const { points: placed } = layoutPortfolio([
      aPoint({ score: 50, label: 'Dokumentation af alle afvigelser fra døgnrytmeplanen' }),
    ])
    expect(placed[0]?.wide?.text).toBe('Dokumentation af alle afvigelser fra…')
  })

  it('draws everything inside the picture, also nothing and no time at all', () => {
    expect(layoutPortfolio([]).points).toEqual([])
    fc.assert(
      fc.property(points, given => {
        const {
          height,
          points: placed,
          ticks,
        } = layoutPortfolio(given.map((point, i) => aPoint({ ...point, id: `p${i}` })))
        expect(placed).toHaveLength(given.length)
        for (const { y } of [...placed, ...ticks]) {
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(height)
        }
      }),
    )
  })

  it('never lets two labels touch, at the width they were placed for and on anything wider', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(280, 500, 800), (given, width) => {
        const { points: placed } = layoutPortfolio(
          given.map((point, i) => aPoint({ ...point, id: `p${i}`, label: 'Et kort navn' })),
        )
        const boxes = placed.flatMap(({ narrow, score, y }) => {
          if (!narrow) return []
          const reach = narrow.text.length * 6.5
          const before = { start: 0, middle: reach / 2, end: reach }[narrow.anchor]
          const left = (score / 100) * width + narrow.dx - before
          return [{ left, right: left + reach, top: y + narrow.dy - 12, bottom: y + narrow.dy + 4 }]
        })
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.right <= b.left + 1e-6 ||
              b.right <= a.left + 1e-6 ||
              a.bottom <= b.top + 1e-6 ||
              b.bottom <= a.top + 1e-6
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })

  it('lays no label across the mark or the interval of another, at the width it was placed for or a wider one', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(880, 1040), (given, width) => {
        const { points: placed } = layoutPortfolio(
          given.map((point, i) => aPoint({ ...point, id: `p${i}`, label: 'Et noget længere navn' })),
        )
        for (const { wide, score, y, id } of placed) {
          if (!wide) continue
          const reach = wide.text.length * 6.5
          const left =
            (score / 100) * width + wide.dx - { start: 0, middle: reach / 2, end: reach }[wide.anchor]
          for (const other of placed) {
            const from = Math.min((other.low / 100) * width, (other.score / 100) * width - 6)
            const to = Math.max((other.high / 100) * width, (other.score / 100) * width + 6)
            const isBeside = left >= to - 1e-6 || left + reach <= from + 1e-6
            const isOverOrUnder = other.y >= y + wide.dy + 4 || other.y <= y + wide.dy - 12
            if (other.id !== id) expect(isBeside || isOverOrUnder).toBe(true)
          }
        }
      }),
    )
  })
})
