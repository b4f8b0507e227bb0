import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { someFigures } from '@/lib/rating/testing/publications'
import { SideEffectsPart } from './said-parts'

vi.mock('@/lib/platform/i18n/request', () => ({ pageNonce: () => undefined }))
vi.mock('@/lib/rating/comment-actions', () => ({ redactComment: async () => ({ status: 'done' }) }))

it('shows what people wrote of side effects also where their ticks are too few to be shown (docs/method.md §5)', () => {
  const words = [
    { publicationId: 1, position: 0, text: 'Vi skriver to steder', redacted: null, mayRedact: false },
  ]
  const figures = {
    ...someFigures(1),
    sideEffects: { level: 'hidden', because: 'would_reveal_small_group' } as const,
  }
  const markup = renderToStaticMarkup(
    <SideEffectsPart
      figures={figures}
      words={words}
      t={translator('da', 'results')}
      format={formatFor('da')}
    />,
  )
  expect(markup).toContain('hvad færre end 5 har svaret')
  expect(markup).toContain('Vi skriver to steder')
})
