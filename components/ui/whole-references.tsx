import { Children, type ReactNode } from 'react'

/** Written as `formatReference` writes it. */
const REFERENCE = /(STY-\d+)/

/**
 * A line in which no reference (STY-0042) is broken over two lines at its hyphen. It stays the hyphen that it is, so that what is copied can
 * be searched for.
 */
export function WholeReferences({ children }: { children: ReactNode }) {
  return Children.map(children, child => (typeof child === 'string' ? <Whole text={child} /> : child))
}

function Whole({ text }: { text: string }) {
  const [before = '', reference, ...after] = text.split(REFERENCE)
  if (reference === undefined) return text
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{reference}</span>
      <Whole text={after.join('')} />
    </>
  )
}

/** The same in text that is markup already. */
export const wholeReferences = (markup: string): string =>
  markup.replaceAll(new RegExp(REFERENCE, 'g'), '<span class="whitespace-nowrap">$1</span>')
