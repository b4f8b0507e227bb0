import { and, desc, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { challenge, challengePart, followUpCheck, hearing } from '@/db/schema'
import { noteChallengeAnswer, noteChallengeSent, writeChallengePart } from '@/lib/challenge/challenge-actions'
import { agreeAnswers } from '@/lib/dialogue/actions'
import { answerCheck, closeCase, takeUpRegrown } from '@/lib/follow-up/actions'
import { findLateRegrowth } from '@/lib/follow-up/regrowth-writes'
import { askHearing, sumUpHearing, withdrawHearing } from '@/lib/hearing/actions'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Requirement } from '@/lib/platform/testing/factories'
import type { SeededRandom } from '@/lib/platform/testing/seeded-random'
import { addDays, today } from '@/lib/platform/time'
import { judgeTrial } from '@/lib/trust-test/judge-actions'
import { dropTrialPlan, saveTrialPlan } from '@/lib/trust-test/plan-actions'
import { openTrialPulses } from '@/lib/trust-test/pulse-writes'
import { settleSuspensions } from '@/lib/trust-test/suspension-writes'
import { plan } from '@/lib/trust-test/testing/trust-things'
import { finishAction, markDone, saveChecklist } from '../carry-out-actions'
import { openCase, takeStep } from '../case-actions'
import { decide } from '../decision-actions'
import { carryOutDueDecisions } from '../due-decision-writes'
import { claimMed, noteMed } from '../med-actions'
import { steps } from '../model'
import { noteSignature, saveProposal } from '../proposal-actions'
import type { CaseState } from '../states'
import { type CaseWorld, caseOf, formOf, fourAnswers, proposalForm, published } from './case-world'

interface Walk {
  world: CaseWorld
  about: Requirement
  random: SeededRandom
  /** Lets some days pass. */
  wait(days: number): void
}

/** One try at something; null where the product did it by itself, or there was nothing to try. */
type Step = (walk: Walk) => Promise<FormState | null>

const oneOf = <T>(random: SeededRandom, list: readonly T[]): T => list[random.below(list.length)] as T
const press =
  (transition: string): Step =>
  async ({ about }) =>
    submit(takeStep, { ...(await formOf(about.id)), transition })
const answerProposal =
  (transition: string): Step =>
  async ({ about, random }) =>
    submit(decide, {
      ...(await formOf(about.id)),
      transition,
      reason: random.below(5) > 0 ? 'Fordi' : '',
      citizen: 'Borgeren mærker det',
    })

async function letterOf(caseId: number) {
  const [row] = await (await reader())
    .select({ id: challenge.id, version: challenge.version })
    .from(challenge)
    .innerJoin(challengePart, eq(challengePart.challengeId, challenge.id))
    .where(eq(challengePart.caseId, caseId))
    .orderBy(desc(challenge.id))
  return { challengeId: row?.id ?? 0, version: row?.version ?? 0 }
}

const choices = ['remove.repeal', 'change.rarer', 'embed.explain', 'challenge.upward', 'remove.stop_local']
/** Where a law demands just this form, little else is offered. */
const upward = ['challenge.upward', 'challenge.upward', 'challenge.upward', 'embed.explain', 'change.rarer']

