'use client'

import { useEffect, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Asked } from './asked'
import type { RatingTexts } from './rating-texts'
import { RecoveryEntry } from './recovery-entry'
import type { Ballots } from './use-ballots'

type RatingStartProps = {
  ballots: Ballots
  /** Null until one has said whether others use the device. */
  isShared: boolean | null
  onShared(isShared: boolean): void
  /** "Begin" was pressed before the question was answered. */
  isMissing: boolean
  onSeed(seed: string): void
  texts: RatingTexts
}

/** What stands below the introduction: what went wrong, whether one shares the device, and the way on from another one. */
export function RatingStart({ ballots, isShared, onShared, isMissing, onSeed, texts }: RatingStartProps) {
  const { phase, problem, progress } = ballots
  const sentence = !problem
    ? ''
    : problem.problem === 'refused'
      ? problem.message || texts.problems.noNetwork
      : texts.problems[problem.problem]
  return (
    <div className="mt-8 space-y-6">
      {problem ? (
        <Notice tone="error" title={sentence} live>
          {problem.problem === 'signedOut' ? (
            <a href={`/sign-in?to=${window.location.pathname}`} className="inline-flex min-h-11 items-center">
              {texts.signIn}
            </a>
          ) : null}
        </Notice>
      ) : null}
      {phase === 'working' ? (
        <p role="status">
          {texts.working}{' '}
          <progress
            max={progress.of}
            value={progress.done}
            aria-label={texts.working}
            className="rating-progress mt-3"
          />
        </p>
      ) : null}
      {phase === 'fresh' || phase === 'working' ? (
        // Out of sight and not gone while it is tried: a code of seventeen words is not typed twice.
        <div hidden={phase === 'working'} className="space-y-6">
          <Asked errorId="shared-error" question={texts.share} error={isMissing ? texts.shareMissing : null}>
            <div className="choices">
              {([false, true] as const).map(value => (
                <label key={String(value)} htmlFor={`shared-${value}`} className="choice">
                  <input
                    id={`shared-${value}`}
                    type="radio"
                    name="shared"
                    checked={isShared === value}
                    onChange={() => onShared(value)}
                  />
                  <span>{value ? texts.shareYes : texts.shareNo}</span>
                </label>
              ))}
            </div>
            {isShared ? <p className="field-hint mt-2">{texts.shareHint}</p> : null}
          </Asked>
          <CodeFromElsewhere isAsked={problem?.problem === 'otherDevice'} onSeed={onSeed} texts={texts} />
        </div>
      ) : null}
    </div>
  )
}

type CodeFromElsewhereProps = { isAsked: boolean; onSeed(seed: string): void; texts: RatingTexts }

function CodeFromElsewhere({ isAsked, onSeed, texts }: CodeFromElsewhereProps) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (isAsked) setOpen(true)
  }, [isAsked])
  return (
    <Disclosure summary={texts.code.haveOne} open={isOpen || undefined}>
      <RecoveryEntry onSeed={onSeed} onBrought={() => setOpen(true)} texts={texts.code} />
    </Disclosure>
  )
}
