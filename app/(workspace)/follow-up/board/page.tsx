import type { Metadata } from 'next'
import { Column, HowToMove, MovedNotice } from '@/components/follow-up/board'
import { BoardDrag } from '@/components/follow-up/board-drag'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { leadingUnitId } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { readBoard, readUndo } from '@/lib/follow-up/board-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'
import { caseStates } from '@/lib/workflow/states'

type Props = {
  searchParams: Promise<{ unit?: string; column?: string; state?: string; page?: string; moved?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('followUp')
  return { title: t('board.title') }
}

const stateOf = (text: string | undefined) => caseStates.find(state => state === text) ?? null

/** Cases by state for a unit and below: what is where, for how long, and what is overdue (§8). */
export default async function BoardPage({ searchParams }: Props) {
  const actor = await requirePermission('case.read')
  const [t, workflow, asked] = await Promise.all([sentences('followUp'), sentences('workflow'), searchParams])
  const unitId = actor.tree.find(Number(asked.unit))?.id ?? leadingUnitId(actor)
  const alone = stateOf(asked.state)
  const columns = await readBoard(actor, unitId, alone ? { alone, page: askedPage(asked.page) } : null)
  const chosen =
    alone ?? stateOf(asked.column) ?? columns.find(column => column.total > 0)?.state ?? caseStates[0]
  const undo = asked.moved ? await readUndo(actor, addressId(asked.moved)) : null
  const address = (rest: string) => `/follow-up/board?unit=${unitId}${rest}`
  const shown = columns.filter(column => alone === null || column.state === alone)
  const own = shown.find(column => column.state === alone)
  return (
    <>
      <PageHeader
        title={t('board.title')}
        above={
          <Breadcrumb label={t('title')} items={[{ href: `/follow-up?unit=${unitId}`, label: t('title') }]} />
        }
        lead={`${actor.tree.get(unitId).name}. ${t('board.lead')}`}
      />
      {undo ? (
        <div className="mt-5">
          <MovedNotice undo={undo} place={{ unitId, column: chosen }} />
        </div>
      ) : null}
      <nav aria-label={t('board.columns')} className="mt-5 flex flex-wrap gap-x-5 text-ui">
        {alone ? (
          <a href={address(`&column=${alone}`)} className="inline-flex min-h-11 items-center">
            {t('board.allColumns')}
          </a>
        ) : (
          columns.map(({ state, total }) => (
            <a
              key={state}
              href={address(`&column=${state}`)}
              aria-current={state === chosen ? 'true' : undefined}
              className="inline-flex min-h-11 items-center sm:hidden aria-[current]:font-semibold"
            >
              {t('board.column', { state: workflow(`states.${state}`), count: total })}
            </a>
          ))
        )}
      </nav>
      <HowToMove columns={shown} isAlone={alone !== null} />
      <BoardDrag>
        <div className={alone ? 'mt-4' : 'board mt-4'}>
          {shown.map(column => (
            <Column
              key={column.state}
              column={column}
              unitId={unitId}
              isChosen={column.state === chosen}
              allHref={alone ? null : address(`&state=${column.state}`)}
            />
          ))}
        </div>
      </BoardDrag>
      {own ? <Pages at={own} address={to => address(`&state=${alone}&page=${to}`)} /> : null}
    </>
  )
}
