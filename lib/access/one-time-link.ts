import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { type Reader, reader, type Transaction } from '@/db/client'
import { oneTimeLink, person, settings } from '@/db/schema'
import { queueMessage } from '@/lib/notify/outbox'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { type Locale, say } from '@/lib/platform/i18n/translator'
import { now } from '@/lib/platform/time'

export type LinkPurpose = 'invitation' | 'password_reset'

const HOUR = 60 * 60 * 1000
const lifetimes: Record<LinkPurpose, number> = { invitation: 14 * 24 * HOUR, password_reset: 2 * HOUR }
/** Somebody who asks again and again for a new password gets one mail in this time. */
const ONE_RESET_PER = HOUR / 12
const paths: Record<LinkPurpose, string> = { invitation: 'invitation', password_reset: 'reset' }

/** The secret has 256 bits, so a plain hash of it is enough. */
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

type SomePerson = Pick<typeof person.$inferSelect, 'id' | 'name' | 'email' | 'locale'>

/**
 * Makes a link that works once and puts the mail with it in the outbox. Earlier links of the same purpose die.
 * Does nothing for people without an address, and for a reset asked for again within five minutes.
 */
export async function sendOneTimeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  to: SomePerson,
): Promise<'sent' | 'not_sent'> {
  if (!to.email) return 'not_sent'
  const at = now()
  const same = and(
    eq(oneTimeLink.personId, to.id),
    eq(oneTimeLink.purpose, purpose),
    isNull(oneTimeLink.usedAt),
  )
  if (purpose === 'password_reset') {
    const recent = gt(oneTimeLink.expiresAt, at + lifetimes.password_reset - ONE_RESET_PER)
    if ((await tx.select().from(oneTimeLink).where(and(same, recent))).length > 0) return 'not_sent'
  }
  await tx.delete(oneTimeLink).where(same)
  const secret = randomBytes(32).toString('base64url')
  const secretHash = hashOf(secret)
  await tx
    .insert(oneTimeLink)
    .values({ secretHash, purpose, personId: to.id, expiresAt: at + lifetimes[purpose] })
  const [own] = await tx.select().from(settings)
  const locale: Locale = to.locale ?? own?.locale ?? 'da'
  const link = `${publicAddress(readEnvironment())}/${paths[purpose]}/${secret}`
  const values = { name: to.name, municipality: own?.municipalityName ?? '', link }
  const text = purpose === 'invitation' ? 'invitation' : 'reset'
  await queueMessage(tx, {
    onceKey: `${purpose}/${secretHash}`,
    kind: purpose,
    personId: to.id,
    to: to.email,
    subject: say(locale, `access.mail.${text}Subject`, values),
    body: say(locale, `access.mail.${text}Body`, values),
  })
  return 'sent'
}

/** Kills every link a person has: it went to an address they had, or is from before their account was closed or their password changed. */
export async function killLinksOf(tx: Transaction, personId: number): Promise<void> {
  await tx.delete(oneTimeLink).where(and(eq(oneTimeLink.personId, personId), isNull(oneTimeLink.usedAt)))
}

/** Whose link a secret is, while it works: not used, not too old, and its person not disabled. */
export async function findOneTimeLink(secret: string, purpose: LinkPurpose, db?: Reader) {
  const from = db ?? (await reader())
  const [found] = await from
    .select({ secretHash: oneTimeLink.secretHash, person })
    .from(oneTimeLink)
    .innerJoin(person, eq(person.id, oneTimeLink.personId))
    .where(
      and(
        eq(oneTimeLink.secretHash, hashOf(secret)),
        eq(oneTimeLink.purpose, purpose),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, now()),
      ),
    )
  return found && found.person.status !== 'disabled' ? found : null
}
