import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { requirementPath } from '@/lib/register/reference'
import type { CaseView } from '@/lib/workflow/case-queries'
import { sayWaitsFor } from './waits-for-text'

/** Whom a case concerns, how it is experienced there, what it takes, and whom it waits for. */
export function CaseFactsList({ view }: { view: CaseView }) {
  const t = pageSentences('workflow')
  const review = pageSentences('review')
  const format = pageFormat()
  const { row, requirement } = view.file
  const opener = row.openedByPersonId === null ? null : view.names.get(row.openedByPersonId)
  return (
    <Section title={t('case.facts')} id="facts">
      <DefinitionList
        items={[
          {
            key: 'unit',
            term: t('case.unit'),
            value: (
              <>
                {view.people === null
                  ? view.unitName
                  : `${view.unitName}, ${t('case.people', { count: view.people })}`}
                <span className="block text-small text-quiet">
                  {row.coversAll ? t('case.coversAll') : t('case.coversPart', { unit: view.unitName })}
                </span>
                {requirement.status === 'suspended' ? (
                  <span className="block text-small text-quiet">{t('case.withoutTrial')}</span>
                ) : null}
              </>
            ),
          },
          {
            key: 'hours',
            term: t(view.people === null ? 'case.hoursBefore' : 'case.hoursNow'),
            value:
              view.hours === null
                ? t('case.hoursUnknown')
                : t('case.hoursYear', { hours: format.hours(view.hours) }),
          },
          ...(view.goesOnAs
            ? [
                {
                  key: 'instead',
                  term: t('case.goesOnAs'),
                  value: <a href={requirementPath(view.goesOnAs.referenceNumber)}>{view.goesOnAs.title}</a>,
                },
              ]
            : []),
          { key: 'evidence', term: t('case.evidence'), value: evidenceText(view) },
          ...(row.state === 'closed'
            ? []
            : [{ key: 'waits', term: t('case.waitsFor'), value: sayWaitsFor(t, view.waitsFor) }]),
          {
            key: 'opened',
            term: t('case.opened'),
            value: t('case.openedBy', {
              date: format.date(row.openedOn),
              name: opener ?? t('case.somebody'),
            }),
          },
          ...(view.startedAt
            ? [{ key: 'review', term: review('case.term'), value: startedAtText(view.startedAt) }]
            : []),
        ]}
      />
      <p className="no-print mt-3">
        <a href={requirementPath(requirement.referenceNumber)}>{t('case.openRequirement')}</a>
      </p>
    </Section>
  )
}

function startedAtText({ answer, referenceNumber, title }: NonNullable<CaseView['startedAt']>) {
  const t = pageSentences('review')
  return (
    <>
      {t('case.value', { answer: t(`answered.${answer}`) })}
      {referenceNumber === null || title === null ? null : (
        <>
          {' '}
          <a href={requirementPath(referenceNumber)}>{title}</a>
        </>
      )}
    </>
  )
}

function evidenceText(view: CaseView) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const { evidence } = view.file
  if (!evidence) return t('case.evidenceNone')
  if (!view.seesEvidence) return t('case.evidenceHidden')
  const isSplit = evidence.kind === 'publication' && evidence.split
  const kind = isSplit ? 'split' : evidence.verdict
  const day = evidence.kind === 'publication' ? evidence.publishedOn : evidence.agreedOn
  return (
    <>
      <VerdictMark kind={kind} word={t(`verdicts.${kind}`)} />
      <span className="block text-small text-quiet">{format.date(day)}</span>
    </>
  )
}
