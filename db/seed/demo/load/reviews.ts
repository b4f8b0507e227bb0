import type { Transaction } from '@/db/client'
import { auditEvent, avoidedRegistration, criticalReview, criticalReviewItem } from '@/db/schema'
import { addDays, type Day } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import { noonOf } from '../days'
import { requirements } from '../requirements/all'
import { reviews } from '../stories/reviews'
import { personId, requirementId, unitId } from './keys'

/** What was looked at before something was added, and what never was. */
export async function loadReviews(tx: Transaction, today: Day): Promise<void> {
  for (const [place, each] of reviews.entries()) {
    const reviewId = place + 1
    const onDay = addDays(today, each.on)
    const about = requirements.find(({ key }) => key === each.requirement)
    const unit = about?.ownerUnit ?? each.avoided?.unit ?? ''
    await tx.insert(criticalReview).values({
      id: reviewId,
      requirementId: about ? requirementId(about.key) : null,
      occasion: 'registering',
      outcome: each.outcome,
      repair: each.repair ?? '',
      byPersonId: personId(each.by),
      onDay,
      at: noonOf(onDay),
    })
    for (const { requirement, ...item } of each.found)
      await tx
        .insert(criticalReviewItem)
        .values({ reviewId, requirementId: requirementId(requirement), ...item })
    await tx.insert(auditEvent).values({
      at: noonOf(onDay),
      actorPersonId: personId(each.by),
      event: each.outcome === 'skipped' ? 'requirement.review_skipped' : 'requirement.reviewed',
      subjectType: about ? 'requirement' : 'unit',
      subjectId: String(about ? requirementId(about.key) : unitId(unit)),
      unitId: unitId(unit),
      before: null,
      after: {
        title: about?.title ?? each.avoided?.title,
        outcome: each.outcome,
        found: each.found.map(({ requirement, answer }) => ({
          reference: formatReference(requirementId(requirement)),
          answer,
        })),
      },
    })
    if (!each.avoided) continue
    const { title, people, hours, into } = each.avoided
    await tx.insert(avoidedRegistration).values({
      reviewId,
      because: into === null ? 'repaired' : 'merged',
      title,
      level: 'institution',
      ownerUnitId: unitId(unit),
      binds: { unitIds: [unitId(unit)], groupIds: [] },
      people,
      hours,
      intoId: into === null ? null : requirementId(into),
      onDay,
    })
  }
}
