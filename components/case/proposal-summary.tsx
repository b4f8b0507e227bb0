import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { WholeReferences } from '@/components/ui/whole-references'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { CaseView } from '@/lib/workflow/case-queries'
import type { DecisionForm } from '@/lib/workflow/decision-forms'

/** What is proposed, as those who discuss and decide read it. */
export function ProposalSummary({ view }: { view: CaseView }) {
  const { proposal, med } = view.file
  if (!proposal) return null
  const t = pageSentences('workflow')
  const format = pageFormat()
  const nameOf = (id: number | null) => (id === null ? null : view.names.get(id))
  const owner = [proposal.ownerFunction, nameOf(proposal.ownerPersonId)].filter(Boolean).join(', ')
  const target = view.mergeInto
  const items = [
    {
      key: 'what',
      term: t('proposal.what'),
      value: (
        <>
          <b>{t(`outcomes.${proposal.outcome}`)}</b>: {t(`forms.${proposal.form as DecisionForm}`)}
          {target ? (
            <>
              {' '}
              <a href={requirementPath(target.referenceNumber)}>
                <WholeReferences>
                  {formatReference(target.referenceNumber)} {target.title}
                </WholeReferences>
              </a>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'reason', term: t('proposal.reason'), value: proposal.reason },
    {
      key: 'hours',
      term: t('proposal.hours'),
      value: t('case.hoursYear', { hours: format.hours(proposal.expectedHours) }),
    },
    { key: 'timeUse', term: t('proposal.timeUse'), value: proposal.timeUse },
    { key: 'citizen', term: t('proposal.citizenMeaning'), value: proposal.citizenMeaning },
    { key: 'owner', term: t('proposal.owner'), value: owner },
    { key: 'effect', term: t('proposal.takesEffectOn'), value: format.date(proposal.takesEffectOn) },
    { key: 'deadline', term: t('proposal.deadline'), value: format.date(proposal.deadline) },
    {
      key: 'med',
      term: t('proposal.med'),
      value: t(`proposal.${proposal.medNeeded ? 'yes' : med.claimed ? 'medClaimed' : 'no'}`),
    },
    {
      key: 'signature',
      term: t('proposal.signature'),
      value:
        proposal.signedBy && proposal.signedOn
          ? t('proposal.signatureOf', { name: proposal.signedBy, date: format.date(proposal.signedOn) })
          : '',
    },
    { key: 'deviated', term: t('proposal.deviated'), value: proposal.deviationReason },
    {
      key: 'proposer',
      term: t('proposal.proposer'),
      value: t('proposal.proposedBy', {
        name: nameOf(proposal.proposedByPersonId) ?? t('case.somebody'),
        date: format.date(proposal.proposedOn),
      }),
    },
  ]
  return (
    <Section title={t('proposal.title')} id="proposal">
      <DefinitionList items={items.filter(item => item.value !== '')} />
    </Section>
  )
}
