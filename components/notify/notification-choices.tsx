import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import { changeCalendar, chooseNotifications } from '@/lib/notify/actions'
import { notificationKinds } from '@/lib/notify/kinds'
import type { ownNotificationChoices } from '@/lib/notify/news-queries'
import { sendsMail } from '@/lib/platform/env'
import { pageSentences } from '@/lib/platform/i18n/request'

type Props = {
  own: Awaited<ReturnType<typeof ownNotificationChoices>>
  texts: { refused: string; pending: string; goOn: string }
}

/** How soon mails tell of what. */
export function NotificationChoices({ own, texts }: Props) {
  const t = pageSentences('notify')
  return (
    <Section id="notifications" title={t('choices.title')} line>
      <p className="mb-4 max-w-read">
        {t('choices.lead')} {sendsMail() ? null : t('choices.noMail')}
      </p>
      <ActionForm action={chooseNotifications} texts={texts}>
        {own.choices.map(({ kind, frequency }) => (
          <SelectField
            key={kind}
            name={kind}
            label={t(`kinds.${kind}`)}
            value={frequency}
            choices={notificationKinds[kind].offers.map(each => ({
              value: each,
              label: t(`frequencies.${each}`),
            }))}
          />
        ))}
        <p className="max-w-read text-small text-quiet">{t('choices.privacy')}</p>
        <FormActions>
          <SubmitButton look="ghost">{t('choices.save')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

/** The secret address that a calendar of one's own fetches days from. */
export function CalendarChoice({ own, texts }: Props) {
  const t = pageSentences('notify')
  return (
    <Section title={t('feed.title')} line>
      <p className="mb-4 max-w-read">{t('feed.lead')}</p>
      {own.calendar ? (
        <div className="field">
          <label htmlFor="calendar-address" className="field-label">
            {t('feed.address')}
          </label>
          <p id="calendar-hint" className="field-hint">
            {t('feed.secret')}
          </p>
          <textarea
            id="calendar-address"
            readOnly
            rows={3}
            defaultValue={own.calendar}
            aria-describedby="calendar-hint"
            className="control control-full break-all text-small"
          />
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-x-6 gap-y-3">
        <ActionForm action={changeCalendar} texts={texts}>
          <HiddenField name="calendar" value="new" />
          <SubmitButton look="ghost">{t(own.calendar ? 'feed.another' : 'feed.make')}</SubmitButton>
        </ActionForm>
        {own.calendar ? (
          <ActionForm action={changeCalendar} texts={texts}>
            <HiddenField name="calendar" value="off" />
            <SubmitButton look="quiet">{t('feed.off')}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Section>
  )
}
