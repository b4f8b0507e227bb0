import { formTexts } from '@/components/case/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { pageSentences } from '@/lib/platform/i18n/request'
import { acceptSignal } from '@/lib/signals/actions'

/** A signal is lived with for now: why, and until when (§6). Once it is, the answer stands where the fields were. */
export function AcceptSignal({ signalId, isOpen = true }: { signalId: number; isOpen?: boolean }) {
  const t = pageSentences('signals')
  return (
    <ActionForm action={acceptSignal} texts={formTexts()}>
      {isOpen ? (
        <>
          <input type="hidden" name="signalId" value={signalId} />
          <TextArea name="reason" label={t('reason')} hint={t('acceptHint')} rows={2} required />
          <DateField name="lookAgainOn" label={t('lookAgainOn')} required />
          <SubmitButton look="ghost">{t('accept')}</SubmitButton>
        </>
      ) : null}
    </ActionForm>
  )
}
