import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hassleFormTexts } from '@/components/hassle/form-texts'
import { QrPicture, qrPicture } from '@/components/rating/qr-picture'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { renewUnitKey } from '@/lib/hassle/hassle-actions'
import { hasslePoster } from '@/lib/hassle/hassle-queries'
import { addressId } from '@/lib/platform/address-id'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { sentences } from '@/lib/platform/i18n/request'

type PageProps = { params: Promise<{ unit: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('poster.title') }
}

/** A unit's poster for the wall: the way into the hassle box without an account. */
export default async function HasslePosterPage({ params }: PageProps) {
  const actor = await requirePermissionSomewhere('hassle.handle')
  const unitId = addressId((await params).unit)
  const poster = await hasslePoster(actor, unitId)
  if (!poster) notFound()
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  const address = publicAddress(readEnvironment())
  const link = `${address}/tell#${poster.key}`
  const unit = poster.unitName
  return (
    <>
      <div className="no-print mb-6 space-y-4 text-small">
        <Breadcrumb label={t('poster.title')} items={[{ href: '/hassle/inbox', label: t('report.crumb') }]} />
        <p className="max-w-read">{t('poster.hint', { unit })}</p>
        <p className="max-w-read break-all">
          {t('poster.link')}: <a href={`/tell#${poster.key}`}>{link}</a>
        </p>
        <ActionForm action={renewUnitKey} texts={texts} className="space-y-4">
          <input type="hidden" name="unitId" value={unitId} />
          <SubmitButton look="ghost">{t('poster.renew')}</SubmitButton>
        </ActionForm>
      </div>
      <article className="poster">
        <h1>{t('poster.headline')}</h1>
        <p className="poster-lead">{unit}</p>
        <p>{t('poster.lead')}</p>
        {poster.label ? (
          <>
            <QrPicture picture={await qrPicture(link)} label={t('poster.pictureLabel', { unit })} />
            <ul>
              <li>{t('poster.scan')}</li>
              <li>{t('poster.follow')}</li>
              <li>{t('poster.signIn', { address: address.replace(/^https?:\/\//, '') })}</li>
            </ul>
            <p>{t('without.text', { label: poster.label.unitName, people: poster.label.people })}</p>
          </>
        ) : (
          <p>{t('poster.tooFew', { k: poster.k })}</p>
        )}
        <p>{t('poster.elsewhere')}</p>
      </article>
    </>
  )
}
