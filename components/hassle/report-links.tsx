import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Marked } from '@/components/ui/marked'
import { WholeReferences } from '@/components/ui/whole-references'
import { linkReport, linkReportByReference } from '@/lib/hassle/hassle-actions'
import { named } from '@/lib/overlap/named'
import type { Alike } from '@/lib/overlap/overlap-queries'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { hassleFormTexts } from './form-texts'

type ReportLinksProps = { reportId: number; alike: readonly Alike[]; onlyByReference?: boolean }

/** The requirements a report resembles, each with why and the way to say that it is about that one; and any other by its number. */
export async function ReportLinks({ reportId, alike, onlyByReference = false }: ReportLinksProps) {
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  return (
    <>
      {onlyByReference ? null : <AlikeList reportId={reportId} alike={alike} />}
      <div className={onlyByReference ? undefined : 'mt-6'}>
        {onlyByReference ? null : <h3 className="mb-3">{t('report.other')}</h3>}
        <ActionForm action={linkReportByReference} texts={texts} className="space-y-4">
          <input type="hidden" name="reportId" value={reportId} />
          <TextField
            name="reference"
            label={t('report.reference')}
            hint={t('report.referenceHint')}
            width="medium"
            required
          />
          <SubmitButton look="ghost">{t('report.linkOther')}</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
}

async function AlikeList({ reportId, alike }: { reportId: number; alike: readonly Alike[] }) {
  const [t, texts, locale] = await Promise.all([sentences('hassle'), hassleFormTexts(), requestLocale()])
  if (alike.length === 0) return <p className="max-w-read text-quiet">{t('report.alikeNone')}</p>
  return (
    <ul>
      {alike.map(({ row, samePeople, why }, place) => {
        const reference = formatReference(row.referenceNumber)
        const reasons = [
          ...(why.subjects.length > 0 ? [t('report.subject', { subject: named(why.subjects, locale) })] : []),
          ...why.demands.slice(0, 1).map(each => t('report.demand', { demand: each.name[locale] })),
          ...(samePeople ? [t('report.people')] : []),
        ]
        return (
          <li key={row.id} className="border-t border-line py-4 first:border-t-0 first:pt-1">
            <a href={requirementPath(row.referenceNumber)}>
              <Marked text={row.title} marks={why.marks.second} />
            </a>
            <p className="mt-0.5 mb-3 text-small text-quiet">
              <WholeReferences>
                {[reference, ...(reasons.length > 0 ? reasons : [t('report.words')])].join(' · ')}
              </WholeReferences>
            </p>
            <ActionForm action={linkReport} texts={texts} className="space-y-4">
              <input type="hidden" name="reportId" value={reportId} />
              <input type="hidden" name="requirementId" value={row.id} />
              <SubmitButton look={place === 0 ? 'primary' : 'ghost'}>
                {t('report.link', { reference })}
              </SubmitButton>
            </ActionForm>
          </li>
        )
      })}
    </ul>
  )
}
