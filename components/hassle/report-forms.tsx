import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { answerReport, hideReport, showReport } from '@/lib/hassle/hassle-actions'
import type { From } from '@/lib/hassle/hassle-queries'
import { sentences } from '@/lib/platform/i18n/request'
import { hassleFormTexts } from './form-texts'

/** Answers whoever wrote. */
export async function AnswerForm({ reportId, from }: { reportId: number; from: From }) {
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  const hint =
    from.is === 'named'
      ? t('report.answerHint.named', { name: from.name })
      : t(`report.answerHint.${from.is}`)
  return (
    <ActionForm action={answerReport} texts={texts} className="space-y-4" emptyWhenDone>
      <input type="hidden" name="reportId" value={reportId} />
      <TextArea name="body" label={t('report.answerBody')} hint={hint} rows={3} maxLength={1000} required />
      <SubmitButton look="ghost">{t('report.answerSend')}</SubmitButton>
    </ActionForm>
  )
}

/** Takes abuse off the list, with a reason. */
export async function HideForm({ reportId }: { reportId: number }) {
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  return (
    <>
      <p className="mb-4 max-w-read text-ui">{t('report.hideText')}</p>
      <ActionForm action={hideReport} texts={texts} className="space-y-4">
        <input type="hidden" name="reportId" value={reportId} />
        <TextArea name="reason" label={t('report.hideReason')} rows={2} maxLength={300} required />
        <SubmitButton look="ghost">{t('report.hideSend')}</SubmitButton>
      </ActionForm>
    </>
  )
}

/** Puts it back. */
export async function ShowForm({ reportId }: { reportId: number }) {
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  return (
    <ActionForm action={showReport} texts={texts} className="space-y-4">
      <input type="hidden" name="reportId" value={reportId} />
      <SubmitButton look="ghost">{t('report.show')}</SubmitButton>
    </ActionForm>
  )
}
