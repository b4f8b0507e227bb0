'use client'

import { decoration } from './decoration'
import type { FencePost } from './fence-layout'
import { postPath, rounded } from './post-path'
import { RovingFocus } from './roving-focus'

/** A link that stands on the ground line: where it leads, its full accessible name, and its upper left corner. */
type Standing = { href: string; name: string; x: number; top: number }

type DrawnPost = Standing & { verdict: FencePost['verdict']; split?: boolean; growing?: boolean }

type DrawnRest = Standing & { broken?: boolean }

export type DrawnRow = {
  key: string
  label: string
  sub: string
  height: number
  posts: DrawnPost[]
  rest: DrawnRest | null
  note: { x: number; y: number; anchor: 'start' | 'end'; text: string } | null
}

type FencePostsProps = { width: number; pitch: number; postWidth: number; rows: DrawnRow[] }

/**
 * The rows of the fence. Drawn on both sides from a few figures for each post: elements made by the server alone are
 * sent twice, as HTML and as data, and 180 posts of eight elements are most of a page.
 */
export function FencePosts({ width, pitch, postWidth, rows }: FencePostsProps) {
  return (
    <RovingFocus>
      {rows.map(row => (
        <div key={row.key} className="fence-row" data-rove-row="">
          <div className="fence-label">
            <b>{row.label}</b>
            <span>{row.sub}</span>
            {row.note ? <span className="fence-note">{row.note.text}</span> : null}
          </div>
          <svg
            className="fence-posts"
            width={width}
            height={row.height + 1}
            viewBox={`0 0 ${width} ${row.height + 1}`}
            aria-label={`${row.label}, ${row.sub}`}
          >
            {row.posts.map(post => (
              <Post key={post.href} post={post} width={postWidth} rowHeight={row.height} pitch={pitch} />
            ))}
            {row.rest ? (
              <Rest rest={row.rest} width={postWidth} rowHeight={row.height} pitch={pitch} />
            ) : null}
            {row.note ? (
              <g {...decoration}>
                <text
                  x={row.note.x}
                  y={row.note.y}
                  textAnchor={row.note.anchor}
                  className="chart-note fence-note-inside"
                >
                  {row.note.text}
                </text>
              </g>
            ) : null}
          </svg>
        </div>
      ))}
    </RovingFocus>
  )
}

type PlaceProps = { width: number; pitch: number; rowHeight: number }

function Post({ post, width, rowHeight, pitch }: PlaceProps & { post: DrawnPost }) {
  const { href, name, x, top, verdict } = post
  const divided = post.split === true && verdict !== 'none'
  const outline = { x, top, width, verdict }
  return (
    <a href={href} aria-label={name} className={`post post-${verdict}`}>
      <title>{name}</title>
      <Reach x={x} width={width} pitch={pitch} rowHeight={rowHeight} />
      <path d={postPath(outline, rowHeight, divided ? 'right' : undefined)} className="post-body" />
      {divided ? (
        <path
          d={postPath({ ...outline, x: x + 0.7, width: width - 1.4 }, rowHeight, 'left')}
          className="post-hollow"
        />
      ) : null}
      {verdict === 'red' ? (
        <path d={`M${rounded(x - 1)} ${rounded(top + 4.5)}h${rounded(width + 2)}`} className="post-notch" />
      ) : null}
      {post.growing ? (
        <circle cx={rounded(x + width / 2)} cy={rounded(top - 9)} r="2.6" className="post-dot" />
      ) : null}
      <PostRing x={x} top={top} width={width} rowHeight={rowHeight} />
    </a>
  )
}

/** A bundle of slats: what stands for many small ones looks like no verdict. Broken where it would be higher than there is room for. */
function Rest({ rest, width, pitch, rowHeight }: PlaceProps & { rest: DrawnRest }) {
  const { href, name, x, top, broken } = rest
  const slat = width / 5
  return (
    <a href={href} aria-label={name} className="post post-rest">
      <title>{name}</title>
      <Reach x={x} width={width} pitch={pitch} rowHeight={rowHeight} />
      {[0, 2, 4].map(step => (
        <rect
          key={step}
          x={rounded(x + step * slat)}
          y={top}
          width={rounded(slat)}
          height={rounded(rowHeight - top)}
          className="post-body"
        />
      ))}
      {broken ? (
        <path d={`M${rounded(x - 2)} ${rounded(top + 18)}l${rounded(width + 4)} -7`} className="post-break" />
      ) : null}
      <g {...decoration}>
        <text x={rounded(x + width)} y={rounded(top - 6)} textAnchor="end" className="chart-note">
          {name}
        </text>
      </g>
      <PostRing x={x} top={top} width={width} rowHeight={rowHeight} />
    </a>
  )
}

/** What a finger may hit: the full height of the row, half the gap to each side. */
function Reach({ x, width, pitch, rowHeight }: PlaceProps & { x: number }) {
  return (
    <rect
      x={rounded(x - (pitch - width) / 2)}
      y="0"
      width={pitch}
      height={rowHeight}
      className="post-reach"
    />
  )
}

type RingProps = { x: number; top: number; width: number; rowHeight: number }

function PostRing({ x, top, width, rowHeight }: RingProps) {
  return (
    <rect
      x={rounded(x - 3.5)}
      y={rounded(top - 3.5)}
      width={rounded(width + 7)}
      height={rounded(rowHeight - top + 3)}
      rx="3"
      className="post-ring"
    />
  )
}
