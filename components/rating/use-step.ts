'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const stepOf = (hash: string, last: number) => {
  const step = Number(hash.slice(1))
  return Number.isInteger(step) && step > 0 && step <= last ? step : 0
}

/**
 * Which step is shown, kept in the address, so that the phone's own "back" goes one requirement back. `onBack` is called before it does,
 * while the step that is left is still there.
 */
export function useStep(last: number, onBack: () => void): [number, (step: number) => void] {
  const [step, setStep] = useState(0)
  const leave = useEffectEvent(onBack)
  useEffect(() => {
    const read = () => setStep(stepOf(window.location.hash, last))
    const back = () => {
      leave()
      read()
    }
    read()
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [last])
  const goTo = (next: number) => {
    const within = Math.max(0, Math.min(next, last))
    window.history.pushState(null, '', within === 0 ? window.location.pathname : `#${within}`)
    setStep(within)
  }
  return [step, goTo]
}
