/** Whose words a working note holds: the leader's own, or those of a side of the table (§10). */
export const noteParts = ['leader', 'side'] as const
export type NotePart = (typeof noteParts)[number]

interface Written {
  part: NotePart
}

/** Why a note cannot be written now, or null. The one who leads goes first: nobody else begins by saying what others did (§10). */
export function noteObstacle(
  part: NotePart,
  leads: boolean,
  notes: readonly Written[],
): 'leaderOnly' | 'leaderFirst' | null {
  if (part === 'leader') return leads ? null : 'leaderOnly'
  return notes.some(note => note.part === 'leader') ? null : 'leaderFirst'
}

/** Whether there is anything to learn from yet: the leader's own part, and at least one other side of the table. */
export const mayFinish = (notes: readonly Written[]): boolean =>
  noteParts.every(part => notes.some(note => note.part === part))

/** What a review replaces in no case (§10): said on its pages, so that nobody takes it for the whole duty. */
export const dutiesThatStay = ['statutory_report', 'personnel_case', 'working_environment'] as const
