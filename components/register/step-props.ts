import type { ContentField } from '@/lib/register/content'
import type { FormChoices } from '@/lib/register/form-queries'

/** What each step of the form is filled from. */
export interface StepProps {
  values: Record<ContentField, string | string[]>
  choices: FormChoices
}

/** The one text of a field that holds one. */
export const one = (value: string | string[]): string => (Array.isArray(value) ? (value[0] ?? '') : value)

/** The texts of a field that holds several. */
export const many = (value: string | string[]): string[] =>
  Array.isArray(value) ? value : value === '' ? [] : [value]
