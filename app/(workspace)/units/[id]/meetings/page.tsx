import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { meetingFormTexts } from '@/components/meeting/form-texts'
import { HowItGoes } from '@/components/meeting/how-it-goes'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { requireActor } from '@/lib/access/session'
import { startMeeting } from '@/lib/meeting/meeting-actions'
import { meetingsOfUnit } from '@/lib/meeting/meeting-queries'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor, t] = await Promise.all([params, requireActor(), sentences('meeting')])
  const unit = actor.tree.find(Number(id)) ?? notFound()
  return { title: t('allOf', { unit: unit.name }) }
}

/** A unit's staff meetings about red and green governance: how one goes, the way to start one, and what came of those there were. */
export default async function UnitMeetingsPage({ params }: Props) {
  const unitId = addressId((await params).id)
  if (!Number.isSafeInteger(unitId)) notFound()
  const actor = await requirePermission('unit.read', { unitId })
  const [{ meetings, underWay, mayHold, mayRead }, t, format, texts] = await Promise.all([
    meetingsOfUnit(actor, unitId),
    sentences('meeting'),
    requestFormat(),
    meetingFormTexts(),
  ])
  const unit = actor.tree.get(unitId)
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('crumb')} items={[{ href: `/units/${unitId}`, label: unit.name }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="mt-6 space-y-4">
        {underWay ? (
          <>
            <p>{t('unit.underWay', { date: format.date(underWay.startedOn) })}</p>
            <p>
              <ButtonLink href={`/meetings/${underWay.id}`}>{t('unit.toMeeting')}</ButtonLink>
            </p>
          </>
        ) : mayHold ? (
          <ActionForm action={startMeeting} texts={texts}>
            <input type="hidden" name="unitId" value={unitId} />
            <SubmitButton>{t('unit.start')}</SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-quiet">{t('unit.onlyLeaders')}</p>
        )}
      </div>
      <Columns shape="main-aside">
        <Section title={t('unit.how')} line>
          <HowItGoes />
          <p className="mt-4 max-w-read text-ui text-quiet">{t('unit.anonymous')}</p>
        </Section>
        {mayRead ? (
          <Section title={t('unit.earlier')} line>
            {meetings.length === 0 ? (
              <p className="max-w-read text-quiet">{t('unit.none')}</p>
            ) : (
              <ItemList
                items={meetings.map(each => ({
                  key: String(each.id),
                  href: `/meetings/${each.id}`,
                  text: t('unit.meetingOn', { date: format.date(each.startedOn) }),
                  meta: t('unit.line', { red: each.red, green: each.green }),
                }))}
              />
            )}
          </Section>
        ) : null}
      </Columns>
    </>
  )
}
