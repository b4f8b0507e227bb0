import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { signIn } from '@/lib/access/actions'
import { leaveWhenSignedIn, requireMunicipality } from '@/lib/access/require-beginning'
import { safeReturnPath } from '@/lib/access/return-path'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return { title: t('signIn.title'), description: t('signIn.lead') }
}

type PageProps = { searchParams: Promise<{ to?: string; ended?: string }> }

export default async function SignInPage({ searchParams }: PageProps) {
  const settings = await requireMunicipality()
  const { to: wanted, ended } = await searchParams
  const to = safeReturnPath(wanted)
  await leaveWhenSignedIn(to)
  const t = await sentences('access')
  // A phone's home screen opens here too, also of somebody who answered without an account.
  const isToAnswer = to === '/rate' || to.startsWith('/rate/')
  const withoutAccount = (
    <p>
      {t('signIn.answerWithout')}
      <a href="/answer" className="flex min-h-11 items-center">
        {t('signIn.answer')}
      </a>
    </p>
  )
  return (
    <>
      <PageHeader title={t('signIn.title')} above={settings.municipalityName} lead={t('signIn.lead')} />
      {ended === undefined ? null : (
        <div className="mt-6">
          <Notice tone="success" title={t('signIn.ended')} live />
        </div>
      )}
      {isToAnswer ? <div className="mt-6 max-w-read">{withoutAccount}</div> : null}
      <div className="mt-8">
        <ActionForm
          action={signIn}
          texts={{ refused: t('signIn.refused'), pending: t('signIn.pending'), goOn: t('signIn.goOn') }}
        >
          <input type="hidden" name="to" value={to} />
          <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
          <TextField
            name="password"
            type="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            required
          />
          <FormActions>
            <SubmitButton>{t('signIn.submit')}</SubmitButton>
            <a href="/forgotten-password">{t('signIn.forgotten')}</a>
          </FormActions>
        </ActionForm>
        <div className="mt-10 space-y-2 text-ui text-quiet">
          {isToAnswer ? null : withoutAccount}
          <p>{t('signIn.noAccount')}</p>
        </div>
      </div>
    </>
  )
}
