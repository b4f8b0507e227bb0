'use client'

import { Trouble } from '@/components/shell/trouble'

/** A page that failed before its frame stood. The number is in the log too. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" tabIndex={-1} className="page">
      <Trouble number={error.digest} again={() => window.location.reload()} />
    </main>
  )
}
