import 'server-only'
import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { formSubmission } from '@/db/schema'
import { isMessageKey, type Locale, say } from './i18n/translator'

/** What was done by the form that led somebody to a page, in every language; null where it was not theirs, or is forgotten. */
export async function whatWasSaid(
  who: { personId: number },
  formKey: string,
): Promise<Record<Locale, string> | null> {
  const [sent] = await (await reader())
    .select({ outcome: formSubmission.outcome })
    .from(formSubmission)
    .where(
      and(
        eq(formSubmission.formKey, `${who.personId}/${formKey}`),
        eq(formSubmission.personId, who.personId),
      ),
    )
  const { message, values } = sent?.outcome ?? {}
  if (!message || !isMessageKey(message)) return null
  return { da: say('da', message, values), en: say('en', message, values) }
}
