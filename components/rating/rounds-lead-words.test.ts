import { expect, it } from 'vitest'
import { type Locale, translator } from '@/lib/platform/i18n/translator'

const said = (locale: Locale, pulses: number) =>
  translator(locale, 'rating')('rounds.lead', { open: 1, drafts: 0, closed: 2, pulses })

it('tells of the open pulses that stand in the list beside the rounds', () => {
  expect(said('da', 0)).toBe('En runde er åben, ingen er på vej, og 2 er lukket.')
  expect(said('da', 1)).toBe('En runde er åben, ingen er på vej, og 2 er lukket. En pulsmåling er også åben.')
  expect(said('en', 2)).toBe(
    'One round is open, none is on its way, and 2 have closed. 2 pulses are open too.',
  )
})
