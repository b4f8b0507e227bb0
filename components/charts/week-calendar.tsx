'use client'

import { decoration } from './decoration'
import { rounded } from './post-path'
import { RovingFocus } from './roving-focus'
import { type Texture, TexturePatterns, texturedFill } from './textures'
import { layWeek, WORKING_DAYS } from './week-layout'

type WeekCalendarProps = {
  /** Unique on the page. */
  id: string
  /** What takes time in the week, in the order it is laid. */
  parts: { key: string; label: string; name: string; href: string; hours: number; texture: Texture }[]
  /** Hours of the week. */
  fullWeek: number
  texts: {
    title: string
    /** How to read it and how to move in it, for screen readers. */
    desc: string
    days: readonly string[]
    /** What the rest of the week is for. */
    rest: string
  }
}

const picture = { head: 26, hour: 38, gap: 1.2, column: 100 / WORKING_DAYS }

/** A working week as five columns: what requirements take of it, laid one after the other from Monday morning. */
export function WeekCalendar({ id, parts, fullWeek, texts }: WeekCalendarProps) {
  const dayLength = fullWeek / WORKING_DAYS
  const height = picture.head + dayLength * picture.hour
  const blocks = layWeek(parts, fullWeek)
  const partOf = new Map(parts.map(part => [part.key, part]))
  const taken = blocks.at(-1)
  const firstFree = taken ? taken.day + 1 : 0
  const across = (day: number) => day * picture.column + picture.gap / 2
  const width = picture.column - picture.gap
  return (
    <figure className="week" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <RovingFocus>
        <div data-rove-row="">
          <svg width="100%" height={height + 2} aria-label={texts.title}>
            <TexturePatterns id={id} />
            <g {...decoration}>
              {texts.days.map((word, day) => (
                <g key={word}>
                  <text x={`${across(day)}%`} y="14" className="week-day">
                    {word}
                  </text>
                  <rect
                    x={`${across(day)}%`}
                    y={picture.head}
                    width={`${width}%`}
                    height={rounded(dayLength * picture.hour)}
                    className="week-ground"
                  />
                  {Array.from({ length: Math.ceil(dayLength) - 1 }, (_, hour) => hour + 1).map(hour => (
                    <line
                      key={hour}
                      x1={`${across(day)}%`}
                      x2={`${across(day) + width}%`}
                      y1={picture.head + hour * picture.hour}
                      y2={picture.head + hour * picture.hour}
                      className="rail"
                    />
                  ))}
                </g>
              ))}
              {firstFree < WORKING_DAYS ? (
                <text
                  x={`${(across(firstFree) + across(WORKING_DAYS - 1) + width) / 2}%`}
                  y={picture.head + (dayLength * picture.hour) / 2}
                  textAnchor="middle"
                  className="chart-note week-rest"
                >
                  {texts.rest}
                </text>
              ) : null}
            </g>
            {blocks.map(({ key, day, from, to }) => {
              const part = partOf.get(key)
              if (!part) return null
              const [top, tall] = [picture.head + from * picture.hour, (to - from) * picture.hour]
              return (
                <a key={`${key} ${day}`} href={part.href} aria-label={part.name} className="piece">
                  <title>{part.name}</title>
                  <rect
                    x={`${across(day)}%`}
                    y={rounded(top)}
                    width={`${width}%`}
                    height={rounded(Math.max(tall, 1))}
                    {...texturedFill(part.texture, id)}
                  />
                  <rect
                    x={`${across(day)}%`}
                    y={rounded(top)}
                    width={`${width}%`}
                    height={rounded(Math.max(tall, 1))}
                    className="piece-ring"
                  />
                  {tall >= 26 ? (
                    <svg
                      x={`${across(day) + 0.8}%`}
                      y={rounded(top + 4)}
                      overflow="visible"
                      aria-hidden="true"
                      className="week-chip"
                    >
                      <rect width={Math.round(part.label.length * 6.9 + 12)} height="19" rx="3" />
                      <text x="6" y="14">
                        {part.label}
                      </text>
                    </svg>
                  ) : null}
                </a>
              )
            })}
          </svg>
        </div>
      </RovingFocus>
    </figure>
  )
}
