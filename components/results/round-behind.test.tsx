import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { someFigures } from '@/lib/rating/testing/publications'
import { RoundBehind } from './round-behind'

vi.mock('@/lib/platform/i18n/request', () => ({ pageNonce: () => undefined }))

const top = { id: 1, name: 'Fjordby Kommune', depth: 0 }
const team = { id: 2, name: 'Team Nord', depth: 1 }

const row = (number: number, unitId: number): RoundRow => ({
  requirementId: number,
  reference: `STY-${number}`,
  path: `/requirements/STY-${number}`,
  title: `Krav ${number}`,
  notOfferedBecause: null,
  topmost: null,
  topmostHere: null,
  isHere: true,
  cells: [],
  behind: { unitId, figures: someFigures(unitId), since: null },
  said: [],
})

function drawn(requirements: number, asked?: string, chosen?: typeof team) {
  const results: RoundResults = {
    ...{ k: 5, units: [top, team], chosen, beside: [top], tooManyTexts: null },
    rows: Array.from({ length: requirements }, (_, at) => row(at + 1, chosen?.id ?? top.id)),
  }
  const words = {
    t: translator('da', 'results'),
    rating: translator('da', 'rating'),
    format: formatFor('da'),
  }
  const markup = renderToStaticMarkup(
    <RoundBehind roundId={7} results={results} asked={asked} words={words} />,
  )
  return {
    tables: [...markup.matchAll(/<caption[^>]*>([^<]*)</g)].map(found => found[1]),
    links: [...markup.matchAll(/href="(\/rounds\/7\?[^"]*behind=[^"]*)"/g)].map(found => found[1]),
    markup,
  }
}

const FACTORS = 'Hvad der spiller med og mod tilliden'

describe('what lies behind a round', () => {
  it('stands on its page with as many requirements as anybody reads', () => {
    const { tables, links } = drawn(40)
    expect(tables).toContain(FACTORS)
    expect(links).toEqual([])
  })

  it('is a link to each of its parts where the requirements are many, and the part that is asked for stands there', () => {
    const all = drawn(41)
    expect(all.tables).toEqual([])
    expect(all.links).toContain('/rounds/7?behind=factors#factors')
    expect(all.markup).toContain('Vis alle 41 krav')
    const one = drawn(41, 'factors')
    expect(one.tables).toEqual([FACTORS])
    expect(one.links).not.toContain('/rounds/7?behind=factors#factors')
    expect(one.markup).toContain('id="factors"')
  })

  it('goes on being about the unit that is chosen', () => {
    expect(drawn(41, undefined, team).links).toContain('/rounds/7?unit=2&amp;behind=factors#factors')
  })
})
