'use client'

import { type Ref, useState } from 'react'
import { ScaleField } from '@/components/ui/form/scale-field'
import { Notice } from '@/components/ui/notice'
import { Asked } from './asked'
import { type Kept, ratingIn } from './ballot-store'
import type { RatingItem, RatingTexts } from './rating-texts'
import type { StoppedAt } from './use-words'

type RatingFormProps = {
  ref: Ref<HTMLFormElement>
  item: RatingItem
  kept: Kept | undefined
  full: boolean
  texts: RatingTexts
  wrongNumber: boolean
  /** What the words hold or whom they mention, while one is stopped at it. */
  stoppedAt: StoppedAt | null
  promiseHref: string
}

/** The questions about one requirement. Plain fields: what is typed is read when one goes on. */
export function RatingForm({
  ref,
  item,
  kept,
  full,
  texts,
  wrongNumber,
  stoppedAt,
  promiseHref,
}: RatingFormProps) {
  const said = ratingIn(kept)
  const [notRelevant, setNotRelevant] = useState(said?.notRelevant ?? false)
  const scale = { disagree: texts.disagree, agree: texts.agree, unknown: texts.unknown }
  const answered = (name: string) => {
    if (kept?.unknown.includes(name)) return 'unknown'
    return (said?.statements[name] ?? said?.factors[name])?.toString()
  }
  const scales = (list: [string, string][]) =>
    list.map(([key, statement]) => (
      <ScaleField key={key} name={key} statement={statement} value={answered(key)} texts={scale} />
    ))
  return (
    <form ref={ref} noValidate autoComplete="off" className="mt-7 space-y-7">
      <fieldset disabled={notRelevant} hidden={notRelevant} className="space-y-7">
        {scales(texts.statements)}
        {full ? (
          <>
            <p className="border-t border-line pt-6 text-quiet">{texts.factorHead}</p>
            {scales(texts.factors)}
          </>
        ) : null}
      </fieldset>
      <div className="choices">
        <label htmlFor="not-relevant" className="choice">
          <input
            id="not-relevant"
            type="checkbox"
            name="notRelevant"
            checked={notRelevant}
            onChange={event => setNotRelevant(event.currentTarget.checked)}
          />
          <span>{texts.notRelevant}</span>
        </label>
      </div>
      <fieldset disabled={notRelevant} hidden={notRelevant} className="space-y-7">
        <Choices
          type="radio"
          name="preference"
          legend={texts.preference}
          choices={texts.preferences}
          chosen={said?.preference ? [said.preference] : []}
        />
        <Extras kept={kept} texts={texts} wrongNumber={wrongNumber} stoppedAt={stoppedAt} />
      </fieldset>
      <div className="field">
        <label htmlFor="comment" className="field-label">
          {texts.comment}
        </label>
        <p id="comment-hint" className="field-hint">
          {texts.commentHint}
        </p>
        <WordsNotice stoppedAt={stoppedAt} field="comment" texts={texts} />
        <textarea
          id="comment"
          name="comment"
          rows={3}
          maxLength={1000}
          defaultValue={said?.comment}
          {...aboutWords(stoppedAt, 'comment', 'comment-hint')}
          className="control control-full"
        />
      </div>
      <p className="text-small text-quiet">
        {item.sharedWith} {texts.promise} <a href={promiseHref}>{texts.promiseLink}</a>
      </p>
    </form>
  )
}

type WordsNoticeProps = { stoppedAt: StoppedAt | null; field: StoppedAt['field']; texts: RatingTexts }

/** Says what is to be taken out of the words below, or whom they would name to those who read them. */
function WordsNotice({ stoppedAt, field, texts }: WordsNoticeProps) {
  if (stoppedAt?.field !== field) return null
  if (stoppedAt.holds)
    return (
      <p id={`${field}-error`} role="alert" className="field-error">
        {texts.holds[stoppedAt.holds]}
      </p>
    )
  return (
    <div className="mb-3">
      <Notice tone="warn" title={texts.named.replace('{names}', stoppedAt.people.join(', '))} live>
        <p>{texts.namedText}</p>
      </Notice>
    </div>
  )
}

