import { UnitTrials } from '@/components/trust-test/unit-trials'
import { ItemList } from '@/components/ui/item-list'
import { Columns, Section } from '@/components/ui/section'
import type { Actor } from '@/lib/access/actor'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { ladderOfUnit } from '@/lib/trust-ladder/ladder-queries'
import { learningFor } from '@/lib/trust-repair/repair-queries'
import { trialsOfUnit } from '@/lib/trust-test/trial-queries'

/** On a unit's page: its trust tests, where it stands on its ladder, and what was learnt from breaches. */
export async function UnitTrust({ actor, unitId }: { actor: Actor; unitId: number }) {
  const [trials, ladder, learning, ladders, repairs, format] = await Promise.all([
    trialsOfUnit(actor, unitId),
    ladderOfUnit(actor, unitId),
    learningFor(actor, unitId),
    sentences('trustLadder'),
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
