'use client'

import { useEffect } from 'react'

/**
 * While the next page is on its way, the title of the last one is taken away before the next comes, and the tab shows a bare address.
 * The last title stays until there is another.
 */
export function KeepTitle() {
  useEffect(() => {
    const kept = document.createElement('title')
    let last = document.title
    const keep = () => {
      kept.remove()
      if (document.title) last = document.title
      else {
        kept.textContent = last
        document.head.append(kept)
      }
      // What was done here is no news.
      watch.takeRecords()
    }
    const watch = new MutationObserver(keep)
    watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      kept.remove()
    }
  }, [])
  return null
}
