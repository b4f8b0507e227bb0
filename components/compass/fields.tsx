import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { keepCulture } from '@/lib/compass/actions'
import type { CultureView } from '@/lib/compass/culture-queries'
import type { UnitOverview } from '@/lib/overview/unit-overview'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { LadderView } from '@/lib/trust-ladder/ladder-queries'
import type { RepairInList } from '@/lib/trust-repair/repair-queries'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'

const formTexts = () => {
  const t = pageSentences('compass')
  return { refused: t('refused'), pending: t('pending'), goOn: t('goOn') }
}

/** Culture: what the unit stands for, what it learns, and that it dares try something (§10). */
export function CultureField({
  unitId,
  culture,
  trials,
}: {
  unitId: number
  culture: CultureView
  trials: readonly ListedTrial[]
}) {
  const t = pageSentences('compass')
  return (
    <Section title={t('fields.culture')} id="culture" line>
      <dl className="max-w-read space-y-3">
        <Kept term={t('values')} text={culture.sharedValues || t('notWritten')} />
        <Kept term={t('competence')} text={culture.competence || t('notWritten')} />
        <Kept term={t('experiments')} text={t('experimentsCount', { count: trials.length })} />
      </dl>
      {culture.mayEdit ? (
        <Disclosure summary={t('edit')}>
          <ActionForm action={keepCulture} texts={formTexts()}>
            <input type="hidden" name="unitId" value={unitId} />
            <TextArea
              name="sharedValues"
              label={t('values')}
              hint={t('valuesHint')}
              value={culture.sharedValues}
            />
            <TextArea
              name="competence"
              label={t('competence')}
              hint={t('competenceHint')}
              value={culture.competence}
            />
            <SubmitButton look="ghost">{t('keep')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  )
}

function Kept({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-small text-quiet">{term}</dt>
      <dd className="whitespace-pre-line">{text}</dd>
    </div>
  )
}

/** Structure: the unit's fence, as the hours that go to what is meaningful and to what is not. */
export function StructureField({
  unitId,
  overview,
  mayReadResults,
}: {
  unitId: number
  overview: UnitOverview
  mayReadResults: boolean
}) {
  const t = pageSentences('compass')
  const format = pageFormat()
  const { hoursByStanding: hours, byStanding: counts } = overview
  return (
    <Section title={t('fields.structure')} id="structure" line>
      <p>{t('fence', { count: overview.total, hours: format.hours(overview.hours) })}</p>
      {mayReadResults ? (
        <ul className="mt-2 space-y-1">
          {(['green', 'red', 'amber', 'unrated'] as const).map(standing => (
            <li key={standing}>
              {t(`standing.${standing}`, { count: counts[standing], hours: format.hours(hours[standing]) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">{t('resultsHidden')}</p>
      )}
      <p className="no-print">
        <a href={`/units/${unitId}`} className="inline-flex min-h-11 items-center">
          {t('toFence')}
        </a>
      </p>
    </Section>
  )
}

/** Test: what is tried, and where the unit stands on its ladder. */
export function TestField({
  unitId,
  trials,
  ladder,
}: {
  unitId: number
  trials: readonly ListedTrial[]
  ladder: LadderView
}) {
  const t = pageSentences('compass')
  const ladders = pageSentences('trustLadder')
  const phases = pageSentences('trustTest')
  const next = ladder.steps.find(step => step.id === ladder.nextId)
  return (
    <Section title={t('fields.test')} id="test" line>
      {trials.length === 0 ? <p className="text-quiet">{t('noTrials')}</p> : null}
      <ItemList
        items={trials.slice(0, 5).map(({ trial, phase, title }) => ({
          key: String(trial.id),
          href: `/cases/${trial.caseId}#trust-test-${trial.id}`,
          text: title,
          meta: phases(`phases.${phase}`),
        }))}
      />
      <p className="mt-3">
        {ladders('standing', { steps: ladder.steps.length, reached: ladder.reached })}
        {next ? ` ${ladders('next')}: ${next.title}.` : null}
      </p>
      <p className="no-print">
        <a href={`/units/${unitId}/ladder`} className="inline-flex min-h-11 items-center">
          {ladders('toLadder')}
        </a>
      </p>
    </Section>
  )
}

/** Repair: what was learnt when something went wrong. */
export function RepairField({ learning }: { learning: readonly RepairInList[] }) {
  const t = pageSentences('compass')
  const format = pageFormat()
  return (
    <Section title={t('fields.repair')} id="repair" line>
      {learning.length === 0 ? <p className="max-w-read text-quiet">{t('noLearning')}</p> : null}
      <ItemList
        items={learning.slice(0, 3).map(each => ({
          key: String(each.id),
          href: `/trust-repairs#repair-${each.id}`,
          text: each.title,
          meta: each.lookBackOn ? t('lookBack', { day: format.date(each.lookBackOn) }) : null,
        }))}
      />
    </Section>
  )
}
