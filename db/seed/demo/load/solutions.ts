import { createHash } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { solution, solutionAddition, solutionStep, solutionSupport, unit } from '@/db/schema'
import { hashOfFollowSecret } from '@/lib/anonymous/follow-secret'
import { deliveryOf, weekOf } from '@/lib/anonymous/week'
import { thresholdOf } from '@/lib/disclosure/classes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day } from '@/lib/platform/time'
import { readSolutionLabels } from '@/lib/solution/label-reads'
import { stateAfter } from '@/lib/solution/states'
import { solutions } from '../stories/solutions'
import { caseId, personId, requirementId, solutionId, unitId } from './keys'

/** Nobody in particular: the people of the demo are not real, and their support has no name. */
const handleOf = (place: number, at: number) =>
  createHash('sha256').update(`demo/support/${place}/${at}`).digest('hex')

/** What employees have proposed, each where it would stand: without a name under its class, and delivered with its week. */
export async function loadSolutions(tx: Transaction, today: Day): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  const made: (typeof solution.$inferInsert)[] = []
  const additions: (typeof solutionAddition.$inferInsert)[] = []
  const steps: (typeof solutionStep.$inferInsert)[] = []
  const supports: (typeof solutionSupport.$inferInsert)[] = []
  for (const [place, each] of solutions.entries()) {
    const about = requirementId(each.requirement)
    const labels = await readSolutionLabels(tx, tree, about, thresholdOf(undefined))
    const placeOf = (key: typeof each.unit, named: boolean) =>
      named ? unitId(key) : (labels.get(unitId(key))?.unitId ?? tree.root.id)
    const id = solutionId(place)
    const written = addDays(today, each.written)
    const [outcome, form] = each.what
    const over = each.steps.find(step => step.case !== undefined)?.case
    made.push({
      ...{ id, requirementId: about, unitId: placeOf(each.unit, each.writer !== undefined) },
      writerPersonId: each.writer ? personId(each.writer) : null,
      ...{ outcome, form, body: each.text, hopedEffect: each.hopedEffect, knownBy: each.knownBy },
      week: weekOf(written),
      deliveredOn: each.writer ? written : deliveryOf(written),
      followHash: each.secret ? await hashOfFollowSecret(each.secret) : null,
      state: stateAfter(each.steps.map(step => step.kind)),
      caseId: over ? caseId(over) : null,
    })
    for (const [at, addition] of each.additions.entries()) {
      const day = addDays(today, addition.written)
      additions.push({
        ...{ id: id + 1 + at, solutionId: id, unitId: placeOf(addition.unit, false), body: addition.text },
        ...{ week: weekOf(day), deliveredOn: deliveryOf(day), followHash: null },
      })
    }
    for (const step of each.steps)
      steps.push({
        ...{ solutionId: id, kind: step.kind, body: step.text ?? '' },
        ...{ byPersonId: personId(step.by), onDay: addDays(today, step.on) },
      })
    for (let at = 0; at < each.supports; at++)
      supports.push({ solutionId: id, handle: handleOf(place, at), week: weekOf(addDays(today, -8)) })
  }
  await tx.insert(solution).values(made)
  await tx.insert(solutionAddition).values(additions)
  await tx.insert(solutionStep).values(steps)
  await tx.insert(solutionSupport).values(supports)
}
