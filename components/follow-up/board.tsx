import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { sayWaitsFor } from '@/components/case/waits-for-text'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Late } from '@/components/ui/tag'
import { WholeReferences } from '@/components/ui/whole-references'
import { moveOnBoard, undoOnBoard } from '@/lib/follow-up/board-actions'
import { type BoardMove, boardMoves } from '@/lib/follow-up/board-moves'
import type { BoardCard, BoardColumn, readUndo } from '@/lib/follow-up/board-queries'
import { pageSentences } from '@/lib/platform/i18n/request'
import { formatReference } from '@/lib/register/reference'
import type { CaseState } from '@/lib/workflow/states'

type Place = { unitId: number; column: CaseState }

type ColumnProps = {
  column: BoardColumn
  unitId: number
  /** On a phone only this one is shown. */
  isChosen: boolean
  /** Cards beyond those shown are on the column's own page. */
  allHref: string | null
}

/** The cases of one state, those that are overdue first. */
export function Column({ column, unitId, isChosen, allHref }: ColumnProps) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  const id = `column-${column.state}`
  return (
    <section
      aria-labelledby={id}
      data-column={column.state}
      className={`board-column ${isChosen ? '' : 'max-sm:hidden'}`}
    >
      <h2 id={id} className="text-label font-semibold">
        {t('board.column', { state: workflow(`states.${column.state}`), count: column.total })}
      </h2>
      {column.total === 0 ? <p className="mt-2 text-small text-quiet">{t('board.none')}</p> : null}
      <ul className="mt-2 space-y-2.5">
        {column.cards.map(card => (
          <Card key={card.caseId} card={card} place={{ unitId, column: column.state }} />
        ))}
      </ul>
      {allHref && column.total > column.cards.length ? (
        <a href={allHref} className="inline-flex min-h-11 items-center">
          {t('board.all', { count: column.total })}
        </a>
      ) : null}
    </section>
  )
}

const movesOf = (card: BoardCard, state: CaseState): BoardMove[] => (card.mayMove ? boardMoves(state) : [])

function Card({ card, place }: { card: BoardCard; place: Place }) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  const moves = movesOf(card, place.column)
  return (
    <li data-card="" className="board-card">
      <a href={`/cases/${card.caseId}`} className="inline-block py-1 font-semibold">
        {card.title}
      </a>
      <p className="text-small text-quiet">
        <WholeReferences>
          {formatReference(card.referenceNumber)}, {card.unitName}
        </WholeReferences>
      </p>
      <p className="text-small">
        {t('board.days', { days: card.days })}
        {card.isLate ? (
          <>
            {', '}
            <Late>{t('board.late')}</Late>
          </>
        ) : card.isStuck ? (
          `, ${t('board.stuck')}`
        ) : null}
      </p>
      {card.isStuck ? (
        <p className="text-small">{t('board.waits', { who: sayWaitsFor(workflow, card.waitsFor) })}</p>
      ) : null}
      {moves.length > 0 ? (
        <details className="mt-1">
          <summary
            data-handle=""
            className="board-handle"
            aria-label={t('board.moveTitle', { title: card.title })}
          >
            <span aria-hidden="true">⠿</span> {t('board.move')}
          </summary>
          <div className="space-y-2 pt-1 pb-2">
            {moves.map(move => (
              <MoveTo key={move.transition} move={move} card={card} place={place} />
            ))}
          </div>
        </details>
      ) : null}
    </li>
  )
}

/** One way on from the card: a button, or a link to the form that the move needs. */
function MoveTo({ move, card, place }: { move: BoardMove; card: BoardCard; place: Place }) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  const state = workflow(`states.${move.to}`)
  if (move.byForm)
    return (
      <div data-to={move.to}>
        <a href={`/cases/${card.caseId}`} className="flex min-h-11 items-center">
          {t('board.toByForm', { state })}
        </a>
      </div>
    )
  return (
    <div data-to={move.to}>
      <ActionForm action={moveOnBoard} texts={formTexts()}>
        <CaseFields id={card.caseId} version={card.version} />
        <input type="hidden" name="transition" value={move.transition} />
        <input type="hidden" name="unitId" value={place.unitId} />
        <input type="hidden" name="column" value={place.column} />
        <SubmitButton look="ghost">{t('board.to', { state })}</SubmitButton>
      </ActionForm>
    </div>
  )
}

/** How a case is moved, for those who may move one. Where one column stands alone there is nowhere to drag it to. */
export function HowToMove({ columns, isAlone }: { columns: readonly BoardColumn[]; isAlone: boolean }) {
  const t = pageSentences('followUp')
  if (!columns.some(({ state, cards }) => cards.some(card => movesOf(card, state).length > 0))) return null
  return (
    <div className="mt-2 max-w-read text-small text-quiet">
      {isAlone ? null : <p className="max-sm:hidden">{t('board.howToDrag')}</p>}
      <p className={isAlone ? undefined : 'sm:hidden'}>{t('board.howToPress')}</p>
    </div>
  )
}

/** What was just moved, and the way back while there is one. */
export function MovedNotice({
  undo,
  place,
}: {
  undo: NonNullable<Awaited<ReturnType<typeof readUndo>>>
  place: Place
}) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  return (
    <Notice tone="success" title={t('board.movedTitle')} live>
      <p>{t('board.moved', { title: undo.title, state: workflow(`states.${undo.state}`) })}</p>
      <ActionForm action={undoOnBoard} texts={formTexts()} className="mt-2">
        <CaseFields id={undo.caseId} version={undo.version} />
        <input type="hidden" name="unitId" value={place.unitId} />
        <input type="hidden" name="column" value={place.column} />
        <SubmitButton look="ghost">{t('board.undo')}</SubmitButton>
      </ActionForm>
    </Notice>
  )
}
