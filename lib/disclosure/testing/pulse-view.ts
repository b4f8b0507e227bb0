import type { Counted } from '@/lib/disclosure/closing'
import { publishPulse } from '@/lib/disclosure/publish-pulse'
import type { KnownTotal } from '@/lib/disclosure/testing/attacker'
import type { AttackersView } from '@/lib/disclosure/testing/published-totals'
import { aRandomRound } from '@/lib/disclosure/testing/random-round'
import { subtreeOf } from '@/lib/disclosure/testing/random-tree'
import type { SeededRandom } from '@/lib/platform/testing/seeded-random'
import { type PulseAnswers, pulseScore } from '@/lib/pulse/outcome'
import { questionsFor } from '@/lib/pulse/questions'
import type { PulseAnswer, PulseQuestion } from '@/lib/pulse/vocabulary'

const QUESTIONS = questionsFor.trial_end

/** A pulse of three questions in a random tree: some do not know, some leave a question out. */
export function aRandomPulse(random: SeededRandom): Counted<PulseAnswers> {
  const { tree, entitled, ballots, threshold } = aRandomRound(random)
  const answer = (): [PulseAnswer] | [] => {
    const drawn = random.next()
    if (drawn < 0.12) return []
    return [drawn < 0.24 ? 'dont_know' : drawn < 0.6 ? 'yes' : 'no']
  }
  return {
    tree,
    entitled,
    threshold,
    ballots: ballots.map(({ classUnitId }) => ({
      classUnitId,
      answers: Object.fromEntries(
        QUESTIONS.flatMap((question): [PulseQuestion, PulseAnswer][] =>
          answer().map(given => [question, given]),
        ),
      ),
    })),
  }
}

/** What somebody who has all that is published of a pulse can work with: a word betrays at best the total it stands for. */
export function pulseAttackersView(input: Counted<PulseAnswers>): AttackersView {
  // Those of a class who answered the same questions: nothing published tells them apart.
  const groups = new Map<
    string,
    { id: number; classUnitId: number; said: Set<PulseQuestion>; people: number }
  >()
  for (const { classUnitId, answers } of input.ballots) {
    const said = QUESTIONS.filter(question => pulseScore(answers[question]) !== null)
    const key = `${classUnitId}/${said.join()}`
    const known = groups.get(key) ?? { id: groups.size, classUnitId, said: new Set(said), people: 0 }
    groups.set(key, { ...known, people: known.people + 1 })
  }
  const everything: KnownTotal[] = []
  const exact: KnownTotal[] = []
  for (const { unitId, question, detail } of publishPulse(input, QUESTIONS)) {
    const within = new Set(subtreeOf([...input.tree], unitId))
    const total = [...groups.values()]
      .filter(group => within.has(group.classUnitId) && group.said.has(question))
      .map(group => ({ group: group.id, question }))
    everything.push(total)
    if (detail) exact.push(total)
  }
  return { everything, exact, peopleIn: new Map([...groups.values()].map(each => [each.id, each.people])) }
}
