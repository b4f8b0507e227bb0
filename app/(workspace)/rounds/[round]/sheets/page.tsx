import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintSheet } from '@/components/rating/print-sheet'
import { RoundTrail } from '@/components/rating/round-trail'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { printCodes } from '@/lib/rating/ways/way-actions'
import { waysOfRound } from '@/lib/rating/ways/way-queries'

type PageProps = { params: Promise<{ round: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('sheet.title') }
}

/** Sheets of codes to print, cut apart and draw from a bowl. The codes are drawn in the browser and shown once. */
export default async function SheetsPage({ params }: PageProps) {
  const actor = await requirePermissionSomewhere('round.manage')
  const ways = await waysOfRound(actor, addressId((await params).round), 0)
  if (!ways) notFound()
  const [t, format] = await Promise.all([sentences('rating'), requestFormat()])
  const { fingerprint, k } = ways
  const address = `${publicAddress(readEnvironment())}/answer`
  return (
    <>
      <div className="no-print">
        <PageHeader
          above={<RoundTrail round={ways} t={t} />}
          title={t('sheet.title')}
          lead={t('sheet.lead')}
        />
      </div>
      <Stack>
        {ways.sheets.length === 0 || !fingerprint ? (
          <EmptyState title={t('sheet.noneTitle')}>{t('sheet.none', { k })}</EmptyState>
        ) : null}
        {ways.sheets.map(({ id, key, unitName: unit, groupNames, people, printed, printedOn }) =>
          id === null || !fingerprint ? null : (
            <Section key={key} title={t('ways.place', { unit, groups: format.list(groupNames) })} line>
              <p className="no-print mb-3 max-w-read">
                {t('ways.codes', { people })}{' '}
                {printedOn ? t('sheet.again', { printed, day: format.date(printedOn) }) : t('sheet.first')}
              </p>
              <PrintSheet
                roundId={ways.id}
                sheetId={id}
                people={people}
                printed={printed}
                isPrintedToday={printedOn === today()}
                fingerprint={fingerprint}
                address={address}
                action={printCodes}
                texts={{
                  make: t(printedOn ? 'sheet.makeAgain' : 'sheet.make'),
                  making: t('sheet.making'),
                  print: t('sheet.print'),
                  notSecure: t('begin.notSecure'),
                  unsent: t('begin.noNetwork'),
                  pictureLabel: t('sheet.pictureLabel'),
                  round: ways.name,
                  place: t('ways.place', { unit, groups: format.list(groupNames) }),
                  how: t('sheet.how', { address: address.replace(/^https?:\/\//, '') }),
                  until: t('sheet.until', { day: format.date(ways.closesOn) }),
                  fingerprint: t('sheet.fingerprint'),
                  why: t('sheet.why', { people }),
                  limits: t('sheet.limits'),
                }}
              />
            </Section>
          ),
        )}
      </Stack>
    </>
  )
}
