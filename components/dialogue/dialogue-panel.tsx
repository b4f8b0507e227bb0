import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { AskedFor, type FormsAskedFor } from '@/components/ui/form/asked-for'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { agreeAnswers, agreeJudgement, writeEntry } from '@/lib/dialogue/actions'
import type { DialogueView } from '@/lib/dialogue/queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { governanceQuestions } from '@/lib/workflow/states'
import { OwnerAnswer } from './owner-answer'

const draftOf = (view: DialogueView, form: string) =>
  `dialogue/${view.requirementId}/${view.unit.id}/${form}/${view.readerId}`

/** Posts in sight; earlier ones are one click away. */
const openPosts = 5

/** The governance dialogue about a requirement (§8): what is agreed, the conversation, and the forms for both. */
export function DialoguePanel({
  view,
  forms,
  id = 'dialogue',
}: {
  view: DialogueView
  forms: FormsAskedFor
  id?: string
}) {
  const t = pageSentences('dialogue')
  const earlier = view.posts.slice(0, -openPosts)
  const gist = t('gist', {
    answered: view.agreed.filter(each => each.answer !== null).length,
    posts: view.posts.length,
  })
  return (
    <Fold title={t('title')} id={id} gist={gist} open={forms.opened === 'agree' || forms.opened === 'write'}>
      <p className="mb-4 max-w-read text-ui text-quiet">{t('lead')}</p>
      <OwnerAnswer view={view} />
      <AgreedAnswers view={view} />
      {view.mayAgree ? (
        <AskedFor name="agree" forms={forms} label={t('agreeTitle')}>
          <AgreeForm view={view} />
        </AskedFor>
      ) : null}
      <JudgementPart view={view} />
      <h3 className="mt-6 mb-2">{t('thread')}</h3>
      {view.posts.length === 0 ? <p className="text-ui text-quiet">{t('empty')}</p> : null}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <Posts posts={earlier} />
        </Disclosure>
      ) : null}
      <Posts posts={view.posts.slice(-openPosts)} />
      {view.mayWrite ? (
        <AskedFor name="write" forms={forms} label={t('write')}>
          <ActionForm action={writeEntry} texts={formTexts()} draft={draftOf(view, 'entry')} emptyWhenDone>
            <input type="hidden" name="requirementId" value={view.requirementId} />
            <SelectField
              name="question"
              label={t('question')}
              emptyText={t('noQuestion')}
              choices={governanceQuestions.map(value => ({ value, label: t(`questions.${value}`) }))}
            />
            <TextArea name="body" label={t('body')} hint={t('bodyHint')} required />
            <SubmitButton look="ghost">{t('send')}</SubmitButton>
          </ActionForm>
        </AskedFor>
      ) : null}
    </Fold>
  )
}

function Posts({ posts }: { posts: DialogueView['posts'] }) {
  const t = pageSentences('dialogue')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  return (
    <ul>
      {posts.map(post => (
        <li key={post.id} className="border-t border-line py-2.5">
          <p className="text-small text-quiet">
            {t('by', { name: post.author ?? workflow('case.somebody'), moment: format.moment(post.at) })}
            {post.asOwner ? `, ${t('owner.as')}` : ''}
            {post.question ? ` · ${t(`questions.${post.question}`)}` : ''}
          </p>
          <p className="max-w-read whitespace-pre-line">{post.body}</p>
        </li>
      ))}
    </ul>
  )
}

/** The four questions, each with what was agreed or that it is open. */
export function AgreedAnswers({ view }: { view: DialogueView }) {
  const t = pageSentences('dialogue')
  const format = pageFormat()
  return (
    <dl>
      {view.agreed.map(({ question, answer }) => (
        <div key={question} className="border-t border-line py-2.5 last:border-b">
          <dt className="font-semibold">{t(`questions.${question}`)}</dt>
          <dd className="mt-0.5 max-w-read">
            {answer ? (
              <>
                <p className="whitespace-pre-line">{answer.body}</p>
                {answer.purposeFound === false ? <p>{t('noPurpose')}</p> : null}
                <p className="text-small text-quiet">
                  {t('agreedFor', { unit: answer.unitName, date: format.date(answer.agreedOn) })}
                </p>
              </>
            ) : (
              <p className="text-quiet">{t('notAnswered')}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the head or the requirement owner writes what was agreed, with what holds already filled in. */
export function AgreeForm({ view, look = 'ghost' }: { view: DialogueView; look?: 'primary' | 'ghost' }) {
  const t = pageSentences('dialogue')
  const held = new Map(view.agreed.map(each => [each.question, each.answer]))
  const found = held.get('purpose')?.purposeFound
  return (
    <ActionForm action={agreeAnswers} texts={formTexts()} draft={draftOf(view, 'answers')}>
      <input type="hidden" name="requirementId" value={view.requirementId} />
      <input type="hidden" name="unitId" value={view.unit.id} />
      <TextArea name="purpose" label={t('questions.purpose')} value={held.get('purpose')?.body} />
      <RadioGroup
        name="purposeFound"
        label={t('purposeFound')}
        value={found === true ? 'yes' : found === false ? 'no' : undefined}
        choices={[
          { value: 'yes', label: t('foundYes') },
          { value: 'no', label: t('foundNo') },
        ]}
      />
      {(['without_it', 'in_the_way', 'citizen'] as const).map(question => (
        <TextArea
          key={question}
          name={question}
          label={t(`questions.${question}`)}
          value={held.get(question)?.body}
        />
      ))}
      <SubmitButton look={look}>{t('agree')}</SubmitButton>
    </ActionForm>
  )
}

/** The agreed judgement, where so few are bound that none can rate (§8). */
export function JudgementPart({ view }: { view: DialogueView }) {
  const { judgement } = view
  if (!judgement) return null
  const t = pageSentences('dialogue')
  const workflow = pageSentences('workflow')
  return (
    <div className="mt-6">
      <h3>{t('judgement.title')}</h3>
      <p className="mt-1 max-w-read text-ui text-quiet">{t('judgement.lead', { count: judgement.people })}</p>
      {judgement.said ? (
        <p className="mt-2 max-w-read">
          <VerdictMark kind={judgement.said.verdict} word={workflow(`verdicts.${judgement.said.verdict}`)} />{' '}
          {judgement.said.reason}
        </p>
      ) : null}
      {view.mayAgree ? (
        <Disclosure summary={t('judgement.verdict')} open={!judgement.said}>
          <ActionForm action={agreeJudgement} texts={formTexts()} draft={draftOf(view, 'judgement')}>
            <input type="hidden" name="requirementId" value={view.requirementId} />
            <input type="hidden" name="unitId" value={view.unit.id} />
            <RadioGroup
              name="verdict"
              label={t('judgement.verdict')}
              required
              choices={(['green', 'amber', 'red'] as const).map(value => ({
                value,
                label: workflow(`verdicts.${value}`),
              }))}
            />
            <TextArea name="reason" label={t('judgement.reason')} required />
            <SubmitButton look="ghost">{t('judgement.save')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </div>
  )
}
