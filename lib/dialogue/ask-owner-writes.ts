import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { person, settings } from '@/db/schema'
import { queueMessage } from '@/lib/notify/outbox'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'
import { formatReference } from '@/lib/register/reference'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { readHolders } from '@/lib/workflow/decider-reads'
import { readOwnerAnswer } from './owner-reads'

/**
 * Asks the requirement owner by mail what it is for, when a case about it goes into dialogue (§8); those who lead the unit it
 * belongs to where no person is named. An owner who has answered is not asked again.
 */
export async function askOwner(tx: Transaction, about: RequirementRow, caseId: number): Promise<void> {
  if (await readOwnerAnswer(tx, about.id)) return
  const holders = about.ownerPersonId === null ? await readHolders(tx, [about.ownerUnitId]) : []
  const ids = about.ownerPersonId === null ? holders.map(each => each.personId) : [about.ownerPersonId]
  const [own] = await tx.select({ locale: settings.locale }).from(settings)
  const people = await tx
    .select({ id: person.id, name: person.name, email: person.email, locale: person.locale })
    .from(person)
    .where(and(inArray(person.id, [...new Set(ids)]), eq(person.status, 'active')))
  for (const to of people) {
    if (to.email === null) continue
    const t = translator(to.locale ?? own?.locale ?? 'da', 'dialogue')
    const values = {
      name: to.name,
      reference: formatReference(about.referenceNumber),
      title: about.title,
      link: `${publicAddress(readEnvironment())}/cases/${caseId}#owner`,
    }
    await queueMessage(tx, {
      onceKey: `owner_asked/${caseId}/${to.id}`,
      kind: 'owner_asked',
      personId: to.id,
      to: to.email,
      subject: t('owner.mailSubject', values),
      body: t('owner.mailBody', values),
    })
  }
}
