import type { ReactNode } from 'react'

/** An empty place: what will be here, how it comes, and the way to start. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="border-y border-line py-8">
      <p className="font-serif text-heading font-semibold">{title}</p>
      <div className="mt-2 max-w-read text-quiet">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  )
}
