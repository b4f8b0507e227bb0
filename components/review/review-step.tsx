'use client'

import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { Summary } from '@/components/ui/disclosure'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { FormContext, oneValue, useField } from '@/components/ui/form/form-context'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Marked } from '@/components/ui/marked'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { WholeReferences } from '@/components/ui/whole-references'
import type { AskedLine, AskedReview } from '@/lib/review/review-words'

export interface ReviewTexts {
  of: string
  title: string
  offer: string
  what: string
  alsoTitle: string
  alsoAnswer: string
  toCase: string
  takenAway: string
  newTab: string
  repairTitle: string
  repairLead: string
  repairField: string
  repairHint: string
  repairStart: string
  repairFrom: string
  repairFromHint: string
  repairFromNone: string
}

/** What the form was asked last: the review, once it has come back for it. */
function useAsked(initial?: AskedReview): AskedReview | undefined {
  const { state } = useContext(FormContext)
  return state.status === 'done' ? undefined : ((state.step as AskedReview | undefined) ?? initial)
}

/** The critical review as the form's last step (§6): each old requirement with its facts, and what shall happen to it. */
export function ReviewStep({ texts, initial }: { texts: ReviewTexts; initial?: AskedReview }) {
  const asked = useAsked(initial)
  const { state } = useContext(FormContext)
  const heading = useRef<HTMLHeadingElement>(null)
  const justAsked = state.step !== undefined && Object.keys(state.errors ?? {}).length === 0
  useEffect(() => {
    if (justAsked && state.step) heading.current?.focus()
  }, [justAsked, state.step])
  if (!asked) return null
  return (
    <section className="form-step">
      <header>
        {initial ? null : <p>{texts.of}</p>}
        <h2 ref={heading} tabIndex={-1}>
          {asked.repair ? texts.repairTitle : texts.title}
        </h2>
      </header>
      <div className="space-y-6">
        <input type="hidden" name="reviewed" value="on" />
        {asked.repair ? (
          <>
            <p className="max-w-read">{texts.repairLead}</p>
            <TextArea
              name="repair"
              label={texts.repairField}
              hint={texts.repairHint}
              maxLength={2000}
              rows={3}
              required
            />
            {asked.repairs.length > 0 ? (
              <SelectField
                name="fromRepair"
                label={texts.repairFrom}
                hint={texts.repairFromHint}
                emptyText={texts.repairFromNone}
                choices={asked.repairs}
              />
            ) : null}
            <p>
              <a
                href="/trust-repairs/new"
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-11 items-center"
              >
                {texts.repairStart}
                <span className="sr-only"> {texts.newTab}</span>
              </a>
            </p>
          </>
        ) : null}
        {asked.repair && asked.lines.length > 0 ? <h2 className="pt-4">{texts.title}</h2> : null}
        {asked.takenAway.length > 0 ? (
          <div className="border-l-4 border-amber bg-wash py-3 pr-5 pl-4">
            <p className="font-semibold">{texts.takenAway}</p>
            <ul className="mt-1 max-w-read space-y-2 text-ui">
              {asked.takenAway.map(each => (
                <li key={each.id}>
                  {each.text}{' '}
                  <a href={each.href} target="_blank" rel="noreferrer">
                    {texts.toCase}
                    <span className="sr-only"> {texts.newTab}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <p className="max-w-read">
          {asked.lead} {asked.lines.some(line => line.mustAnswer) ? texts.offer : null}
        </p>
        <OldRequirements lines={asked.lines.filter(line => line.mustAnswer)} texts={texts} />
        {asked.alsoLead ? (
          <>
            <h2 className="pt-4">{texts.alsoTitle}</h2>
            <p className="max-w-read">{asked.alsoLead}</p>
            <OldRequirements lines={asked.lines.filter(line => !line.mustAnswer)} texts={texts} />
          </>
        ) : null}
        {asked.more ? <p className="text-ui text-quiet">{asked.more}</p> : null}
      </div>
    </section>
  )
}

function OldRequirements({ lines, texts }: { lines: AskedLine[]; texts: ReviewTexts }) {
  return (
    <ul>
      {lines.map(line => (
        <OldRequirement key={line.id} line={line} texts={texts} />
      ))}
    </ul>
  )
}

function OldRequirement({ line, texts }: { line: AskedLine; texts: ReviewTexts }) {
  return (
    <li className="border-t-2 border-ink py-4">
      <input type="hidden" name="shown" value={line.id} />
      <h3>
        <a href={line.href} target="_blank" rel="noreferrer" className="inline-block py-1">
          <Marked {...line.title} />
          <span className="sr-only"> {texts.newTab}</span>
        </a>
      </h3>
      <p className="review-demand max-w-read text-ui">
        <Marked {...line.demand} />
      </p>
      {line.words ? <p className="mt-1 max-w-read text-small text-quiet">{line.words}</p> : null}
      <p className="mt-1 max-w-read text-small text-quiet">
        <WholeReferences>
          {line.reference}: {line.reason}
        </WholeReferences>
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-ui">
        <VerdictMark {...line.verdict} />
        <span>{line.hours}</span>
      </p>
      {line.limit ? (
        <p className="mt-1 max-w-read text-small">
          {line.limit} {line.caseHref ? <a href={line.caseHref}>{texts.toCase}</a> : null}
        </p>
      ) : null}
      <Answers line={line} texts={texts} />
    </li>
  )
}

/** What can be said of it: in full view where it must be, and folded where it need not, until something is said or wrong. */
function Answers({ line, texts }: { line: AskedLine; texts: ReviewTexts }) {
  const name = `answer_${line.id}`
  const { returned, errors } = useField(name, undefined)
  const group = (
    <RadioGroup
      name={name}
      label={texts.what.replace('{reference}', line.reference)}
      choices={line.answers}
    />
  )
  if (line.mustAnswer) return <div className="mt-3">{group}</div>
  return (
    <details className="group mt-2" open={errors.length > 0 || Boolean(oneValue(returned, undefined))}>
      <Summary>{texts.alsoAnswer.replace('{reference}', line.reference)}</Summary>
      <div className="pt-2">{group}</div>
    </details>
  )
}

/** What was typed, out of the way while the review is asked; in full view where something in it must be looked at. */
export function FieldsBehind({ summary, children }: { summary: string; children: ReactNode }) {
  const asked = useAsked()
  const { state } = useContext(FormContext)
  const isWrong = Object.keys(state.errors ?? {}).some(
    name => name !== 'repair' && !name.startsWith('answer_'),
  )
  return (
    <details className="fields-behind group" open={!asked || isWrong} data-asked={asked ? '' : undefined}>
      <summary>{summary}</summary>
      <div className="space-y-10">{children}</div>
    </details>
  )
}

/** The button that goes on: by its usual words, until the review is asked. */
export function ReviewSubmit({ finish, children }: { finish: string; children: ReactNode }) {
  const asked = useAsked()
  return (
    <SubmitButton name="intent" value="active">
      {asked ? finish : children}
    </SubmitButton>
  )
}

/** The other ways out of the review: by it, and instead of a new control. */
export function ReviewWaysOut({ texts }: { texts: { skip: string; skipNote: string; instead: string } }) {
  const asked = useAsked()
  if (!asked) return null
  return (
    <>
      {asked.repair ? (
        <SubmitButton name="intent" value="repair" look="ghost">
          {texts.instead}
        </SubmitButton>
      ) : null}
      {asked.canSkip ? (
        <>
          <SubmitButton name="intent" value="skip" look="ghost">
            {texts.skip}
          </SubmitButton>
          <p className="basis-full text-small text-quiet">{texts.skipNote}</p>
        </>
      ) : null}
    </>
  )
}
