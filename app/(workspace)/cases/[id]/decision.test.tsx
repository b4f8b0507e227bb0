import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { DecisionSection, DecisionsMade } from '@/components/case/decision-section'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { casePage } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import {
  aCaseWorld,
  aRemovable,
  formOf,
  leaveNobodyToDecide,
  walkTo,
} from '@/lib/workflow/testing/case-world'

vi.mock('@/lib/platform/i18n/request', async actual => ({
  ...(await actual<object>()),
  pageFormat: () => formatFor('da'),
  pageSentences: (namespace: 'workflow') => translator('da', namespace),
}))

withFreshDatabase({ each: 'test' })

it('a signature for the citizens is asked for where a yes needs it, and nowhere else', async () => {
  const world = await aCaseWorld()
  const { caseId } = await walkTo('awaiting_decision', world, await aRemovable(world.institution))
  const view = await casePage(await actorOf(world.head), caseId)
  if (!view) throw new Error('the case is not there')
  view.file.facts.riskMarked = true
  const asksFor = 'Underskrevet af den fagligt ansvarlige'
  const drawn = () => renderToStaticMarkup(<DecisionSection view={view} suggested={null} />)
  expect(drawn()).toContain(asksFor)
  if (view.file.facts.proposal) view.file.facts.proposal.outcome = 'challenge'
  expect(drawn()).not.toContain(asksFor)
})

it('what the council or a committee decides is said to be theirs, before and after it is noted', async () => {
  const world = await aCaseWorld()
  const about = await aRemovable(world.institution, { authority: 'council' })
  const { caseId } = await walkTo('awaiting_decision', world, about)
  const seen = async () => {
    const view = await casePage(await actorOf(world.executive), caseId)
    if (!view) throw new Error('the case is not there')
    return view
  }
  const asked = renderToStaticMarkup(<DecisionSection view={await seen()} suggested={null} />)
  expect(asked).toContain('Direktionen noterer')
  await actAs(world.executive)
  const yes = { ...(await formOf(about.id)), transition: 'approve', citizen: 'Kortere ventetid' }
  await submit(decide, { ...yes, councilDecidedOn: addDays(today(), -3) })
  const made = renderToStaticMarkup(<DecisionsMade view={await seen()} />)
  expect(made).toContain('eller udvalget besluttede det')
  expect(made).toContain('Noteret af')
  expect(made).not.toContain('Besluttet af')
})

it('a proposal that nobody can decide any longer is taken back where that is read, by those who propose', async () => {
  const world = await aCaseWorld()
  const { caseId } = await walkTo('awaiting_decision', world, await aRemovable(world.institution))
  const drawn = async (who: typeof world.head) => {
    const view = await casePage(await actorOf(who), caseId)
    return view ? renderToStaticMarkup(<DecisionSection view={view} suggested={null} />) : ''
  }
  const takeBack = 'Tag forslaget tilbage'
  expect(await drawn(world.head)).not.toContain(takeBack)
  await leaveNobodyToDecide()
  expect(await drawn(world.head)).toContain('Ingen her kan beslutte det')
  expect(await drawn(world.head)).toContain(takeBack)
  expect(await drawn(world.employee)).not.toContain(takeBack)
})
