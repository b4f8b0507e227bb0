import type { ReactNode } from 'react'
import { WholeReferences } from '../whole-references'

export type FieldProps = {
  name: string
  label: string
  hint?: string
  required?: boolean
  /** "(kan udelades)" after the label of a field that may stay empty. */
  optionalText?: string
}

type FrameProps = {
  label: string
  optionalText?: string
  hint?: string
  hintId?: string
  errors: string[]
  errorId?: string
  children: ReactNode
}

/** Label, hint, error and control of one field, tied together by ids. */
export function FieldFrame({ id, ...frame }: FrameProps & { id: string }) {
  return (
    <div className="field" data-invalid={frame.errors.length > 0 || undefined}>
      <label htmlFor={id} className="field-label">
        {frame.label}
        <OptionalText text={frame.optionalText} />
      </label>
      <FrameNotes {...frame} />
      {frame.children}
    </div>
  )
}

/** The same around a group of controls. */
export function GroupFrame({ describedBy, ...frame }: FrameProps & { describedBy?: string }) {
  return (
    <fieldset
      className="field"
      aria-describedby={describedBy}
      data-invalid={frame.errors.length > 0 || undefined}
    >
      <legend className="field-label">
        <WholeReferences>{frame.label}</WholeReferences>
        <OptionalText text={frame.optionalText} />
      </legend>
      <FrameNotes {...frame} />
      {frame.children}
    </fieldset>
  )
}

function OptionalText({ text }: { text?: string }) {
  return text ? <span className="font-normal text-quiet"> {text}</span> : null
}

function FrameNotes({
  hint,
  hintId,
  errors,
  errorId,
}: Pick<FrameProps, 'hint' | 'hintId' | 'errors' | 'errorId'>) {
  return (
    <>
      {hint ? (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      ) : null}
      {errors.length > 0 ? (
        <div id={errorId} className="field-error">
          {errors.map(error => (
            <p key={error}>{error}</p>
          ))}
        </div>
      ) : null}
    </>
  )
}
