import { NextResponse } from 'next/server'
import { calendarFile } from '@/lib/notify/calendar-file'
import { calendarOf, ownerOfCalendar } from '@/lib/notify/calendar-queries'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translator'

export const dynamic = 'force-dynamic'

/** A person's days as a calendar, to whoever has the secret address: no session, for calendars that fetch by themselves. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const actor = await ownerOfCalendar((await params).file)
  if (!actor) return new NextResponse(null, { status: 404 })
  const t = translator(actor.locale, 'notify')
  const body = calendarFile(await calendarOf(actor), t, publicAddress(readEnvironment()), new Date())
  return new NextResponse(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="raaderum.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
