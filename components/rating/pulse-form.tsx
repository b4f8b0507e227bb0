'use client'

import type { Ref } from 'react'
import type { PulseAnswers } from '@/lib/pulse/outcome'
import { type PulseAnswer, pulseAnswers, pulseQuestions } from '@/lib/pulse/vocabulary'
import { type Kept, pulseIn } from './ballot-store'
import type { PulseTexts, RatingItem } from './rating-texts'

/** What the form holds: only what was answered. */
export const readPulse = (data: FormData): PulseAnswers =>
  Object.fromEntries(
    pulseQuestions.flatMap((question): [string, PulseAnswer][] => {
      const answer = pulseAnswers.find(each => each === data.get(question))
      return answer ? [[question, answer]] : []
    }),
  )

type PulseFormProps = {
  ref: Ref<HTMLFormElement>
  item: RatingItem
  kept: Kept | undefined
  texts: PulseTexts
  promise: string
  promiseLink: string
  promiseHref: string
}

/** The questions of a pulse, each with three answers of a thumb's size. */
export function PulseForm({ ref, item, kept, texts, promise, promiseLink, promiseHref }: PulseFormProps) {
  const said = pulseIn(kept)
  return (
    <form ref={ref} noValidate autoComplete="off" className="mt-7 space-y-7">
      <p>{texts.about}</p>
      {texts.questions.map(([question, sentence]) => (
        <fieldset key={question} className="field">
          <legend className="field-label">{sentence}</legend>
          <div className="choices">
            {texts.answers.map(([answer, label]) => (
              <label key={answer} htmlFor={`${question}-${answer}`} className="choice">
                <input
                  id={`${question}-${answer}`}
                  type="radio"
                  name={question}
                  value={answer}
                  defaultChecked={said?.[question] === answer}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="text-small text-quiet">
        {item.sharedWith} {promise} <a href={promiseHref}>{promiseLink}</a>
      </p>
    </form>
  )
}
