import 'server-only'
import { database } from '@/db/client'
import { dayLook } from '@/db/schema'
import { requirementsSpeakingOf } from '@/lib/overlap/lexicon-reads'
import { loadOverlaps } from '@/lib/overlap/overlaps-in-memory'
import { givingWay } from '@/lib/platform/give-way'
import { today } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import { BY_LEXICON, readChangedWords } from './lexicon-look-reads'
import { refreshSignals } from './refresh'

/**
 * Brings the signals up to date with the organisation's own subjects (§9): what speaks of a word that has come or gone is compared as if it had just
 * been written, one requirement after the other, each in a write of its own and with turns for others in between. For the scheduler; what was broken
 * off is done again, and running it twice changes nothing more.
 */
export async function compareByLexicon(): Promise<void> {
  const { db, write } = await database()
  const { own, changed } = await readChangedWords(db)
  if (changed.length === 0) return
  // From here on what is written is held against texts read with these words, so that nothing slips in between.
  await loadOverlaps(db, await loadRegister(db))
  const giveWay = givingWay()
  const speaking = new Set((await requirementsSpeakingOf(changed, giveWay)).ids.flat())
  for (const id of speaking) {
    // What lies around it is worked out before the write, which then is short.
    const overlaps = await loadOverlaps(db, await loadRegister(db))
    overlaps.near(id)
    await giveWay()
    await write(tx => refreshSignals(tx, { requirementIds: [id] }))
    await giveWay()
  }
  const look = { lookedOn: today(), lookedWith: own }
  await write(tx =>
    tx
      .insert(dayLook)
      .values({ id: BY_LEXICON, ...look })
      .onConflictDoUpdate({ target: dayLook.id, set: look }),
  )
}
