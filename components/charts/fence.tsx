import type { ReactNode } from 'react'
import type { FenceRest } from '@/lib/overview/crowded-row'
import { type Packed, packed } from '@/lib/platform/packed'
import { VerdictShape } from '../ui/verdict-mark'
import { type FencePost, layoutFence, type PlacedRow } from './fence-layout'
import { type DrawnFence, FencePosts } from './fence-posts'
import { GrowingDot, LegendItem } from './legend'
import { rounded } from './post-path'

type FenceRow = {
  key: string
  /** "Staten" */
  label: string
  /** "DEM · 12 krav" */
  sub: string
  posts: FencePost[]
  /** The smallest of a crowded row, put together. */
  rest?: FenceRest | null
  /** "Størst: Fælles sprog III, 1.180 timer" */
  note?: string
  /** Where the post that stands for the smallest ones leads: the row's list. */
  restHref: string
}

/** The fence laid out and told, ready to be shown and to be kept. */
export type FencePicture = { drawn: Packed<DrawnFence>; anySplit: boolean }

/**
 * Lays the fence out.
 * @param rows three, furthest away first; empty ones are drawn too
 * @param sayRest "31 mindre, 410 timer"
 */
export function fencePicture(
  rows: FenceRow[],
  sayRest: (count: number, hours: number) => string,
): FencePicture {
  const { columns, pitch, postWidth, rows: placed } = layoutFence(rows)
  const fence: DrawnFence = {
    columns,
    width: rounded(columns * pitch),
    postWidth,
    rows: rows.flatMap((row, index) => {
      const own = placed[index]
      return own ? [drawnRow(row, own, sayRest)] : []
    }),
  }
  return { drawn: packed(fence), anySplit: rows.some(row => row.posts.some(post => post.split)) }
}

/** What the picture needs of a row and nothing more: it is sent along with the page. */
function drawnRow(
  row: FenceRow,
  placed: PlacedRow,
  sayRest: (count: number, hours: number) => string,
): DrawnFence['rows'][number] {
  const { rest, note } = placed
  return {
    key: row.key,
    label: row.label,
    sub: row.sub,
    height: rounded(placed.height),
    posts: placed.posts.map(({ href, name, verdict, top, split, mushrooming }) => [
      href,
      name,
      verdict,
      rounded(top),
      split ? 1 : 0,
      mushrooming ? 1 : 0,
    ]),
    rest: rest && {
      href: row.restHref,
      name: sayRest(rest.count, rest.hours),
      top: rounded(rest.top),
      broken: rest.broken,
    },
    note: note && row.note ? { ...note, text: row.note } : null,
  }
}

type FenceTexts = {
  /** Names the picture: "Hegnet om Hjemmeplejen Nord". */
  title: string
  /** One sentence on how to read it and how to move in it; for screen readers. */
  desc: string
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
  picture: FencePicture
  texts: FenceTexts
  /** At the right of the legend: the link to the same as a table. */
  aside?: ReactNode
  /** For readers who may not see verdicts: the legend names only what hollow posts are. */
  withoutVerdicts?: boolean
}

/** The fence around a unit: three rows of posts by level, height by hours, top and colour by verdict. */
export function Fence({ picture, texts, aside, withoutVerdicts = false }: FenceProps) {
  return (
    <figure className="fence" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <div className="fence-scroll">
        <FencePosts drawn={picture.drawn} />
      </div>
      <figcaption className="legend">
        {withoutVerdicts ? null : (
          <>
            <LegendItem mark={<VerdictShape kind="green" />} word={texts.legend.green} />
            <LegendItem mark={<VerdictShape kind="amber" />} word={texts.legend.amber} />
            <LegendItem mark={<VerdictShape kind="red" />} word={texts.legend.red} />
          </>
        )}
        {picture.anySplit ? (
          <LegendItem mark={<VerdictShape kind="split" />} word={texts.legend.split} />
        ) : null}
        <LegendItem mark={<VerdictShape kind="none" />} word={texts.legend.none} />
        <LegendItem mark={<GrowingDot />} word={texts.legend.growing} />
        <LegendItem word={texts.legend.height} />
        {aside ? <span className="no-print sm:ml-auto">{aside}</span> : null}
      </figcaption>
    </figure>
  )
}
