import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ItemList } from './item-list'
import type { LongItem } from './list-markup'
import { LongList } from './long-list'
import { Table } from './table'

const texts = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '&lt;b&gt; & </li></ul>', 'æøå “§ 83”'),
)
const line = fc.tuple(texts, texts, texts)

/** React writes an apostrophe as a number; to a browser it is the same. */
const asReactWrites = (markup: string) => markup.replaceAll('&#x27;', "'")

describe('lists drawn as text', () => {
  it('are what the same list is as elements, whatever people have called things', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const drawn = renderToStaticMarkup(<LongList drawn={JSON.stringify(lines satisfies LongItem[])} />)
        const items = lines.map(([href, text, meta], place) => ({ key: String(place), href, text, meta }))
        expect(drawn).toBe(asReactWrites(renderToStaticMarkup(<ItemList items={items} />)))
      }),
    )
  })

  it('stand in a cell as links, and nothing in their words is more than words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 8 }), links => {
        const cell = (where: unknown) =>
          renderToStaticMarkup(
            <Table
              caption="t"
              columns={[
                { key: 'a', head: 'a' },
                { key: 'b', head: 'b' },
              ]}
              rows={[{ key: '1', cells: { a: 'a', b: where as never } }]}
            />,
          )
        const linked = ([href, text]: [string, string]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        )
        const elements = createElement('ul', null, ...links.map(linked))
        expect(cell({ links })).toBe(asReactWrites(cell(elements)))
      }),
    )
  })
})
