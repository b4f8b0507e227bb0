'use client'

import { Checkbox } from '@/components/ui/form/choice-groups'
import { useField } from '@/components/ui/form/form-context'

/** Stands in the form once it has been asked about names in what was written. */
export function NamesQuestion({ label }: { label: string }) {
  const { errors, returned } = useField('namesMeant', undefined)
  return errors.length > 0 || returned !== undefined ? <Checkbox name="namesMeant" label={label} /> : null
}
