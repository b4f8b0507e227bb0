import { randomUUID } from 'node:crypto'
import { pageSentences } from '@/lib/platform/i18n/request'
import { DraftKeeper } from './draft-keeper'
import { SendingForm, type SendingFormProps } from './sending-form'

type ActionFormProps = Omit<SendingFormProps, 'formKey' | 'texts'> & {
  texts: Omit<SendingFormProps['texts'], 'unsent'>
  /** Keeps what is typed in this browser until it is sent: the form, the thing and the person, as one name. */
  draft?: string
}

/**
 * A form around a server action. Without scripts the browser posts it and the page comes back with the answer; with
 * scripts it is sent in place, and never emptied by a refusal. A second press while it is under way does nothing, and
 * each rendering has a key of its own, so that a form sent again is not carried out again. Render it from a server
 * component; the fields inside find their values and errors by themselves.
 */
export function ActionForm({ texts, draft, children, ...props }: ActionFormProps) {
  const t = pageSentences('platform')
  return (
    <SendingForm formKey={randomUUID()} {...props} texts={{ ...texts, unsent: t('errors.unsent') }}>
      {draft ? (
        <DraftKeeper
          storageKey={draft}
          texts={{ restored: t('draft.restored'), discard: t('draft.discard') }}
        />
      ) : null}
      {children}
    </SendingForm>
  )
}
