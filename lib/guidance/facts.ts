/** What guidance knows of a case (§8). `unknown` is what was not asked or not published. */
type Tri = 'yes' | 'no' | 'unknown'
type Factor = 'teammate' | 'unresolved' | 'opponent' | 'unknown'

export type GuidanceFacts = {
  /** `none` without a publication or an agreed judgement. */
  verdict: 'none' | 'green' | 'amber' | 'red'
  split: Tri
  /** Since the publication; an agreed judgement counts as one. */
  dialogueHeld: 'yes' | 'no'
  /** The dialogue could not say what it is for. */
  noPurposeFound: Tri
  /** An active requirement that overlaps, binds the same people and ranks strictly higher. */
  mergeTarget: Tri
  mayChange: 'yes' | 'no'
  mayRemove: 'yes' | 'no'
  /** A law frames which forms are possible. */
  lawSetsFrame: 'yes' | 'no'
  sideEffectReported: Tri
  /** The factor "the effort is reasonable": an opponent is *heavy*. */
  effort: Factor
  /** The factor "there is enough dialogue about it". */
  dialogueFactor: Factor
  /** Fewer are bound than can be asked without betraying somebody (§5). */
  tooFewBound: 'yes' | 'no'
}

export type FactName = keyof GuidanceFacts

const tri = ['yes', 'no', 'unknown'] as const
const factor = ['teammate', 'unresolved', 'opponent', 'unknown'] as const

/**
 * Every value of every fact. The order is that in which a person can do something about it: hold a dialogue first,
 * and the verdict is last.
 */
export const factValues: { [F in FactName]: readonly GuidanceFacts[F][] } = {
  dialogueHeld: ['yes', 'no'],
  noPurposeFound: tri,
  mergeTarget: tri,
  sideEffectReported: tri,
  effort: factor,
  dialogueFactor: factor,
  mayRemove: ['yes', 'no'],
  mayChange: ['yes', 'no'],
  lawSetsFrame: ['yes', 'no'],
  split: tri,
  tooFewBound: ['yes', 'no'],
  verdict: ['green', 'amber', 'red', 'none'],
}

export const factNames = Object.keys(factValues) as FactName[]

/** Whether facts can stand together: what may be removed may be changed (§8), and without evidence nothing is split. */
export function canBe(facts: GuidanceFacts): boolean {
  if (facts.mayRemove === 'yes' && facts.mayChange === 'no') return false
  return !(facts.verdict === 'none' && facts.split === 'yes')
}
