'use client'

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { RatingTexts } from './rating-texts'
import { CODE_MARK } from './recovery-code'

type RecoveryEntryProps = {
  /** Called with the seed, hex, once the code can be read. */
  onSeed(seed: string): void
  /** Called when the address has brought a code along: it is to be seen. */
  onBrought(): void
  texts: RatingTexts['code']
}

/** Where the code from another device is typed; a photographed one brings it along in the address. */
export function RecoveryEntry({ onSeed, onBrought, texts }: RecoveryEntryProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [error, setError] = useState('')

  const brought = useEffectEvent(onBrought)
  useEffect(() => {
    const { hash, pathname } = window.location
    if (!hash.startsWith(`#${CODE_MARK}`) || !field.current) return
    field.current.value = hash.slice(CODE_MARK.length + 1).replaceAll('-', ' ')
    // The code must not stay in the browser's history.
    window.history.replaceState(null, '', pathname)
    brought()
  }, [])

  async function read() {
    const [{ readRecoveryWords }, { toHex }] = await Promise.all([
      import('@/lib/rating/blind/recovery'),
      import('@/lib/rating/blind/hex'),
    ])
    const code = readRecoveryWords(field.current?.value ?? '')
    if ('seed' in code) {
      setError('')
      onSeed(toHex(code.seed))
      return
    }
    const said = {
      length: () => texts.wrongLength.replace('{count}', String('count' in code ? code.count : 0)),
      unknown: () =>
        texts.unknownWord
          .replace('{word}', 'word' in code ? code.word : '')
          .replace('{place}', String('place' in code ? code.place : 0)),
      check: () => texts.wrongCheck,
    }
    setError(said[code.problem]())
    field.current?.focus()
  }

  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {texts.enter}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {texts.enterHint}
      </p>
      {error ? (
        <p id={`${id}-error`} role="alert" className="field-error">
          {error}
        </p>
      ) : null}
      <textarea
        ref={field}
        id={id}
        rows={4}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
        className="control control-full"
      />
      <Button look="ghost" className="mt-3" onClick={() => void read()}>
        {texts.goOn}
      </Button>
    </div>
  )
}
