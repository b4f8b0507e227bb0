import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
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
      enum: ['rule_of_law', 'equal_treatment', 'efficiency', 'safety', 'other'],
    }),
    kind: text('kind', {
      enum: ['oversight', 'documentation', 'strategy', 'professional_tool', 'financial_control', 'values'],
    }).notNull(),
    level: text('level', { enum: ['state', 'municipality', 'institution'] }).notNull(),
    bindingness: text('bindingness', { enum: ['hard', 'soft'] })
      .notNull()
      .default('hard'),
    formality: text('formality', { enum: ['formal', 'informal'] })
      .notNull()
      .default('formal'),
    tradition: text('tradition', { enum: ['hierarchy', 'market', 'network'] }),
    legalStatus: text('legal_status', {
      enum: ['form_required', 'purpose_required', 'no_basis', 'not_examined'],
    })
      .notNull()
      .default('not_examined'),
    legalExaminedBy: text('legal_examined_by').notNull().default(''),
    legalExaminedOn: day('legal_examined_on'),
    lawLink: text('law_link').notNull().default(''),
    authority: text('authority', {
      enum: ['state', 'council', 'executive', 'department', 'institution'],
    }).notNull(),
    /** The requirement owner is a function; the person who fills it now may be named. */
    ownerFunction: text('owner_function').notNull().default(''),
    ownerPersonId: integer('owner_person_id').references(() => person.id),
    derivesFromId: integer('derives_from_id').references((): AnySQLiteColumn => requirement.id),
    introducedBecause: text('introduced_because', {
      enum: [
        'law',
        'political_decision',
        'audit_remark',
        'incident',
        'precaution',
        'safe_side',
        'habit',
        'other',
      ],
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
    period: text('period', { enum: ['day', 'week', 'month', 'quarter', 'year'] }),
    countedAs: text('counted_as', { enum: ['per_employee', 'unit_total'] })
      .notNull()
      .default('per_employee'),
    /** The share of the time one would spend anyway, 0 to 100 percent. */
    anywayPercent: real('anyway_percent').notNull().default(0),
    status: text('status', { enum: ['draft', 'active', 'suspended', 'repealed'] }).notNull(),
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
