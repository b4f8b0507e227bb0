import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  agreedAnswer,
  agreedJudgement,
  auditEvent,
  caseMove,
  challenge,
  challengePart,
  decision,
  dialogueEntry,
  doneChecklistItem,
  followUpAction,
  followUpCheck,
  governanceCase,
  medDiscussion,
  proposal,
  publication,
  unit,
} from '@/db/schema'
import { hoursPerYear } from '@/lib/burden/hours'
import { standardBurdenSettings } from '@/lib/burden/settings'
import { keepAsSent } from '@/lib/challenge/letter-writes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, addMonths, type Day } from '@/lib/platform/time'
import type { MoveFacts } from '@/lib/workflow/move-writes'
import { checklistItems, governanceQuestions } from '@/lib/workflow/states'
import { boundBy } from '../bound'
import { noonOf } from '../days'
import { ownerFunctions } from '../owner-functions'
import { people } from '../people'
import { requirements } from '../requirements/all'
import type { DemoCase, DemoRequirement, PersonKey } from '../shapes'
import { cases } from '../stories/all'
import { units, upward } from '../units'
import { movesOf } from './case-history'
import { caseId, personId, requirementId, unitId } from './keys'

const requirementOf = (story: DemoCase): DemoRequirement => {
  const found = requirements.find(each => each.key === story.requirement)
  if (!found) throw new RangeError(`no requirement ${story.requirement} in the demo`)
  return found
}

/** What a person is called where only the function is shown. */
function functionOf(key: PersonKey): string {
  const owner = ownerFunctions.find(each => each.holder === key)
  if (owner) return owner.name
  const holder = people.find(each => each.key === key)
  const home = units.find(each => each.key === holder?.unit)?.name ?? ''
  return holder?.group === 'manager' ? `Leder af ${home}` : `Medarbejder i ${home}`
}

const hoursBefore = (story: DemoCase): number => {
  const requirement = requirementOf(story)
  const hours = hoursPerYear(requirement.burden, boundBy(requirement).length, standardBurdenSettings)
  return story.hoursBefore ?? Math.round(hours)
}

/** Every case with its dialogue, proposal, decisions and follow-up, as days before or after today. */
export async function loadCases(tx: Transaction, today: Day): Promise<void> {
  const day = (days: number) => addDays(today, days)
  await inParts(
    cases.map(story => ({
      id: caseId(story.key),
      requirementId: requirementId(story.requirement),
      unitId: unitId(story.unit),
      coversAll: true,
      state: story.state,
      stateSince: day(story.inStateSince),
      hoursBefore:
        story.trial || story.decisions?.some(each => each.outcome === 'yes') ? hoursBefore(story) : null,
      closedReason: story.closed?.reason ?? '',
      medNeeded: story.proposal?.needsMed ?? false,
      openedByPersonId: personId(story.openedBy),
      openedOn: day(story.openedOn),
      closedOn: story.closed ? day(story.closed.on) : null,
    })),
    part => tx.insert(governanceCase).values(part),
  )
  await loadDialogues(tx, day)
  await loadDecisions(tx, day)
  await loadChallenges(tx, day)
  await loadFollowUp(tx, day)
  const verdictOn = await verdicts(tx)
  await inParts(
    cases.flatMap(story =>
      movesOf(story).map(move => ({
        caseId: caseId(story.key),
        fromState: move.from,
        toState: move.to,
        transition: move.transition,
        note: move.note,
        byPersonId: personId(move.by),
        at: noonOf(day(move.on)),
        facts: move.from === null ? null : { ...verdictOn(story, day(move.on)), effects: move.effects },
      })),
    ),
    part => tx.insert(caseMove).values(part),
  )
}

/** What a case stood on, on a day: the newest publication until then for its unit or nearest above, else a judgement. */
async function verdicts(tx: Transaction) {
  const published = await tx.select().from(publication)
  return (story: DemoCase, on: Day): Pick<MoveFacts, 'verdict' | 'evidenceUnitId'> => {
    const known = published.filter(
      each => each.requirementId === requirementId(story.requirement) && each.publishedOn <= on,
    )
    for (const unit of upward(story.unit).map(unitId)) {
      const newest = known.filter(each => each.unitId === unit).sort((a, b) => a.id - b.id)
      const verdict = newest.at(-1)?.verdict
      if (verdict) return { verdict, evidenceUnitId: unit }
    }
    const judged = story.agreement?.judgement
    return { verdict: judged?.verdict ?? null, evidenceUnitId: judged ? unitId(story.unit) : null }
  }
}

