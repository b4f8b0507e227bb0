import type { ScreenView } from '@/lib/meeting/meeting-queries'
import { phaseTable, screenPhases } from '@/lib/meeting/phases'
import { type Colour, DOTS, type Phase } from '@/lib/meeting/vocabulary'
import type { Translate } from '@/lib/platform/i18n/translator'
import { type CountWords, countsOf } from './count-words'

export interface ScreenExample {
  id: number
  colour: Colour
  body: string
  heapId: number | null
}

export interface ScreenHeap {
  id: number
  title: string
  heading: string
  counts: CountWords[]
  dots: number
  dotsInWords: string
  /** What it came to, once something is decided. */
  outcome: string
}

/** A step of the meeting, or a way on or back. */
interface Way {
  to: Phase
  words: string
}

/** What the big screen shows, in parts that are sent when they change. */
export interface ScreenParts {
  frame: {
    phase: Phase
    title: string
    lead: string
    steps: { key: string; label: string; state: 'done' | 'now' | 'ahead' }[]
    next: Way | null
    back: Way | null
    code: string | null
  }
  counts: { turnout: string; waiting: string; given: string }
  examples: ScreenExample[]
  heaps: ScreenHeap[]
  alike: { first: { id: number; body: string }; second: { id: number; body: string } }[]
}

function waysOf(t: Translate<'meeting'>, phase: Phase): { next: Way | null; back: Way | null } {
  const { next, back } = phaseTable[phase]
  return {
    next: next && next !== 'ended' ? { to: next, words: t(`screen.to.${next}`) } : null,
    back: back && back !== 'ended' && back !== 'leave' ? { to: back, words: t(`screen.back.${back}`) } : null,
  }
}

export function screenInWords(t: Translate<'meeting'>, view: ScreenView): ScreenParts {
  const { phase, examples } = view
  const at = screenPhases.indexOf(phase)
  const bodyOf = (id: number) => ({ id, body: examples.find(each => each.id === id)?.body ?? '' })
  return {
    frame: {
      phase,
      title: t(`screen.title.${phase}`),
      lead: t(`screen.lead.${phase}`),
      steps: screenPhases.map((key, place) => ({
        key,
        label: t(`phases.${key as 'write'}`),
        state:
          at < 0 || place < at ? ('done' as const) : place === at ? ('now' as const) : ('ahead' as const),
      })),
      ...waysOf(t, phase),
      code: view.code,
    },
    counts: {
      turnout: t('screen.phones', { phones: view.phones }),
      waiting: t('screen.waiting', { waiting: view.waiting }),
      given: t('screen.given', { given: view.dotsGiven, all: view.phones * DOTS }),
    },
    examples: examples.map(each => ({ ...each })),
    heaps: view.heaps.map(({ id, title, heading, dots, outcome, ...of }) => ({
      ...{ id, title, heading, dots, counts: countsOf(t, of) },
      dotsInWords: t('dots', { dots }),
      outcome: outcome ? t(`page.outcome.${outcome}`) : '',
    })),
    alike: view.alike.map(({ first, second }) => ({ first: bodyOf(first), second: bodyOf(second) })),
  }
}
