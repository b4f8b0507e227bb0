import type { Metadata } from 'next'
import { ChoosePassword } from '@/components/access/choose-password'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { resetPassword } from '@/lib/access/actions'
import { findOneTimeLink } from '@/lib/access/one-time-link'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return { title: t('reset.title'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const settings = await requireMunicipality()
  const { secret } = await params
  const [t, link] = await Promise.all([sentences('access'), findOneTimeLink(secret, 'password_reset')])
  if (!link)
    return (
      <>
        <PageHeader title={t('deadLink.title')} lead={t('deadLink.reset')} />
        <p className="mt-8">
          <ButtonLink href="/forgotten-password">{t('deadLink.resetAction')}</ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <PageHeader title={t('reset.title')} above={settings.municipalityName} lead={t('reset.lead')} />
      <ChoosePassword
        action={resetPassword}
        secret={secret}
        email={link.person.email}
        texts={{
          label: t('choosePassword.newPassword'),
          hint: t('choosePassword.hint'),
          submit: t('reset.submit'),
          pending: t('choosePassword.pending'),
          refused: t('choosePassword.refused'),
          goOn: t('signIn.goOn'),
        }}
      />
    </>
  )
}
