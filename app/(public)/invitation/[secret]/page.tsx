import type { Metadata } from 'next'
import { ChoosePassword } from '@/components/access/choose-password'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { acceptInvitation } from '@/lib/access/actions'
import { findOneTimeLink } from '@/lib/access/one-time-link'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return { title: t('choosePassword.password'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const settings = await requireMunicipality()
  const { secret } = await params
  const [t, link] = await Promise.all([sentences('access'), findOneTimeLink(secret, 'invitation')])
  if (!link)
    return (
      <>
        <PageHeader title={t('deadLink.title')} lead={t('deadLink.invitation')} />
        <p className="mt-8">
          <ButtonLink href="/sign-in">{t('deadLink.invitationAction')}</ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <PageHeader
        title={t('invitation.title', { name: link.person.name })}
        above={settings.municipalityName}
        lead={t('invitation.lead', { municipality: settings.municipalityName })}
      />
      <ChoosePassword
        action={acceptInvitation}
        secret={secret}
        email={link.person.email}
        texts={{
          label: t('choosePassword.password'),
          hint: t('choosePassword.hint'),
          submit: t('invitation.submit'),
          pending: t('choosePassword.pending'),
          refused: t('choosePassword.refused'),
          goOn: t('signIn.goOn'),
        }}
      />
    </>
  )
}
