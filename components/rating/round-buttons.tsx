import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { FormAction } from '@/lib/platform/action'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RoundView } from '@/lib/rating/round-queries'

type RoundButtonsProps = {
  round: RoundView
  actions: { open: FormAction; discard: FormAction; close: FormAction; closeWithoutBallots: FormAction }
  t: Translate<'rating'>
  format: Format
}

const formWords = (t: Translate<'rating'>) => ({
  refused: t('round.refused'),
  pending: t('round.pending'),
  goOn: t('round.goOn'),
})

/** Under the results of a closed round, for whoever leads what it is about: what to do now, and that it is done. */
export function GoThrough({
  round,
  action,
  t,
}: {
  round: RoundView
  action: FormAction
  t: Translate<'rating'>
}) {
  return (
    <div className="no-print">
      <Panel title={t('round.nowWhat')}>
        <p className="max-w-read">{t('round.nowWhatText')}</p>
        <ActionForm action={action} texts={formWords(t)} className="space-y-3">
          <input type="hidden" name="round" value={round.id} />
          <SubmitButton look="ghost">{t('round.goneThrough')}</SubmitButton>
        </ActionForm>
      </Panel>
    </div>
  )
}

/** What those who run a round can do with it now. */
export function RoundButtons({ round, actions, t, format }: RoundButtonsProps) {
  const texts = formWords(t)
  const one = (action: FormAction, words: string, look: 'primary' | 'ghost' = 'primary') => (
    <ActionForm action={action} texts={texts} className="space-y-3">
      <input type="hidden" name="round" value={round.id} />
      <SubmitButton look={look}>{words}</SubmitButton>
    </ActionForm>
  )
  if (!round.mayManage || round.status === 'closed') return null
  if (round.ballotsMissing)
    return (
      <Notice tone="warn" title={t('round.ballotsMissing')}>
        <p className="mb-3 max-w-read">{t('round.ballotsMissingText')}</p>
        {one(actions.closeWithoutBallots, t('round.closeWithoutBallots'), 'ghost')}
      </Notice>
    )
  // A pulse closes by itself: nobody ends it while few have answered.
  if (round.status === 'closing' || round.kind === 'pulse') return null
  if (round.status === 'open')
    return (
      <Disclosure summary={t('round.closeEarly')}>
        <p className="mb-3 max-w-read">{t('round.closeText')}</p>
        {one(actions.close, t('round.close'), 'ghost')}
      </Disclosure>
    )
  const waits = round.med?.waitsUntil ?? null
  return (
    <div className="space-y-4">
      <p className="max-w-read text-quiet">{t('round.openText')}</p>
      {waits ? (
        <Disclosure summary={t('round.openEarly')}>
          <p className="mb-3 max-w-read">{t('round.openEarlyText', { day: format.date(waits) })}</p>
          <ActionForm action={actions.open} texts={texts} className="space-y-4">
            <input type="hidden" name="round" value={round.id} />
            <TextArea
              name="because"
              label={t('round.because')}
              hint={t('round.becauseHint')}
              rows={2}
              required
            />
            <SubmitButton look="ghost">{t('round.open')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
      <div className="flex flex-wrap items-start gap-4">
        {waits ? null : one(actions.open, t('round.open'))}
        <ButtonLink look="ghost" href={`/rounds/${round.id}/edit`}>
          {t('round.edit')}
        </ButtonLink>
        {one(actions.discard, t('round.discard'), 'ghost')}
      </div>
    </div>
  )
}
