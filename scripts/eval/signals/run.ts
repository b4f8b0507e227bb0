import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { signalKinds } from '@/lib/signals/vocabulary'
import { type Judged, judgeSignals } from './judge'

/* Says how well the product finds the signals of a municipality whose signals are known: `npm run eval:signals`. */
const folder = mkdtempSync(join(tmpdir(), 'raaderum-eval-'))
process.env.DATABASE_URL = `file:${join(folder, 'labelled.db')}`
try {
  const open = await database()
  await migrateDatabase(open)
  const { requirements, kinds, pairs } = await judgeSignals()
  open.close()
  const line = (name: string, { known, found, precision, recall }: Judged) =>
    console.log(
      `${name.padEnd(26)}${String(known).padStart(6)}${String(found).padStart(7)}${precision.toFixed(3).padStart(11)}${recall.toFixed(3).padStart(8)}`,
    )
  console.log(`A labelled municipality of ${requirements} requirements`)
  console.log(`${''.padEnd(26)} known  found  precision  recall`)
  for (const kind of signalKinds) line(kind, kinds[kind])
  line('pairs of overlap', pairs)
  const round = ({ known, found, precision, recall }: Judged) => ({
    ...{ known, found },
    precision: Number(precision.toFixed(4)),
    recall: Number(recall.toFixed(4)),
  })
  const judged = signalKinds.map(kind => [kind, round(kinds[kind])])
  console.log(JSON.stringify({ requirements, ...Object.fromEntries(judged), overlapPairs: round(pairs) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
