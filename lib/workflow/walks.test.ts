import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, may } from '@/lib/access/actor'
import { type SeededRandom, seededRandom } from '@/lib/platform/testing/seeded-random'
import { authorities, legalStatuses } from '@/lib/register/vocabulary'
import { caseStates } from './states'
import { type Happening, happenings, onward } from './testing/walk-tries'
import { possibleOwners, WalkedCase } from './testing/walked-case'
import { Crew, caseUnits, everybody, ownerUnits, tree } from './testing/walked-world'
import { type Effect, type TransitionName, type TransitionRow, transitions } from './transitions'
import { waitsForOf } from './waits-for'

const WALKS = 10_000
const rows = Object.entries(transitions) as [TransitionName, TransitionRow][]
const everything = [...rows.map(([name]) => name), ...(Object.keys(happenings) as Happening[])]
const isHappening = (name: string): name is Happening => name in happenings

/** What walks have come to, so that the promise is not held by walks that go nowhere. */
const seen = { states: new Set<string>(), moves: new Set<string>(), people: new Set<string>() }

const atLeast = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what)
}

/** Who may decide, read from the method (§2) anew and not from the product's table. */
function mayDecide(row: WalkedCase): readonly number[] {
  const { authority, proposal, crew, ownerUnitId } = row
  const from = authority === 'institution' ? 0 : authority === 'department' ? 1 : 2
  for (const kind of (['institution', 'department', 'municipality'] as const).slice(from)) {
    const unit = tree.nearest(ownerUnitId, kind)
    const those = unit ? crew.holding(kind === 'institution' ? 'head' : 'management', unit.id) : []
    const others = those.filter(id => id !== proposal?.proposerId)
    if (others.length > 0) return others
  }
  return []
}

/** What lies within authority (§8), likewise. */
function mayBeDecided({ authority, legalStatus, derivesFromActive, proposal }: WalkedCase): boolean {
  const reach = authority !== 'state'
  const mayChange = reach && legalStatus !== 'form_required'
  switch (proposal?.outcome) {
    case 'remove':
      return reach && (legalStatus === 'no_basis' || (legalStatus !== 'form_required' && derivesFromActive))
    case 'change':
      return mayChange
    case 'challenge':
      return !mayChange || legalStatus === 'purpose_required'
    default:
      return proposal?.outcome === 'embed'
  }
}

const yes: readonly TransitionName[] = ['approve', 'approve_trial', 'approve_challenge', 'make_lasting']
const touchesRegister: readonly Effect[] = [
  'repeal_requirement',
  'link_merge_target',
  'end_binding',
  'change_requirement',
  'register_derived',
  'set_review_date',
  'start_trial',
  'send_challenge',
]

/** No decision outside authority: asked of how the case stood before the move. */
function decisionHolds(before: WalkedCase, actor: Actor, transition: TransitionName) {
  const said = `${transition} by ${actor.name}`
  atLeast(mayDecide(before).includes(actor.personId), `${said}: not theirs to decide`)
  if (!yes.includes(transition)) return
  atLeast(mayBeDecided(before), `${said}: ${before.proposal?.outcome} is beyond authority`)
  const citizens = before.proposal?.outcome === 'remove' || transition === 'approve_trial'
  atLeast(!before.riskMarked || !citizens || before.signed, `${said}: nobody signed for the citizens`)
  if (transition === 'make_lasting') return
  atLeast(before.medNoted || !(before.medClaimed || before.proposal?.medTouched), `${said}: without MED`)
  atLeast(before.hearings === 0, `${said}: a hearing is open`)
}

/** Somebody who is there answers for the case, is named by their function, and can do something about it. */
function ownerHolds(row: WalkedCase) {
  if (row.state === 'closed') return
  const needsMed = row.medClaimed || (row.proposal?.medTouched ?? false)
  const trial = row.trial && { judgeFunction: 'Bedømmer', isJudgeHere: true, judgement: row.trial.judgement }
  const waits = waitsForOf(
    ...([row.state, tree, row.unitId, { ownerFunction: '' }, row.decider] as const),
    ...([
      row.proposal && { ownerFunction: 'Leder' },
      { needsMed: needsMed && !row.medNoted, trial },
    ] as const),
  )
  const judge = row.state === 'on_trial' && row.trial?.judgement === null
  const canAct = rows.some(
    ([, { from, when, who, needs }]) =>
      from === row.state &&
      row.crew.people.some(
        each =>
          who.some(permission => row.may(each, permission)) &&
          (!needs.includes('is_decider') || row.isDecider(each)) &&
          (row.state !== 'awaiting_decision' || !when || when(row.facts(each))),
      ),
  )
  atLeast(canAct || judge, `${row.state} without anybody who can do something`)
  if (canAct && row.decider.personIds.length > 0)
    atLeast(
      waits.function !== 'nobody' && waits.function !== 'state',
      `${row.state} waits for ${waits.function}`,
    )
  if (row.state === 'consultation' && needsMed && !row.medNoted)
    atLeast(row.crew.somebodyMay('case.note_med', row.subject), 'MED that nobody can note')
  if (row.state === 'awaiting_above')
    atLeast(row.crew.somebodyMay('challenge.handle', { unitId: row.unitId }), 'a letter nobody handles')
}

