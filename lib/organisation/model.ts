import { z } from 'zod'
import { givenRoles } from '@/lib/access/permissions'
import {
  choice,
  day,
  decimal,
  email,
  id,
  optionalDay,
  text,
  ticked,
  version,
  whole,
} from '@/lib/platform/form-fields'
import { optionalProse } from '@/lib/platform/prose'

const unitKinds = ['department', 'institution', 'team'] as const

export const newUnit = z.object({ parentId: id, name: text(120), kind: choice(unitKinds) })
export const renamedUnit = z.object({ unitId: id, version, name: text(120) })
export const movedUnit = z.object({ unitId: id, version, parentId: id })
export const closedUnit = z.object({ unitId: id, version })

/** No address means no sign-in; such a person is counted, and rates on paper with the others' help. */
const optionalEmail = z.preprocess(
  value => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  email.optional(),
)

const aboutPerson = {
  name: text(120),
  email: optionalEmail,
  unitId: id,
  professionalGroupId: id,
  /** Percent of full time; 1 to 100. */
  employmentPercent: decimal(1, 100),
}

export const newPerson = z.object({ ...aboutPerson, invite: ticked })
export const editedPerson = z.object({ personId: id, version, ...aboutPerson })
export const somePerson = z.object({ personId: id })

/** From the first day to the last, both included; open where a day is left out. */
const period = { validFrom: optionalDay, validUntil: optionalDay }
const inOrder = (given: { validFrom?: string; validUntil?: string }) =>
  !given.validFrom || !given.validUntil || given.validFrom <= given.validUntil
const outOfOrder = { path: ['validUntil'], error: 'organisation.errors.endsBeforeItBegins' }

export const newRole = z
  .object({ personId: id, unitId: id, role: choice(givenRoles), ...period })
  .refine(inOrder, outOfOrder)
export const endedRole = z.object({ roleAssignmentId: id })

export const newStandIn = z
  .object({
    absentPersonId: id,
    standInPersonId: id,
    validFrom: day,
    validUntil: day,
  })
  .refine(inOrder, outOfOrder)

/** What of a leaver's is handed over. */
export const tasks = ['requirements', 'proposals', 'actions', 'trials', 'roles'] as const

export const handover = z.object({
  personId: id,
  receiverId: id,
  tasks: z.preprocess(
    value => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(tasks)).min(1, 'organisation.errors.nothingChosen'),
  ),
})

export const newProfessionalGroup = z.object({ name: text(80) })
export const renamedProfessionalGroup = z.object({ professionalGroupId: id, name: text(80) })

/** "3, 6, 12": one to five whole months, up to three years, each later than the one before. */
const monthsInOrder = text(40).transform((typed, context) => {
  const months = typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  const fits =
    months.length > 0 &&
    months.length <= 5 &&
    months.every((month, place) => Number.isInteger(month) && month > (months[place - 1] ?? 0) && month <= 36)
  if (fits) return months
  context.addIssue({ code: 'custom', message: 'organisation.errors.notMonths' })
  return z.NEVER
})

export const editedSettings = z.object({
  version,
  municipalityName: text(100),
  locale: choice(['da', 'en']),
  k: whole(5, 50),
  hourlyRateDkk: decimal(1, 5000),
  overheadPercent: decimal(0, 300),
  fullTimeHours: decimal(500, 2500),
  daysPerYear: whole(1, 366),
  weeksPerYear: whole(1, 53),
  monthsPerYear: whole(1, 12),
  quartersPerYear: whole(1, 4),
  freedTimeSentence: optionalProse(300),
  followUpMonths: monthsInOrder,
  pulseDays: whole(3, 60),
})

export const moneyChoice = z.object({ version, showMoney: choice(['yes', 'no']) })
