import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  ballotIssue,
  entitlement,
  followUpCheck,
  governanceCase,
  settings,
  trustTestPulse,
  unit,
} from '@/db/schema'
import { purposeAfter } from '@/lib/follow-up/pulse-rule'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, addMonths, type Day } from '@/lib/platform/time'
import { openPulse } from '@/lib/pulse/open-writes'
import { questionsFor } from '@/lib/pulse/questions'
import type { PulseQuestion } from '@/lib/pulse/vocabulary'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { putBallots } from '@/lib/rating/box/ballot-box'
import { beginClosing, finishClosing } from '@/lib/rating/closing'
import { tookPartClasses } from '@/lib/rating/open-round-reads'
import { readMarksOf } from '@/lib/register/marks-reads'
import { marksWithin } from '@/lib/trust-test/tested-marks'
import { pulseDays, pulseOpensOn } from '@/lib/trust-test/trial-rule'
import { pulseMoments } from '@/lib/trust-test/vocabulary'
import { seededRandom } from '../../random'
import { people } from '../people'
import type { DemoCase, DemoPulse, DemoTrial } from '../shapes'
import { cases } from '../stories/all'
import { caseId, personId, requirementId, unitId } from './keys'
import { trustTestId } from './trust'

const aNewBallot = () => ({ serial: new Uint8Array(randomBytes(32)), version: 1 })

/** Plays the pulses of trust tests and of follow-up through the product's own opening and closing; what is due and has none says why. */
export async function loadPulses(tx: Transaction, today: Day): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  const [chosen] = await tx.select().from(settings)
  if (!chosen) throw new Error('The demo has no settings')
  for (const story of cases)
    if (story.trial?.answers)
      await loadTrialPulses(tx, story, story.trial, story.trial.answers, { tree, settings: chosen, today })
  for (const story of cases) {
    const effective = story.decisions?.at(-1)?.effectiveFrom
    const outcome = story.proposal?.outcome
    if (effective === undefined || !outcome) continue
    const effectDay = addDays(today, effective)
    const purpose = purposeAfter(outcome)
    for (const { afterMonths, pulse } of story.checks ?? []) {
      const check = and(eq(followUpCheck.caseId, caseId(story.key)), eq(followUpCheck.months, afterMonths))
      if (!purpose || !pulse) {
        if (addMonths(effectDay, afterMonths) <= today)
          await tx
            .update(followUpCheck)
            .set({ pulseNotHeld: purpose ? 'too_late' : 'nothing_to_stop' })
            .where(check)
        continue
      }
      const [row] = await tx
        .select()
        .from(governanceCase)
        .where(eq(governanceCase.id, caseId(story.key)))
      if (!row) throw new Error(`${story.key} is not loaded`)
      const day = addDays(today, pulse.opens)
      const roundId = await openPulse(
        tx,
        {
          purpose,
          requirementId: requirementId(story.requirement),
          unitId: row.unitId,
          caseId: row.id,
          boundOn: addDays(effectDay, -1),
          marks: null,
        },
        { tree, settings: chosen, day },
      )
      if (roundId === null) throw new Error(`${story.key}: too few are bound for a pulse`)
      await tx.update(followUpCheck).set({ pulseRoundId: roundId }).where(check)
      const [question = 'still_done'] = questionsFor[purpose]
      await answerPulse(tx, roundId, story, { ...pulse, yes: pulse.stillDo }, [question])
      await close(tx, roundId, day, { settings: chosen, today })
    }
  }
}

interface Context {
  settings: typeof settings.$inferSelect
  today: Day
}

async function close(tx: Transaction, roundId: number, openedOn: Day, context: Context): Promise<void> {
  const day = addDays(openedOn, context.settings.pulseDays)
  if (day > context.today) return
  await beginClosing(tx, roundId, day, async () => undefined)
  await finishClosing(work => work(tx), roundId, { day, settings: context.settings })
}

/** What those who tried it were asked half-way and at the end. */
async function loadTrialPulses(
  tx: Transaction,
  story: DemoCase,
  trial: DemoTrial,
  { takePart, yes }: { takePart: number; yes: number },
  { tree, ...context }: Context & { tree: UnitTree },
): Promise<void> {
  const days = pulseDays(addDays(context.today, trial.startsOn), addDays(context.today, trial.endsOn))
  const about = requirementId(story.requirement)
  const units = trial.units.map(key => unitId(key))
  for (const moment of pulseMoments) {
    const { pulseDays: open } = context.settings
    const day = pulseOpensOn({ moment, dueOn: days[moment] }, { pulseDays: open, halfwayClosesOn: null })
    const purpose = moment === 'halfway' ? ('trial_half_way' as const) : ('trial_end' as const)
    const roundId = await openPulse(
      tx,
      {
        ...{ purpose, requirementId: about, caseId: caseId(story.key), boundOn: day },
        unitId: tree.lowestCommon(units)?.id ?? tree.root.id,
        marks: marksWithin(tree, await readMarksOf(tx, [about]), units, day),
      },
      { tree, settings: context.settings, day },
    )
    if (roundId === null) throw new Error(`${story.key}: too few try it for a pulse`)
    await tx
      .update(trustTestPulse)
      .set({ roundId })
      .where(and(eq(trustTestPulse.trustTestId, trustTestId(story.key)), eq(trustTestPulse.moment, moment)))
    await answerPulse(tx, roundId, story, { opens: trial.startsOn, takePart, yes }, questionsFor[purpose])
    await close(tx, roundId, day, context)
  }
}

/** Some of those who are asked answer; sheets of codes are still to be printed, so nobody has answered by one. */
async function answerPulse(
  tx: Transaction,
  roundId: number,
  story: DemoCase,
  pulse: Pick<DemoPulse, 'opens' | 'takePart'> & { yes: number },
  questions: readonly PulseQuestion[],
): Promise<void> {
  const random = seededRandom(`Fjordby Kommune: ${story.key} ${pulse.opens}`)
  const entitled = await tx.select().from(entitlement).where(eq(entitlement.roundId, roundId))
  const byCode = new Set(people.filter(person => person.email === null).map(person => personId(person.key)))
  const able = entitled.filter(each => !byCode.has(each.personId)).sort((a, b) => a.personId - b.personId)
  const voters = random.shuffle(able).slice(0, Math.round(able.length * pulse.takePart))
  const saysYes = Math.round(voters.length * pulse.yes)
  const ballots = voters.map(({ classUnitId, requirementId: about }, place) => ({
    ...aNewBallot(),
    requirementId: about,
    classUnitId,
    answers: Object.fromEntries(questions.map(each => [each, place < saysYes ? 'yes' : 'no'])),
  }))
  const took = new Set(voters.map(each => each.personId))
  const counted = [...(await tookPartClasses(tx, roundId, entitled))].flatMap(([person, classUnitId]) =>
    took.has(person) ? [{ ...aNewBallot(), requirementId: TOOK_PART, classUnitId, answers: null }] : [],
  )
  await putBallots(roundId, [...ballots, ...counted])
  await inParts(
    [...took].map(person => ({ roundId, personId: person, batchDigest: randomBytes(32).toString('hex') })),
    part => tx.insert(ballotIssue).values(part),
  )
}
