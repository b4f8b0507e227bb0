import type { TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import type { Decider } from '@/lib/register/decider'
import type { CaseState } from './states'

/** The function that a case waits for; names are shown to few (§2). */
export type WaitsFor =
  | { function: 'head' | 'management' | 'med'; unitName: string; unitId: number }
  | { function: 'executive' | 'state' | 'nobody' }
  | { function: 'named'; name: string }

/** Who decides, as a function. Management on the municipality is the executive. */
export function deciderFunction(tree: UnitTree, decider: Decider): WaitsFor {
  if (!('unitId' in decider)) return { function: decider.because === 'state_decides' ? 'state' : 'nobody' }
  const unit = tree.get(decider.unitId)
  if (decider.role === 'management' && unit.kind === 'municipality') return { function: 'executive' }
  return { function: decider.role, unitName: unit.name, unitId: unit.id }
}

export interface WaitsForOptions {
  needsMed: boolean
  trial?: { judgeFunction: string | null; isJudgeHere: boolean; judgement: string | null } | null
  /** The letter upward that it went into, and the units that letter speaks for. */
  letter?: { state: string; recipient: string; unitIds: readonly number[] } | null
}

/** Whom a case waits for in its state: those who propose, MED, those who decide, those above, or those who carry it out (§8). */
export function waitsForOf(
  state: CaseState,
  tree: UnitTree,
  unitId: number,
  about: { ownerFunction: string },
  decider: Decider,
  proposal: { ownerFunction: string } | null,
  { needsMed, trial = null, letter = null }: WaitsForOptions,
): WaitsFor {
  const unit = tree.get(unitId)
  // Until somebody has said what came of a test, it waits for the one who judges it, or where they have left for those who decide.
  if (state === 'on_trial')
    return trial?.judgeFunction && trial.isJudgeHere && trial.judgement === null
      ? { function: 'named', name: trial.judgeFunction }
      : deciderFunction(tree, decider)
  if (state === 'awaiting_decision') return deciderFunction(tree, decider)
  if (state === 'consultation' && needsMed) return { function: 'med', unitName: unit.name, unitId }
  if ((state === 'implementing' || state === 'following_up') && proposal?.ownerFunction)
    return { function: 'named', name: proposal.ownerFunction }
  // A letter waits for those who lead all it speaks for, until it is sent; then for whoever it went to.
  if (state === 'awaiting_above')
    return letter?.state === 'sent'
      ? { function: 'named', name: letter.recipient }
      : leaderFunction(tree.lowestCommon(letter?.unitIds ?? [unitId]) ?? unit)
  if (about.ownerFunction !== '' && state !== 'closed')
    return { function: 'named', name: about.ownerFunction }
  return leaderFunction(unit)
}

const leaderFunction = ({ id, kind, name }: TreeUnit): WaitsFor =>
  kind === 'municipality'
    ? { function: 'executive' }
    : { function: kind === 'department' ? 'management' : 'head', unitName: name, unitId: id }
