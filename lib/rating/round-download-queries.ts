import 'server-only'
import { currentActor } from '@/lib/access/session'
import { addressId } from '@/lib/platform/address-id'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { everyResult } from './every-result-queries'
import { downloadCsv, downloadJson } from './round-download'
import { roundHead } from './round-queries'

const DOWNLOADS = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

const nothing = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** The texts one by one, each made when the one before it has been taken. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await texts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await texts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/**
 * A closed round's results as a file, made from the same publications as its page: whoever is signed in gets what they see there. Signed out
 * is 401; a round that is not there, not closed or not theirs is 404, which tells nothing apart.
 */
export async function resultsFile(kind: keyof typeof DOWNLOADS, roundInAddress: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return nothing(401)
  const round = await roundHead(actor, addressId(roundInAddress))
  if (round?.status !== 'closed') return nothing(404)
  const results = await everyResult(actor, round.id)
  const texts =
    kind === 'csv'
      ? downloadCsv(results, translator(actor.locale, 'results'), formatFor(actor.locale))
      : downloadJson({ id: round.id, name: round.name, closedOn: round.closedOn, k: round.k }, results)
  return new Response(streamOf(texts), {
    headers: {
      'content-type': DOWNLOADS[kind],
      'content-disposition': `attachment; filename="raaderum-${round.id}-${round.closedOn}.${kind}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