async function loadDialogues(tx: Transaction, day: (days: number) => Day): Promise<void> {
  await inParts(
    cases.flatMap(story =>
      story.dialogue.map(entry => ({
        requirementId: requirementId(story.requirement),
        question: entry.question ?? null,
        body: entry.text,
        asOwner: entry.asOwner ?? false,
        authorPersonId: personId(entry.by),
        at: noonOf(day(entry.on)),
      })),
    ),
    part => tx.insert(dialogueEntry).values(part),
  )
  for (const { requirement, unit, agreement } of cases) {
    if (!agreement) continue
    const about = {
      requirementId: requirementId(requirement),
      unitId: unitId(unit),
      agreedOn: day(agreement.on),
      byPersonId: personId(agreement.by),
    }
    const answers = governanceQuestions.flatMap(question => {
      const body = agreement.answers[question]
      const purposeFound = question === 'purpose' ? agreement.purposeFound : null
      return body === undefined ? [] : [{ ...about, question, body, purposeFound }]
    })
    await inParts(answers, part => tx.insert(agreedAnswer).values(part))
    if (agreement.judgement) await tx.insert(agreedJudgement).values({ ...about, ...agreement.judgement })
  }
}

const proposed = cases.filter(story => story.proposal !== undefined)

/** The id of the proposal of a case. */
export const proposalId = (story: DemoCase): number => proposed.indexOf(story) + 1

async function loadDecisions(tx: Transaction, day: (days: number) => Day): Promise<void> {
  await inParts(
    proposed.flatMap(story => {
      const said = story.proposal
      if (!said) return []
      const sentBack = story.decisions?.find(each => each.outcome === 'no')
      return [
        {
          id: proposalId(story),
          caseId: caseId(story.key),
          outcome: said.outcome,
          form: said.form,
          reason: said.reason,
          timeUse: said.timeFor,
          citizenMeaning: said.citizen,
          expectedHours: said.expectedHours,
          ownerPersonId: personId(said.responsible),
          ownerFunction: functionOf(said.responsible),
          deadline: day(said.deadline),
          takesEffectOn: day(said.takesEffect),
          medNeeded: said.needsMed,
          signedBy: said.signedOn === undefined ? '' : (requirementOf(story).responsible ?? ''),
          signedOn: said.signedOn === undefined ? null : day(said.signedOn),
          // What guidance says too: load.test.ts holds that.
          suggested: said.deviation?.suggested ?? said.outcome,
          guidanceRow: said.guidanceRow,
          deviationReason: said.deviation?.because ?? '',
          proposedByPersonId: personId(said.by),
          proposedOn: day(said.on),
          withdrawnOn: sentBack && story.state === 'dialogue' ? day(sentBack.on) : null,
        },
      ]
    }),
    part => tx.insert(proposal).values(part),
  )
  await loadDiscussions(tx, day)
  await inParts(
    proposed.flatMap(story =>
      [...yesToTry(story), ...(story.decisions ?? [])].map(each => {
        const { authority } = requirementOf(story)
        const effective = each.effectiveFrom
        return {
          caseId: caseId(story.key),
          proposalId: proposalId(story),
          answer: each.outcome,
          reason: each.reason,
          // The one who decided weighed the citizen as those who proposed had put it.
          weighing: each.outcome === 'no' ? {} : { citizen: story.proposal?.citizen.slice(0, 300) ?? '' },
          suggested: story.proposal?.deviation?.suggested ?? story.proposal?.outcome,
          guidanceRow: story.proposal?.guidanceRow,
          // About the state's, the executive decides what is asked of those above.
          level: authority === 'state' ? 'executive' : authority,
          decidedByPersonId: personId(each.by),
          decidedOn: day(each.on),
          takesEffectOn: effective === undefined ? null : day(effective),
          effectedOn: effective !== undefined && effective <= 0 ? day(effective) : null,
        }
      }),
    ),
    part => tx.insert(decision).values(part),
  )
}

