import { asc, eq } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { requirement } from '@/db/schema'
import { seededRandom } from '@/db/seed/random'
import { loadOverlaps, whatItSays } from '@/lib/overlap/overlaps-in-memory'
import { readContent } from '@/lib/register/content-reads'
import { loadRegister } from '@/lib/register/index-in-memory'
import { findRequirement } from '@/lib/register/requirement-reads'
import { insertRequirement, updateRequirement } from '@/lib/register/requirement-writes'
import { forms, subjects } from './generate/words'
import { percentile } from './percentiles'

const SAVES = 60

/** A requirement must be saved, with all its signals, in less than this for 95 of 100, milliseconds. */
export const SAVING_GOAL = 100

export interface Saving {
  p50: number
  p95: number
  /** Looking for what asks for the same, at a place of the register where nobody has looked before. */
  search: number
  /** The first after the server has started, when all texts are read. */
  first: number
}

/** Saves requirements one after the other, new ones and changed ones in turn, as their actions do, with every signal brought up to date. */
export async function measureSaving({ db, write }: OpenDatabase): Promise<Saving> {
  const random = seededRandom('saving').branch('texts')
  const rows = await db
    .select({ id: requirement.id })
    .from(requirement)
    .where(eq(requirement.status, 'active'))
    .orderBy(asc(requirement.id))
  const starting = performance.now()
  await loadOverlaps(db, await loadRegister(db))
  const first = performance.now() - starting
  const latencies: number[] = []
  const searches: number[] = []
  for (let save = 0; save < SAVES; save++) {
    const row = await findRequirement(db, random.pick(rows).id)
    if (!row) continue
    const subject = random.pick(subjects)
    const content = {
      ...(await readContent(db, row)),
      derivesFrom: '',
      title: `${random.pick(forms)} ${subject}`,
      demand: `Det skrives ned hver uge, hvordan det går med ${subject}.`,
    }
    // The form shows what asks for the same while one writes, and so has looked around here before.
    const overlaps = await loadOverlaps(db, await loadRegister(db))
    const people = (await loadRegister(db)).find(row.id)?.bound ?? { ranges: [], groupIds: [] }
    const typing = performance.now()
    overlaps.search({ id: 0, text: whatItSays(content), people })
    searches.push(performance.now() - typing)
    const began = performance.now()
    await write(async tx => {
      if (save % 2) await updateRequirement(tx, row, content, 'active')
      else await insertRequirement(tx, content, { status: 'active', byPersonId: null })
    })
    latencies.push(performance.now() - began)
  }
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    search: percentile(searches, 0.95),
    first,
  }
}
