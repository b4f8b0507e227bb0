import { readFileSync } from 'node:fs'
import { bestF1, hitAt5, type JudgedPair, qualityOf } from '@/lib/overlap/evaluation'
import { shippedReader } from '@/lib/overlap/lexicon/shipped'
import { OVERLAPS, OverlapIndex, WEIGHTS, type Weights } from '@/lib/overlap/overlap-index'
import { baselines } from './baselines'
import { type Labelled, readLabelled } from './read-labelled'

/* Judges the overlap method on labelled texts: `npm run eval:overlap -- FILE.tsv`. Rows of one subject ask for the same, all others do not. */

function judge(rows: readonly Labelled[], likeness: (a: number, b: number) => number) {
  const pairs: JudgedPair[] = []
  for (let a = 0; a < rows.length; a++)
    for (let b = a + 1; b < rows.length; b++)
      pairs.push({ likeness: likeness(a, b), same: rows[a]?.subject === rows[b]?.subject })
  const nearest = rows.map((row, a) => {
    const others = rows.map((_, b) => b).filter(b => b !== a)
    const five = others.sort((x, y) => likeness(a, y) - likeness(a, x)).slice(0, 5)
    const isPartner = (b: number) => rows[b]?.subject === row.subject
    return { partners: others.filter(isPartner).length, foundAmongFive: five.some(isPartner) }
  })
  return { pairs, hitAt5: hitAt5(nearest) }
}

function byMethod(rows: readonly Labelled[], weights: Weights) {
  const reader = shippedReader()
  const texts = rows.map(({ text, sector }, id) => ({ id, people: sector, kept: reader.keep(text) }))
  const index = new OverlapIndex(reader, (a, b) => a === b, texts, weights)
  const table = rows.map((_, id) => {
    const found = new Map(index.near(id, rows.length).map(each => [each.id, each.likeness]))
    return rows.map((_, other) => found.get(other) ?? 0)
  })
  return judge(rows, (a, b) => table[a]?.[b] ?? 0)
}

/** What people have said of pairs, as an administrator downloads it; `says` is `same` or `different`. */
function readCorrections(path: string): {
  texts: string[]
  pairs: { a: number; b: number; same: boolean }[]
} {
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const pairs = lines.map(line => {
    const [says, , first, , second] = line.split('\t')
    if ((says !== 'same' && says !== 'different') || !first || !second)
      throw new Error(`${path} has a line that is no correction: ${line}`)
    return { a: placeOf(first), b: placeOf(second), same: says === 'same' }
  })
  return { texts: [...places.keys()], pairs }
}

/** The corrections' texts among the labelled ones, judged by the method as it ships: whether it already sees what people say. */
function judgeCorrections(rows: readonly Labelled[], path: string): JudgedPair[] {
  const { texts, pairs } = readCorrections(path)
  const reader = shippedReader()
  const all = [...rows, ...texts.map(text => ({ text, sector: 'corrected' }))]
  const index = new OverlapIndex(
    reader,
    (a, b) => a === b,
    all.map(({ text, sector }, id) => ({ id, people: sector, kept: reader.keep(text) })),
  )
  return pairs.map(({ a, b, same }) => {
    const found = index.near(rows.length + a, all.length).find(each => each.id === rows.length + b)
    return { likeness: found?.likeness ?? 0, same }
  })
}

const [file, ...options] = process.argv.slice(2)
const corrections = options[options.indexOf('--corrections') + 1]
if (!file) {
  console.error('Which file? npm run eval:overlap -- FILE.tsv')
  process.exit(2)
}
const rows = readLabelled(file)
const shown = (figure: number) => figure.toFixed(3).padStart(7)
const line = (name: string, ...figures: string[]) => console.log(`${name.padEnd(46)}${figures.join('')}`)

console.log(`${file}: ${rows.length} texts`)
line('', '     AP', 'best F1', '  hit@5')
const nothing: Weights = {
  letters: 1,
  subjects: 0,
  demands: 0,
  times: 0,
  samePeople: 0,
  contrary: 0,
  crowd: 0,
}
const steps: [string, Weights][] = [
  ['letters alone, no stop words', nothing],
  ['+ crowd taken off', { ...nothing, crowd: WEIGHTS.crowd }],
  ['+ same people', { ...nothing, crowd: WEIGHTS.crowd, samePeople: WEIGHTS.samePeople }],
  ['+ lexicon of demands', { ...WEIGHTS, subjects: 0 }],
  ['+ lexicon of subjects: as it ships', WEIGHTS],
  ['as it ships, without the same people', { ...WEIGHTS, samePeople: 0 }],
]
for (const [name, weights] of steps) {
  const judged = byMethod(rows, weights)
  line(
    name,
    shown(qualityOf(judged.pairs, 0).averagePrecision),
    shown(bestF1(judged.pairs)),
    shown(judged.hitAt5),
  )
}

const baseline = (name: keyof typeof baselines) => {
  const table = baselines[name](rows.map(row => row.text))
  const judged = judge(rows, (a, b) => table[a]?.[b] ?? 0)
  const { averagePrecision } = qualityOf(judged.pairs, 0)
  const figures = { averagePrecision, f1: bestF1(judged.pairs), hitAt5: judged.hitAt5 }
  line(`baseline: ${name}`, shown(figures.averagePrecision), shown(figures.f1), shown(figures.hitAt5))
  return figures
}
baseline('words')
const characters = baseline('characters')
const shipped = byMethod(rows, WEIGHTS)
const quality = qualityOf(shipped.pairs, OVERLAPS)
console.log(
  `at the threshold it ships with (${OVERLAPS}): precision ${quality.precision.toFixed(3)}, recall ${quality.recall.toFixed(3)}, F1 ${quality.f1.toFixed(3)}`,
)
const corrected = options.includes('--corrections') && corrections ? judgeCorrections(rows, corrections) : []
const round = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(4))]))
const labelled = shipped.pairs.concat(corrected)
const withCorrections = qualityOf(labelled, OVERLAPS)
if (corrected.length > 0) {
  const agreed = corrected.filter(({ likeness, same }) => likeness >= OVERLAPS === same).length
  console.log(`people's word on ${corrected.length} pairs: the method alone agrees on ${agreed}`)
}
console.log(
  JSON.stringify({
    ...round({ ...quality, hitAt5: shipped.hitAt5 }),
    baseline: round(characters),
    ...(corrected.length > 0
      ? { corrections: { pairs: corrected.length, ...round({ ...withCorrections }) } }
      : {}),
  }),
)
