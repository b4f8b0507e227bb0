import { createElement, Fragment, type ReactNode } from 'react'
import { DefinitionList } from '@/components/ui/definition-list'
import { Table } from '@/components/ui/table'
import {
  captionShown,
  type DocumentFact,
  type DocumentPart,
  type WrittenDocument,
} from '@/lib/documents/model'

/** A written document as a part of a page: it says what its files say. The page has its title. */
export function DocumentView({ document }: { document: WrittenDocument }) {
  return (
    <div className="max-w-[46rem] space-y-4 print:max-w-none">
      {document.facts.length > 0 ? <Facts items={document.facts} /> : null}
      {inOrder(document.parts)}
      <p className="text-small text-quiet">{document.foot}</p>
    </div>
  )
}

/** In the order they stand, for good: nothing here is ever moved, so nothing needs a key. */
const inOrder = (parts: readonly DocumentPart[]) =>
  createElement(Fragment, null, ...parts.map((part, place) => partOf(part, parts[place - 1])))

function Facts({ items }: { items: readonly DocumentFact[] }) {
  return <DefinitionList items={items.map(({ term, value }) => ({ key: term, term, value }))} />
}

function partOf(part: DocumentPart, above: DocumentPart | undefined): ReactNode {
  switch (part.kind) {
    case 'heading':
      return <h2 className="pt-3">{part.text}</h2>
    case 'paragraph':
      return <p className="max-w-read whitespace-pre-line">{part.text}</p>
    case 'list':
      return (
        <ul className="list-disc space-y-1 pl-5">
          {part.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts items={part.items} />
    case 'table':
      return (
        <Table
          caption={part.caption}
          captionShown={captionShown(part.caption, above)}
          columns={part.columns.map((column, index) => ({ key: String(index), ...column }))}
          rows={part.rows.map(row => ({
            key: row.join(' '),
            cells: Object.fromEntries(row.map((text, index) => [String(index), text])),
          }))}
        />
      )
  }
}

/** A document's two files. */
export function DocumentFiles({
  label,
  files,
}: {
  /** Names the list of links. */
  label: string
  files: readonly { href: string; text: string }[]
}) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {files.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center" download>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
