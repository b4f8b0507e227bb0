'use client'

import { useEffect, useRef } from 'react'

interface Props {
  /** Who may repeal what is decided at a level, unless something else is said. */
  usualAuthority: Record<string, string>
  /** Names of the risks that are known to concern citizens' safety or rights. */
  citizensRisks: string[]
}

/**
 * Spares people what follows from what they have just said: the authority follows the level until it is chosen by
 * hand, and a risk known to concern citizens ticks its box.
 */
export function FollowingFields({ usualAuthority, citizensRisks }: Props) {
  const place = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let byHand = false
    const known = new Set(citizensRisks.map(name => name.toLocaleLowerCase()))
    const follow = (event: Event) => {
      const field = event.target
      if (field instanceof HTMLSelectElement && field.name === 'authority') byHand = true
      if (!(field instanceof HTMLInputElement)) return
      if (field.name === 'level') {
        const authority = form.elements.namedItem('authority')
        const usual = usualAuthority[field.value]
        if (!byHand && usual && authority instanceof HTMLSelectElement) authority.value = usual
      }
      if (field.name === 'risk' && known.has(field.value.trim().toLocaleLowerCase())) {
        const tick = form.elements.namedItem('riskConcernsCitizens')
        if (tick instanceof HTMLInputElement) tick.checked = true
      }
    }
    form.addEventListener('input', follow)
    return () => form.removeEventListener('input', follow)
  }, [usualAuthority, citizensRisks])

  return <span ref={place} hidden />
}
