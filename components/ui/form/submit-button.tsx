'use client'

import { type ReactNode, useContext } from 'react'
import { Button, type ButtonLook } from '../button'
import { FormContext } from './form-context'

type SubmitButtonProps = {
  look?: ButtonLook
  large?: boolean
  /** For a form with two ways on: sent along when this one is pressed. */
  name?: string
  value?: string
  children: ReactNode
}

/** Sends the form; says so while the answer is on its way and takes no second press. */
export function SubmitButton({ look = 'primary', large, name, value, children }: SubmitButtonProps) {
  const { pending, pendingText } = useContext(FormContext)
  return (
    <Button
      type="submit"
      look={look}
      large={large}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      {pending ? pendingText : children}
    </Button>
  )
}

/** The row of buttons that ends a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-2">{children}</div>
}
