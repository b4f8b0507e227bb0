'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

export interface PrivateLinkTexts {
  thanks: string
  keep: string
  linkLabel: string
  copy: string
  copied: string
  see: string
}

/** Shows the writer's private link, this once. */
export function PrivateLink({
  secret,
  follow,
  texts,
  children,
}: {
  secret: string
  /** The page that it opens. */
  follow: string
  texts: PrivateLinkTexts
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const path = `${follow}#${secret}`
  const address = `${window.location.origin}${path}`

  async function copy() {
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      // Where the browser does not let it be copied, the link still stands there to be marked.
      () => undefined,
    )
  }

  return (
    <div className="mt-8 space-y-5">
      <h2 ref={heading} tabIndex={-1}>
        {texts.thanks}
      </h2>
      <p>{texts.keep}</p>
      <div className="field">
        <label htmlFor="private-link" className="field-label">
          {texts.linkLabel}
        </label>
        <textarea
          id="private-link"
          readOnly
          rows={4}
          value={address}
          onFocus={event => event.currentTarget.select()}
          className="control control-full break-all text-small"
        />
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button onClick={copy}>{texts.copy}</Button>
        <a href={path} className="inline-flex min-h-11 items-center">
          {texts.see}
        </a>
      </p>
      <p role="status" className="text-small text-quiet">
        {isCopied ? texts.copied : ''}
      </p>
      {children}
    </div>
  )
}
