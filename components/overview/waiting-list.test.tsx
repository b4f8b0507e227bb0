import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import type { Waiting } from '@/lib/workflow/waiting-queries'
import { WaitingList } from './waiting-list'

const speech = { t: translator('da', 'overview'), format: formatFor('da') }
const waiting = Array.from(
  { length: 9 },
  (_, at): Waiting => ({
    ...{ kind: 'action', caseId: at + 1, title: `Opgave ${at + 1}`, unitName: 'Nord' },
    ...{ state: 'implementing', day: '2026-11-23', isLate: false },
  }),
)
const drawn = (whole: boolean) =>
  renderToStaticMarkup(
    <WaitingList speech={speech} waiting={waiting} rounds={[]} toRate={[]} whole={whole} />,
  )

describe('what waits for one person', () => {
  it('begins with the most pressing, and leads to the whole of it, where all of it stands', () => {
    expect(drawn(false).match(/Opgave \d+/g)).toHaveLength(8)
    expect(drawn(false)).toContain('<a href="/?waiting=all#waiting">Se alle 9</a>')
    expect(drawn(true).match(/Opgave \d+/g)).toHaveLength(9)
    expect(drawn(true)).not.toContain('Se alle')
  })
})
