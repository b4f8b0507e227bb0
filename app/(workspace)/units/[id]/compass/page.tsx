import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CultureField, RepairField, StructureField, TestField } from '@/components/compass/fields'
import { MeetingEntry } from '@/components/meeting/meeting-entry'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { may } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { requireActor } from '@/lib/access/session'
import { cultureOf } from '@/lib/compass/culture-queries'
import { compassFacts } from '@/lib/compass/facts'
import { talkAbout } from '@/lib/compass/talk'
import { readUnitPicture } from '@/lib/overview/queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { ladderOfUnit } from '@/lib/trust-ladder/ladder-queries'
import { learningFor } from '@/lib/trust-repair/repair-queries'
import { trialsOfUnit } from '@/lib/trust-test/trial-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor, t] = await Promise.all([params, requireActor(), sentences('compass')])
  const unit = actor.tree.find(Number(id)) ?? notFound()
  return { title: t('titleOf', { unit: unit.name }) }
}

/** The trust compass of a unit (§10): four fields with what is really there, and what to talk about next. Prints as one sheet. */
export default async function CompassPage({ params }: Props) {
  const unitId = addressId((await params).id)
  if (!Number.isSafeInteger(unitId)) notFound()
  const actor = await requirePermission('unit.read', { unitId })
  const [picture, culture, trials, ladder, learning, t] = await Promise.all([
    readUnitPicture(actor, unitId),
    cultureOf(actor, unitId),
    trialsOfUnit(actor, unitId),
    ladderOfUnit(actor, unitId),
    learningFor(actor, unitId),
    sentences('compass'),
  ])
  const { unit, overview, mayReadResults } = picture
  const red = mayReadResults
    ? { hours: overview.hoursByStanding.red, unrated: overview.byStanding.unrated }
    : null
  const questions = talkAbout(compassFacts({ culture, red, trials, ladder, learning }, today()))
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('title')} items={[{ href: `/units/${unitId}`, label: unit.name }]} />}
        title={t('titleOf', { unit: unit.name })}
        lead={t('lead')}
      />
      <Stack>
        <Section title={t('talk.title')} id="talk" line>
          {questions.length === 0 ? <p>{t('talk.none')}</p> : null}
          <ol className="max-w-read list-decimal space-y-2 pl-6">
            {questions.map(({ key, field }) => (
              <li key={key}>
                {t(`talk.${key}`)} <a href={`#${field}`}>{t(`fields.${field}`)}</a>
              </li>
            ))}
          </ol>
          {may(actor, 'meeting.read', { unitId }) ? <MeetingEntry unitId={unitId} /> : null}
        </Section>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-11 gap-y-10 lg:grid-cols-2 print:grid-cols-2 print:gap-x-8 print:gap-y-4">
          <CultureField unitId={unitId} culture={culture} trials={trials} />
          <StructureField unitId={unitId} overview={overview} mayReadResults={mayReadResults} />
          <TestField unitId={unitId} trials={trials} ladder={ladder} />
          <RepairField learning={learning} />
        </div>
      </Stack>
    </>
  )
}
