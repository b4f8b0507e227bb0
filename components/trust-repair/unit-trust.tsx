import { MeetingEntry } from '@/components/meeting/meeting-entry'
import { UnitTrials } from '@/components/trust-test/unit-trials'
import { ItemList } from '@/components/ui/item-list'
import { Columns, Section } from '@/components/ui/section'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import type { LadderView } from '@/lib/trust-ladder/ladder-queries'
import type { RepairInList } from '@/lib/trust-repair/repair-queries'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'

interface UnitTrustProps {
  unitId: number
  trials: ListedTrial[]
  ladder: LadderView
  learning: RepairInList[]
  /** This person may see the unit's staff meetings. */
  mayReadMeetings: boolean
}

/** On a unit's page: its trust tests, where it stands on its ladder, and what was learnt from breaches. */
export async function UnitTrust({ unitId, trials, ladder, learning, mayReadMeetings }: UnitTrustProps) {
  const [ladders, compass, repairs, format] = await Promise.all([
    sentences('trustLadder'),
    sentences('compass'),
    sentences('trustRepair'),
    requestFormat(),
  ])
  const next = ladder.steps.find(step => step.id === ladder.nextId)
  return (
    <Columns shape="thirds">
      <UnitTrials trials={trials} />
      <Section title={ladders('title')} line>
        <p className="max-w-read">
          {ladders('standing', { steps: ladder.steps.length, reached: ladder.reached })}
          {next ? ` ${ladders('next')}: ${next.title}.` : null}
        </p>
        <p>
          <a href={`/units/${unitId}/ladder`} className="inline-flex min-h-11 items-center">
            {ladder.mayEdit && ladder.steps.length === 0 ? ladders('build') : ladders('toLadder')}
          </a>
        </p>
        <p>
          <a href={`/units/${unitId}/compass`} className="inline-flex min-h-11 items-center">
            {compass('toCompass')}
          </a>
        </p>
        {mayReadMeetings ? <MeetingEntry unitId={unitId} /> : null}
      </Section>
      <Section title={repairs('unit')} line>
        {learning.length === 0 ? (
          <p className="max-w-read text-quiet">{repairs('noneLearning')}</p>
        ) : (
          <ItemList
            items={learning.map(each => ({
              key: String(each.id),
              href: `/trust-repairs#repair-${each.id}`,
              text: each.title,
              meta: repairs('finishedOn', {
                unit: each.unitName,
                date: format.date(each.finishedOn ?? ''),
              }),
            }))}
          />
        )}
      </Section>
    </Columns>
  )
}
