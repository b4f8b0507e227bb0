import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { addressChallenge, noteChallengeAnswer, noteChallengeSent } from '@/lib/challenge/challenge-actions'
import type { LetterView } from '@/lib/challenge/challenge-queries'
import { pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'

/** Where it is noted that a letter has been sent, and what the answer was. */
export function LetterForms({ view }: { view: LetterView }) {
  const t = pageSentences('challenge')
  const texts = formTexts()
  const { row } = view
  if (row.state === 'granted' || row.state === 'refused') return null
  const fields = (
    <>
      <input type="hidden" name="challengeId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
    </>
  )
  if (!view.mayHandle)
    return (
      <Section title={t('page.handle')} id="handle">
        <p className="max-w-read">{t('page.others')}</p>
      </Section>
    )
  return (
    <Section title={t('page.handle')} id="handle">
      {row.state === 'draft' ? (
        <div className="space-y-5">
          <ActionForm action={noteChallengeSent} texts={texts}>
            {fields}
            <DateField
              name="sentOn"
              label={t('page.sentOn')}
              hint={t('page.sentHint')}
              max={today()}
              required
            />
            <SubmitButton>{t('page.noteSent')}</SubmitButton>
          </ActionForm>
          <Disclosure summary={t('page.changeRecipient')}>
            <ActionForm action={addressChallenge} texts={texts}>
              {fields}
              <TextField name="recipient" label={t('page.recipient')} value={row.recipient} required />
              <SubmitButton look="ghost">{t('page.saveRecipient')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      ) : (
        <ActionForm action={noteChallengeAnswer} texts={texts}>
          {fields}
          <RadioGroup
            name="answer"
            label={t('page.answer')}
            required
            choices={[
              { value: 'granted', label: t('page.yes'), hint: t('page.yesHint') },
              { value: 'refused', label: t('page.no'), hint: t('page.noHint') },
            ]}
          />
          <DateField name="answeredOn" label={t('page.answeredOn')} max={today()} required />
          <TextArea name="answerText" label={t('page.answerText')} required />
          <SubmitButton>{t('page.noteAnswer')}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  )
}
