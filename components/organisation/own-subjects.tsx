import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { changeOwnSubject, removeOwnSubject } from '@/lib/overlap/lexicon-actions'
import type { LexiconPage } from '@/lib/overlap/lexicon-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { adminFormTexts } from './form-texts'

/** The subjects that the organisation has added to the lexicon, each to be changed or taken away. */
export async function OwnSubjects({ subjects }: { subjects: LexiconPage['own'] }) {
  const [t, texts, format] = await Promise.all([sentences('overlap'), adminFormTexts(), requestFormat()])
  if (subjects.length === 0) return <p className="max-w-read text-quiet">{t('lexicon.ownNone')}</p>
  return (
    <ul>
      {subjects.map(subject => (
        <li key={subject.id} className="border-t border-line py-2.5 first:border-t-0">
          <h3>{subject.name}</h3>
          <p className="text-ui">{subject.words.join(', ')}</p>
          <p className="text-small text-quiet">
            {t('lexicon.by', { name: subject.by, moment: format.moment(subject.at) })}
          </p>
          <Disclosure
            summary={
              <>
                {t('lexicon.change')}
                <span className="sr-only"> {subject.name}</span>
              </>
            }
          >
            <ActionForm action={changeOwnSubject} texts={texts}>
              <input type="hidden" name="ownSubjectId" value={subject.id} />
              <SubjectFields name={subject.name} words={subject.words} />
              <SubmitButton look="ghost">{t('lexicon.submitChange')}</SubmitButton>
            </ActionForm>
            <ActionForm action={removeOwnSubject} texts={texts} className="mt-3">
              <input type="hidden" name="ownSubjectId" value={subject.id} />
              <SubmitButton look="quiet">{t('lexicon.remove')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

/** A subject's name, and the words by which one sees it. */
export async function SubjectFields({ name, words = [] }: { name?: string; words?: readonly string[] }) {
  const t = await sentences('overlap')
  return (
    <>
      <TextField name="name" label={t('lexicon.name')} value={name} maxLength={80} required />
      <TextArea
        name="words"
        label={t('lexicon.words')}
        hint={t('lexicon.wordsHint')}
        value={words.join('\n')}
        maxLength={4000}
        required
      />
    </>
  )
}
