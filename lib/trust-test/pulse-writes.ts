import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { ratingRound, trustTest, trustTestPulse } from '@/db/schema'
import { loadOrganisation, type Settings } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { addDays, type Day, today } from '@/lib/platform/time'
import { openPulse } from '@/lib/pulse/open-writes'
import { readMarksOf } from '@/lib/register/marks-reads'
import { readCase } from '@/lib/workflow/case-reads'
import { marksWithin } from './tested-marks'
import { readTrialUnits } from './trial-reads'
import { pulseClosesOn, pulseOpensOn } from './trial-rule'

interface Context {
  tree: UnitTree
  settings: Settings
  day: Day
}

const waiting = and(isNull(trustTestPulse.roundId), isNull(trustTestPulse.notHeld))

/**
 * Asks those who try it, half-way and towards the end (§8), or notes why nobody is asked. For the scheduler: safe to run at any time, by several
 * servers at once. Returns how many pulses it opened.
 */
export async function openTrialPulses(day: Day = today()): Promise<number> {
  const { tree, settings } = await loadOrganisation()
  if (!settings) return 0
  const { db, write } = await database()
  const due = await db
    .select({ trustTestId: trustTestPulse.trustTestId, moment: trustTestPulse.moment })
    .from(trustTestPulse)
    .where(and(waiting, lte(trustTestPulse.dueOn, addDays(day, settings.pulseDays))))
  let opened = 0
  await eachOnItsOwn(due, async asked => {
    if (await write(tx => ask(tx, asked, { tree, settings, day }))) opened += 1
  })
  return opened
}

type Asked = Pick<typeof trustTestPulse.$inferSelect, 'trustTestId' | 'moment'>

async function ask(tx: Transaction, { trustTestId, moment }: Asked, context: Context): Promise<boolean> {
  const { tree, settings, day } = context
  const isThis = and(eq(trustTestPulse.trustTestId, trustTestId), eq(trustTestPulse.moment, moment))
  const [found] = await tx
    .select({ asked: trustTestPulse, trial: trustTest })
    .from(trustTestPulse)
    .innerJoin(trustTest, eq(trustTest.id, trustTestPulse.trustTestId))
    .where(and(isThis, waiting))
  if (!found) return false
  const { trial, asked } = found
  const note = (set: Partial<typeof trustTestPulse.$inferInsert>) =>
    tx.update(trustTestPulse).set(set).where(isThis)
  // Half-way is past once it has ended: those who tried it are asked once, about all of it.
  const isPast = moment === 'halfway' && trial.endsOn < day
  if (trial.state !== 'approved' || trial.stoppedOn !== null || isPast) {
    await note({ notHeld: 'ended' })
    return false
  }
  const halfway = await halfwayClosesOn(tx, trustTestId)
  if (pulseOpensOn(asked, { pulseDays: settings.pulseDays, halfwayClosesOn: halfway }) > day) return false
  const row = await readCase(tx, trial.caseId)
  const unitIds = (await readTrialUnits(tx, [trustTestId])).get(trustTestId) ?? []
  const top = tree.lowestCommon(unitIds)
  const roundId = top
    ? await openPulse(
        tx,
        {
          purpose: moment === 'halfway' ? 'trial_half_way' : 'trial_end',
          requirementId: row.requirementId,
          unitId: top.id,
          caseId: row.id,
          boundOn: day,
          marks: marksWithin(tree, await readMarksOf(tx, [row.requirementId]), unitIds, day),
        },
        { ...context, closesOn: pulseClosesOn(moment, { ...settings, opensOn: day, endsOn: trial.endsOn }) },
      )
    : null
  await note(roundId === null ? { notHeld: 'too_few' } : { roundId })
  return roundId !== null
}

async function halfwayClosesOn(tx: Transaction, trustTestId: number): Promise<Day | null> {
  const [row] = await tx
    .select({ closesOn: ratingRound.closesOn })
    .from(trustTestPulse)
    .innerJoin(ratingRound, eq(ratingRound.id, trustTestPulse.roundId))
    .where(and(eq(trustTestPulse.trustTestId, trustTestId), eq(trustTestPulse.moment, 'halfway')))
  return row?.closesOn ?? null
}
