import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import {
  authorities,
  bindingnesses,
  countedAsValues,
  formalities,
  introductionReasons,
  kinds,
  legalStatuses,
  levels,
  periods,
  protectedValues,
  requirementStatuses,
  traditions,
} from '../../lib/register/vocabulary'
import { day, instant, yesNo } from './columns'
import { person, professionalGroup, unit } from './organisation'

/** The organisation's own list of risks, which grows as people type. */
export const risk = sqliteTable('risk', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  /** Lower case and single-spaced, so that one risk is not listed twice. */
  nameKey: text('name_key').notNull().unique(),
  concernsCitizens: yesNo('concerns_citizens').notNull().default(false),
})

export const requirement = sqliteTable(
  'requirement',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** 42 is written STY-0042. */
    referenceNumber: integer('reference_number').notNull().unique(),
    title: text('title').notNull(),
    demand: text('demand').notNull(),
    purpose: text('purpose').notNull().default(''),
    riskId: integer('risk_id').references(() => risk.id),
    professionallyResponsible: text('professionally_responsible').notNull().default(''),
    protectedValue: text('protected_value', {
      enum: protectedValues,
    }),
    kind: text('kind', {
      enum: kinds,
    }).notNull(),
    level: text('level', { enum: levels }).notNull(),
    bindingness: text('bindingness', { enum: bindingnesses }).notNull().default('hard'),
    formality: text('formality', { enum: formalities }).notNull().default('formal'),
    tradition: text('tradition', { enum: traditions }),
    legalStatus: text('legal_status', {
      enum: legalStatuses,
    })
      .notNull()
      .default('not_examined'),
    legalExaminedBy: text('legal_examined_by').notNull().default(''),
    legalExaminedOn: day('legal_examined_on'),
    lawLink: text('law_link').notNull().default(''),
    authority: text('authority', {
      enum: authorities,
    }).notNull(),
    /** The requirement owner is a function; the person who fills it now may be named. */
    ownerFunction: text('owner_function').notNull().default(''),
    ownerPersonId: integer('owner_person_id').references(() => person.id),
    derivesFromId: integer('derives_from_id').references((): AnySQLiteColumn => requirement.id),
    introducedBecause: text('introduced_because', {
      enum: introductionReasons,
    }).notNull(),
    introducedOn: day('introduced_on'),
    reviewBy: day('review_by'),
    sunsetOn: day('sunset_on'),
    ownerUnitId: integer('owner_unit_id')
      .notNull()
      .references(() => unit.id),
    usesNumericTargets: yesNo('uses_numeric_targets').notNull().default(false),
    comparesUnits: yesNo('compares_units').notNull().default(false),
    selectsCitizens: yesNo('selects_citizens').notNull().default(false),
    moneyFollowsResults: yesNo('money_follows_results').notNull().default(false),
    minutes: real('minutes'),
    occurrences: real('occurrences'),
    period: text('period', { enum: periods }),
    countedAs: text('counted_as', { enum: countedAsValues }).notNull().default('per_employee'),
    /** The share of the time one would spend anyway, 0 to 100 percent. */
    anywayPercent: real('anyway_percent').notNull().default(0),
    status: text('status', { enum: requirementStatuses }).notNull(),
    activeFrom: day('active_from'),
    repealedFrom: day('repealed_from'),
    repealedBecause: text('repealed_because').notNull().default(''),
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => requirement.id),
    createdByPersonId: integer('created_by_person_id').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Raised by every edit; an edit made on an older version is refused with what changed. */
    version: integer('version').notNull().default(1),
  },
  table => [
    index('requirement_status').on(table.status, table.id),
    index('requirement_owner_unit').on(table.ownerUnitId),
    index('requirement_derives').on(table.derivesFromId),
    index('requirement_risk').on(table.riskId),
  ],
)

/**
 * Whom a requirement binds: each row marks a unit with its subtree, and the nearest mark at or above a unit decides.
 * `released` ends the binding for that subtree (a decision for part of those bound); it counts from `fromDay`.
 */
export const requirementBinding = sqliteTable(
  'requirement_binding',
  {
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    effect: text('effect', { enum: ['binds', 'released'] })
      .notNull()
      .default('binds'),
    fromDay: day('from_day'),
  },
  table => [
    primaryKey({ columns: [table.requirementId, table.unitId] }),
    index('requirement_binding_unit').on(table.unitId),
  ],
)

/** The professional groups bound; no rows means everybody. */
export const requirementGroup = sqliteTable(
  'requirement_group',
  {
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    professionalGroupId: integer('professional_group_id')
      .notNull()
      .references(() => professionalGroup.id),
  },
  table => [primaryKey({ columns: [table.requirementId, table.professionalGroupId] })],
)
