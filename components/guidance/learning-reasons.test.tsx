import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { Choice } from '@/lib/guidance/learning'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { LearningReasons } from './learning-reasons'

vi.mock('@/lib/platform/i18n/request', () => ({
  pageFormat: () => formatFor('da'),
  pageSentences: (namespace: 'guidance') => translator('da', namespace),
}))

const none = { followed: 0, otherwise: 0 }
const said = (answer: 'yes' | 'try' | 'no') => {
  const choice: Choice = {
    ...{
      kind: 'decision',
      row: 6,
      suggested: 'change',
      outcome: answer === 'no' ? 'change' : 'embed',
      answer,
    },
    ...{ reason: '', caseId: 1, title: 'Et krav', day: '2026-11-02' },
  }
  return renderToStaticMarkup(
    <LearningReasons rows={[{ row: 6, proposals: none, decisions: none, otherwise: [choice] }]} />,
  )
}

it('a yes to try something else than guidance says is told as decided, and a no as a no', () => {
  for (const yes of ['yes', 'try'] as const) expect(said(yes)).toContain('Besluttet')
  expect(said('no')).toContain('Nej den')
})
