'use client'

import { useEffect, useRef, useState } from 'react'
import { type Burden, hoursPerYear, minutesAWeekForEach } from '@/lib/burden/hours'
import type { BurdenSettings } from '@/lib/burden/settings'
import { readDecimal } from '@/lib/platform/read-decimal'
import { countBound, type PlacedPeople, type UnitRange } from './bound-count'

interface ReadBackTexts {
  nobody: string
  waiting: string
  /** With {minutes}, {people} and {hours} in it. */
  forMany: string
  forOne: string
  oneMinute: string
  /** With {n} in it. */
  minutes: string
  oneHour: string
  hours: string
}

interface Props {
  settings: BurdenSettings
  units: UnitRange[]
  people: PlacedPeople[]
  locale: 'da' | 'en'
  texts: ReadBackTexts
}

const periods = ['day', 'week', 'month', 'quarter', 'year'] as const

function burdenIn(data: FormData, locale: 'da' | 'en'): Burden | null {
  const figure = (name: string) => readDecimal(String(data.get(name) ?? ''), locale)
  const [minutes, anyway] = [figure('minutes'), figure('anywayPercent')]
  const occurrences = figure('occurrences') ?? (minutes === 0 ? 0 : undefined)
  const period = periods.find(each => each === data.get('period'))
  const anywayPercent = anyway ?? 0
  if (minutes === undefined || occurrences === undefined || !period) return null
  if (!(minutes >= 0) || !(occurrences >= 0) || !(anywayPercent >= 0 && anywayPercent <= 100)) return null
  const countedAs = data.get('countedAs') === 'unit_total' ? 'unit_total' : 'per_employee'
  return { minutes, occurrences, period, countedAs, anywayPercent }
}

/** The time worked out and read back while one types, so that nobody mixes up "each" and "in all" (§3). */
export function BurdenReadBack({ settings, units, people, locale, texts }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  const [sentence, setSentence] = useState(texts.waiting)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const tag = locale === 'da' ? 'da-DK' : 'en-GB'
    const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
    const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
    const amount = (value: number, one: string, many: string) => {
      const shown = value < 10 ? format.format(value) : whole.format(value)
      return shown === '1' ? one : many.replace('{n}', shown)
    }
    const tell = () => {
      const data = new FormData(form)
      const ids = (name: string) => new Set(data.getAll(name).map(Number))
      const bound = countBound(units, people, ids('binds'), ids('groups'))
      const burden = burdenIn(data, locale)
      if (bound === 0) return setSentence(texts.nobody)
      const weekly = burden && minutesAWeekForEach(burden, bound, settings)
      if (burden === null || weekly === null) return setSentence(texts.waiting)
      setSentence(
        (bound === 1 ? texts.forOne : texts.forMany)
          .replace('{minutes}', amount(weekly, texts.oneMinute, texts.minutes))
          .replace('{people}', whole.format(bound))
          .replace('{hours}', amount(hoursPerYear(burden, bound, settings), texts.oneHour, texts.hours)),
      )
    }
    tell()
    form.addEventListener('input', tell)
    form.addEventListener('change', tell)
    return () => {
      form.removeEventListener('input', tell)
      form.removeEventListener('change', tell)
    }
  }, [settings, units, people, locale, texts])

  return (
    <p ref={place} role="status" className="read-back">
      {sentence}
    </p>
  )
}
