'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RatingDone } from './rating-done'
import { RatingForm } from './rating-form'
import type { RatingItem, RatingTexts } from './rating-texts'
import { readAnswers } from './read-answers'
import { useBallots } from './use-ballots'
import { useStep } from './use-step'

type RatingFlowProps = {
  roundId: number
  personId: number
  full: boolean
  items: RatingItem[]
  texts: RatingTexts
  hrefs: { home: string; promise: string }
  /** What one reads before the first requirement, made on the server. */
  children: ReactNode
}

/** One requirement at a time, thumb-sized. Step 0 is the beginning, the last one the end; each has an address. */
export function RatingFlow({ roundId, personId, full, items, texts, hrefs, children }: RatingFlowProps) {
  const [step, goTo] = useStep(items.length + 1)
  const ballots = useBallots(roundId, personId)
  const [wrongNumber, setWrongNumber] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(0)
  const item = items[step - 1]
  const isLast = step === items.length

  useEffect(() => {
    // The heading takes the focus when a new requirement comes up, not when the page opens.
    if (shown.current === step) return
    shown.current = step
    setWrongNumber(false)
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step])

  useEffect(() => {
    if (wrongNumber) form.current?.querySelector<HTMLElement>('[name=minutes]')?.focus()
  }, [wrongNumber])

  /** Keeps and sends what the form holds; false when a number cannot be read. */
  function keep(): boolean {
    if (!item || !form.current) return true
    const read = readAnswers(new FormData(form.current))
    setWrongNumber(read === null)
    if (!read) return false
    if (!read.isEmpty || ballots.kept[item.id]) ballots.keep(item.id, read.answers, read.unknown)
    return true
  }

  const move = (by: number) => {
    if (keep()) goTo(step + by)
  }

  const status = { saved: texts.saved, saving: texts.saving, failed: texts.notSaved, none: '' }[ballots.state]
  return (
    <div className="flex min-h-dvh flex-col">
      <header>
        <div className="rating-top">
          <span>{item ? texts.progress[step - 1] : ''}</span>
          <span role="status">
            {status}{' '}
            {ballots.state === 'failed' ? (
              <button type="button" onClick={ballots.sendAgain} className="text-accent underline">
                {texts.tryAgain}
              </button>
            ) : null}
          </span>
        </div>
        <progress
          className="rating-progress"
          max={items.length}
          value={Math.min(step, items.length)}
          aria-label={texts.progress[Math.max(0, Math.min(step, items.length) - 1)]}
        />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[36rem] flex-1 px-4.5 pt-5 pb-8">
        {ballots.keepsNothing ? <Notice tone="warn" title={texts.notKept} /> : null}
        {item && ballots.refused[item.id] ? (
          <Notice tone="error" title={ballots.refused[item.id] ?? ''} live />
        ) : null}
        {step === 0 ? children : null}
        {item ? (
          <>
            <h1 ref={heading} tabIndex={-1} className="text-[1.625rem]">
              {item.title}
            </h1>
            <p className="mt-2 text-quiet">
              {item.demand} {item.purpose ? `${texts.purpose} ${item.purpose}` : ''}
            </p>
            <RatingForm
              key={`${item.id}${ballots.isReady}`}
              ref={form}
              item={item}
              kept={ballots.kept[item.id]}
              full={full}
              texts={texts}
              wrongNumber={wrongNumber}
              promiseHref={hrefs.promise}
            />
          </>
        ) : null}
        {step > items.length ? (
          <RatingDone ref={heading} items={items} ballots={ballots} goTo={goTo} texts={texts} />
        ) : null}
      </main>
      <footer className="rating-bar">
        <div className="mx-auto flex max-w-[36rem] gap-2.5">
          {step === 0 || step > items.length ? (
            <a href={hrefs.home} className="rating-stop">
              {step === 0 ? texts.stop : texts.home}
            </a>
          ) : (
            <Button look="ghost" large onClick={() => move(-1)} className="flex-[.6]">
              {texts.back}
            </Button>
          )}
          {step > items.length ? null : (
            <Button large onClick={() => move(1)} className="flex-1">
              {step === 0 ? texts.begin : isLast ? texts.finish : texts.next}
            </Button>
          )}
        </div>
      </footer>
    </div>
  )
}
