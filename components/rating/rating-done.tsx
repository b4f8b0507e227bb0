'use client'

import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { GoOnElsewhere } from './go-on-elsewhere'
import type { RatingItem, RatingTexts } from './rating-texts'
import type { GoOnAt } from './recovery-code'
import type { Ballots } from './use-ballots'

type RatingDoneProps = {
  ref: Ref<HTMLHeadingElement>
  items: RatingItem[]
  ballots: Ballots
  goTo(step: number): void
  goOnAt: GoOnAt
  /** The last attempt to hand everything in did not get through. */
  hasFailed: boolean
  /** How many answers were refused, once one has been stopped at that. */
  refused: number
  onForget(): void
  texts: RatingTexts
}

/** The end: what has arrived, what is not answered, the way on from another device, and what this one still knows. */
export function RatingDone({
  ref,
  items,
  ballots,
  goTo,
  goOnAt,
  hasFailed,
  refused,
  onForget,
  texts,
}: RatingDoneProps) {
  const left = items.filter(item => !ballots.kept[item.id])

  const stateOf = (item: RatingItem) => {
    const kept = ballots.kept[item.id]
    if (ballots.refused[item.id] !== undefined) return texts.seeAgain
    if (!kept) return texts.unanswered
    return kept.arrived >= kept.version ? texts.saved : texts.saving
  }

  return (
    <div className="space-y-5">
      <h1 ref={ref} tabIndex={-1}>
        {left.length === items.length ? texts.nothingYetTitle : texts.doneTitle}
      </h1>
      {hasFailed ? <Notice tone="warn" title={texts.notAllArrived} live /> : null}
      {refused > 0 ? (
        <Notice tone="error" title={refused === 1 ? texts.oneRefused : texts.someRefused} live>
          <p>{texts.refusedText}</p>
        </Notice>
      ) : null}
      <p>{left.length === 0 ? texts.allAnswered : texts.someLeft}</p>
      <p>{texts.doneText}</p>
      <ul className="border-b border-line">
        {items.map((item, index) => (
          <li key={item.id} className="border-t border-line py-1">
            <button
              type="button"
              onClick={() => goTo(index + 1)}
              className="flex min-h-13 w-full cursor-pointer items-center justify-between gap-4 text-left"
            >
              <span className="text-accent underline underline-offset-3">{item.title}</span>
              <span className="flex-none text-small text-quiet">{stateOf(item)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-small text-quiet">{ballots.isShared ? texts.sharedDone : texts.ownDone}</p>
      {ballots.seed ? <GoOnElsewhere seed={ballots.seed} at={goOnAt} texts={texts.code} /> : null}
      {ballots.isShared ? null : (
        <div className="border-t border-line pt-4">
          <p className="text-small text-quiet">{texts.forgetText}</p>
          <Button look="quiet" onClick={onForget}>
            {texts.forget}
          </Button>
        </div>
      )}
    </div>
  )
}
