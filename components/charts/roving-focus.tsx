'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Makes the links of a picture one stop for the Tab key: arrow keys move between them, up and down between rows, Home
 * and End to the ends of a row. Without scripts every link is its own stop. Rows are marked `data-rove-row`.
 */
export function RovingFocus({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const picture = root.current
    if (!picture) return
    giveStop(picture, rows(picture).flat()[0])
    const move = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const target = step(event.key, rows(picture), document.activeElement)
      if (!target) return
      event.preventDefault()
      giveStop(picture, target)
      target.focus()
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    picture.addEventListener('keydown', move)
    return () => picture.removeEventListener('keydown', move)
  }, [])

  return <div ref={root}>{children}</div>
}

type Link = SVGAElement | HTMLAnchorElement

function rows(picture: HTMLElement): Link[][] {
  return [...picture.querySelectorAll('[data-rove-row]')]
    .map(row => [...row.querySelectorAll<Link>('a[href]')])
    .filter(row => row.length > 0)
}

/** The one link that the Tab key reaches. */
function giveStop(picture: HTMLElement, target: Link | undefined): void {
  for (const link of rows(picture).flat()) link.setAttribute('tabindex', link === target ? '0' : '-1')
}

function step(key: string, all: Link[][], focused: Element | null): Link | undefined {
  const rowIndex = all.findIndex(row => row.some(link => link === focused))
  const row = all[rowIndex]
  if (!row) return undefined
  const index = row.findIndex(link => link.isSameNode(focused))
  switch (key) {
    case 'ArrowRight':
      return row[index + 1]
    case 'ArrowLeft':
      return row[index - 1]
    case 'Home':
      return row[0]
    case 'End':
      return row.at(-1)
    case 'ArrowDown':
      return nearest(all[rowIndex + 1], row[index])
    case 'ArrowUp':
      return nearest(all[rowIndex - 1], row[index])
    default:
      return undefined
  }
}

function nearest(row: Link[] | undefined, from: Link | undefined): Link | undefined {
  if (!row || !from) return undefined
  const centre = (link: Link) => {
    const box = link.getBoundingClientRect()
    return box.left + box.width / 2
  }
  const wanted = centre(from)
  return row.reduce((best, link) =>
    Math.abs(centre(link) - wanted) < Math.abs(centre(best) - wanted) ? link : best,
  )
}
