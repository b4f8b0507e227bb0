import { countChange } from '@/db/change-counter'
import type { OpenDatabase } from '@/db/client'
import { hashPassword } from '@/lib/access/password'
import type { Day } from '@/lib/platform/time'
import { keepLetters, loadCases } from './load/cases'
import { loadHassle } from './load/hassle'
import { loadLikeness } from './load/likeness'
import { loadMeetings } from './load/meetings'
import { loadMonths } from './load/months'
import { loadNews } from './load/news'
import { loadOrganisation } from './load/organisation'
import { loadPulses } from './load/pulses'
import { loadRegister } from './load/register'
import { loadReviews } from './load/reviews'
import { loadRounds } from './load/rounds'
import { loadSignals } from './load/signals'
import { loadSolutions } from './load/solutions'
import { loadTrust } from './load/trust'
import { demoPassword } from './sign-ins'

/**
 * Fills an empty database with Fjordby Kommune as it stands on `today`: all of it, or nothing but the figures that sent letters keep. The same every time but
 * for the salt of the password, the handles of ballots and the order of comments, which nobody shall foresee.
 */
export async function loadDemo(open: OpenDatabase, today: Day): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  await open.write(async tx => {
    await loadOrganisation(tx, today, passwordHash)
    await loadRegister(tx, today)
    await loadRounds(tx, today)
    await loadCases(tx, today)
    await loadTrust(tx, today)
    await loadPulses(tx, today)
    await loadReviews(tx, today)
    await loadLikeness(tx, today)
    await loadSignals(tx, today)
    await loadHassle(tx, today)
    await loadMeetings(tx, today)
    await loadSolutions(tx, today)
    await loadMonths(tx, today)
    await loadNews(tx, today)
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
  })
  await open.write(keepLetters)
}
