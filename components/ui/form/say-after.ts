const channel = 'raaderum:said'

/** For a form that is gone from the page once it has been carried out: the page says for it what was done. */
export function sayAfter(message: string): void {
  window.dispatchEvent(new CustomEvent(channel, { detail: message }))
}

/** Hears what forms leave behind. Returns how to stop listening. */
export function hearWhatIsSaid(hear: (message: string) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent) hear(String(event.detail))
  }
  window.addEventListener(channel, listener)
  return () => window.removeEventListener(channel, listener)
}
