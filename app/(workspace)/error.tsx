'use client'

import { Trouble } from '@/components/shell/trouble'

/** A page that failed stands inside the frame, so that the way elsewhere is still there. The number is in the log too. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Trouble number={error.digest} again={() => window.location.reload()} />
}
