'use client'

import { ButtonLink } from '../ui/button'
import { PageHeader } from '../ui/page-header'

type NothingHereProps = {
  texts: { title: string; text: string; home: string; requirements: string }
  /** Whoever is signed in may search; others begin at the front page. */
  maySearch: boolean
}

/** What stands where a page is missing or not for the reader: why that may be, and the ways on. */
export function NothingHere({ texts, maySearch }: NothingHereProps) {
  return (
    <>
      <PageHeader title={texts.title} />
      <p className="mt-4 max-w-read">{texts.text}</p>
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/">{texts.home}</ButtonLink>
        {maySearch ? <a href="/requirements">{texts.requirements}</a> : null}
      </p>
    </>
  )
}
