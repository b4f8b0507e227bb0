import type { ReactNode } from 'react'
import { PictureLinks } from '@/components/pictures/picture-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section, Stack } from '@/components/ui/section'
import type { UnitFront as UnitFrontView } from '@/lib/overview/queries'
import { RAADERUM_REFERENCE } from '@/lib/register/reference'
import { GrowthList } from './growth-list'
import type { Speech } from './speech'
import { UnitFence } from './unit-fence'
import { UnitLead } from './unit-lead'
import { UnitPortfolio } from './unit-portfolio'
import { UnitTable } from './unit-table'
import { UnitsBelow } from './units-below'

type UnitFrontProps = {
  speech: Speech
  front: UnitFrontView
  asTable: boolean
  /** The page this stands on, for the link between picture and table. */
  address: string
  /** What waits for the reader, beside what grows; `count` of it. */
  waiting?: { count: number; list: ReactNode }
  /** What came of decisions in the unit. */
  outcome?: ReactNode
}

const registerAddress = '/requirements/new'

/** A unit's front page: the state of it in words, the fence, and what waits, grows and came of it. */
export function UnitFront({ speech, front, asTable, address, waiting, outcome }: UnitFrontProps) {
  const { picture, below, above, own, showMoney, mayRegister } = front
  const { t } = speech
  const { unit, overview, growth, areaGrowth, mayReadResults } = picture
  const [only] = overview.largest
  return (
    <>
      <PageHeader
        title={unit.name}
        above={
          above.length > 0 ? (
            <Breadcrumb
              label={t('crumbs')}
              items={above.map(each => ({ href: `/units/${each.id}`, label: each.name }))}
            />
          ) : undefined
        }
        lead={
          unit.closedOn ? (
            t('closedUnit', { day: speech.format.date(unit.closedOn) })
          ) : (
            <UnitLead
              speech={speech}
              unitId={unit.id}
              overview={overview}
              own={own}
              mayReadResults={mayReadResults}
              showMoney={showMoney}
            />
          )
        }
      />
      {/* On a phone the fence fills the first screen, and what waits stands under it. */}
      {waiting && waiting.count > 0 ? (
        <p className="no-print mt-3 lg:hidden">
          <a href="#waiting" className="inline-flex min-h-11 items-center font-semibold">
            {t('waiting.jump', { count: waiting.count, number: speech.format.number(waiting.count) })}
          </a>
        </p>
      ) : null}
      {unit.closedOn ? null : overview.total === 0 ? (
        <div className="mt-10">
          <EmptyState
            title={t('empty.title')}
            action={
              mayRegister ? <ButtonLink href={registerAddress}>{t('empty.action')}</ButtonLink> : undefined
            }
          >
            {t('empty.text')}
          </EmptyState>
        </div>
      ) : (
        <section id="fence" className="mt-8 min-w-0">
          <h2 className="sr-only">{t('fence.heading')}</h2>
          {asTable ? (
            <>
              <p className="mb-3">
                <a href={`${address}#fence`}>{t('fence.asPicture')}</a>
              </p>
              <UnitTable speech={speech} unit={unit} overview={overview} />
            </>
          ) : (
            <UnitFence
              speech={speech}
              unit={unit}
              overview={overview}
              mayReadResults={mayReadResults}
              aside={<a href={`${address}?view=table#fence`}>{t('fence.asTable')}</a>}
            />
          )}
          <PictureLinks unitId={unit.id} />
          {only?.referenceNumber === RAADERUM_REFERENCE && overview.total === 1 ? (
            <p className="mt-4 max-w-read text-quiet">
              {t('empty.onlyOwn')}{' '}
              {mayRegister ? <a href={registerAddress}>{t('empty.actionNext')}</a> : null}
            </p>
          ) : null}
        </section>
      )}
      <Columns shape={waiting ? 'thirds' : 'halves'}>
        {waiting?.list}
        <Section title={t('growth.heading')} line>
          <GrowthList
            speech={speech}
            unitId={unit.id}
            growth={growth}
            areaGrowth={areaGrowth}
            mushroomingShare={overview.mushroomingShare}
          />
        </Section>
        {outcome}
      </Columns>
      <Stack>
        {mayReadResults && overview.total > 0 ? (
          <Section title={t('portfolio.heading')} line>
            <UnitPortfolio speech={speech} unit={unit} overview={overview} />
          </Section>
        ) : null}
        {below.length > 0 ? (
          <Section title={t('below.heading', { unit: unit.name })} line>
            <UnitsBelow speech={speech} caption={t('below.heading', { unit: unit.name })} units={below} />
          </Section>
        ) : null}
      </Stack>
    </>
  )
}
