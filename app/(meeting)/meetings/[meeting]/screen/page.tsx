import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Screen } from '@/components/meeting/screen'
import { screenTexts } from '@/components/meeting/screen-texts'
import { screenInWords } from '@/components/meeting/screen-words'
import { WayIn } from '@/components/meeting/way-in'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { changedParts } from '@/lib/meeting/changed-parts'
import { meetingScreen } from '@/lib/meeting/meeting-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'

type PageProps = { params: Promise<{ meeting: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('meeting')
  return { title: t('screen.tab') }
}

/** The big screen of a staff meeting. It stands alone, without navigation; without scripts it comes again every few seconds. */
export default async function MeetingScreenPage({ params }: PageProps) {
  const actor = await requirePermissionSomewhere('meeting.hold')
  const view = await meetingScreen(actor, addressId((await params).meeting))
  if (!view) notFound()
  const [t, texts] = await Promise.all([sentences('meeting'), screenTexts()])
  const first = changedParts(screenInWords(t, view)) ?? { parts: {}, stamps: {} }
  return (
    <>
      {view.phase === 'write' || view.phase === 'dots' ? (
        <noscript>
          <meta httpEquiv="refresh" content="8" />
        </noscript>
      ) : null}
      <Screen
        meetingId={view.meetingId}
        unitName={view.unitName}
        first={first}
        texts={texts}
        wayIn={<WayIn code={view.code} texts={texts} />}
      />
    </>
  )
}