/** What MED has discussed, with its place in the case's history. */
async function loadDiscussions(tx: Transaction, day: (days: number) => Day): Promise<void> {
  const discussed = cases.flatMap(({ key, unit, med }) => {
    if (!med) return []
    const { papers = '', pointsOfView = '', summary } = med
    const noted = { discussedOn: day(med.on), papers, pointsOfView, summary }
    return [{ about: caseId(key), unitId: unitId(unit), noted, by: personId(med.by) }]
  })
  await tx
    .insert(medDiscussion)
    .values(discussed.map(({ about, noted, by }) => ({ caseId: about, ...noted, notedByPersonId: by })))
  await tx.insert(auditEvent).values(
    discussed.map(each => ({
      ...{ at: noonOf(each.noted.discussedOn), actorPersonId: each.by, unitId: each.unitId },
      ...{ event: 'case.med_noted', subjectType: 'case', subjectId: String(each.about) },
      ...{ before: null, after: each.noted },
    })),
  )
}

/** Letters to those above, one for each case that asks for something. */
async function loadChallenges(tx: Transaction, day: (days: number) => Day): Promise<void> {
  for (const story of cases) {
    const asked = story.challenge
    if (!asked) continue
    const [letter] = await tx
      .insert(challenge)
      .values({
        requirementId: requirementId(story.requirement),
        kind: asked.kind,
        recipient: asked.recipient,
        state: 'sent',
        createdOn: day(story.inStateSince),
        sentOn: day(asked.sent),
        sentByPersonId: personId(asked.by),
      })
      .returning({ id: challenge.id })
    const [standing] = await tx
      .select()
      .from(proposal)
      .where(eq(proposal.caseId, caseId(story.key)))
    if (!letter || !standing) throw new RangeError(`${story.key}: nothing is proposed`)
    await tx.insert(challengePart).values({
      caseId: caseId(story.key),
      proposalId: standing.id,
      challengeId: letter.id,
      kind: asked.kind,
      recipient: asked.recipient,
      asked: asked.asked,
      proposes: asked.proposes,
      writtenByPersonId: standing.proposedByPersonId,
      writtenOn: standing.proposedOn,
    })
  }
}
/** The decision to try it first, which changes nothing in the register. */
const yesToTry = ({ trial }: DemoCase) =>
  trial
    ? [
        {
          by: trial.decidedBy,
          on: trial.decidedOn,
          outcome: 'try' as const,
          reason: trial.decidedBecause,
          effectiveFrom: undefined,
        },
      ]
    : []

/** Every letter keeps what it said. Its figures are read as the product reads them, so all else must be there first. */
export async function keepLetters(tx: Transaction): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  for (const { id } of await tx.select({ id: challenge.id }).from(challenge)) await keepAsSent(tx, tree, id)
}

async function loadFollowUp(tx: Transaction, day: (days: number) => Day): Promise<void> {
  await inParts(
    cases.flatMap(story =>
      (story.actions ?? []).map(action => ({
        caseId: caseId(story.key),
        title: action.text,
        ownerPersonId: personId(action.responsible),
        ownerFunction: functionOf(action.responsible),
        dueOn: day(action.due),
        doneOn: action.doneOn === undefined ? null : day(action.doneOn),
        doneByPersonId: action.doneOn === undefined ? null : personId(action.responsible),
      })),
    ),
    part => tx.insert(followUpAction).values(part),
  )
  await inParts(
    cases.flatMap(story =>
      checklistItems.flatMap(item => {
        const state = story.checklist?.[item]
        const onDay = day(story.doneOn ?? story.inStateSince)
        const by = story.proposal?.responsible ?? story.openedBy
        return state ? [{ caseId: caseId(story.key), item, state, byPersonId: personId(by), onDay }] : []
      }),
    ),
    part => tx.insert(doneChecklistItem).values(part),
  )
  await inParts(
    cases.flatMap(story => {
      const effective = story.decisions?.at(-1)?.effectiveFrom
      if (effective === undefined) return []
      return (story.checks ?? []).map(({ afterMonths, answer }) => ({
        caseId: caseId(story.key),
        months: afterMonths,
        dueOn: addMonths(day(effective), afterMonths),
        answeredOn: answer ? day(answer.on) : null,
        answeredByPersonId: answer ? personId(answer.by) : null,
        wasDone: answer?.wasDone ?? null,
        hoursAfter: answer?.hoursAfter ?? null,
        note: answer?.note ?? '',
        timeWentTo: answer?.timeWentTo ?? '',
      }))
    }),
    part => tx.insert(followUpCheck).values(part),
  )
}
