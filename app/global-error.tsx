'use client'

import { Trouble } from '@/components/shell/trouble'
import './globals.css'

/** Stands in for everything, the frame of the document included, when even that could not be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="da">
      <body>
        <title>Råderum</title>
        <main id="main" tabIndex={-1} className="page">
          <Trouble number={error.digest} again={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
