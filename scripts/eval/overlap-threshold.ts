import { qualityOf } from '@/lib/overlap/evaluation'
import { OVERLAPS } from '@/lib/overlap/overlap-index'
import { WEIGHTS } from '@/lib/overlap/weights'
import { baselines } from './baselines'
import { byMethod } from './judge-overlap'
import { readLabelled } from './read-labelled'

/*
 * Chooses the threshold by cross-validation over subjects: `npm run eval:overlap -- --threshold FILE.tsv FILE.tsv`. Each fold's threshold is the one
 * that the pairs of the other folds' subjects are told apart best by, and judged on the pairs of its own.
 */

const FOLDS = 5
const THRESHOLDS = Array.from({ length: 13 }, (_, step) => Number((step * 0.025 - 0.05).toFixed(3)))

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Which files? npm run eval:overlap -- --threshold FILE.tsv')
  process.exit(2)
}
const pairs = files.flatMap(file => {
  const rows = readLabelled(file)
  return byMethod(rows, WEIGHTS, baselines.characters(rows.map(row => row.text))).pairs
})
const subjects = [...new Set(pairs.flatMap(each => each.subjects))].sort()
const foldOf = new Map(subjects.map((subject, place) => [subject, place % FOLDS]))
const inFold = (fold: number) => pairs.filter(({ subjects: [a] }) => foldOf.get(a) === fold)
const f1 = (some: typeof pairs, threshold: number) => qualityOf(some, threshold).f1
const best = (some: typeof pairs) =>
  THRESHOLDS.reduce((before, each) => (f1(some, each) > f1(some, before) ? each : before))

console.log(`${files.join(', ')}: ${pairs.length} pairs, ${subjects.length} subjects, ${FOLDS} folds`)
for (let fold = 0; fold < FOLDS; fold++) {
  const chosen = best(pairs.filter(({ subjects: [a] }) => foldOf.get(a) !== fold))
  const own = inFold(fold)
  console.log(
    `fold ${fold + 1}: the others choose ${chosen.toFixed(3)}, F1 ${f1(own, chosen).toFixed(3)} on its own; the shipped ${OVERLAPS} gives ${f1(own, OVERLAPS).toFixed(3)}`,
  )
}
for (const each of THRESHOLDS) {
  const { precision, recall, f1: all } = qualityOf(pairs, each)
  console.log(
    `${each.toFixed(3).padStart(7)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${all.toFixed(3)}`,
  )
}
