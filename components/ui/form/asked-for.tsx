import type { ReactNode } from 'react'
import { Disclosure } from '../disclosure'

/** The forms of a page that are sent when they are asked for: which is open, and the page's address with another. */
export interface FormsAskedFor {
  opened: string | null
  href(name: string): string
}

/** Where the address of a page with a form leads. */
const ASKED = 'asked'

/** The forms of the page at a path, `?open=NAME` with one of them: few fill them in, and all would wait for them. */
export const formsAskedFor = (path: string, opened: string | string[] | undefined): FormsAskedFor => ({
  opened: typeof opened === 'string' ? opened : null,
  href: name => `${path}?open=${name}#${ASKED}`,
})

/** A form that comes with the page when it is asked for, and until then is a link to that; the same with scripts off. */
export function AskedFor({
  name,
  forms,
  label,
  children,
}: {
  name: string
  forms: FormsAskedFor
  label: string
  children: ReactNode
}) {
  if (forms.opened !== name)
    return (
      <p className="no-print">
        <a href={forms.href(name)} className="inline-flex min-h-11 items-center">
          {label}
        </a>
      </p>
    )
  return (
    <div id={ASKED}>
      <Disclosure summary={label} open>
        {children}
      </Disclosure>
    </div>
  )
}
