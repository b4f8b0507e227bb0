import {
  type AnySQLiteColumn,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { givenRoles } from '../../lib/access/permissions'
import { day, json, yesNo } from './columns'

/** One row: the municipality's own choices. `k` is never below 5 (docs/method.md §5). */
export const settings = sqliteTable('settings', {
  id: integer('id').primaryKey(),
  municipalityName: text('municipality_name').notNull(),
  locale: text('locale', { enum: ['da', 'en'] })
    .notNull()
    .default('da'),
  k: integer('k').notNull().default(5),
  hourlyRateDkk: real('hourly_rate_dkk').notNull().default(320),
  overheadPercent: real('overhead_percent').notNull().default(25),
  fullTimeHours: real('full_time_hours').notNull().default(1924),
  daysPerYear: integer('days_per_year').notNull().default(220),
  weeksPerYear: integer('weeks_per_year').notNull().default(44),
  monthsPerYear: integer('months_per_year').notNull().default(12),
  quartersPerYear: integer('quarters_per_year').notNull().default(4),
  showMoney: yesNo('show_money').notNull().default(false),
  /** Months after a decision takes effect at which follow-up asks (docs/method.md §8). */
  followUpMonths: json<number[]>('follow_up_months').notNull().default([3, 6, 12]),
  /** Days that a pulse is open. */
  pulseDays: integer('pulse_days').notNull().default(14),
  freedTimeSentence: text('freed_time_sentence').notNull().default(''),
  isDemo: yesNo('is_demo').notNull().default(false),
  version: integer('version').notNull().default(1),
})

/** `path` is `/1/4/9/`, ancestors first and itself last, so that a subtree is one prefix. */
export const unit = sqliteTable(
  'unit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    parentId: integer('parent_id').references((): AnySQLiteColumn => unit.id),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['municipality', 'department', 'institution', 'team'] }).notNull(),
    path: text('path').notNull(),
    closedOn: day('closed_on'),
    version: integer('version').notNull().default(1),
  },
  table => [index('unit_parent').on(table.parentId), index('unit_path').on(table.path)],
)

export const professionalGroup = sqliteTable('professional_group', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull().unique(),
})

export const person = sqliteTable(
  'person',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    /** Lower case. Staff without mail have none, and then no sign-in. */
    email: text('email'),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    professionalGroupId: integer('professional_group_id')
      .notNull()
      .references(() => professionalGroup.id),
    /** 1 is full time. */
    employmentFraction: real('employment_fraction').notNull().default(1),
    locale: text('locale', { enum: ['da', 'en'] }),
    theme: text('theme', { enum: ['light', 'dark'] }),
    status: text('status', { enum: ['invited', 'active', 'disabled'] }).notNull(),
    passwordHash: text('password_hash'),
    /** Stands in every session token; raising it signs the person out everywhere. */
    sessionVersion: integer('session_version').notNull().default(1),
    version: integer('version').notNull().default(1),
  },
  table => [
    uniqueIndex('person_email').on(table.email),
    index('person_unit').on(table.unitId, table.professionalGroupId),
  ],
)

/** A role on a unit, valid for its subtree. Everybody is an employee of their home unit without a row here. */
export const roleAssignment = sqliteTable(
  'role_assignment',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    role: text('role', { enum: givenRoles }).notNull(),
    /** A stand-in holds the role for somebody else between two days, both included. */
    standInForPersonId: integer('stand_in_for_person_id').references(() => person.id),
    validFrom: day('valid_from'),
    validUntil: day('valid_until'),
  },
  table => [index('role_person').on(table.personId), index('role_unit').on(table.unitId, table.role)],
)
