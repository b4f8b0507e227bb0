import type { ReactNode } from 'react'
import { VerdictShape } from '../ui/verdict-mark'
import { decoration } from './decoration'
import {
  type FencePost,
  type FenceRest,
  layoutFence,
  type PlacedPost,
  type PlacedRest,
  type PlacedRow,
  postPath,
} from './fence-layout'
import { GrowingDot, LegendItem } from './legend'
import { RovingFocus } from './roving-focus'

type FenceRow = {
  key: string
  /** "Staten" */
  label: string
  /** "DEM · 12 krav" */
  sub: string
  posts: FencePost[]
  /** The smallest, where they were already put together; else the picture does it. */
  rest?: FenceRest | null
  /** "Størst: Fælles sprog III, 1.180 timer" */
  note?: string
  /** Where the post that stands for the smallest ones leads: the row's list. */
  restHref: string
}

type FenceTexts = {
  /** Names the picture: "Hegnet om Hjemmeplejen Nord". */
  title: string
  /** One sentence on how to read it and how to move in it; for screen readers. */
  desc: string
  /** "31 mindre, 410 timer" */
  rest: (count: number, hours: number) => string
  legend: {
    green: string
    amber: string
    red: string
    split: string
    none: string
    height: string
    growing: string
  }
}

type FenceProps = {
  /** Three rows, furthest away first; empty ones are drawn too. */
  rows: FenceRow[]
  texts: FenceTexts
  /** At the right of the legend: the link to the same as a table. */
  aside?: ReactNode
  /** For readers who may not see verdicts: the legend names only what hollow posts are. */
  withoutVerdicts?: boolean
}

/** The fence around a unit: three rows of posts by level, height by hours, top and colour by verdict. */
export function Fence({ rows, texts, aside, withoutVerdicts = false }: FenceProps) {
  const layout = layoutFence(rows)
  const anySplit = rows.some(row => row.posts.some(post => post.split))
  return (
    <figure className="fence" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <div className="fence-scroll">
        <RovingFocus>
          {rows.map((row, index) => {
            const placed = layout.rows[index]
            return placed ? (
              <Row
                key={row.key}
                row={row}
                placed={placed}
                width={layout.width}
                pitch={layout.pitch}
                texts={texts}
              />
            ) : null
          })}
        </RovingFocus>
      </div>
      <figcaption className="legend">
        {withoutVerdicts ? null : (
          <>
            <LegendItem mark={<VerdictShape kind="green" />} word={texts.legend.green} />
            <LegendItem mark={<VerdictShape kind="amber" />} word={texts.legend.amber} />
            <LegendItem mark={<VerdictShape kind="red" />} word={texts.legend.red} />
          </>
        )}
        {anySplit ? <LegendItem mark={<VerdictShape kind="split" />} word={texts.legend.split} /> : null}
        <LegendItem mark={<VerdictShape kind="none" />} word={texts.legend.none} />
        <LegendItem mark={<GrowingDot />} word={texts.legend.growing} />
        <LegendItem word={texts.legend.height} />
        {aside ? <span className="no-print sm:ml-auto">{aside}</span> : null}
      </figcaption>
    </figure>
  )
}

type RowProps = { row: FenceRow; placed: PlacedRow; width: number; pitch: number; texts: FenceTexts }

function Row({ row, placed, width, pitch, texts }: RowProps) {
  return (
    <div className="fence-row" data-rove-row="">
      <div className="fence-label">
        <b>{row.label}</b>
        <span>{row.sub}</span>
      </div>
      <svg
        className="fence-posts"
        width={width}
        height={placed.height + 1}
        viewBox={`0 0 ${width} ${placed.height + 1}`}
        aria-label={`${row.label}, ${row.sub}`}
      >
        {placed.posts.map(post => (
          <Post key={post.id} post={post} rowHeight={placed.height} pitch={pitch} />
        ))}
        {placed.rest ? (
          <Rest
            rest={placed.rest}
            name={texts.rest(placed.rest.count, placed.rest.hours)}
            href={row.restHref}
            pitch={pitch}
            rowHeight={placed.height}
          />
        ) : null}
        {placed.note && row.note ? (
          <g {...decoration}>
            <text x={placed.note.x} y={placed.note.y} textAnchor={placed.note.anchor} className="chart-note">
              {row.note}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  )
}

function Post({ post, rowHeight, pitch }: { post: PlacedPost; rowHeight: number; pitch: number }) {
  const middle = post.x + post.width / 2
  const divided = post.split === true && post.verdict !== 'none'
  return (
    <a href={post.href} aria-label={post.name} className={`post post-${post.verdict}`}>
      <title>{post.name}</title>
      <Reach post={post} pitch={pitch} rowHeight={rowHeight} />
      <path d={postPath(post, rowHeight, divided ? 'right' : undefined)} className="post-body" />
      {divided ? (
        <path
          d={postPath({ ...post, x: post.x + 0.7, width: post.width - 1.4 }, rowHeight, 'left')}
          className="post-hollow"
        />
      ) : null}
      {post.verdict === 'red' ? (
        <path d={`M${post.x - 1} ${post.top + 4.5}h${post.width + 2}`} className="post-notch" />
      ) : null}
      {post.mushrooming ? <circle cx={middle} cy={post.top - 9} r="2.6" className="post-dot" /> : null}
      <PostRing {...post} />
    </a>
  )
}

/** A bundle of slats: what stands for many small ones looks like no verdict. */
function Rest({
  rest,
  name,
  href,
  pitch,
  rowHeight,
}: {
  rest: PlacedRest
  name: string
  href: string
  pitch: number
  rowHeight: number
}) {
  const slat = rest.width / 5
  return (
    <a href={href} aria-label={name} className="post post-rest">
      <title>{name}</title>
      <Reach post={rest} pitch={pitch} rowHeight={rowHeight} />
      {[0, 2, 4].map(step => (
        <rect
          key={step}
          x={rest.x + step * slat}
          y={rest.top}
          width={slat}
          height={rest.height}
          className="post-body"
        />
      ))}
      <g {...decoration}>
        <text x={rest.x + rest.width} y={rest.top - 6} textAnchor="end" className="chart-note">
          {name}
        </text>
      </g>
      <PostRing {...rest} />
    </a>
  )
}

/** What a finger may hit: the full height of the row, half the gap to each side. */
function Reach({
  post,
  pitch,
  rowHeight,
}: {
  post: PlacedPost | PlacedRest
  pitch: number
  rowHeight: number
}) {
  const gap = pitch - post.width
  return <rect x={post.x - gap / 2} y="0" width={pitch} height={rowHeight} className="post-reach" />
}

function PostRing({ x, top, width, height }: { x: number; top: number; width: number; height: number }) {
  return <rect x={x - 3.5} y={top - 3.5} width={width + 7} height={height + 3} rx="3" className="post-ring" />
}
