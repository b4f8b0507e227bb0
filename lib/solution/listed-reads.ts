import { type SQL, sql } from 'drizzle-orm'
import { jsonListOfJson } from '@/db/rows-as-json'
import { person, requirement, solution, solutionAddition, solutionSupport } from '@/db/schema'
import type { Week } from '@/lib/anonymous/week'
import type { Outcome } from '@/lib/workflow/decision-forms'
import type { SolutionState } from './vocabulary'

/** What a list says of a solution, as it is read. */
export interface SolutionInRow {
  id: number
  outcome: Outcome
  form: string
  body: string
  hopedEffect: string
  knownBy: string
  unitId: number
  writer: string | null
  week: Week
  state: SolutionState
  proposalId: number | null
  supports: number
  additions: number
}

/** How many supports count in a week (lib/solution/support-rule.ts), in a statement that reads solutions. */
export const supportsIn = (week: Week | SQL): SQL<number> =>
  // Once more around it: what a select finds right in it loses the names of its tables.
  sql<number>`${sql`(select count(*) from ${solutionSupport} where ${solutionSupport.solutionId} = ${solution.id}
    and ${solutionSupport.week} < ${week} and (${solutionSupport.withdrawnWeek} is null or ${solutionSupport.withdrawnWeek} >= ${week}))`}`

/** How many additions can be read. */
export const additionsTo: SQL<number> = sql<number>`${sql`(select count(*) from ${solutionAddition} where ${solutionAddition.solutionId} = ${solution.id}
    and ${solutionAddition.hiddenBecause} = '')`}`

const columns = (week: SQL) =>
  ({
    id: sql`${solution.id}`,
    outcome: sql`${solution.outcome}`,
    form: sql`${solution.form}`,
    body: sql`${solution.body}`,
    hopedEffect: sql`${solution.hopedEffect}`,
    knownBy: sql`${solution.knownBy}`,
    unitId: sql`${solution.unitId}`,
    writer: sql`(select ${person.name} from ${person} where ${person.id} = ${solution.writerPersonId})`,
    week: sql`${solution.week}`,
    state: sql`${solution.state}`,
    proposalId: sql`${solution.proposalId}`,
    supports: supportsIn(week),
    additions: additionsTo,
  }) satisfies Record<keyof SolutionInRow, SQL>

/** The solutions of a requirement as one JSON document in its row: its page has no statement to spare (db/rows-as-json.ts). */
export function solutionsInRow(week: SQL): SQL<string> {
  const fields = sql.join(
    Object.entries(columns(week)).map(([name, column]) => sql`${name}, ${column}`),
    sql`, `,
  )
  return sql<string>`${jsonListOfJson(
    sql`json_object(${fields})`,
    sql`from ${solution} where ${solution.requirementId} = ${requirement.id} and ${solution.state} <> 'hidden'
      order by ${solution.deliveredOn} desc, ${solution.id}`,
  )}`
}
