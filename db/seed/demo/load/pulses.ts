import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { ballotIssue, entitlement, followUpCheck, governanceCase, settings, unit } from '@/db/schema'
import { purposeAfter } from '@/lib/follow-up/pulse-rule'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, addMonths, type Day } from '@/lib/platform/time'
import { openPulse } from '@/lib/pulse/open-writes'
import { questionsFor } from '@/lib/pulse/questions'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { putBallots } from '@/lib/rating/box/ballot-box'
import { beginClosing, finishClosing } from '@/lib/rating/closing'
import { tookPartClasses } from '@/lib/rating/open-round-reads'
import { seededRandom } from '../../random'
import { people } from '../people'
import type { DemoCase, DemoPulse } from '../shapes'
import { cases } from '../stories/all'
import { caseId, personId, requirementId } from './keys'

const aNewBallot = () => ({ serial: new Uint8Array(randomBytes(32)), version: 1 })

/** Plays the pulses of follow-up through the product's own opening and closing; what is due and has none says why. */
export async function loadPulses(tx: Transaction, today: Day): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  const [chosen] = await tx.select().from(settings)
  if (!chosen) throw new Error('The demo has no settings')
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
      await answerPulse(tx, roundId, story, pulse, questionsFor[purpose][0] ?? 'still_done')
      const closedOn = addDays(day, chosen.pulseDays)
      if (closedOn > today) continue
      await beginClosing(tx, roundId, closedOn, async () => undefined)
      await finishClosing(work => work(tx), roundId, { day: closedOn, settings: chosen })
    }
  }
}

/** Some of those who are asked answer; sheets of codes are still to be printed, so nobody has answered by one. */
async function answerPulse(
  tx: Transaction,
  roundId: number,
  story: DemoCase,
  pulse: DemoPulse,
  question: 'still_done' | 'still_old_way' | 'works' | 'safe' | 'keep',
): Promise<void> {
  const random = seededRandom(`Fjordby Kommune: ${story.key} ${pulse.opens}`)
  const entitled = await tx.select().from(entitlement).where(eq(entitlement.roundId, roundId))
  const byCode = new Set(people.filter(person => person.email === null).map(person => personId(person.key)))
  const able = entitled.filter(each => !byCode.has(each.personId)).sort((a, b) => a.personId - b.personId)
  const voters = random.shuffle(able).slice(0, Math.round(able.length * pulse.takePart))
  const saysYes = Math.round(voters.length * pulse.stillDo)
  const ballots = voters.map(({ classUnitId, requirementId: about }, place) => ({
    ...aNewBallot(),
    requirementId: about,
    classUnitId,
    answers: { [question]: place < saysYes ? ('yes' as const) : ('no' as const) },
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
