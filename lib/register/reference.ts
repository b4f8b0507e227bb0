/** Råderum itself, which every municipality begins with. */
export const RAADERUM_REFERENCE = 1

/** 42 is written STY-0042. */
export function formatReference(referenceNumber: number): string {
  return `STY-${String(referenceNumber).padStart(4, '0')}`
}

/** Reads a reference as people write it: STY-0042, sty 42, sty0042 or 42. Null for anything else. */
export function parseReference(text: string): number | null {
  const digits = /^\s*(?:sty[\s-]*)?0*(\d{1,7})\s*$/i.exec(text)?.[1]
  return digits ? Number(digits) || null : null
}

/** The address of a requirement's page. */
export function requirementPath(referenceNumber: number): string {
  return `/requirements/${formatReference(referenceNumber)}`
}
