'use server'
import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { decision, proposal, trustTest } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { type CaseFile, readCaseFile } from '@/lib/workflow/case-facts-reads'
import { askDeciders, tellOfDecision, tellOfTrial } from '@/lib/workflow/case-news-writes'
import { carryOutDecision } from '@/lib/workflow/due-decision-writes'
import { effectDayOf, requireEffectDay } from '@/lib/workflow/effect-day'
import { type MoveContext, move, requireVersion, touchCase } from '@/lib/workflow/move-writes'
import type { TransitionName } from '@/lib/workflow/transitions'
import { judgeSchema } from './model'
import { standsToTrial } from './stands'
import { endSuspension } from './suspension-writes'
import { readTrialUnits, type TrialRow } from './trial-reads'
import { judgementsFor, obstacleToLasting, type StandsToTrial, settles, trialPhase } from './trial-rule'
import type { TrialJudgement } from './vocabulary'

/** The move of the workflow that each judgement is (§8). */
const moveOf = {
  lasting: 'make_lasting',
  adjusted: 'adjust_trial',
  taken_back: 'take_back_trial',
} as const satisfies Record<TrialJudgement, TransitionName>

interface Judged {
  judgement: TrialJudgement
  judgementReason: string
  takesEffectOn?: string
  councilDecidedOn?: string
}

/**
 * Judges a trust test (§8). Said by the one who is named to judge it; it holds when the one who decides has said it too, and
 * at once where that is the same person. Where nobody decides any longer, those who lead can take it back.
 */
export const judgeTrial = governed('trial.judge', {
  schema: judgeSchema,
  async subject({ input, actor, tx }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    const unitId = 'unitId' in file.decider ? file.decider.unitId : file.row.unitId
    return { unitId, namedIds: [file.trial?.judgePersonId ?? null] }
  },
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    requireVersion(file.row, input.version)
    const stands = standsToTrial(actor, file)
    const trial = trialToJudge(file, input, stands)
    await tx
      .update(trustTest)
      .set({
        judgement: input.judgement,
        judgementReason: input.judgementReason,
        judgedOn: today(),
        judgedByPersonId: actor.personId,
      })
      .where(eq(trustTest.id, trial.id))
    if (settles(input.judgement, stands)) {
      await settleJudgement({ tx, actor, record }, file, trial, input)
      return { message: `trustTest.said.${input.judgement}`, redirectTo: `/cases/${file.row.id}` }
    }
    await touchCase(tx, file.row)
    await askDeciders(tx, actor, file)
    await record({
      event: 'trial.judged',
      subjectType: 'case',
      subjectId: file.row.id,
      unitId: file.row.unitId,
      after: { trustTestId: trial.id, judgement: input.judgement, reason: input.judgementReason },
    })
    return { message: 'trustTest.said.judged', redirectTo: `/cases/${file.row.id}` }
  },
})

function trialToJudge({ trial, row }: CaseFile, { judgement }: Judged, stands: StandsToTrial): TrialRow {
  if (!trial || row.state !== 'on_trial') throw new DomainError('workflow.errors.notFromHere')
  const phase = trialPhase(trial, today())
  const offered = judgementsFor(phase, stands)
  if (offered.length === 0) throw new DomainError('workflow.obstacles.is_decider')
  if (!offered.includes(judgement)) {
    const obstacle = obstacleToLasting(phase)
    throw obstacle
      ? new DomainError(`trustTest.obstacles.${obstacle}`, {}, 'judgement')
      : new DomainError('workflow.obstacles.somebody_decides')
  }
  return trial
}

/** The judgement of the one who decides: the case moves, the suspension ends, and what is lasting is carried into the register. */
async function settleJudgement(
  context: MoveContext & { actor: Actor; tx: Transaction },
  file: CaseFile,
  trial: TrialRow,
  judged: Judged,
): Promise<void> {
  const { tx, actor } = context
  const { row, requirement: about, proposal: standing } = file
  const isLasting = judged.judgement === 'lasting'
  const notes = isLasting && about.authority === 'council'
  if (notes && !judged.councilDecidedOn)
    throw new DomainError('workflow.errors.councilDayMissing', {}, 'councilDecidedOn')
  if (judged.councilDecidedOn && judged.councilDecidedOn > today())
    throw new DomainError('workflow.errors.dayAhead', {}, 'councilDecidedOn')
  if (isLasting) requireEffectDay(judged.takesEffectOn, today())
  const effectDay = effectDayOf(judged.takesEffectOn ?? standing?.takesEffectOn ?? today(), today())
  const transition = file.facts.hasDecider ? moveOf[judged.judgement] : 'take_back_undecided_trial'
  const { effects } = await move(context, row.id, row.version, transition, {
    note: judged.judgementReason,
  })
  await tx.update(trustTest).set({ state: judged.judgement }).where(eq(trustTest.id, trial.id))
  if (effects.includes('end_trial'))
    await endSuspension(tx, { id: trial.id, requirementId: about.id }, isLasting ? effectDay : today())
  if (effects.includes('withdraw_proposal') && standing)
    await tx.update(proposal).set({ withdrawnOn: today() }).where(eq(proposal.id, standing.id))
  if (judged.judgement !== 'lasting')
    await tellOfTrial(tx, actor.tree, `trial_${judged.judgement}`, {
      ...trial,
      about,
      unitIds: (await readTrialUnits(tx, [trial.id])).get(trial.id) ?? [],
    })
  if (!isLasting || !standing) return
  const [tried] = await tx
    .select({ weighing: decision.weighing })
    .from(decision)
    .where(and(eq(decision.proposalId, standing.id), eq(decision.answer, 'try')))
    .orderBy(desc(decision.id))
    .limit(1)
  const [made] = await tx
    .insert(decision)
    .values({
      caseId: row.id,
      proposalId: standing.id,
      answer: 'yes',
      reason: judged.judgementReason,
      // What was weighed when it was to be tried is weighed still.
      weighing: tried?.weighing ?? {},
      level: about.authority === 'state' ? 'executive' : about.authority,
      councilDecidedOn: notes ? (judged.councilDecidedOn ?? null) : null,
      decidedByPersonId: actor.personId,
      decidedOn: today(),
      takesEffectOn: effectDay,
    })
    .returning({ id: decision.id })
  if (made) await tellOfDecision(tx, actor, { row, about, proposal: standing }, made.id, effectDay)
  if (made && effectDay <= today()) await carryOutDecision(tx, actor.tree, made.id, actor.personId)
}
