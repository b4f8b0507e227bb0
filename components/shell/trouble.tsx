'use client'

import { useEffect, useState } from 'react'
import da from '@/messages/da/shell.json'
import en from '@/messages/en/shell.json'
import { Button, ButtonLink } from '../ui/button'

/**
 * What stands where a page could not be made. It is shown when the server has nothing to say any more, so it brings its
 * few sentences along and finds the language on the page itself.
 */
export function Trouble({ number, again }: { number?: string; again: () => void }) {
  const [texts, setTexts] = useState(da.trouble)
  useEffect(() => {
    if (document.documentElement.lang === 'en') setTexts(en.trouble)
  }, [])
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="mt-4 max-w-read">{texts.text}</p>
      {number ? (
        <p className="mt-2 text-quiet">
          {texts.number} <span className="tabular-nums">{number}</span>
        </p>
      ) : null}
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button onClick={again}>{texts.again}</Button>
        <ButtonLink href="/" look="quiet">
          {texts.home}
        </ButtonLink>
      </p>
    </>
  )
}
