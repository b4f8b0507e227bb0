'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { WithoutScripts } from '@/components/ui/without-scripts'
import type { PulseAnswer, PulseQuestion } from '@/lib/pulse/vocabulary'
import { pulseIn } from './ballot-store'
import type { RatingItem, RatingTexts } from './rating-texts'
import { useBallots } from './use-ballots'

type PulseCardProps = {
  round: { roundId: number; fingerprint: string; locale: 'da' | 'en' }
  owner: string
  item: Pick<RatingItem, 'id' | 'classUnitId'>
  question: [PulseQuestion, string]
  answers: [PulseAnswer, string][]
  texts: {
    sending: string
    arrived: string
    notArrived: string
    noScript: string
    problems: RatingTexts['problems']
  }
}

/**
 * One question that is answered by one tap, where one meets it. The tap fetches a ballot, as beginning a round does, and hands it in without
 * a name some seconds later: at random, and never hurried, since there is only the one.
 */
export function PulseCard({ round, owner, item, question, answers, texts }: PulseCardProps) {
  const ballots = useBallots({ ...round, owner, items: [item] })
  const [pressed, setPressed] = useState<PulseAnswer | null>(null)
  const [key, sentence] = question
  const kept = ballots.kept[item.id]
  const said = pressed ?? pulseIn(kept)?.[key] ?? null
  const { problem } = ballots
  const isBusy = ballots.phase === 'reading' || ballots.phase === 'working'
  const refused = ballots.refused[item.id]
  const trouble = problem
    ? problem.problem === 'refused'
      ? problem.message || texts.problems.noNetwork
      : texts.problems[problem.problem]
    : refused

  async function answer(value: PulseAnswer) {
    if (isBusy) return
    setPressed(value)
    if (ballots.phase !== 'ready' && !(await ballots.begin(false))) return setPressed(null)
    ballots.keep(item.id, { [key]: value }, [])
  }

  const hasArrived = kept !== undefined && kept.arrived >= kept.version
  const status =
    !said || trouble ? '' : hasArrived ? texts.arrived : ballots.isStuck ? texts.notArrived : texts.sending
  return (
    <div>
      <WithoutScripts className="mb-3">{texts.noScript}</WithoutScripts>
      {trouble ? (
        <div className="mb-3">
          <Notice tone="error" title={trouble} live />
        </div>
      ) : null}
      <fieldset>
        <legend className="mb-2 text-label font-semibold">{sentence}</legend>
        <div className="grid gap-2.5 sm:grid-cols-3">
          {answers.map(([value, label]) => (
            <Button
              key={value}
              look={said === value ? 'primary' : 'ghost'}
              large
              aria-pressed={said === value}
              aria-disabled={isBusy || undefined}
              onClick={() => void answer(value)}
            >
              {said === value ? <span aria-hidden="true">✓</span> : null}
              {label}
            </Button>
          ))}
        </div>
      </fieldset>
      <p role="status" className="mt-2 min-h-6 text-small">
        {status}
      </p>
    </div>
  )
}
