import type { ClosingInput } from '@/lib/disclosure/closing'
import { smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { attackersView, type ShownLevels } from '@/lib/disclosure/testing/published-totals'
import { subtreeOf } from '@/lib/disclosure/testing/random-tree'
import type { DownloadRow } from '@/lib/rating/round-download'
import { respondentScore } from '@/lib/rating/score'
import { FACTORS } from '@/lib/rating/statements'
import { formatReference } from '@/lib/register/reference'
import { cookieOf } from '../bench/people'
import type { SeededRound } from './seeded-round'
import { plainThreshold, smallest } from './subtraction'

/** What a reader got: every row by requirement and unit, and how long the same is as CSV. */
interface Fetched {
  rows: DownloadRow[]
  csvLines: number
}

async function download(address: string, roundId: number, personId: number): Promise<Fetched | null> {
  const cookie = await cookieOf(personId)
  const get = (kind: string) =>
    fetch(`${address}/api/v1/rounds/${roundId}/results.${kind}`, { headers: { cookie } })
  const [json, csv] = [await get('json'), await get('csv')]
  if (json.status !== csv.status) throw new Error('One file is given and the other is not')
  if (!json.ok) return null
  const { results } = (await json.json()) as { results: DownloadRow[] }
  return { rows: results, csvLines: (await csv.text()).trimEnd().split('\r\n').length - 1 }
}

/** How much each column of a row gives away; what the files do not hold is hidden in them. */
function levelsOf(row: DownloadRow, unitId: number): ShownLevels {
  const hidden = { level: 'hidden' } as const
  const level = (exact: boolean) => ({ level: exact ? ('detail' as const) : ('overview' as const) })
  const factor = (key: (typeof FACTORS)[number]) => {
    const shown = row.factors[key]
    return shown ? level(shown.low !== null) : hidden
  }
  const effects = Object.values(row.sideEffects)
  return {
    unitId,
    result: { level: row.level },
    factors: Object.fromEntries(FACTORS.map(key => [key, factor(key)])) as ShownLevels['factors'],
    sideEffects: effects.some(each => each !== null)
      ? level(effects.some(each => each !== null && each.count !== null))
      : hidden,
    preference: hidden,
    minutes: hidden,
    minutesPerYear: hidden,
  }
}

/** People with a score at and below a unit: what `n` of an exact row must be, or the attacker has misread the file. */
function scoresBelow(input: ClosingInput, unitId: number): number {
  const within = new Set(subtreeOf([...input.tree], unitId))
  return input.ballots.filter(each => within.has(each.classUnitId) && respondentScore(each.answers) !== null)
    .length
}

/**
 * Everybody who may download the files of a closed round does, and they put all they got together: the same attacker as on random trees, on
 * what came over HTTP.
 */
export async function overDownloads(
  address: string,
  { roundId, readers, inputs, unitNames }: SeededRound,
  k: number,
) {
  const union = new Map<string, DownloadRow>()
  const turnedAway = new Set<string>()
  let files = 0
  let misread = 0
  for (const { role, personId } of readers) {
    const fetched = await download(address, roundId, personId)
    if (!fetched) {
      turnedAway.add(role)
      continue
    }
    files += 2
    if (fetched.csvLines !== fetched.rows.length) misread++
    for (const row of fetched.rows) {
      const key = `${row.reference}/${row.unit}`
      const known = union.get(key)
      // Two readers who see different figures of the same thing would have more than was published.
      if (known && JSON.stringify(known) !== JSON.stringify(row)) misread++
      union.set(key, row)
    }
  }
  const figures = [...union.values()]
  let leaks = 0
  let plainBroken = 0
  let smallestGroup = Number.POSITIVE_INFINITY
  let smallestExact = Number.POSITIVE_INFINITY
  for (const [referenceNumber, input] of inputs) {
    const rows = figures.filter(row => row.reference === formatReference(referenceNumber))
    const shown = rows.map(row => {
      const unitId = unitNames.get(row.unit)
      if (unitId === undefined) throw new Error(`No unit is called ${row.unit}`)
      if (row.n !== null && row.n !== scoresBelow(input, unitId)) misread++
      return levelsOf(row, unitId)
    })
    const { everything, exact, peopleIn } = attackersView(input, { publications: shown })
    if (smallGroupDerivable(everything, peopleIn, k) || smallGroupDerivable(exact, peopleIn, 2 * k)) leaks++
    smallestGroup = Math.min(smallestGroup, smallest(everything, peopleIn, k + 1, 2 * k))
    smallestExact = Math.min(smallestExact, smallest(exact, peopleIn, 2 * k + 1, 3 * k))
    const own = new Map<number, number>()
    for (const { classUnitId } of input.ballots) own.set(classUnitId, (own.get(classUnitId) ?? 0) + 1)
    if (smallGroupDerivable(plainThreshold({ nodes: [...input.tree], own }), own, k)) plainBroken++
  }
  return {
    requirements: inputs.size,
    readers: readers.length,
    turnedAway: [...turnedAway],
    files,
    figures: figures.length,
    exactFigures: figures.filter(row => row.n !== null).length,
    leaks,
    smallestGroup,
    smallestExact,
    plainThresholdBroken: plainBroken,
    misread,
    held: leaks === 0 && misread === 0 && figures.some(row => row.n !== null) && plainBroken > 0,
  }
}
