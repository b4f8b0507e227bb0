import type { IntroductionReason } from '@/lib/register/vocabulary'
import type { SnapshotRow } from './register-snapshot'

/** The reasons by which distrust or caution adds what nobody asked for (§6). */
export const selfImposingReasons: readonly IntroductionReason[] = [
  'incident',
  'precaution',
  'safe_side',
  'habit',
  'audit_remark',
]

export type SelfImposedEvidence = {
  because: IntroductionReason
  /** The law demands the purpose, and we have demanded more than it: shown as over-implementation. */
  overImplementation: boolean
}

/** Control that distrust or caution added beyond what anyone asked for (§6). Null where it does not apply. */
export function selfImposed(
  row: Pick<SnapshotRow, 'level' | 'introducedBecause' | 'legalStatus'>,
): SelfImposedEvidence | null {
  if (row.level === 'state' || row.legalStatus === 'form_required') return null
  if (!selfImposingReasons.includes(row.introducedBecause)) return null
  return { because: row.introducedBecause, overImplementation: row.legalStatus === 'purpose_required' }
}
