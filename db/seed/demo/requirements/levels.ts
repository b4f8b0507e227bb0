import type { LegalStatus } from '@/lib/register/vocabulary'
import type { DemoLegal, DemoRequirement, When } from '../shapes'

type Given = 'level' | 'bindingness' | 'formality' | 'authority'
/** A requirement as one writes it down: what its level says by itself can be left out. */
export type Draft = Omit<DemoRequirement, Given> & Partial<Pick<DemoRequirement, Given>>

/** Decided by the state: hard, formal, and nobody here may repeal it. */
export const state = (draft: Draft): DemoRequirement => ({
  level: 'state',
  bindingness: 'hard',
  formality: 'formal',
  authority: 'state',
  ...draft,
})

/** Decided by the municipality; the department may repeal it unless something else is said. */
export const municipal = (draft: Draft): DemoRequirement => ({
  level: 'municipality',
  bindingness: 'hard',
  formality: 'formal',
  authority: 'department',
  ...draft,
})

/** Decided in the institution itself. */
export const local = (draft: Draft): DemoRequirement => ({
  level: 'institution',
  bindingness: 'hard',
  formality: 'formal',
  authority: 'institution',
  ...draft,
})

/** The law was looked up: by whom, when, and which one. */
export function examined(
  status: Exclude<LegalStatus, 'not_examined'>,
  law?: string,
  examinedOn: When = '2025-03-12',
): DemoLegal {
  const by = { status, examinedBy: 'Juridisk konsulent', examinedOn }
  return law === undefined ? by : { ...by, law }
}

/** Nobody has looked yet. */
export const notExamined: DemoLegal = { status: 'not_examined' }
