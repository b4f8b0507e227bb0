import type { ReactNode } from 'react'
import { classNames } from './class-names'

type NoticeTone = 'info' | 'warn' | 'success' | 'error'

const edges: Record<NoticeTone, string> = {
  info: 'border-accent',
  warn: 'border-amber',
  success: 'border-green',
  error: 'border-red',
}

type NoticeProps = {
  tone?: NoticeTone
  /** The first words, bold; they carry the tone, so that colour never does it alone. */
  title: string
  children?: ReactNode
  /** Set when it appears after something the reader did, so that it is read aloud. */
  live?: boolean
}

/** A message in the flow of the page: a thick edge, the point first, then the way out. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={classNames('border-l-4 bg-wash py-3 pr-5 pl-4', edges[tone])}
    >
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-read text-ui">{children}</div> : null}
    </div>
  )
}
