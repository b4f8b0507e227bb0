import { aroundInWords } from '@/components/register/around-words'
import { requirePermission } from '@/lib/access/require-permission'
import { requirementsAlike } from '@/lib/overlap/overlap-queries'
import { requestFormat, requestLocale, sentences } from '@/lib/platform/i18n/request'
import { aroundAsked, requirementsAround, SHOWN_IN_FORM } from '@/lib/register/around-queries'

/** What already binds the same people, for the form that asks without leaving it. */
export async function GET(request: Request): Promise<Response> {
  await requirePermission('register.read')
  const asked = aroundAsked(new URL(request.url).searchParams)
  const [t, format, locale, around, alike] = await Promise.all([
    sentences('register'),
    requestFormat(),
    requestLocale(),
    requirementsAround(asked.unitIds, asked.groupIds, asked.risk),
    requirementsAlike(asked),
  ])
  return Response.json(aroundInWords({ t, format, locale }, around, alike, SHOWN_IN_FORM))
}