/** Everything that is done to a case by the product's own actions and jobs. */
export const databaseSteps: Record<string, Step> = {
  open: ({ world, about, random }) =>
    submit(openCase, {
      requirementId: about.id,
      unitId: oneOf(random, [world.institution, world.teamA, world.root]).id,
    }),
  agree: ({ world, about }) =>
    submit(agreeAnswers, { requirementId: about.id, unitId: world.institution.id, ...fourAnswers }),
  publish: async ({ world, about }) => {
    await published(about.id, world.institution, 'red')
    return null
  },
  propose: async ({ about, random }) =>
    submit(saveProposal, {
      ...(await formOf(about.id)),
      ...proposalForm,
      choice: oneOf(random, about.legalStatus === 'form_required' ? upward : choices),
      medNeeded: oneOf(random, ['yes', 'no', 'no']),
      takesEffectOn: addDays(today(), random.below(6)),
      deadline: addDays(today(), 60),
      expectedHours: '1',
    }),
  letter: async ({ about }) =>
    submit(writeChallengePart, {
      ...(await formOf(about.id)),
      ...{ letterKind: 'inquiry', recipient: 'Ministeriet', asked: 'Ti felter', proposes: 'En samtale' },
    }),
  claimMed: async ({ about }) => submit(claimMed, await formOf(about.id)),
  noteMed: async ({ about }) =>
    submit(noteMed, { ...(await formOf(about.id)), discussedOn: today(), summary: 'Enige' }),
  askHearing: async ({ about }) =>
    submit(askHearing, {
      ...(await formOf(about.id)),
      ...{ body: 'elderly_council', question: 'Hvad siger I?', deadline: addDays(today(), 2) },
    }),
  endHearing: async ({ about, random }) => {
    const form = await formOf(about.id)
    const [open] = await (await reader())
      .select()
      .from(hearing)
      .where(and(eq(hearing.caseId, form.caseId), isNull(hearing.summedUpOn)))
      .orderBy(desc(hearing.id))
    const hearingId = open?.id ?? 0
    return random.below(2) === 0
      ? submit(withdrawHearing, { ...form, hearingId })
      : submit(sumUpHearing, { ...form, hearingId, statement: 'Godt', takenUp: 'Det hele', notTakenUp: '' })
  },
  sign: async ({ about }) =>
    submit(noteSignature, { ...(await formOf(about.id)), signedBy: 'Asta Holm', signedOn: today() }),
  planTrial: async ({ about, world }) =>
    submit(saveTrialPlan, {
      ...(await formOf(about.id)),
      ...plan,
      ...{ startsOn: today(), endsOn: addDays(today(), 8), trialUnits: [world.teamA.id] },
      ...{ judgePersonId: world.med.id, stopper1: world.employee.id },
    }),
  dropTrial: async ({ about }) => submit(dropTrialPlan, await formOf(about.id)),
  approve: answerProposal('approve'),
  approveTrial: answerProposal('approve_trial'),
  approveChallenge: answerProposal('approve_challenge'),
  sendBack: answerProposal('send_back'),
  refuse: answerProposal('refuse'),
  judge: async ({ about, random }) =>
    submit(judgeTrial, {
      ...(await formOf(about.id)),
      judgement: oneOf(random, ['lasting', 'adjusted', 'taken_back']),
      judgementReason: 'Fordi',
      takesEffectOn: addDays(today(), random.below(3)),
    }),
  sendLetter: async ({ about }) =>
    submit(noteChallengeSent, { ...(await letterOf((await caseOf(about.id)).id)), sentOn: today() }),
  answerLetter: async ({ about, random }) =>
    submit(noteChallengeAnswer, {
      ...(await letterOf((await caseOf(about.id)).id)),
      ...{
        answer: oneOf(random, ['granted', 'refused']),
        answeredOn: today(),
        answerText: 'Vi har læst det.',
      },
    }),
  checkOff: async ({ about, random }) => {
    const answer = random.below(5) > 0 ? 'done' : 'open'
    return submit(saveChecklist, {
      ...(await formOf(about.id)),
      ...{ system: answer, instruction: 'done', induction: 'not_relevant', inspection_form: 'done' },
    })
  },
  finishAction: async ({ about }) => submit(finishAction, { ...(await formOf(about.id)), actionId: 999 }),
  markDone: async ({ about }) => submit(markDone, await formOf(about.id)),
  answerCheck: async ({ about, random }) => {
    const form = await formOf(about.id)
    const [open] = await (await reader())
      .select()
      .from(followUpCheck)
      .where(and(eq(followUpCheck.caseId, form.caseId), isNull(followUpCheck.answeredOn)))
    return submit(answerCheck, {
      ...form,
      checkId: open?.id ?? 0,
      wasDone: oneOf(random, ['yes', 'partly', 'no']),
    })
  },
  takeUp: async ({ about }) => submit(takeUpRegrown, await formOf(about.id)),
  close: async ({ about }) => submit(closeCase, { ...(await formOf(about.id)), note: 'Det holder' }),
  regrow: async ({ about, world }) => {
    const { title, demand, purpose } = about
    await aRequirement(world.institution, {
      title,
      demand,
      purpose,
      activeFrom: today(),
      introducedOn: today(),
    })
    await findLateRegrowth()
    return null
  },
  wait: async ({ wait, random }) => {
    wait(1 + random.below(6))
    await carryOutDueDecisions()
    await settleSuspensions()
    await openTrialPulses()
    return null
  },
  ...Object.fromEntries(steps.map(step => [step, press(step)])),
}

/** Where a case goes on to from its state. */
export const leadsOn: Record<CaseState, readonly string[]> = {
  examining: ['publish', 'begin_dialogue'],
  dialogue: ['agree', 'begin_proposal'],
  proposed: ['propose', 'letter', 'planTrial', 'send_to_consultation'],
  consultation: [
    'claimMed',
    'noteMed',
    'askHearing',
    'endHearing',
    'endHearing',
    'planTrial',
    'dropTrial',
    ...Array<string>(5).fill('ask_for_decision'),
  ],
  awaiting_decision: [
    'approve',
    'approve',
    'approveTrial',
    'approveTrial',
    'approveChallenge',
    'sendBack',
    'refuse',
    'refuse',
    'sign',
  ],
  on_trial: ['judge', 'wait'],
  awaiting_above: ['sendLetter', 'answerLetter'],
  implementing: ['checkOff', 'checkOff', 'markDone', 'wait'],
  following_up: ['answerCheck', 'answerCheck', 'answerCheck', 'close', 'close', 'regrow', 'talk_again'],
  closed: ['regrow', 'wait'],
}

/** The same where a law demands the form: what is proposed goes upward, and little else leads anywhere. */
export const leadsUpward: Record<CaseState, readonly string[]> = {
  ...leadsOn,
  proposed: ['propose', 'letter', 'send_to_consultation', 'send_to_consultation'],
  consultation: ['noteMed', 'ask_for_decision', 'ask_for_decision'],
  awaiting_decision: ['approveChallenge', 'approveChallenge', 'approveChallenge', 'sendBack'],
  awaiting_above: ['sendLetter', 'answerLetter', 'answerLetter'],
}
