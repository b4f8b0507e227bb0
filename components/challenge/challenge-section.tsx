import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { writeChallengePart } from '@/lib/challenge/challenge-actions'
import { challengeKinds } from '@/lib/challenge/vocabulary'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { requirementPath } from '@/lib/register/reference'
import type { CaseView } from '@/lib/workflow/case-queries'

/** What a case asks of those above: written before it is decided, then the letter it is part of (§8). */
export function ChallengeSection({ view }: { view: CaseView }) {
  const { row, proposal, challenge } = view.file
  if (proposal?.outcome !== 'challenge') return null
  const t = pageSentences('challenge')
  const { part } = challenge
  const mayWrite = view.may.propose && (row.state === 'proposed' || row.state === 'consultation')
  return (
    <Section title={t('part.title')} id="upward">
      {part ? <PartWritten view={view} /> : null}
      {!part && !mayWrite ? <p>{t('part.missing')}</p> : null}
      {mayWrite && !part ? (
        <>
          <p className="mb-5 max-w-read">{t('part.lead')}</p>
          <PartForm view={view} />
        </>
      ) : null}
      {mayWrite && part ? (
        <Disclosure summary={t('part.rewrite')}>
          <PartForm view={view} />
        </Disclosure>
      ) : null}
    </Section>
  )
}

function PartWritten({ view }: { view: CaseView }) {
  const { part, letter } = view.file.challenge
  if (!part) return null
  const t = pageSentences('challenge')
  const format = pageFormat()
  const day = letter?.answeredOn ?? letter?.sentOn
  const items = [
    { key: 'kind', term: t('part.kind'), value: t(`kinds.${part.kind}`) },
    { key: 'recipient', term: t('part.recipient'), value: letter?.recipient ?? part.recipient },
    { key: 'asked', term: t('part.asked'), value: <Lines text={part.asked} /> },
    { key: 'proposes', term: t('part.proposes'), value: <Lines text={part.proposes} /> },
    {
      key: 'state',
      term: t('list.state'),
      value: letter ? `${t(`states.${letter.state}`)}${day ? `, ${format.date(day)}` : ''}` : '',
    },
  ]
  return (
    <>
      <DefinitionList items={items.filter(item => item.value !== '')} />
      {letter ? (
        <p className="mt-2">
          <a href={`/challenges/${letter.id}`} className="inline-flex min-h-11 items-center">
            {t('part.toLetter')}
          </a>
          {letter.state === 'draft' ? <span className="block text-ui">{t('part.waits')}</span> : null}
        </p>
      ) : null}
    </>
  )
}

const Lines = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>

function PartForm({ view }: { view: CaseView }) {
  const t = pageSentences('challenge')
  const { row, challenge } = view.file
  const { part } = challenge
  return (
    <ActionForm action={writeChallengePart} texts={formTexts()}>
      <CaseFields id={row.id} version={row.version} />
      <RadioGroup
        name="letterKind"
        label={t('part.kind')}
        value={part?.kind}
        choices={challengeKinds.map(value => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
        required
      />
      <TextField
        name="recipient"
        label={t('part.recipient')}
        hint={t('part.recipientHint')}
        value={part?.recipient}
        required
      />
      <TextArea name="asked" label={t('part.asked')} value={part?.asked} required />
      <TextArea name="proposes" label={t('part.proposes')} value={part?.proposes} required />
      <SubmitButton look={part ? 'ghost' : 'primary'}>{t('part.save')}</SubmitButton>
    </ActionForm>
  )
}

/** After a yes from above: what has to happen before what was granted can be proposed. */
export function ChallengeGranted({ view }: { view: CaseView }) {
  const { row, proposal, requirement } = view.file
  const lastMove = view.history.find(each => each.isMove)
  if (row.state !== 'proposed' || proposal || lastMove?.what !== 'challenge_granted') return null
  const t = pageSentences('challenge')
  return (
    <Notice tone="info" title={t('states.granted')}>
      <p>{t('part.grantedNext')}</p>
      {view.may.editRequirement ? (
        <p>
          <a
            href={`${requirementPath(requirement.referenceNumber)}/edit`}
            className="inline-flex min-h-11 items-center"
          >
            {t('part.editRequirement')}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}
