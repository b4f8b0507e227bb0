import { readFileSync } from 'node:fs'
import { bestF1, type JudgedPair, qualityOf } from '@/lib/overlap/evaluation'
import { type ReadingParts, shippedReader } from '@/lib/overlap/lexicon/shipped'
import { OVERLAPS, OverlapIndex } from '@/lib/overlap/overlap-index'
import { WEIGHTS, type Weights } from '@/lib/overlap/weights'
import { baselines } from './baselines'
import { byMethod, farPrecision, judge } from './judge-overlap'
import { type Labelled, readLabelled } from './read-labelled'

/*
 * Judges the overlap method on labelled texts: `npm run eval:overlap -- FILE.tsv`. Rows of one subject ask for the same, all others do not. What each
 * part adds is printed; the last column leaves out the true pairs that their letters give away.
 */

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
const corrections = options.includes('--corrections')
  ? options[options.indexOf('--corrections') + 1]
  : undefined
if (!file) {
  console.error('Which file? npm run eval:overlap -- FILE.tsv')
  process.exit(2)
}
if (options.includes('--corrections') && !corrections) {
  console.error('Which corrections? npm run eval:overlap -- FILE.tsv --corrections EXPORT.tsv')
  process.exit(2)
}
const rows = readLabelled(file)
const shown = (figure: number) => figure.toFixed(3).padStart(7)
const line = (name: string, ...figures: string[]) => console.log(`${name.padEnd(46)}${figures.join('')}`)

console.log(`${file}: ${rows.length} texts`)
const texts = rows.map(row => row.text)
const charactersOf = baselines.characters(texts)
type Judged = ReturnType<typeof judge>
const print = (name: string, { pairs, hitAt5 }: Judged) =>
  line(
    name,
    shown(qualityOf(pairs, 0).averagePrecision),
    shown(bestF1(pairs)),
    shown(hitAt5),
    shown(farPrecision(pairs)),
  )
line('', '     AP', ' bestF1', '  hit@5', ' far AP')
const nothing: Weights = {
  letters: WEIGHTS.letters,
  subjects: 0,
  demands: 0,
  times: 0,
  samePeople: 0,
  contrary: 0,
  crowd: 0,
}
const { crowd, samePeople, subjects, demands, times } = WEIGHTS
const named: ReadingParts = { hints: false, everyday: false, speech: false }
const steps: [string, Partial<Weights>, ReadingParts?][] = [
  ['letters alone, no stop words', {}],
  ['+ crowd taken off', { crowd }],
  ['+ same people', { crowd, samePeople }],
  ['+ lexicon of subjects, what is named', { crowd, samePeople, subjects }, named],
  ['+ hints and kin', { crowd, samePeople, subjects }, { ...named, hints: true }],
  ['+ words around a matter', { crowd, samePeople, subjects }, { ...named, hints: true, everyday: true }],
  ['+ common speech for words of the field', { crowd, samePeople, subjects }],
  ['+ lexicon of demands', { crowd, samePeople, subjects, demands }],
  ['+ how often or how soon', { crowd, samePeople, subjects, demands, times }],
  ['+ contrary approaches: as it ships', WEIGHTS],
  ['as it ships, without the same people', { ...WEIGHTS, samePeople: 0 }],
  ['as it ships, without hints', WEIGHTS, { ...named, speech: true }],
  ['as it ships, without words around a matter', WEIGHTS, { hints: true, everyday: false, speech: true }],
  ['as it ships, without common speech', WEIGHTS, { hints: true, everyday: true, speech: false }],
  ['as it ships, without demands', { ...WEIGHTS, demands: 0 }],
  ['as it ships, without how often or how soon', { ...WEIGHTS, times: 0 }],
  ['as it ships, without the crowd', { ...WEIGHTS, crowd: 0 }],
]
for (const [name, weights, parts] of steps)
  print(name, byMethod(rows, { ...nothing, ...weights }, charactersOf, parts))

const baseline = (name: string, table: readonly (readonly number[])[]) => {
  const judged = judge(rows, (a, b) => table[a]?.[b] ?? 0, charactersOf)
  print(`baseline: ${name}`, judged)
  const { averagePrecision } = qualityOf(judged.pairs, 0)
  return { averagePrecision, f1: bestF1(judged.pairs), hitAt5: judged.hitAt5 }
}
baseline('words', baselines.words(texts))
const characters = baseline('characters', charactersOf)
const shipped = byMethod(rows, WEIGHTS, charactersOf)
const quality = qualityOf(shipped.pairs, OVERLAPS)
console.log(
  `at the threshold it ships with (${OVERLAPS}): precision ${quality.precision.toFixed(3)}, recall ${quality.recall.toFixed(3)}, F1 ${quality.f1.toFixed(3)}`,
)
const corrected = corrections ? judgeCorrections(rows, corrections) : []
const round = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(4))]))
const labelled: JudgedPair[] = [...shipped.pairs, ...corrected]
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
