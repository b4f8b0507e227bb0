import { DefinitionList } from '@/components/ui/definition-list'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Late } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { RequirementPage } from '@/lib/register/page-queries'
import { requirementPath } from '@/lib/register/reference'

/** Only what is really an address becomes a link; a law's name stays text. */
const isAddress = (text: string) => /^https?:\/\/[^\s]+$/.test(text)

/** What the requirement demands, and why it is there. */
export function RequirementAbout({ page }: { page: RequirementPage }) {
  const t = pageSentences('register')
  const format = pageFormat()
  const { row, content } = page
  const examined = [
    row.legalExaminedBy,
    row.legalExaminedOn === null ? '' : format.date(row.legalExaminedOn),
  ].filter(text => text !== '')
  const items = [
    {
      key: 'because',
      term: t('fields.introducedBecause'),
      value: t(`introductionReasons.${row.introducedBecause}`),
    },
    { key: 'risk', term: t('fields.risk'), value: content.risk },
    { key: 'responsible', term: t('fields.professionallyResponsible'), value: row.professionallyResponsible },
    {
      key: 'value',
      term: t('fields.protectedValue'),
      value: row.protectedValue ? t(`protectedValues.${row.protectedValue}`) : '',
    },
    {
      key: 'law',
      term: t('fields.legalStatus'),
      value: (
        <>
          {t(`legalStatuses.${row.legalStatus}`)}
          {row.lawLink ? (
            <span className="block text-ui text-quiet">
              {isAddress(row.lawLink) ? (
                <a href={row.lawLink} rel="noreferrer" className="break-all">
                  {row.lawLink}
                </a>
              ) : (
                row.lawLink
              )}
            </span>
          ) : null}
          {examined.length > 0 ? (
            <span className="block text-ui text-quiet">
              {t('page.examined', { what: examined.join(', ') })}
            </span>
          ) : null}
        </>
      ),
    },
    { key: 'authority', term: t('fields.authority'), value: t(`authorities.${row.authority}`) },
    {
      key: 'owner',
      term: t('page.owner'),
      value: [row.ownerFunction, page.owner].filter(text => text !== '').join(', '),
    },
    {
      key: 'review',
      term: t('fields.reviewBy'),
      value:
        row.reviewBy === null ? (
          ''
        ) : page.reviewIsLate ? (
          <Late>{t('page.reviewLate', { date: format.date(row.reviewBy) })}</Late>
        ) : (
          format.date(row.reviewBy)
        ),
    },
    { key: 'sunset', term: t('fields.sunsetOn'), value: row.sunsetOn ? format.date(row.sunsetOn) : '' },
    {
      key: 'tradition',
      term: t('fields.tradition'),
      value: row.tradition ? t(`traditions.${row.tradition}`) : '',
    },
  ]
  return (
    <>
      <Section title={t('page.what')}>
        <p className="max-w-read whitespace-pre-line">{row.demand}</p>
      </Section>
      <Section title={t('page.why')}>
        <p className={`max-w-read whitespace-pre-line ${row.purpose ? '' : 'text-quiet'}`}>
          {row.purpose || t('page.noPurpose')}
        </p>
        {page.mergedInto ? (
          <p>
            <a href={requirementPath(page.mergedInto.referenceNumber)}>
              {t('page.mergedInto', { title: page.mergedInto.title })}
            </a>
          </p>
        ) : null}
      </Section>
      <Fold title={t('page.background')} gist={t(`legalStatuses.${row.legalStatus}`)}>
        <DefinitionList items={items.filter(item => item.value !== '')} />
      </Fold>
    </>
  )
}
