import type { Token, Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { Table } from '@/components/ui/table'

/** Markdown escapes what HTML would read as markup; React does that itself. */
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** In the order they stand, for good: nothing here is ever moved, so nothing needs a key. */
const inOrder = (children: ReactNode[]) => createElement(Fragment, null, ...children)

const inline = (tokens: readonly Token[] = []): ReactNode => inOrder(tokens.map(words))

function words(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>
    case 'em':
      return <em>{inline(token.tokens)}</em>
    case 'codespan':
      return <code>{plain(token.text)}</code>
    default:
      return 'text' in token ? plain(token.text) : ''
  }
}

function rows(table: Tokens.Table, caption: string) {
  return (
    <Table
      caption={caption}
      columns={table.header.map((cell, column) => ({ key: String(column), head: cell.text }))}
      rows={table.rows.map(cells => ({
        key: cells[0]?.text ?? '',
        cells: Object.fromEntries(cells.map((cell, column) => [String(column), inline(cell.tokens)])),
      }))}
    />
  )
}

function part(token: Token, section: string, anchorOf: AnchorOf): ReactNode {
  switch (token.type) {
    case 'heading':
      return <h2 id={anchorOf(token.text)}>{inline(token.tokens)}</h2>
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>
    case 'code':
      return <pre>{token.text}</pre>
    case 'table':
      return rows(token as Tokens.Table, section)
    default:
      return null
  }
}

type AnchorOf = (heading: string) => string | undefined

/** A text of our own, taken apart by the Markdown reader, as elements of the page. Tables are named after their section. */
export function TextParts({ parts, anchorOf }: { parts: readonly Token[]; anchorOf: AnchorOf }) {
  let section = ''
  const elements = parts.map(token => {
    if (token.type === 'heading') section = (token as Tokens.Heading).text
    return part(token, section, anchorOf)
  })
  return <div className="method-text">{inOrder(elements)}</div>
}
