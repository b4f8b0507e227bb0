import { requirementId, unitId } from '../../db/seed/demo/load/keys'
import { look } from './database'
import { head } from './people'
import type { RunningServer } from './server'

const north = unitId('hjemmeplejen-nord')
/** "Ældretilsyn": the state's own, in just the form that the law demands. */
export const law = requirementId('care-inspection')
/** "Kvittering for hver leveret ydelse", which becomes an addition to it, beside "Tilsynsmappe, der altid er klar". */
export const receipt = requirementId('care-delivered-services')

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')

/** As if the inspection had been rated as the receipt was, and the receipt were an addition of Hjemmeplejen Nord to it. */
export async function additionToTheLaw(server: RunningServer): Promise<void> {
  await look(server, 'update requirement set derives_from_id = ? where id = ?', [law, receipt])
  await look(server, 'delete from requirement_binding where requirement_id = ? and unit_id <> ?', [
    receipt,
    north,
  ])
  await look(
    server,
    `insert into publication (round_id, requirement_id, unit_id, published_on, verdict, split, score, low, high, figures, current)
      select round_id, ?, unit_id, published_on, verdict, split, score, low, high, figures, 1
      from publication where requirement_id = ? and unit_id = ? and current = 1`,
    [law, receipt, north],
  )
  await look(server, 'update change_counter set value = value + 1')
}

const proposes = (outcome: 'challenge' | 'remove', form: string, row: number) =>
  `insert into proposal (case_id, outcome, form, reason, time_use, citizen_meaning, expected_hours, owner_function,
      owner_person_id, deadline, takes_effect_on, med_needed, suggested, guidance_row, proposed_by_person_id, proposed_on)
    values (?, '${outcome}', '${form}', 'Ingen kan sige, hvad det er til for.', 'Samtale med borgeren',
      'Borgeren venter kortere.', 100, 'Leder af Hjemmeplejen Nord', ?, ?, ?, 0, '${outcome}', ${row}, ?, ?)
    returning id`

/** A challenge to the law from Hjemmeplejen Nord that waits for its decision, written as e2e/upward.spec.ts writes one. */
export async function challengeToDecide(server: RunningServer, asked: string): Promise<number> {
  const [row] = await look(
    server,
    `insert into governance_case (requirement_id, unit_id, covers_all, state, state_since, opened_by_person_id, opened_on)
      values (?, ?, 0, 'awaiting_decision', ?, ?, ?) returning id`,
    [law, north, day(-2), head.id, day(-20)],
  )
  const caseId = Number(row?.id)
  const [standing] = await look(server, proposes('challenge', 'upward', 4), [
    ...[caseId, head.id, day(60), day(0), head.id, day(-3)],
  ])
  await look(
    server,
    `insert into challenge_part (case_id, proposal_id, kind, recipient, asked, proposes, written_by_person_id, written_on)
      values (?, ?, 'inquiry', 'Sundhedsstyrelsen', ?, 'En samtale, når der er grund til den.', ?, ?)`,
    [caseId, Number(standing?.id), asked, head.id, day(-3)],
  )
  return caseId
}

/** What e2e/main-story.spec.ts does by hand: the dialogue found no purpose, and its removal is proposed and in consultation. */
export async function proposedForRemoval(server: RunningServer, caseId: number, from: number): Promise<void> {
  for (const question of ['purpose', 'without_it', 'in_the_way', 'citizen'])
    await look(
      server,
      `insert into agreed_answer (requirement_id, unit_id, question, body, purpose_found, agreed_on, by_person_id)
        values (?, ?, ?, 'Det ved ingen længere.', 0, ?, ?)`,
      [receipt, north, question, day(0), head.id],
    )
  await look(server, proposes('remove', 'repeal', 5), [
    ...[caseId, head.id, day(60), day(from), head.id, day(0)],
  ])
  await look(
    server,
    "update governance_case set state = 'consultation', version = version + 1 where id = ?",
    [caseId],
  )
}

/** Those in Hjemmeplejen Nord whom the receipt binds and who can sign in, but the ones who lead it. */
export async function bound(server: RunningServer) {
  const rows = await look(
    server,
    `select person.id, person.name, email from person join unit on unit.id = unit_id
      where unit.path like '%/' || cast(?1 as integer) || '/%' and status = 'active' and email is not null
        and professional_group_id in (select professional_group_id from requirement_group where requirement_id = ?2)
      order by person.id`,
    [north, receipt],
  )
  return rows.map(row => ({ id: Number(row.id), name: String(row.name), email: String(row.email) }))
}