/** What a field of words says of itself: that it holds what is refused, and what helps with it. */
function aboutWords(stoppedAt: StoppedAt | null, field: StoppedAt['field'], hint?: string) {
  const isRefused = stoppedAt?.field === field && stoppedAt.holds !== null
  return {
    'aria-invalid': isRefused || undefined,
    'aria-describedby': [isRefused ? `${field}-error` : '', hint].filter(Boolean).join(' ') || undefined,
  }
}

type ExtrasProps = Pick<RatingFormProps, 'kept' | 'texts' | 'wrongNumber' | 'stoppedAt'>

/** Side effects and time: folded away, so that the four statements stay a matter of half a minute. */
function Extras({ kept, texts, wrongNumber, stoppedAt }: ExtrasProps) {
  const answers = ratingIn(kept)
  const said =
    answers && (answers.sideEffects.length > 0 || answers.sideEffectWords !== '' || answers.minutes !== null)
  const number = (value: number | null | undefined) => value?.toString().replace('.', ',')
  return (
    <details
      className="border-y border-line py-2"
      open={said || wrongNumber || stoppedAt?.field === 'sideEffectWords' || undefined}
    >
      <summary className="flex min-h-13 items-center text-accent">
        <span className="underline underline-offset-3">{texts.more}</span>
      </summary>
      <div className="space-y-7 pt-3 pb-4">
        <Choices
          type="checkbox"
          name="sideEffects"
          legend={texts.sideEffects}
          choices={texts.sideEffectChoices}
          chosen={answers?.sideEffects ?? []}
        />
        <div className="field">
          <label htmlFor="side-effect-words" className="field-label">
            {texts.sideEffectWords}
          </label>
          <WordsNotice stoppedAt={stoppedAt} field="sideEffectWords" texts={texts} />
          <textarea
            id="side-effect-words"
            name="sideEffectWords"
            rows={2}
            maxLength={500}
            defaultValue={answers?.sideEffectWords}
            {...aboutWords(stoppedAt, 'sideEffectWords')}
            className="control control-full"
          />
        </div>
        <Asked errorId="time-error" question={texts.time} error={wrongNumber ? texts.notANumber : null}>
          <div className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-2">
            <input
              name="minutes"
              inputMode="decimal"
              autoComplete="off"
              aria-label={texts.minutes}
              aria-invalid={wrongNumber || undefined}
              defaultValue={number(answers?.minutes)}
              className="control control-number"
            />
            <span aria-hidden="true">{texts.minutes}</span>
            <input
              name="occurrences"
              inputMode="decimal"
              autoComplete="off"
              aria-label={texts.occurrences}
              aria-invalid={wrongNumber || undefined}
              defaultValue={number(answers?.occurrences)}
              className="control control-number"
            />
            <span aria-hidden="true">{texts.times}</span>
            <select
              name="period"
              aria-label={texts.per}
              defaultValue={answers?.period ?? 'week'}
              className="control control-medium"
            >
              {texts.periods.map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </Asked>
      </div>
    </details>
  )
}

type ChoicesProps = {
  type: 'radio' | 'checkbox'
  name: string
  legend: string
  choices: [string, string][]
  chosen: string[]
}

function Choices({ type, name, legend, choices, chosen }: ChoicesProps) {
  return (
    <fieldset className="field">
      <legend className="mb-1 text-label font-semibold">{legend}</legend>
      <div className="choices">
        {choices.map(([key, label]) => (
          <label key={key} htmlFor={`${name}-${key}`} className="choice">
            <input
              id={`${name}-${key}`}
              type={type}
              name={name}
              value={key}
              defaultChecked={chosen.includes(key)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
