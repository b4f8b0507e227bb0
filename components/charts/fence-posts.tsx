'use client'

import { type Packed, unpacked } from '@/lib/platform/packed'
import { escaped, inside } from './markup'
import { type DrawnPost, type DrawnRest, postMarkup, restMarkup } from './post-markup'
import { RovingFocus } from './roving-focus'

type DrawnRow = {
  key: string
  label: string
  sub: string
  height: number
  posts: DrawnPost[]
  rest: DrawnRest | null
  note: { x: number; y: number; anchor: 'start' | 'end'; text: string } | null
}

export type DrawnFence = { columns: number; width: number; postWidth: number; rows: DrawnRow[] }

/** What a thumb needs, px: where there is one, posts stand so far apart (charts.css). */
const THUMB = 44

/**
 * The rows of the fence. Drawn on both sides from a few figures for each post, which come as one text: elements made by the
 * server alone are sent twice, as HTML and as data, and 180 posts of eight elements are most of a page.
 */
export function FencePosts({ drawn }: { drawn: Packed<DrawnFence> }) {
  const fence = unpacked(drawn)
  const { columns, width, rows } = fence
  return (
    <RovingFocus>
      {rows.map(row => (
        <div key={row.key} className="fence-row" data-rove-row="">
          <div className="fence-label">
            <b>{row.label}</b>
            <span>{row.sub}</span>
            {row.note ? <span className="fence-note">{row.note.text}</span> : null}
          </div>
          <div>
            <svg className="fence-spread" width={columns * THUMB} height="0" aria-hidden="true" />
            <svg
              className="fence-posts"
              width={width}
              height={row.height + 1}
              aria-label={`${row.label}, ${row.sub}`}
              {...inside(rowMarkup(row, fence))}
            />
          </div>
        </div>
      ))}
    </RovingFocus>
  )
}

function rowMarkup({ posts, rest, note, height }: DrawnRow, { postWidth, columns }: DrawnFence): string {
  const place = (slot: number) => ({ slot, columns, width: postWidth, rowHeight: height })
  return (
    posts.map((post, slot) => postMarkup(post, place(slot))).join('') +
    (rest ? restMarkup(rest, place(posts.length)) : '') +
    (note
      ? `<text x="${note.x}" y="${note.y}" text-anchor="${note.anchor}" class="chart-note fence-note-inside" aria-hidden="true">${escaped(note.text)}</text>`
      : '')
  )
}
