import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { packed } from '@/lib/platform/packed'
import { ItemList } from './item-list'
import type { LongItem } from './list-markup'
import { LongList } from './long-list'

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
        const drawn = renderToStaticMarkup(<LongList drawn={packed(lines satisfies LongItem[])} />)
        const items = lines.map(([href, text, meta], place) => ({ key: String(place), href, text, meta }))
        expect(drawn).toBe(asReactWrites(renderToStaticMarkup(<ItemList items={items} />)))
      }),
    )
  })
})
