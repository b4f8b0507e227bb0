import type { Permission } from '../permissions'

/**
 * Where somebody holds a role, seen from the unit in question: on the municipality, the department or the institution
 * itself (same), on a team below it, on the institution beside it, in another department.
 */
export const positions = ['municipality', 'department', 'same', 'below', 'beside', 'other'] as const
export type Position = (typeof positions)[number]
export const testedRoles = ['employee', 'head', 'management', 'med_representative', 'administrator'] as const
export type TestedRole = (typeof testedRoles)[number]

/** Two questions about each permission: for an institution, and for the municipality as a whole. */
export type Place = 'institution' | 'municipality'
type Allowed = Record<Place, readonly Position[]>

const everywhere: Allowed = { institution: positions, municipality: positions }
const nowhere: Allowed = { institution: [], municipality: [] }
const fromAbove: Allowed = {
  institution: ['municipality', 'department', 'same'],
  municipality: ['municipality'],
}
const upAndDown: Allowed = {
  institution: ['municipality', 'department', 'same', 'below'],
  municipality: positions,
}

type Row = Record<TestedRole, Allowed>
const row = (given: Partial<Row>): Row => ({
  employee: nowhere,
  head: nowhere,
  management: nowhere,
  med_representative: nowhere,
  administrator: nowhere,
  ...given,
})

const everybody = row({
  employee: everywhere,
  head: everywhere,
  management: everywhere,
  med_representative: everywhere,
  administrator: everywhere,
})
const leaders = row({ head: fromAbove, management: fromAbove })
const leadersAndMed = row({ head: fromAbove, management: fromAbove, med_representative: fromAbove })
const ownChain = row({
  employee: upAndDown,
  head: upAndDown,
  management: upAndDown,
  med_representative: upAndDown,
  // Whatever else somebody is, they are an employee, and the municipality is above everybody's home.
  administrator: { institution: [], municipality: positions },
})
const administrators = row({ administrator: fromAbove })

/**
 * Who may do what, written down a second time and by hand: what docs/method.md §2 promises, not what the table of
 * permissions happens to say. A role's row is for somebody whose home is far away, so that it is the role that counts.
 */
export const expected: Record<Permission, Row> = {
  'self.manage': everybody,
  'register.read': everybody,
  'unit.read': everybody,
  'case.read': everybody,
  'requirement.register': leaders,
  'requirement.edit': leaders,
  'requirement.repeal': leaders,
  'results.read': ownChain,
  'round.read': ownChain,
  'round.manage': leaders,
  'round.review': leadersAndMed,
  'comment.redact': row({ med_representative: fromAbove, administrator: fromAbove }),
  'signal.read': row({ head: everywhere, management: everywhere, med_representative: everywhere }),
  'signal.settle': leaders,
  'likeness.correct': leaders,
  'dialogue.write': ownChain,
  'dialogue.agree': leaders,
  'hassle.handle': leaders,
  'meeting.hold': leaders,
  'meeting.read': ownChain,
  // Nobody by a role: whoever the requirement binds.
  'solution.take_part': row({}),
  'solution.handle': leaders,
  'case.open': leaders,
  'case.propose': leaders,
  'case.claim_med': row({ med_representative: fromAbove }),
  'case.note_med': leadersAndMed,
  'challenge.handle': leaders,
  'guidance.learn': row({ head: everywhere, management: everywhere, med_representative: everywhere }),
  'dialogue.answer_as_owner': leaders,
  'case.decide_as_head': leaders,
  'case.decide_as_management': row({ management: fromAbove }),
  'case.carry_out': leaders,
  'case.follow_up': leaders,
  'trial.note': ownChain,
  'trial.stop': leaders,
  'trial.judge': leaders,
  'ladder.edit': leaders,
  'repair.start': leaders,
  'repair.take_part': row({}),
  'repair.read': ownChain,
  'late_names.read': leaders,
  'organisation.manage': administrators,
  'people.manage': administrators,
  'settings.manage': administrators,
  'money.switch': row({ management: fromAbove }),
  'messages.read': administrators,
}
