'use client'

import { oneValue, useField } from '@/components/ui/form/form-context'

/** A value that travels with the form; a refusal may bring another (the version somebody else has made meanwhile). */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { returned } = useField(name, undefined)
  return <input type="hidden" name={name} value={oneValue(returned, value)} readOnly />
}
