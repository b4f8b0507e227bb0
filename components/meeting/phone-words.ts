import type { PhoneView } from '@/lib/meeting/phone-door'
import type { Colour, Phase } from '@/lib/meeting/vocabulary'
import type { Translate } from '@/lib/platform/i18n/translator'
import { type CountWords, countsOf } from './count-words'

/** A heap as a phone shows it. */
export interface PhoneHeap {
  id: number
  title: string
  counts: CountWords[]
  /** This phone's own dots, and in words. */
  given: number
  yours: string
  /** Everybody's, in words; '' while they are given. */
  dots: string
}

/** What a phone shows, in parts that are sent when they change. */
export interface PhoneParts {
  frame: { phase: Phase; at: string }
  own: { id: number; colour: Colour; word: string; body: string; state: string }[]
  heaps: PhoneHeap[]
  left: { dots: number; words: string }
}

export function phoneInWords(t: Translate<'meeting'>, view: PhoneView): PhoneParts {
  return {
    frame: { phase: view.phase, at: t('join.at', { unit: view.unitName }) },
    own: view.own.map(({ isUp, ...each }) => ({
      ...each,
      word: t(`colour.${each.colour}`),
      state: isUp ? t('join.up') : t('join.waits'),
    })),
    heaps: view.heaps.map(({ id, title, given, dots, ...of }) => ({
      ...{ id, title, given, counts: countsOf(t, of) },
      yours: t('join.yours', { given }),
      dots: dots === null ? '' : t('dots', { dots }),
    })),
    left: { dots: view.left, words: t('join.left', { left: view.left }) },
  }
}
