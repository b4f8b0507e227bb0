'use client'

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type FormState, idle } from '@/lib/platform/form-state'
import { Notice } from '../notice'
import { WithoutScripts } from '../without-scripts'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { NamesQuestion } from './names-question'
import { sayAfter } from './say-after'

export type SendingFormProps = {
  /** Tells this form from every other rendering of it, so that a form sent twice is carried out once. */
  formKey: string
  action: (previous: FormState, data: FormData) => Promise<FormState>
  texts: {
    /** Heads the error summary when the action sent no message of its own. */
    refused: string
    /** Stands on the submit button while the answer is on its way. */
    pending: string
    /** The link to where the work goes on, for a browser without scripts. */
    goOn: string
    /** Stands over the form when it did not get through: no network, or no server. */
    unsent: string
  }
  /** Empties the form when it is done, for forms that stay on the page (a comment). */
  emptyWhenDone?: boolean
  /** Fields under each other with the usual space; set your own class names to lay them out differently. */
  className?: string
  children: ReactNode
}

type Send = SendingFormProps['action']

/** An action that did not get through is told at the form, with everything typed still there. */
const orSayUnsent =
  (action: Send, unsent: string, keep: (answer: FormState) => void): Send =>
  async (previous, data) => {
    try {
      const answer = await action(previous, data)
      keep(answer)
      return answer
    } catch (error) {
      // What the server has sent on purpose (another page, an error with its number) is not ours to swallow.
      if (typeof error === 'object' && error !== null && 'digest' in error) throw error
      return { status: 'refused', message: unsent }
    }
  }

/**
 * A refusal that was said before the reader changed the language goes away with it: the form says it again, in the
 * new one, when it is sent. `sentence` is any of the form's own, by which the language is known.
 */
function useInOneLanguage(answer: FormState, sentence: string): FormState {
  const [said, setSaid] = useState({ answer, sentence })
  if (said.answer !== answer) setSaid({ answer, sentence })
  const isOtherLanguage = said.answer === answer && said.sentence !== sentence
  return useMemo(
    () => (isOtherLanguage && answer.status === 'refused' ? { ...idle, values: answer.values } : answer),
    [isOtherLanguage, answer],
  )
}

/** The part of `ActionForm` that runs in the browser. */
export function SendingForm({
  formKey,
  action,
  texts,
  emptyWhenDone = false,
  className = 'space-y-6',
  children,
}: SendingFormProps) {
  // The server needs the action itself, for browsers without scripts.
  const inBrowser = typeof window !== 'undefined'
  const unsaid = useRef<FormState | null>(null)
  const keep = (answer: FormState) => {
    unsaid.current = answer
  }
  const [answer, send, pending] = useActionState(
    inBrowser ? orSayUnsent(action, texts.unsent, keep) : action,
    idle,
  )
  const state = useInOneLanguage(answer, texts.unsent)
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const names = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLDivElement>(null)
  const underWay = useRef(false)
  // A further step asks by itself; it is no mistake.
  const asks = state.step !== undefined && Object.keys(state.errors ?? {}).length === 0
  const leaving = state.status === 'done' && state.redirectTo !== undefined
  const busy = pending || leaving

  useEffect(() => {
    if (!pending) underWay.current = false
  }, [pending])

  useEffect(() => {
    unsaid.current = null
    if (state.status === 'refused') (names.current ?? summary.current)?.focus()
    if (state.status !== 'done') return
    if (state.redirectTo) window.location.assign(state.redirectTo)
    else if (emptyWhenDone) form.current?.reset()
    done.current?.focus()
  }, [state, emptyWhenDone])

  // What it did may have taken the form itself away, and the answer with it.
  useEffect(
    () => () => {
      if (unsaid.current?.status === 'done' && unsaid.current.message) sayAfter(unsaid.current.message)
    },
    [],
  )

  // React empties a form after its action; sending it ourselves keeps what was typed as it stands.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underWay.current || busy) return
    underWay.current = true
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => send(data))
  }

  return (
    <FormContext value={{ formId, state, pending: busy, pendingText: texts.pending }}>
      <form
        ref={form}
        action={send}
        onSubmit={submit}
        noValidate
        aria-busy={busy}
        data-asks={state.names ? '' : undefined}
        className={className}
      >
        <input type="hidden" name="_form" value={formKey} />
        {state.names ? (
          <WithoutScripts className="max-w-read">{`${state.message} ${state.names.hint}`}</WithoutScripts>
        ) : state.status === 'refused' && !asks ? (
          <ErrorSummary
            ref={summary}
            formId={formId}
            title={state.message ?? texts.refused}
            errors={state.errors ?? {}}
            way={state.way}
          />
        ) : null}
        {state.status === 'done' && state.message ? (
          <div ref={done} tabIndex={-1}>
            <Notice tone="success" title={state.message} live>
              {state.redirectTo ? <a href={state.redirectTo}>{texts.goOn}</a> : null}
            </Notice>
          </div>
        ) : null}
        {children}
        <NamesQuestion ref={names} state={state} />
      </form>
    </FormContext>
  )
}
