import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { meetingFormTexts } from '@/components/meeting/form-texts'
import { HowItGoes } from '@/components/meeting/how-it-goes'
import { type HeapOnPage, MeetingHeap } from '@/components/meeting/meeting-heaps'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { endTheMeeting } from '@/lib/meeting/meeting-actions'
import { type MeetingPage, meetingPage } from '@/lib/meeting/meeting-queries'
import { requirementsAlike } from '@/lib/overlap/overlap-queries'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

type PageProps = { params: Promise<{ meeting: string }> }

const asked = cache(async (meeting: string) => {
  const actor = await requirePermissionSomewhere('meeting.read')
  const found = await meetingPage(actor, addressId(meeting))
  if (!found) notFound()
  return found
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { unitName } = await asked((await params).meeting)
  const t = await sentences('meeting')
  return { title: t('titleOf', { unit: unitName }) }
}

/** A staff meeting: while it runs the way to the big screen, then what each heap comes to, and afterwards what came of it. */
export default async function StaffMeetingPage({ params }: PageProps) {
  const found = await asked((await params).meeting)
  const { row, unitName, mayHold, heaps } = found
  const [t, format] = await Promise.all([sentences('meeting'), requestFormat()])
  const lead =
    row.phase === 'ended'
      ? t('page.ended', {
          date: format.date(row.startedOn),
          ...{ red: found.red, green: found.green, phones: found.phones },
        })
      : !mayHold
        ? t('page.runningRead')
        : row.phase === 'leave'
          ? t('page.leaving')
          : t('page.running', { phones: found.phones })
  const showsHeaps = row.phase === 'ended' || (mayHold && row.phase === 'leave')
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            label={t('crumb')}
            items={[
              { href: `/units/${row.unitId}`, label: unitName },
              { href: `/units/${row.unitId}/meetings`, label: t('crumb') },
            ]}
          />
        }
        title={t('title')}
        lead={lead}
        action={
          mayHold && row.phase !== 'ended' ? (
            <ButtonLink href={`/meetings/${row.id}/screen`}>{t('page.toScreen')}</ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        {showsHeaps ? (
          <Section title={row.phase === 'ended' ? t('page.cameOf') : t('page.heaps')}>
            {heaps.length === 0 ? (
              <p className="max-w-read text-quiet">
                {row.phase === 'ended' ? t('page.nothingKept') : t('page.noHeaps')}
              </p>
            ) : null}
            {mayHold && row.phase === 'ended' && heaps.some(each => each.outcome === null) ? (
              <p className="no-print mb-6 max-w-read">{t('page.late')}</p>
            ) : null}
            <div className="space-y-10">
              {heaps.map(heap => (
                <HeapWithLikeness key={heap.id} heap={heap} found={found} />
              ))}
            </div>
          </Section>
        ) : null}
        {mayHold && !showsHeaps ? (
          <Section title={t('unit.how')} line>
            <p className="mb-4 max-w-read">{t('page.screenHint')}</p>
            <HowItGoes />
          </Section>
        ) : null}
        {mayHold && row.phase !== 'ended' ? <EndMeeting meetingId={row.id} /> : null}
      </Stack>
    </>
  )
}

async function HeapWithLikeness({ heap, found }: { heap: HeapOnPage; found: MeetingPage }) {
  const isOpen = found.mayHold && heap.requirement === null
  const alike = isOpen
    ? await requirementsAlike({
        title: heap.title,
        demand: heap.examples.map(each => each.body).join('\n'),
        purpose: '',
        unitIds: [found.row.unitId],
        groupIds: [],
      })
    : []
  return (
    <MeetingHeap
      heap={heap}
      alike={found.mayHold ? alike.slice(0, 3) : null}
      mayRegister={found.mayRegister}
      isOver={found.row.phase === 'ended'}
    />
  )
}

async function EndMeeting({ meetingId }: { meetingId: number }) {
  const [t, texts] = await Promise.all([sentences('meeting'), meetingFormTexts()])
  return (
    <Section title={t('page.endHeading')} line>
      <p className="mb-4 max-w-read">
        {t('page.endText')} {t('page.endsBySelf')}
      </p>
      <ActionForm action={endTheMeeting} texts={texts}>
        <input type="hidden" name="meetingId" value={meetingId} />
        <SubmitButton look="ghost">{t('page.end')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}
