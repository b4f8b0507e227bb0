import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { packed } from '@/lib/platform/packed'
import { Table } from './table'
import type { TextRow } from './table-markup'

const texts = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('"><script>alert(1)</script>', '</td></table>', '&lt;b&gt; & STY-0042 og STY-0001', 'æøå'),
)
const links = fc.array(fc.tuple(fc.nat(), texts), { maxLength: 8 })
const some = fc.string({ minLength: 1, maxLength: 20 })
const columns = [
  { key: 'law', head: 'Lov' },
  { key: 'own', head: 'Loven "selv"', number: true },
  { key: 'where', head: 'Besluttet i' },
  { key: 'verdict', head: 'Vurdering' },
]
const verdicts = fc.constantFrom('green', 'amber', 'red', 'split', 'none')
const read = (markup: string) =>
  markup.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&gt;', '>')

describe('a table drawn as text', () => {
  it('is what it would be of elements, whatever people have written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            law: some,
            href: texts,
            note: texts,
            own: texts,
            after: texts,
            links,
            verdict: verdicts,
            word: texts,
            depth: fc.option(fc.nat(6), { nil: undefined }),
          }),
          { maxLength: 5 },
        ),
        given => {
          const elements = given.map(
            ({ law, href, note, own, after, links, verdict, word, depth }, place) => ({
              key: String(place),
              depth,
              cells: {
                law: { text: law, href: href || '/', note },
                own,
                verdict: { verdict, word },
                where: (
                  <ul>
                    {links.map(([number, text], at) => (
                      <li key={String(at)}>
                        <a href={`/chain?unit=${number}${after}`}>{text}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
            }),
          )
          const drawn = given.map(
            ({ law, href, note, own, after, links, verdict, word, depth }): TextRow => ({
              depth,
              cells: [
                [law, href || '/', note],
                own,
                { before: '/chain?unit=', after, links },
                { verdict, word },
              ],
            }),
          )
          const one = renderToStaticMarkup(<Table caption="Love" columns={columns} rows={elements} />)
          const other = renderToStaticMarkup(<Table caption="Love" columns={columns} drawn={packed(drawn)} />)
          expect(read(other)).toBe(read(one))
        },
      ),
    )
  })
})