const oneOf = <T>(random: SeededRandom, list: readonly T[]): T => list[random.below(list.length)] as T

function startOf(random: SeededRandom): WalkedCase {
  const mayLack = everybody.filter(({ roles }) => roles.length > 0).map(each => each.personId)
  const absent = random.below(2) === 0 ? [] : mayLack.filter(() => random.below(4) === 0)
  const row = new WalkedCase(
    new Crew(new Set(absent)),
    oneOf(random, caseUnits),
    oneOf(random, ownerUnits),
    oneOf(random, possibleOwners),
  )
  row.coversAll = random.below(3) > 0
  row.riskMarked = random.below(3) === 0
  row.authority = oneOf(random, authorities)
  row.legalStatus = oneOf(random, legalStatuses)
  return row
}

/** One try, by whoever may or may not. */
function step(row: WalkedCase, dice: number) {
  const random = seededRandom(dice)
  const leadsOn = random.below(10) < 7
  const name = leadsOn ? oneOf(random, onward[row.state]) : oneOf(random, everything)
  const fitting = leadsOn ? row.crew.people.filter(each => mightDo(row, each, name)) : []
  const actor = oneOf(random, fitting.length > 0 && random.below(8) > 0 ? fitting : row.crew.people)
  if (isHappening(name)) {
    const { who, run } = happenings[name]
    const mayIt = who.length === 0 || who.some(permission => may(actor, permission, row.subject))
    if (mayIt) run(row, actor, random)
    return
  }
  // Only what a challenge was answered moves it: no button does.
  if (name === 'challenge_granted' || name === 'challenge_refused') return
  const before = Object.assign(Object.create(WalkedCase.prototype) as WalkedCase, row)
  const effects = row.move(actor, name, random.below(4) > 0 ? 'Fordi' : '')
  if (effects === null) return
  const { from, to, needs } = transitions[name] as TransitionRow
  atLeast(before.state === from && row.state === to, `${name} went another way than the table`)
  seen.moves.add(name)
  seen.people.add(standingOf(row, actor))
  if (needs.includes('is_decider') || effects.some(effect => touchesRegister.includes(effect)))
    decisionHolds(before, actor, name)
}

/** What somebody moved a case as: one who leads, the one who answers for the requirement or for carrying it out. */
function standingOf(row: WalkedCase, { personId, roles }: Actor): string {
  const leads = roles.find(({ role }) => role === 'head' || role === 'management')
  return leads?.role ?? (row.requirementOwnerId === personId ? 'requirement_owner' : 'action_owner')
}

function mightDo(row: WalkedCase, actor: Actor, name: Happening | TransitionName): boolean {
  if (isHappening(name)) {
    const { who } = happenings[name]
    return who.length === 0 || who.some(permission => row.may(actor, permission))
  }
  const { who, needs } = transitions[name] as TransitionRow
  if (needs.includes('is_decider')) return row.isDecider(actor)
  return who.some(permission => row.may(actor, permission))
}

describe('random walks through the workflow (§8)', () => {
  it('never leave a case without an owner, nor decide anything outside authority', () => {
    fc.assert(
      fc.property(
        fc.nat(0xffff_ffff),
        fc.array(fc.nat(0xffff_ffff), { minLength: 30, maxLength: 60, size: 'max' }),
        (start, dice) => {
          const row = startOf(seededRandom(start))
          // Nobody opens a case where nobody leads, from there up to the municipality.
          if (!row.crew.somebodyMay('case.open', { unitId: row.unitId })) return
          for (const each of dice) {
            step(row, each)
            seen.states.add(row.state)
            ownerHolds(row)
          }
        },
      ),
      { numRuns: WALKS, seed: 6 },
    )
  })

  it('come to every state by every move, made by everybody who may', () => {
    expect([...seen.states].sort()).toEqual([...caseStates].sort())
    const byAnswer = ['challenge_granted', 'challenge_refused']
    expect([...seen.moves].sort()).toEqual(
      rows
        .map(([name]) => name)
        .filter(name => !byAnswer.includes(name))
        .sort(),
    )
    expect([...seen.people].sort()).toEqual(['action_owner', 'head', 'management', 'requirement_owner'])
  })
})
