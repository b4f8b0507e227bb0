'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { DOTS } from '@/lib/meeting/vocabulary'
import { Counts } from './counts'
import { giveDots, type Here } from './join-doors'
import type { JoinTexts } from './join-texts'
import type { PhoneHeap, PhoneParts } from './phone-words'

interface JoinDotsProps {
  here: Here
  heaps: readonly PhoneHeap[]
  left: PhoneParts['left']
  texts: JoinTexts
  look(): Promise<void>
}

/** Gives and takes back dots, one press each. All of them may go to one heap. */
export function JoinDots({ here, heaps, left, texts, look }: JoinDotsProps) {
  const { dots } = texts
  const [trouble, setTrouble] = useState('')
  const isSending = useRef(false)

  async function change(heapId: number, by: 1 | -1) {
    if (isSending.current) return
    isSending.current = true
    const answer = await giveDots(
      here,
      heaps
        .map(each => ({ heapId: each.id, dots: each.given + (each.id === heapId ? by : 0) }))
        .filter(each => each.dots > 0),
    )
    setTrouble(
      answer.outcome === 'answered' ? '' : answer.outcome === 'refused' ? answer.message : texts.noNetwork,
    )
    await look()
    isSending.current = false
  }
  return (
    <div className="space-y-5">
      <h2>{dots.title}</h2>
      <div className="join-left">
        <span aria-hidden="true" className="join-dots">
          {'●'.repeat(Math.max(0, left.dots))}
          {'○'.repeat(DOTS - Math.max(0, left.dots))}
        </span>
        <p role="status">{left.words}</p>
      </div>
      {trouble ? <Notice tone="error" title={trouble} live /> : null}
      <ul className="join-heaps">
        {heaps.map(each => (
          <li key={each.id}>
            <p className="font-semibold">{each.title}</p>
            <Counts counts={each.counts} className="text-small text-quiet" />
            <div className="join-give">
              <span className="join-yours">
                <span aria-hidden="true" className="join-dots">
                  {'●'.repeat(each.given)}
                </span>{' '}
                {each.yours}
              </span>
              <span className="ml-auto flex flex-wrap justify-end gap-2">
                {each.given > 0 ? (
                  <Button
                    look="ghost"
                    large
                    onClick={() => change(each.id, -1)}
                    aria-label={`${dots.takeBack}: ${each.title}`}
                  >
                    {dots.takeBack}
                  </Button>
                ) : null}
                <Button
                  look={each.given > 0 ? 'ghost' : 'primary'}
                  large
                  aria-disabled={left.dots < 1 || undefined}
                  onClick={() => (left.dots < 1 ? undefined : change(each.id, 1))}
                  aria-label={`${dots.give}: ${each.title}`}
                >
                  {dots.give}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="text-ui text-quiet">{dots.secret}</p>
    </div>
  )
}
