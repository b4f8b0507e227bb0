'use server'
import { z } from 'zod'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { choice, id } from '@/lib/platform/form-fields'
import { formatReference } from '@/lib/register/reference'
import { requirementRow } from '@/lib/register/requirement-reads'
import { refreshSignals } from '@/lib/signals/refresh'
import { correctLikeness } from './correction-writes'

/** Says of two requirements that they ask for the same, or do not; or takes back what was said (§6). */
export const correctPair = governed('likeness.correct', {
  schema: z.object({ requirementId: id, otherId: id, says: choice(['same', 'different', 'undo']) }),
  async subject({ input, tx }) {
    const row = await requirementRow(tx, input.requirementId)
    return { unitId: row.ownerUnitId, requirementOwnerId: row.ownerPersonId }
  },
  async run({ input: { requirementId, otherId, says }, actor, tx, record }) {
    const [row, other] = [await requirementRow(tx, requirementId), await requirementRow(tx, otherId)]
    if (row.id === other.id) throw new DomainError('platform.errors.notFound')
    await correctLikeness(tx, actor.personId, [row.id, other.id], says === 'undo' ? null : says)
    await record({
      event: 'requirement.likeness_said',
      subjectType: 'requirement',
      subjectId: row.id,
      unitId: row.ownerUnitId,
      after: { says, other: formatReference(other.referenceNumber), title: other.title },
    })
    await refreshSignals(tx, { requirementIds: [row.id, other.id] })
    return { message: `overlap.said.${says}` }
  },
})
