import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { SignalView } from '@/lib/signals/queries'
import { Evidence } from './evidence'
import { evidenceWords } from './evidence-words'

const linked = (...ids: number[]) =>
  ids.map(id => ({ id, reference: `STY-${id}`, title: `Krav ${id}`, href: `/requirements/STY-${id}` }))

function said(signal: Pick<SignalView, 'kind' | 'evidence' | 'linked'>) {
  const view = { id: 1, state: 'new', clearedBy: [], accepted: null, maySettle: false, ...signal } as const
  const words = evidenceWords(translator('da', 'signals'), formatFor('da'), view)
  return renderToStaticMarkup(<Evidence {...words} />)
    .replaceAll('</p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim()
}

describe('why a signal is there', () => {
  it('breaks no reference it names over two lines', () => {
    const named = [{ key: 1, text: 'STY-0069 Log over opkald', href: '/requirements/STY-0069' }]
    expect(renderToStaticMarkup(<Evidence text="Det er kommet til:" named={named} />)).toContain(
      '<span class="whitespace-nowrap">STY-0069</span>',
    )
  })

  it('names what lies beside it and what lies above it each in a sentence of its own', () => {
    const siblings = 'Et andet krav på samme niveau udspringer af det samme og gælder de samme mennesker:'
    const chain = 'To krav på samme niveau ligger over hinanden i kæden opad:'
    const layering = (evidence: object, ids: number[]) =>
      said({ kind: 'layering', evidence: evidence as never, linked: linked(...ids) })
    expect(layering({ siblingIds: [2], sameLevelInChain: null }, [2])).toBe(`${siblings} STY-2 Krav 2.`)
    expect(layering({ siblingIds: [], sameLevelInChain: [1, 3] }, [1, 3])).toBe(
      `${chain} STY-1 Krav 1, STY-3 Krav 3.`,
    )
    expect(layering({ siblingIds: [2], sameLevelInChain: [1, 3] }, [2, 1, 3])).toBe(
      `${siblings} STY-2 Krav 2.\n${chain} STY-1 Krav 1, STY-3 Krav 3.`,
    )
  })

  it('names five of many, and says how many more there are', () => {
    const ids = [2, 3, 4, 5, 6, 7, 8]
    expect(said({ kind: 'overlap', evidence: { otherIds: ids }, linked: linked(...ids) })).toMatch(
      /^7 andre krav beder de samme mennesker om det samme: STY-2 Krav 2, .*STY-6 Krav 6 og 2 til\.$/,
    )
  })
})
