import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { Late } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { requirementPath } from '@/lib/register/reference'
import { addAction, finishAction, markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import type { CaseView } from '@/lib/workflow/case-queries'
import { checklistAnswers, checklistItems } from '@/lib/workflow/states'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'
import { BlockedMove } from './move-buttons'

interface CarryOutProps {
  view: CaseView
  people: { id: number; name: string }[]
}

/** Carrying a decision out: the requirement's new words, actions, the checklist, and marking it done (§8). */
export function CarryOutSection({ view, people }: CarryOutProps) {
  const t = pageSentences('workflow')
  const { row, facts, requirement } = view.file
  const texts = formTexts()
  const done = view.moves.find(move => move.transition === 'mark_done')
  const outcome = facts.proposal?.outcome
  const takesOut = outcome === 'remove' || outcome === 'change'
  return (
    <>
      <Section title={t('case.now')} id="carry-out">
        <CarryOutLead view={view} />
        {outcome === 'change' && row.coversAll && view.may.editRequirement ? (
          <p className="mt-3">
            <a href={`${requirementPath(requirement.referenceNumber)}/edit`}>
              {t('carryOut.editRequirement')}
            </a>
            <span className="block text-small text-quiet">{t('carryOut.editHint')}</span>
          </p>
        ) : null}
      </Section>
      <ActionsSection view={view} people={people} />
      {takesOut ? (
        <Section title={t('carryOut.checklist')} id="checklist">
          <p className="mb-3 max-w-read text-ui text-quiet">{t('carryOut.checklistHint')}</p>
          {view.may.carryOut ? (
            <ActionForm action={saveChecklist} texts={texts}>
              <CaseFields id={row.id} version={row.version} />
              {checklistItems.map(item => (
                <RadioGroup
                  key={item}
                  name={item}
                  label={t(`checklist.${item}`)}
                  value={facts.checklist[item]}
                  choices={checklistAnswers.map(value => ({ value, label: t(`carryOut.${value}`) }))}
                  inRow
                />
              ))}
              <SubmitButton look="ghost">{t('carryOut.saveChecklist')}</SubmitButton>
            </ActionForm>
          ) : (
            <DefinitionList
              items={checklistItems.map(item => ({
                key: item,
                term: t(`checklist.${item}`),
                value: t(`carryOut.${facts.checklist[item]}`),
              }))}
            />
          )}
        </Section>
      ) : null}
      {done?.status === 'allowed' ? (
        <ActionForm action={markDone} texts={texts} className="space-y-3">
          <CaseFields id={row.id} version={row.version} />
          <SubmitButton>{t('moves.mark_done')}</SubmitButton>
        </ActionForm>
      ) : null}
      {done?.status === 'blocked' ? (
        <BlockedMove label={t('moves.mark_done')} obstacles={done.obstacles} />
      ) : null}
    </>
  )
}

/** Who carries out what was decided, and by when. */
function CarryOutLead({ view: { file, names } }: Pick<CarryOutProps, 'view'>) {
  const { proposal } = file
  if (!proposal) return null
  const t = pageSentences('workflow')
  const date = pageFormat().date(proposal.deadline)
  const named = proposal.ownerPersonId === null ? null : names.get(proposal.ownerPersonId)
  return (
    <p className="max-w-read">
      {proposal.deadline < today() ? (
        <Late>{t('carryOut.leadLate', { date })}</Late>
      ) : (
        t('carryOut.lead', { date })
      )}{' '}
      {t('carryOut.leadOwner', { owner: [proposal.ownerFunction, named].filter(Boolean).join(', ') })}
    </p>
  )
}

/** What is to be done, by whom and when: while it is carried out, and what is left of it while it is followed up. */
export function ActionsSection({ view, people }: CarryOutProps) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const texts = formTexts()
  const { row, progress } = view.file
  return (
    <Section title={t('carryOut.actions')} id="actions">
      {progress.actions.length === 0 ? (
        <p className="text-ui text-quiet">{t('carryOut.noActions')}</p>
      ) : (
        <ul>
          {progress.actions.map(action => {
            const named = action.ownerPersonId === null ? null : view.names.get(action.ownerPersonId)
            const owner = [action.ownerFunction, named].filter(Boolean).join(', ')
            const isLate = action.doneOn === null && action.dueOn < today()
            return (
              <li
                key={action.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2.5"
              >
                <div>
                  <p>{action.title}</p>
                  <p className="text-small text-quiet">
                    {action.doneOn
                      ? t('carryOut.actionDone', { date: format.date(action.doneOn) })
                      : t('carryOut.actionDue', { owner, date: format.date(action.dueOn) })}
                    {isLate ? (
                      <>
                        , <Late>{t('carryOut.late')}</Late>
                      </>
                    ) : null}
                  </p>
                </div>
                {action.doneOn === null && view.may.carryOut ? (
                  <ActionForm action={finishAction} texts={texts} className="">
                    <CaseFields id={row.id} version={row.version} />
                    <input type="hidden" name="actionId" value={action.id} />
                    <SubmitButton look="quiet">
                      {t('carryOut.finish')}
                      <span className="sr-only">: {action.title}</span>
                    </SubmitButton>
                  </ActionForm>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
      {view.may.carryOut ? (
        <Disclosure summary={t('carryOut.add')}>
          <ActionForm action={addAction} texts={texts}>
            <CaseFields id={row.id} version={row.version} />
            <TextField name="title" label={t('carryOut.actionTitle')} required />
            <TextField name="ownerFunction" label={t('carryOut.actionOwner')} />
            <SelectField
              name="ownerPersonId"
              label={t('carryOut.actionPerson')}
              optionalText={t('form.optional')}
              emptyText={t('form.choose')}
              choices={people.map(person => ({ value: String(person.id), label: person.name }))}
            />
            <DateField name="dueOn" label={t('carryOut.actionDueOn')} required />
            <SubmitButton look="ghost">{t('carryOut.add')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  )
}
