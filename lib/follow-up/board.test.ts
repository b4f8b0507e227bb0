import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, caseMove, followUpCheck, governanceCase } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { caseStates } from '@/lib/workflow/states'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  published,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { transitions } from '@/lib/workflow/transitions'
import { moveOnBoard, undoOnBoard } from './board-actions'
import { boardMoves } from './board-moves'
import { cardsShown, readBoard, readUndo } from './board-queries'
import { followed } from './testing/followed'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

const columnOf = async (state: (typeof caseStates)[number]) => {
  const board = await readBoard(await actorOf(world.director), world.department.id, null)
  const column = board.find(each => each.state === state)
  if (!column) throw new Error(`There is no column ${state}`)
  return column
}

describe('the board (§8)', () => {
  it('leads only along the workflow table, by the step itself or through the form of the move', () => {
    for (const state of caseStates)
      for (const { transition, to } of boardMoves(state))
        expect(transitions[transition]).toMatchObject({ from: state, to })
    expect(boardMoves('examining')).toEqual([{ transition: 'begin_dialogue', to: 'dialogue', byForm: false }])
    expect(boardMoves('awaiting_decision').every(move => move.byForm)).toBe(true)
    expect(boardMoves('closed')).toEqual([])
  })

  it('has every case in the column of its state, and those overdue first', async () => {
    const first = await followed(world, await aRemovable(world.institution))
    const second = await followed(world, await aRemovable(world.institution))
    await (await database()).write(tx =>
      tx
        .update(followUpCheck)
        .set({ dueOn: addDays(today(), -3) })
        .where(eq(followUpCheck.caseId, second)),
    )
    const column = await columnOf('following_up')
    expect(column.total).toBe(2)
    expect(column.cards.map(card => [card.caseId, card.isLate])).toEqual([
      [second, true],
      [first, false],
    ])
    expect((await columnOf('examining')).cards).toEqual([])
    const elsewhere = await readBoard(await actorOf(world.director), world.other.id, null)
    expect(elsewhere.every(each => each.total === 0)).toBe(true)
  })

  it('cuts a column, and gives one alone page by page, the last where one beyond it is asked for', async () => {
    for (let made = 0; made < cardsShown.alone + 1; made++)
      await walkTo('examining', world, await aRemovable(world.institution))
    const column = await columnOf('examining')
    expect(column).toMatchObject({ total: cardsShown.alone + 1 })
    expect(column.cards).toHaveLength(cardsShown.beside)
    const director = await actorOf(world.director)
    const cardsOn = async (page: number) => {
      const board = await readBoard(director, world.department.id, { alone: 'examining', page })
      return board.find(each => each.state === 'examining')?.cards ?? []
    }
    const [first, second] = [await cardsOn(1), await cardsOn(2)]
    expect([first.length, second.length]).toEqual([cardsShown.alone, 1])
    expect(new Set([...first, ...second].map(card => card.caseId)).size).toBe(cardsShown.alone + 1)
    expect(await cardsOn(99)).toEqual(second)
  })

  it('takes a step back for whoever made it, once, while nothing else has happened', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('examining', world, about)
    await published(about.id, world.institution, 'red')
    const form = async () => ({
      caseId,
      version: (await caseOf(about.id)).version,
      unitId: world.institution.id,
      column: 'examining',
    })
    await actAs(world.head)
    expect((await submit(moveOnBoard, { ...(await form()), transition: 'begin_dialogue' })).status).toBe(
      'done',
    )
    expect((await caseOf(about.id)).state).toBe('dialogue')
    expect(await readUndo(await actorOf(world.head), caseId)).toMatchObject({ caseId, state: 'dialogue' })
    expect(await readUndo(await actorOf(world.teamHead), caseId)).toBeNull()
    expect((await submit(undoOnBoard, await form())).status).toBe('done')
    expect((await caseOf(about.id)).state).toBe('examining')
    expect((await submit(undoOnBoard, await form())).status).toBe('refused')
    const moves = await (await reader()).select().from(caseMove)
    expect(moves.map(each => each.transition)).toEqual(['opened', 'begin_dialogue', 'undo_step'])
    const events = await (await reader()).select().from(auditEvent)
    expect(events.at(-1)).toMatchObject({ event: 'case.undo_step', before: { state: 'dialogue' } })
    await submit(moveOnBoard, { ...(await form()), transition: 'begin_dialogue' })
    const old = await form()
    await (await database()).write(tx =>
      tx
        .update(governanceCase)
        .set({ version: old.version + 1 })
        .where(eq(governanceCase.id, caseId)),
    )
    expect((await submit(undoOnBoard, old)).status).toBe('refused')
  })
})
