import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QrPicture, qrPicture } from '@/components/rating/qr-picture'
import { RoundTrail } from '@/components/rating/round-trail'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { opensByItselfOn } from '@/lib/rating/med-time'
import { roundHead } from '@/lib/rating/round-queries'

type PageProps = { params: Promise<{ round: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('poster.title') }
}

/** A poster for the wall: what it is, until when, where, and the fingerprint that everybody must see. */
export default async function PosterPage({ params }: PageProps) {
  const actor = await requirePermissionSomewhere('round.read')
  const round = await roundHead(actor, addressId((await params).round))
  if (!round) notFound()
  const [t, format] = await Promise.all([sentences('rating'), requestFormat()])
  const address = publicAddress(readEnvironment())
  const bare = address.replace(/^https?:\/\//, '')
  return (
    <>
      <div className="no-print mb-6 text-small">
        <RoundTrail round={round} t={t} />
        <p className="mt-3 max-w-read">{t('poster.hint')}</p>
      </div>
      <article className="poster">
        <h1>{t('poster.headline')}</h1>
        <p className="poster-lead">{round.name}</p>
        <p>
          {t('poster.when', {
            opens: format.date(round.openedOn ?? opensByItselfOn(round, round.med?.waitsUntil ?? null)),
            closes: format.date(round.closesOn),
          })}
        </p>
        <QrPicture picture={await qrPicture(`${address}/rate`)} label={t('poster.pictureLabel')} />
        <ul>
          <li>{t('poster.signIn', { address: `${bare}/rate` })}</li>
          <li>{t('poster.link')}</li>
          <li>{t('poster.code', { address: `${bare}/answer` })}</li>
        </ul>
        <p>{t('poster.promise')}</p>
        {round.fingerprint ? (
          <p>
            {t('poster.fingerprint')}{' '}
            <strong className="whitespace-nowrap tabular-nums">{round.fingerprint}</strong>
          </p>
        ) : (
          <p>{t('poster.noFingerprint')}</p>
        )}
      </article>
    </>
  )
}
