import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import type { MedFront } from '@/lib/overview/front-queries'
import type { Speech } from './speech'

type MedPartProps = { speech: Speech; front: MedFront; leading: boolean }

/** A works-council representative's page: rounds before they open, what waits for a discussion, what was published. */
export function MedPart({ speech, front, leading }: MedPartProps) {
  const { t, format } = speech
  const { drafts, openedEarly, waiting, published, unitNames } = front
  return (
    <>
      {leading ? (
        <PageHeader
          title={t('med.title')}
          above={format.list(unitNames)}
          lead={t('med.lead', {
            drafts: drafts.length,
            draftsText: format.number(drafts.length),
            cases: waiting.length,
            casesText: format.number(waiting.length),
          })}
        />
      ) : null}
      <Columns>
        <Section title={t('med.draftsHeading')} line>
          {drafts.length === 0 ? <p className="text-quiet">{t('med.draftsNone')}</p> : null}
          <ItemList
            items={[
              ...drafts.map(round => ({
                key: String(round.id),
                href: `/rounds/${round.id}`,
                text: round.name,
                meta: t('med.draft', {
                  day: format.date(round.opensOn),
                  count: round.requirements,
                  number: format.number(round.requirements),
                  discussed: round.medDiscussedOn ? 'yes' : 'no',
                }),
              })),
              ...openedEarly.map(round => ({
                key: String(round.id),
                href: `/rounds/${round.id}`,
                text: round.name,
                meta: t('med.openedEarly', { because: round.openedEarlyBecause ?? '' }),
              })),
            ]}
          />
        </Section>
        <Section title={t('med.casesHeading')} line>
          {waiting.length === 0 ? <p className="text-quiet">{t('med.casesNone')}</p> : null}
          <ItemList
            items={waiting.map(each => ({
              key: String(each.caseId),
              href: `/cases/${each.caseId}`,
              text: each.title,
              meta: `${each.unitName} · ${t('waiting.since', { day: format.date(each.day) })}`,
            }))}
          />
        </Section>
        <Section title={t('med.publishedHeading')} line>
          {published.length === 0 ? <p className="text-quiet">{t('med.publishedNone')}</p> : null}
          <ItemList
            items={published.map(round => ({
              key: String(round.id),
              href: `/rounds/${round.id}`,
              text: round.name,
              meta: t('med.published', {
                day: format.date(round.closedOn),
                count: round.published,
                number: format.number(round.published),
              }),
            }))}
          />
        </Section>
      </Columns>
    </>
  )
}
