import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Breadcrumb } from './breadcrumb'
import { CellNote } from './cell-note'
import { ItemList } from './item-list'
import { listMarkup } from './list-markup'
import { PageHeader } from './page-header'
import { WholeReferences } from './whole-references'

const whole = '<span class="whitespace-nowrap">STY-0008</span>'

describe('a reference in a line', () => {
  it('is not broken at its hyphen, and is the text it was', () => {
    const line = renderToStaticMarkup(
      <WholeReferences>
        {'STY-0008'}: afløser <b>STY-0009</b> og STY-12345
      </WholeReferences>,
    )
    expect(line).toContain(`${whole}: afløser `)
    expect(line).toContain('og <span class="whitespace-nowrap">STY-12345</span>')
    expect(line.replaceAll(/<[^>]+>/g, '')).toBe('STY-0008: afløser STY-0009 og STY-12345')
  })

  it('leaves other lines alone', () => {
    expect(renderToStaticMarkup(<WholeReferences>e-mail og it-udstyr</WholeReferences>)).toBe(
      'e-mail og it-udstyr',
    )
  })

  it.each([
    [
      'a list',
      <ItemList key="1" items={[{ key: '1', text: 'Nøglebog', href: '/', meta: 'STY-0008 · Nord' }]} />,
    ],
    ['a cell', <CellNote key="1">STY-0008 · Nord</CellNote>],
    ['a heading', <PageHeader key="1" title="Ret STY-0008" above="Nøglebog" />],
    ['the line above a heading', <PageHeader key="1" title="Nøglebog" above="STY-0008 · Nord" />],
    ['the way to a page', <Breadcrumb key="1" label="Vej" items={[{ href: '/', label: 'STY-0008' }]} />],
  ])('is whole in %s', (_, shown) => {
    expect(renderToStaticMarkup(shown)).toContain(whole)
  })

  it('is whole in a long list that is drawn as text', () => {
    expect(listMarkup([['/requirements/STY-0008', 'Nøglebog', 'STY-0008 · Nord']])).toContain(whole)
    expect(listMarkup([['/requirements/STY-0008', 'Nøglebog', 'Nord']])).not.toContain('<span')
  })
})
