import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { type ChainRow, chainsOf, lawsOf } from '@/lib/pictures/chain'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { LawsPicture, LawsTable } from './laws-picture'

const speech = {
  t: translator('da', 'pictures'),
  register: translator('da', 'register'),
  format: formatFor('da'),
}
const unit = { id: 1, name: 'Fjordby' }
const tree = new UnitTree([
  { id: 1, parentId: null, name: 'Fjordby', kind: 'municipality', closedOn: null },
  { id: 2, parentId: 1, name: 'Børn & Unge', kind: 'department', closedOn: null },
])
const row = (id: number, hours: number, given: Partial<ChainRow> = {}): ChainRow => ({
  ...{ id, referenceNumber: id, title: `Krav ${id}`, kind: 'documentation', lawLink: '', introducedOn: null },
  ...{ level: 'state', ownerUnitId: 1, derivesFromId: null, hours, binds: true, ...given },
})
const addition = (id: number, derivesFromId: number, hours: number) =>
  row(id, hours, { level: 'municipality', ownerUnitId: 2, derivesFromId })

/** Laws one to thirteen with an addition each, the first the heaviest; the thirteenth takes most itself and is not drawn. */
const rows = Array.from({ length: 13 }, (_, at) => at + 1).flatMap(id => [
  row(id, id === 13 ? 9000 : 10, id === 1 ? { lawLink: 'Serviceloven § 83' } : {}),
  addition(100 + id, id, 100 - id),
])
const laws = lawsOf(chainsOf(rows), () => true, '2024-11-23')
const parts = {
  speech,
  laws,
  filters: { ...readPictureFilters({ kind: 'oversight' }), unitId: 1 },
  unit,
  tree,
}

describe('what was built on the laws', () => {
  it('is drawn to the scale of what is drawn: the widest bar is as wide as there is room for', () => {
    const markup = renderToStaticMarkup(<LawsPicture {...parts} />)
    expect(markup.match(/<li class="law">/g)).toHaveLength(12)
    const bars = [...markup.matchAll(/x="([\d.]+)%" y="1" width="([\d.]+)%"/g)]
    expect(Math.max(...bars.map(([, from, width]) => Number(from) + Number(width)))).toBeCloseTo(100, 1)
  })

  it('stands in a table with where each addition was decided, and the way there', () => {
    const markup = renderToStaticMarkup(<LawsTable {...parts} since="2024-11-23" />)
    expect(markup.match(/<th scope="row">/g)).toHaveLength(13)
    expect(markup).toContain(
      '<th scope="row"><a href="/pictures/chain/STY-0001?unit=1&amp;kind=oversight">Krav 1</a>' +
        '<span class="block text-small font-normal text-quiet">Serviceloven § 83</span></th>' +
        '<td data-label="Tillæg" class="number">1</td>',
    )
    expect(markup).toContain(
      '<ul><li><a href="/pictures/chain/STY-0001?unit=2&amp;kind=oversight">Børn &amp; Unge (1)</a></li></ul>',
    )
  })
})
