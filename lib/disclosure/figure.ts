import { type Choice, chooseUnits, chosenWithin, whyNotChosen } from '@/lib/disclosure/atom-rule'
import type { Arranged, Counted } from '@/lib/disclosure/closing'
import type { Hidden } from '@/lib/disclosure/publication'
import { roundOutward } from '@/lib/disclosure/rounding'
import { type Interval, meanInterval } from '@/lib/rating/interval'
import { type GroupStatistics, groupStatistics } from '@/lib/rating/score'
import { MIDDLE } from '@/lib/rating/verdict'

/** The people of one atom of P: how many are entitled, and what those who answered said. */
interface Atom<Answer> {
  entitled: number
  answers: Answer[]
}

/** One figure of the table of §5, with the units that may show it, chosen by its own answers. */
export interface Figure<Answer, Input = Arranged<Counted<unknown>>> {
  /** P: units with a published figure. */
  published: Choice
  /** D: those of P that may show it in detail. */
  detailed: Choice
  /** The answers of each unit of P's atom, and the people entitled in it. */
  atoms: ReadonlyMap<number, Atom<Answer>>
  closing: Input
}

/**
 * Chooses P and D for one figure. `answerOf` gives a ballot's answer to it, or null where it has none: only those who answered it
 * are counted.
 */
export function chooseForFigure<Answer, Input extends Arranged<Counted<unknown>>>(
  closing: Input,
  answerOf: (answers: Input['ballots'][number]['answers']) => Answer | null,
): Figure<Answer, Input> {
  const answersOf = new Map<number, Answer[]>()
  for (const { classUnitId, answers } of closing.ballots) {
    const answer = answerOf(answers)
    if (answer === null) continue
    const ofClass = answersOf.get(classUnitId)
    if (ofClass) ofClass.push(answer)
    else answersOf.set(classUnitId, [answer])
  }
  const own = (unitId: number) => answersOf.get(unitId)?.length ?? 0
  const published = chooseUnits(closing.classTree, { own, threshold: closing.threshold })
  const detailed = chooseUnits(closing.classTree, {
    own,
    threshold: detailThreshold(closing),
    choosable: unitId => published.atoms.has(unitId),
  })
  return { published, detailed, atoms: gatherAtoms(closing, published, answersOf), closing }
}

/** 2k: what a group must hold before exact figures are shown of it. */
function detailThreshold(closing: Counted<unknown>): number {
  return 2 * closing.threshold
}

function gatherAtoms<Answer>(
  closing: Counted<unknown>,
  published: Choice,
  answersOf: ReadonlyMap<number, Answer[]>,
): Map<number, Atom<Answer>> {
  const atoms = new Map<number, Atom<Answer>>()
  for (const unitId of published.atoms.keys()) atoms.set(unitId, { entitled: 0, answers: [] })
  for (const [classUnitId, entitled] of closing.entitled) {
    const home = published.nearest.get(classUnitId) ?? null
    const atom = home === null ? undefined : atoms.get(home)
    if (!atom) continue
    atom.entitled += entitled
    for (const answer of answersOf.get(classUnitId) ?? []) atom.answers.push(answer)
  }
  return atoms
}

/** How much of the figure a unit may show. */
export function levelOf<Answer>(figure: Figure<Answer>, unitId: number): 'detail' | 'overview' | Hidden {
  if (figure.detailed.atoms.has(unitId)) return 'detail'
  if (figure.published.atoms.has(unitId)) return 'overview'
  return { level: 'hidden', because: whyHidden(figure, unitId) }
}

function whyHidden<Answer>({ published, closing }: Figure<Answer>, unitId: number): Hidden['because'] {
  if (!closing.entitled.has(unitId)) return 'counted_above'
  return whyNotChosen(published, unitId, closing.threshold)
}

/** The atoms of P at and below a unit of P. Together they are the unit's people. */
function atomsWithin<Answer>(figure: Figure<Answer>, unitId: number): Atom<Answer>[] {
  return chosenWithin(figure.published, unitId).flatMap(id => figure.atoms.get(id) ?? [])
}

/**
 * What everybody who answered in a unit of P said, its subtree included, in no meaningful order: one list for each atom, which are those of the
 * figure itself. Put together they would be made anew for every unit above.
 */
export function answersIn<Answer>(figure: Figure<Answer>, unitId: number): (readonly Answer[])[] {
  return atomsWithin(figure, unitId).map(atom => atom.answers)
}

/** How many they are. */
export const countOf = (answers: readonly (readonly unknown[])[]): number =>
  answers.reduce((sum, ofAtom) => sum + ofAtom.length, 0)

/**
 * The groups that a unit's interval is made of (§4): none smaller than an atom, so that inverting it reveals no smaller group. Each atom is summed
 * up once, for the units above it too.
 */
export function groupsBy<Answer>(
  figure: Figure<Answer>,
  scoreOf: (answer: Answer) => number,
): (unitId: number) => GroupStatistics[] {
  const groups = new Map<number, GroupStatistics>()
  for (const [id, { answers, entitled }] of figure.atoms)
    groups.set(id, groupStatistics(answers.map(scoreOf), entitled))
  return unitId => chosenWithin(figure.published, unitId).flatMap(id => groups.get(id) ?? [])
}

/** The exact interval of a unit of P and the one to be shown, which stays on its side of `line`. */
export function intervalOf<Answer>(
  figure: Figure<Answer>,
  unitId: number,
  groups: readonly GroupStatistics[],
  line = MIDDLE,
): { exact: Interval; shown: Interval } {
  const exact = meanInterval(groups)
  const enough = detailThreshold(figure.closing)
  const fine =
    figure.detailed.atoms.has(unitId) &&
    groups.every(group => group.answered === 0 || group.answered >= enough)
  return { exact, shown: roundOutward(exact, fine ? 1 : 5, line) }
}
