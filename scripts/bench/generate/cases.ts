import type { Transaction } from '@/db/client'
import {
  caseMove,
  decision,
  dialogueEntry,
  doneChecklistItem,
  followUpAction,
  followUpCheck,
  governanceCase,
  medDiscussion,
  proposal,
} from '@/db/schema'
import { seededRandom } from '@/db/seed/random'
import { checkDates } from '@/lib/follow-up/checks'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { type CaseState, checklistItems, governanceQuestions } from '@/lib/workflow/states'
import type { MadeRequirement } from './register'
import { SEED, sizes } from './sizes'
import { comments } from './words'

/** The usual way of a case, in order, with the move that leads into each state. */
const way = [
  ['examining', 'open'],
  ['dialogue', 'begin_dialogue'],
  ['proposed', 'begin_proposal'],
  ['consultation', 'send_to_consultation'],
  ['awaiting_decision', 'ask_for_decision'],
  ['implementing', 'approve'],
  ['following_up', 'mark_done'],
  ['closed', 'close'],
] as const satisfies readonly (readonly [CaseState, string])[]

/** How many of a hundred cases stand at each step of the way. */
const shares = [10, 13, 6, 6, 12, 15, 20, 18]

const levels = { council: 'council', executive: 'executive', department: 'department' } as const

function stepOf(place: number): number {
  let rest = place % 100
  return shares.findIndex(share => {
    rest -= share
    return rest < 0
  })
}

/** Cases in every state of the usual way, with what each has gathered until there. */
function makeCases(requirements: readonly MadeRequirement[], today: Day) {
  const random = seededRandom(SEED).branch('cases')
  const candidates = random.shuffle(
    requirements.filter(({ row }) => row.status === 'active' && row.authority !== 'state'),
  )
  const rows = {
    cases: [] as (typeof governanceCase.$inferInsert)[],
    proposals: [] as (typeof proposal.$inferInsert)[],
    decisions: [] as (typeof decision.$inferInsert)[],
    meds: [] as (typeof medDiscussion.$inferInsert)[],
    actions: [] as (typeof followUpAction.$inferInsert)[],
    ticks: [] as (typeof doneChecklistItem.$inferInsert)[],
    checks: [] as (typeof followUpCheck.$inferInsert)[],
    moves: [] as (typeof caseMove.$inferInsert)[],
    entries: [] as (typeof dialogueEntry.$inferInsert)[],
  }
  candidates.slice(0, sizes.cases).forEach(({ row }, place) => {
    const caseId = place + 1
    const step = stepOf(place)
    const [state] = way[step] ?? way[0]
    const has = (at: CaseState) => step >= way.findIndex(([each]) => each === at)
    const openedOn = addDays(today, -random.whole(60, 700))
    const since = addDays(today, -random.whole(1, 55))
    const unitId = row.ownerUnitId
    const head = unitId
    const hours = random.whole(20, 1500)
    const base = { requirementId: row.id, unitId, openedByPersonId: head }
    rows.cases.push({
      id: caseId,
      ...base,
      coversAll: true,
      state,
      stateSince: since,
      hoursBefore: has('proposed') ? hours : null,
      closedReason: state === 'closed' ? 'Det virker.' : '',
      medNeeded: has('proposed') && place % 3 === 0,
      openedOn,
      closedOn: state === 'closed' ? since : null,
    })
    way.slice(0, step + 1).forEach(([to, transition], at) => {
      const on = at === step ? since : addDays(openedOn, at * 3)
      rows.moves.push({
        caseId,
        fromState: way[at - 1]?.[0] ?? null,
        toState: to,
        transition,
        byPersonId: head,
        at: Date.parse(on),
        facts: null,
      })
    })
    if (has('dialogue'))
      for (const question of governanceQuestions.slice(0, 2))
        rows.entries.push({
          requirementId: row.id,
          question,
          body: random.pick(comments),
          authorPersonId: head,
          at: Date.parse(openedOn),
        })
    if (!has('proposed')) return
    const [outcome, form] = random.pick([
      ['remove', 'repeal'],
      ['change', 'simplify'],
      ['change', 'rarer'],
      ['embed', 'explain'],
    ] as const)
    const takesEffectOn = has('implementing') ? addDays(since, -random.whole(0, 300)) : addDays(today, 60)
    rows.proposals.push({
      id: rows.proposals.length + 1,
      caseId,
      outcome,
      form,
      reason: 'Medarbejderne siger, at det tager tid uden at hjælpe nogen.',
      timeUse: 'Mere tid hos borgerne.',
      citizenMeaning: 'Borgerne mærker det ikke.',
      expectedHours: outcome === 'embed' ? 0 : Math.round(hours * 0.6),
      ownerPersonId: head,
      ownerFunction: row.ownerFunction ?? '',
      deadline: addDays(since, 90),
      takesEffectOn,
      medNeeded: place % 3 === 0,
      suggested: outcome,
      proposedByPersonId: head,
      proposedOn: addDays(openedOn, 6),
    })
    if (place % 3 === 0)
      rows.meds.push({ caseId, discussedOn: has('awaiting_decision') ? addDays(openedOn, 9) : null })
    if (!has('implementing')) return
    const decided = row.authority === 'state' ? 'institution' : row.authority
    rows.decisions.push({
      caseId,
      proposalId: rows.proposals.length,
      answer: 'yes',
      level: levels[decided as keyof typeof levels] ?? 'institution',
      decidedByPersonId: head,
      decidedOn: addDays(openedOn, 15),
      takesEffectOn,
      effectedOn: takesEffectOn,
    })
    for (const title of ['Ret vejledningen', 'Fjern feltet i systemet'])
      rows.actions.push({
        caseId,
        title,
        ownerPersonId: head,
        ownerFunction: row.ownerFunction,
        dueOn: addDays(today, random.whole(-60, 120)),
        doneOn: has('following_up') ? since : null,
        doneByPersonId: has('following_up') ? head : null,
      })
    if (!has('following_up')) return
    for (const item of checklistItems)
      rows.ticks.push({ caseId, item, state: 'done', byPersonId: head, onDay: since })
    for (const { months, dueOn } of checkDates(takesEffectOn)) {
      const answered = state === 'closed' || (dueOn < today && random.chance(0.7))
      rows.checks.push({
        caseId,
        months,
        dueOn,
        answeredOn: answered ? (dueOn < today ? dueOn : today) : null,
        answeredByPersonId: answered ? head : null,
        wasDone: answered ? random.pick(['yes', 'yes', 'partly', 'no'] as const) : null,
        hoursAfter: answered ? Math.round(hours * 0.5) : null,
        // What is measured is not disturbed by pulses that open meanwhile.
        pulseNotHeld: dueOn <= today ? 'too_late' : null,
      })
    }
  })
  return rows
}

export async function storeCases(
  tx: Transaction,
  requirements: readonly MadeRequirement[],
  today: Day,
): Promise<void> {
  const rows = makeCases(requirements, today)
  await inParts(rows.cases, part => tx.insert(governanceCase).values(part))
  await inParts(rows.proposals, part => tx.insert(proposal).values(part))
  await inParts(rows.decisions, part => tx.insert(decision).values(part))
  await inParts(rows.meds, part => tx.insert(medDiscussion).values(part))
  await inParts(rows.actions, part => tx.insert(followUpAction).values(part))
  await inParts(rows.ticks, part => tx.insert(doneChecklistItem).values(part))
  await inParts(rows.checks, part => tx.insert(followUpCheck).values(part))
  await inParts(rows.moves, part => tx.insert(caseMove).values(part))
  await inParts(rows.entries, part => tx.insert(dialogueEntry).values(part))
}
