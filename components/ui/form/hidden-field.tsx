'use client'

import { oneValue, useField } from './form-context'

/** A value the form carries along; after a refusal, the one that came back with it (a newer version). */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const field = useField(name, undefined)
  return <input type="hidden" name={name} value={oneValue(field.returned, value)} />
}
