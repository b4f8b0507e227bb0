import type { Authority } from './vocabulary'

/** A role that decides, and the kind of unit at or above the owner unit that it sits on (§2). */
type Seat = { role: 'management' | 'head'; on: 'municipality' | 'department' | 'institution' }

/** What a decision would do: `own` removes or changes; `within` embeds it or challenges it upward. */
type DecisionReach = 'own' | 'within'

type DecisionRow = { seat: Seat | null; act: 'decides' | 'notes' }

const municipality: Seat = { role: 'management', on: 'municipality' }

/**
 * Who decides, by who may repeal the requirement (§2). The council's decision is noted by management with its date.
 * About a state requirement nobody here decides; that it is embedded or challenged is management's to decide.
 */
export const decisionTable: Record<Authority, Record<DecisionReach, DecisionRow>> = {
  state: { own: { seat: null, act: 'decides' }, within: { seat: municipality, act: 'decides' } },
  council: { own: { seat: municipality, act: 'notes' }, within: { seat: municipality, act: 'notes' } },
  executive: { own: { seat: municipality, act: 'decides' }, within: { seat: municipality, act: 'decides' } },
  department: {
    own: { seat: { role: 'management', on: 'department' }, act: 'decides' },
    within: { seat: { role: 'management', on: 'department' }, act: 'decides' },
  },
  institution: {
    own: { seat: { role: 'head', on: 'institution' }, act: 'decides' },
    within: { seat: { role: 'head', on: 'institution' }, act: 'decides' },
  },
}

/** From a seat to the next one up (§2), nearest first. */
const ladder: readonly Seat[] = [
  { role: 'head', on: 'institution' },
  { role: 'management', on: 'department' },
  municipality,
]

/** A unit on the way from the owner unit up to the municipality. */
type PathUnit = { unitId: number; kind: 'municipality' | 'department' | 'institution' | 'team' }

export type DeciderQuestion = {
  authority: Authority
  reach: DecisionReach
  /** The owner unit and all units above it, in any order. */
  ownerPath: readonly PathUnit[]
  /** Who holds the role on exactly this unit today, stand-ins included. */
  holders: (role: Seat['role'], unitId: number) => readonly number[]
  /** Null while there is no proposal. */
  proposerId: number | null
}

/** Why the decision passed to the next one up: no such unit above the owner, nobody in the seat, or the proposer is. */
type PassedUp = Seat & { because: 'no_such_unit' | 'vacant' | 'proposer' }

export type Decider =
  | {
      personIds: readonly number[]
      role: Seat['role']
      unitId: number
      act: 'decides' | 'notes'
      passedUp: PassedUp[]
    }
  | { personIds: readonly []; because: 'state_decides' | 'nobody_left'; passedUp: PassedUp[] }

/**
 * Who decides about a requirement (§2): those in the seat that its authority names. A proposer never decides on
 * their own proposal: another person in the same seat does, and where there is none, the next one up.
 */
export function whoDecides(question: DeciderQuestion): Decider {
  const row = decisionTable[question.authority][question.reach]
  if (row.seat === null) return { personIds: [], because: 'state_decides', passedUp: [] }
  const passedUp: PassedUp[] = []
  const first = ladder.findIndex(seat => seat.on === row.seat?.on)
  for (const seat of ladder.slice(first)) {
    const unit = question.ownerPath.find(each => each.kind === seat.on)
    if (!unit) {
      passedUp.push({ ...seat, because: 'no_such_unit' })
      continue
    }
    const holders = question.holders(seat.role, unit.unitId)
    const personIds = holders.filter(id => id !== question.proposerId)
    if (personIds.length > 0)
      return { personIds, role: seat.role, unitId: unit.unitId, act: row.act, passedUp }
    passedUp.push({ ...seat, because: holders.length === 0 ? 'vacant' : 'proposer' })
  }
  return { personIds: [], because: 'nobody_left', passedUp }
}
