import type { Kind, Level } from '@/lib/register/vocabulary'

/** A requirement in force with its hours a year in each part of a unit, in the order of the parts. */
export interface FlowRow {
  level: Level
  kind: Kind
  hours: readonly number[]
}

/** A place that hours flow to: a unit right below, those who work in the unit itself, or several small ones together. */
export interface FlowPart {
  key: string
  /** Of the unit; null where it stands for several. */
  unitId: number | null
  name: string
  /** How many units it stands for. */
  units: number
}

/** Hours a year, and from how many requirements. */
interface FlowStream {
  hours: number
  count: number
}

export interface Flow {
  total: FlowStream
  levels: ReadonlyMap<Level, FlowStream>
  kinds: ReadonlyMap<Kind, FlowStream>
  /** Those with hours, in the order of the organisation. */
  parts: readonly (FlowPart & FlowStream)[]
  /** By level and kind. */
  decided: readonly (FlowStream & { level: Level; kind: Kind })[]
  /** By kind and part. */
  landed: readonly (FlowStream & { kind: Kind; part: string })[]
}

/** As many parts as a picture has room for; the smallest beyond that stand together. */
const MOST_PARTS = 12

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)

/** Hours a year from who decided, by what kind of governance, to where they are spent (§3). */
export function flowOf(rows: readonly FlowRow[], parts: readonly FlowPart[]): Flow {
  const { rows: gathered, parts: shown } = gatherSmallest(rows, parts)
  const levels = new Map<Level, FlowStream>()
  const kinds = new Map<Kind, FlowStream>()
  const decided = new Map<string, FlowStream & { level: Level; kind: Kind }>()
  const landed = new Map<string, FlowStream & { kind: Kind; part: string }>()
  const byPart = new Map<string, FlowStream>()
  const total: FlowStream = { hours: 0, count: 0 }
  const grow = (stream: FlowStream, hours: number) => {
    stream.hours += hours
    stream.count += 1
  }
  const at = <Key, Stream extends FlowStream>(streams: Map<Key, Stream>, key: Key, empty: Stream) => {
    const known = streams.get(key)
    if (known) return known
    streams.set(key, empty)
    return empty
  }
  const empty = () => ({ hours: 0, count: 0 })
  for (const { level, kind, hours } of gathered) {
    const all = sum(hours)
    if (all <= 0) continue
    grow(total, all)
    grow(at(levels, level, empty()), all)
    grow(at(kinds, kind, empty()), all)
    grow(at(decided, `${level}/${kind}`, { ...empty(), level, kind }), all)
    hours.forEach((own, place) => {
      const part = shown[place]
      if (!part || own <= 0) return
      grow(at(byPart, part.key, empty()), own)
      grow(at(landed, `${kind}/${part.key}`, { ...empty(), kind, part: part.key }), own)
    })
  }
  return {
    total,
    levels,
    kinds,
    parts: shown.flatMap(part => {
      const stream = byPart.get(part.key)
      return stream ? [{ ...part, ...stream }] : []
    }),
    decided: [...decided.values()],
    landed: [...landed.values()],
  }
}

/** Where there are more parts than room, the smallest become one at the end; the others keep their order. */
function gatherSmallest(rows: readonly FlowRow[], parts: readonly FlowPart[]) {
  const totals = parts.map((_, place) => sum(rows.map(row => row.hours[place] ?? 0)))
  const filled = parts.map((_, place) => place).filter(place => (totals[place] ?? 0) > 0)
  if (filled.length <= MOST_PARTS) return { rows, parts }
  const bySize = [...filled].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
  const kept = new Set(bySize.slice(0, MOST_PARTS - 1))
  const places = filled.filter(place => kept.has(place))
  const rest = filled.filter(place => !kept.has(place))
  const hoursAt = (row: FlowRow, place: number) => row.hours[place] ?? 0
  return {
    rows: rows.map(row => ({
      ...row,
      hours: [...places.map(place => hoursAt(row, place)), sum(rest.map(place => hoursAt(row, place)))],
    })),
    parts: [
      ...places.flatMap(place => parts[place] ?? []),
      { key: 'rest', unitId: null, name: '', units: rest.length },
    ],
  }
}
