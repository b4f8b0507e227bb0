import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OutcomeList } from '@/components/overview/outcome-list'
import { UnitFront } from '@/components/overview/unit-front'
import { SignalsPanel } from '@/components/signals/signals-panel'
import { UnitTrust } from '@/components/trust-repair/unit-trust'
import { formsAskedFor } from '@/components/ui/form/asked-for'
import { Section, Stack } from '@/components/ui/section'
import { may } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { requireActor } from '@/lib/access/session'
import { readUnitOutcome } from '@/lib/overview/outcome-queries'
import { readUnitFront } from '@/lib/overview/queries'
import { overviewSpeech } from '@/lib/overview/speech-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { signalsOfUnit } from '@/lib/signals/queries'
import { ladderOfUnit } from '@/lib/trust-ladder/ladder-queries'
import { learningFor } from '@/lib/trust-repair/repair-queries'
import { trialsOfUnit } from '@/lib/trust-test/trial-queries'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<'view' | 'open', string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, actor, t] = await Promise.all([params, requireActor(), sentences('overview')])
  const unit = actor.tree.find(Number(id))
  if (!unit) notFound()
  return { title: t('unitTitle', { unit: unit.name }) }
}

/** The front page of any unit: open to everybody signed in; verdicts only along one's own chain. */
export default async function UnitPage({ params, searchParams }: Props) {
  const unitId = addressId((await params).id)
  if (!Number.isSafeInteger(unitId)) notFound()
  const actor = await requirePermission('unit.read', { unitId })
  const [front, speech, outcome, signals, { view, open }, trials, ladder, learning] = await Promise.all([
    readUnitFront(actor, unitId),
    overviewSpeech(),
    readUnitOutcome(actor, unitId),
    signalsOfUnit(actor, unitId),
    searchParams,
    trialsOfUnit(actor, unitId),
    ladderOfUnit(actor, unitId),
    learningFor(actor, unitId),
  ])
  return (
    <>
      <UnitFront
        speech={speech}
        front={front}
        address={`/units/${unitId}`}
        asTable={view === 'table'}
        outcome={
          <Section title={speech.t('outcome.heading')} line>
            <OutcomeList speech={speech} outcome={outcome} />
          </Section>
        }
      />
      <UnitTrust
        unitId={unitId}
        trials={trials}
        ladder={ladder}
        learning={learning}
        mayReadMeetings={may(actor, 'meeting.read', { unitId })}
      />
      {signals.length > 0 ? (
        <Stack>
          <SignalsPanel signals={signals} forms={formsAskedFor(`/units/${unitId}`, open)} />
        </Stack>
      ) : null}
    </>
  )
}
