import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { person, settings } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { queueMessage } from '@/lib/notify/outbox'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { readDecider } from '@/lib/workflow/decider-reads'
import type { Finding } from './findings-reads'

/**
 * Writes to those who have the authority that somebody proposes they look at a requirement, since the proposer may start no case about it that would
 * lead anywhere (§8). Those without an address find it on the requirement's page.
 * @param added the title of what was about to bind the same people
 */
export async function proposeToDeciders(
  tx: Transaction,
  actor: Actor,
  { about }: Pick<Finding, 'about'>,
  { reviewId, added }: { reviewId: number; added: string },
): Promise<void> {
  const { personIds } = await readDecider(tx, actor.tree, about, 'challenge', actor.personId)
  const [own] = await tx.select({ locale: settings.locale }).from(settings)
  const people = await tx
    .select({ id: person.id, name: person.name, email: person.email, locale: person.locale })
    .from(person)
    .where(and(inArray(person.id, [...personIds]), eq(person.status, 'active')))
  for (const to of people) {
    if (to.email === null) continue
    const t = translator(to.locale ?? own?.locale ?? 'da', 'review')
    const values = {
      name: to.name,
      by: actor.name,
      reference: formatReference(about.referenceNumber),
      title: about.title,
      added,
      link: `${publicAddress(readEnvironment())}${requirementPath(about.referenceNumber)}`,
    }
    await queueMessage(tx, {
      onceKey: `review_proposal/${reviewId}/${about.id}/${to.id}`,
      kind: 'review_proposal',
      personId: to.id,
      to: to.email,
      subject: t('mail.subject', values),
      body: t('mail.body', values),
    })
  }
}
