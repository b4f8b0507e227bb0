import type { Relation } from '@/lib/organisation/unit-tree'

/** Roles that are given on a unit, and what everybody is: an employee of their home unit. */
export const givenRoles = ['head', 'management', 'med_representative', 'administrator'] as const
export type GivenRole = (typeof givenRoles)[number]
export type Role = GivenRole | 'employee'

/**
 * Somebody stands closer to a thing than their roles say: they answer for the requirement, or for carrying a decision out,
 * are named in a trust test or a repair, or are bound by the requirement.
 */
export type Tie = 'requirement_owner' | 'action_owner' | 'named' | 'bound'

export interface PermissionRule {
  /** Seen from the unit the role is on, where the thing may lie. */
  roles: Partial<Record<Role, readonly Relation[]>>
  ties?: readonly Tie[]
  /** Who may not, whatever else they are: somebody who stands so to the thing. */
  never?: Partial<Record<Role, readonly Relation[]>>
}

const anywhere = ['within', 'above', 'elsewhere'] as const
const chain = ['within', 'above'] as const
const within = ['within'] as const
const everyone = { employee: anywhere } as const
const leaders = { head: within, management: within } as const

/**
 * Who may do what: permission x role x where the thing lies, seen from the role's unit (docs/method.md §2).
 * Pages, actions, queries and the exhaustive test all read this table and nothing else.
 */
export const permissions = {
  /** Things that concern only oneself: one's account, one's own ratings. */
  'self.manage': { roles: everyone },

  'register.read': { roles: everyone },
  'requirement.register': { roles: leaders },
  'requirement.edit': { roles: leaders, ties: ['requirement_owner'] },
  'requirement.repeal': { roles: leaders },
  'unit.read': { roles: everyone },

  /** Results are seen up and down one's own chain of units. */
  'results.read': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
  },
  'round.read': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
  },
  'round.manage': { roles: leaders },
  /** A round may be looked through before it opens. */
  'round.review': { roles: { ...leaders, med_representative: within } },

  /** A published comment is taken away by somebody outside the line of management, which it may be about. */
  'comment.redact': { roles: { med_representative: within, administrator: within }, never: leaders },

  /** The page of all signals; on a requirement and a unit everybody reads them. */
  'signal.read': { roles: { head: anywhere, management: anywhere, med_representative: anywhere } },
  'signal.settle': { roles: leaders, ties: ['requirement_owner'] },
  /** Says of two requirements that they ask for the same, or do not. */
  'likeness.correct': { roles: leaders, ties: ['requirement_owner'] },

  'dialogue.write': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
    ties: ['requirement_owner'],
  },
  'dialogue.agree': { roles: leaders, ties: ['requirement_owner'] },
  /** Says as its owner what a requirement is for. Asked of the unit it belongs to. */
  'dialogue.answer_as_owner': { roles: leaders, ties: ['requirement_owner'] },

  /** Those who lead read what gets in the way of the work, and answer for what becomes of it. */
  'hassle.handle': { roles: leaders },

  /** A staff meeting about red and green governance: holds it, and takes up what it gathered. */
  'meeting.hold': { roles: leaders },
  /** What came of a meeting is read up and down the unit's chain. */
  'meeting.read': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
  },
  /** Proposes a solution, supports one or adds to it: whoever the requirement binds (docs/method.md §8). */
  'solution.take_part': { roles: {}, ties: ['bound'] },
  /** Those who lead answer what their employees propose. */
  'solution.handle': { roles: leaders },

  'case.open': { roles: leaders },
  'case.propose': { roles: leaders, ties: ['requirement_owner'] },
  'case.claim_med': { roles: { med_representative: within } },
  'case.note_med': { roles: { ...leaders, med_representative: within } },
  /** Asked of the unit that has the authority (lib/register/authority.ts). */
  'case.decide_as_head': { roles: leaders },
  'case.decide_as_management': { roles: { management: within } },
  'case.carry_out': { roles: leaders, ties: ['requirement_owner', 'action_owner'] },
  'case.follow_up': { roles: leaders, ties: ['requirement_owner', 'action_owner'] },
  'case.read': { roles: everyone },
  /** A letter upward: asked of every unit that it speaks for, so that whoever handles it is above them all. */
  'challenge.handle': { roles: leaders },
  /** Where judgement and the guidance table part: those who lead, and those who represent, learn from it. */
  'guidance.learn': { roles: { head: anywhere, management: anywhere, med_representative: anywhere } },
  /** What is seen along the way of a trust test is noted by anybody it concerns (docs/method.md §8). */
  'trial.note': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
  },
  'trial.stop': { roles: leaders, ties: ['named'] },
  /** Asked of the unit that has the authority; that the person decides or is named is the action's to say. */
  'trial.judge': { roles: leaders, ties: ['named'] },
  'ladder.edit': { roles: leaders },

  'repair.start': { roles: leaders },
  /** A review without blame is open to those involved alone, until it is finished (docs/method.md §10). */
  'repair.take_part': { roles: {}, ties: ['named'] },
  /** What was learnt is read up and down the unit's chain. */
  'repair.read': {
    roles: { employee: chain, head: chain, management: chain, med_representative: chain },
  },

  /** The name behind a late function (docs/method.md §2). */
  'late_names.read': { roles: leaders },

  'organisation.manage': { roles: { administrator: within } },
  'people.manage': { roles: { administrator: within } },
  'settings.manage': { roles: { administrator: within } },
  /** Money is hidden unless management switches it on (docs/method.md §3). Asked of the municipality. */
  'money.switch': { roles: { management: within } },
  'messages.read': { roles: { administrator: within } },
} as const satisfies Record<string, PermissionRule>

export type Permission = keyof typeof permissions
