'use server'
import { governed } from '@/lib/platform/action'
import { ChangedMeanwhile, DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { readContent } from '@/lib/register/content-reads'
import { inForceOn } from '@/lib/register/in-force'
import { requirementPath } from '@/lib/register/reference'
import { requirementRow } from '@/lib/register/requirement-reads'
import type { Reviewed } from './asked-reads'
import { holdReview, keepReview } from './door-writes'
import { reviewAfterwards } from './model'

/** Holds the critical review of what is in force already, where it was skipped or never asked for (§6). */
export const holdReviewAfterwards = governed('requirement.edit', {
  schema: reviewAfterwards,
  async subject({ input, tx }) {
    const row = await requirementRow(tx, input.requirementId)
    return { unitId: row.ownerUnitId, requirementOwnerId: row.ownerPersonId }
  },
  async run({ input: { requirementId, version, shown, different, answers, repair }, ...context }) {
    const { actor, tx } = context
    const row = await requirementRow(tx, requirementId)
    if (!inForceOn(row, today())) throw new DomainError('workflow.errors.notInForce')
    if (row.version !== version)
      throw new ChangedMeanwhile('review.errors.changedMeanwhile', requirementPath(row.referenceNumber))
    const about: Reviewed = { occasion: 'afterwards', content: await readContent(tx, row), own: row }
    const held = await holdReview(actor, about, {
      way: 'hold',
      wasAsked: true,
      shown,
      different,
      answers,
      repair,
    })
    const { ownCaseId } = await keepReview(context, about, held, requirementId)
    return {
      message: 'review.said.kept',
      redirectTo: ownCaseId === null ? requirementPath(row.referenceNumber) : `/cases/${ownCaseId}`,
    }
  },
})
