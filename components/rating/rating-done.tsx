'use client'

import { type Ref, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { RatingItem, RatingTexts } from './rating-texts'
import type { Ballots } from './use-ballots'

type RatingDoneProps = {
  ref: Ref<HTMLHeadingElement>
  items: RatingItem[]
  ballots: Ballots
  goTo(step: number): void
  texts: RatingTexts
}

/** The end: what is answered, what is not, and what this device still knows. */
export function RatingDone({ ref, items, ballots, goTo, texts }: RatingDoneProps) {
  const [isForgotten, setForgotten] = useState(false)
  const left = items.filter(item => !ballots.kept[item.id])
  const stuck = items.filter(item => ballots.refused[item.id])
  return (
    <div className="space-y-5">
      <h1 ref={ref} tabIndex={-1}>
        {texts.doneTitle}
      </h1>
      {isForgotten ? (
        <Notice tone="success" title={texts.forgotten} live />
      ) : (
        <>
          {ballots.state === 'failed' ? <Notice tone="warn" title={texts.notSaved} live /> : null}
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
                  <span className="flex-none text-small text-quiet">
                    {stuck.includes(item)
                      ? texts.seeAgain
                      : left.includes(item)
                        ? texts.unanswered
                        : ballots.kept[item.id]?.saved
                          ? texts.saved
                          : ''}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="border-t border-line pt-4">
            <p className="text-small text-quiet">{texts.forgetText}</p>
            <Button
              look="quiet"
              onClick={() => {
                ballots.forget()
                setForgotten(true)
              }}
            >
              {texts.forget}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
