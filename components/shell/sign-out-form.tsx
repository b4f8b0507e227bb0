'use client'

import { draftPrefix } from '../ui/form/draft'

/** Signs out, and takes what was being written out of the browser: the next person may use the same computer. */
export function SignOutForm({ action, label }: { action: () => Promise<void>; label: string }) {
  function forgetDrafts() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(draftPrefix)) localStorage.removeItem(key)
  }
  return (
    <form action={action} onSubmit={forgetDrafts}>
      <button type="submit" className="menu-item">
        {label}
      </button>
    </form>
  )
}
