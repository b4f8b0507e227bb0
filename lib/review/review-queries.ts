import 'server-only'
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { avoidedRegistration, criticalReview, criticalReviewItem, person, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { readContent } from '@/lib/register/content-reads'
import { requirementPath } from '@/lib/register/reference'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { readAsked } from './asked-reads'
import { whatWasSaid } from './review-rule'
import type { AskedReview } from './review-words'
import type { ReviewAnswer, ReviewOutcome } from './vocabulary'

interface Named {
  title: string
  href: string
}

export interface ReviewsOfRequirement {
  /** The newest review of it. */
  own: {
    outcome: ReviewOutcome
    by: string
    onDay: string
    items: (Named & {
      id: number
      said: ReturnType<typeof whatWasSaid>
      caseId: number | null
    })[]
  } | null
  /** What trust repair would have looked like, said when it was registered (§10). */
  repair: string
  /** The trust repair that the newest review names. */
  fromRepairId: number | null
  /** What was said of it when others were added, newest first. */
  others: (Named & { id: number; answer: ReviewAnswer; onDay: string; caseId: number | null })[]
  /** New ones that went into it instead of being registered. */
  tookIn: { id: number; title: string; hours: number; onDay: string }[]
}

/** As many as a page shows of what was said elsewhere. */
const MOST_SHOWN = 8

const ownReviews = prepared(db =>
  db
    .select({ review: criticalReview, by: person.name })
    .from(criticalReview)
    .leftJoin(person, eq(person.id, criticalReview.byPersonId))
    .where(eq(criticalReview.requirementId, sql.placeholder('id')))
    .orderBy(desc(criticalReview.id))
    .prepare(),
)
const saidInOthers = prepared(db =>
  db
    .select({
      item: criticalReviewItem,
      onDay: criticalReview.onDay,
      title: requirement.title,
      number: requirement.referenceNumber,
    })
    .from(criticalReviewItem)
    .innerJoin(criticalReview, eq(criticalReview.id, criticalReviewItem.reviewId))
    .innerJoin(requirement, eq(requirement.id, criticalReview.requirementId))
    .where(
      and(eq(criticalReviewItem.requirementId, sql.placeholder('id')), ne(criticalReviewItem.answer, 'keep')),
    )
    .orderBy(desc(criticalReview.id))
    .limit(MOST_SHOWN)
    .prepare(),
)
const wentInto = prepared(db =>
  db
    .select({
      id: avoidedRegistration.id,
      title: avoidedRegistration.title,
      hours: avoidedRegistration.hours,
      onDay: avoidedRegistration.onDay,
    })
    .from(avoidedRegistration)
    .where(eq(avoidedRegistration.intoId, sql.placeholder('id')))
    .orderBy(desc(avoidedRegistration.id))
    .limit(MOST_SHOWN)
    .prepare(),
)

/** The reviews of a requirement, and what others' reviews said of it. The register is open to all, and so are its reviews. */
export async function reviewsOf(requirementId: number): Promise<ReviewsOfRequirement> {
  const db = await reader()
  const reviews = await ownReviews(db).all({ id: requirementId })
  const [newest] = reviews
  const items = newest
    ? await db
        .select({ item: criticalReviewItem, title: requirement.title, number: requirement.referenceNumber })
        .from(criticalReviewItem)
        .innerJoin(requirement, eq(requirement.id, criticalReviewItem.requirementId))
        .where(eq(criticalReviewItem.reviewId, newest.review.id))
    : []
  const others = await saidInOthers(db).all({ id: requirementId })
  const tookIn = await wentInto(db).all({ id: requirementId })
  return {
    own: newest
      ? {
          outcome: newest.review.outcome,
          by: newest.by ?? '',
          onDay: newest.review.onDay,
          items: items.map(({ item, title, number }) => ({
            id: item.requirementId,
            title,
            href: requirementPath(number),
            said: whatWasSaid(item.answer, newest.review.outcome),
            caseId: item.caseId,
          })),
        }
      : null,
    repair: reviews.find(({ review }) => review.repair !== '')?.review.repair ?? '',
    fromRepairId: reviews.find(({ review }) => review.trustRepairId !== null)?.review.trustRepairId ?? null,
    others: others.flatMap(({ item, onDay, title, number }) =>
      item.answer === null
        ? []
        : [
            {
              id: item.reviewId,
              title,
              href: requirementPath(number),
              answer: item.answer,
              onDay,
              caseId: item.caseId,
            },
          ],
    ),
    tookIn,
  }
}

/** What a review of a requirement in force asks this person. */
export async function reviewAsked(actor: Actor, row: RequirementRow): Promise<AskedReview> {
  const content = await readContent(await reader(), row)
  return (await readAsked(actor, { occasion: 'afterwards', content, own: row })).inWords()
}
