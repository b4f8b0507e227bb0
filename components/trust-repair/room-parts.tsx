import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import { addDays, today } from '@/lib/platform/time'
import {
  abandonRepair,
  finishRepair,
  involvePerson,
  releasePerson,
  writeRepairNote,
} from '@/lib/trust-repair/repair-actions'
import type { repairRoom } from '@/lib/trust-repair/repair-queries'
import type { NotePart } from '@/lib/trust-repair/repair-rule'

type Room = NonNullable<Awaited<ReturnType<typeof repairRoom>>>

/** What happened on each side of the table; the leader's own part first. */
export function SidesPart({ room }: { room: Room }) {
  const t = pageSentences('trustRepair')
  return (
    <Section title={t('room.notes')} line>
      <div className="space-y-6">
        {room.leaderHasWritten ? null : <p className="max-w-read">{t('room.leaderFirst')}</p>}
        <ul>
          {room.notes.map(note => (
            <li key={note.id} className="border-t border-line py-2.5">
              <p className="text-small text-quiet">
                {note.part === 'leader' ? t('room.partLeader') : t('room.partSide')} · {note.side}
              </p>
              <p className="max-w-read whitespace-pre-line">{note.body}</p>
            </li>
          ))}
        </ul>
        {room.leads ? <NoteForm room={room} part="leader" open={!room.leaderHasWritten} /> : null}
        {room.leaderHasWritten ? <NoteForm room={room} part="side" open={!room.leads} /> : null}
      </div>
    </Section>
  )
}

function NoteForm({ room, part, open }: { room: Room; part: NotePart; open: boolean }) {
  const t = pageSentences('trustRepair')
  const isLeader = part === 'leader'
  const leaderTitle = t(room.leaderHasWritten ? 'room.leaderMore' : 'room.leaderTitle')
  return (
    <Disclosure summary={isLeader ? leaderTitle : t('room.sideTitle')} open={open}>
      <ActionForm action={writeRepairNote} texts={formTexts()} emptyWhenDone>
        <input type="hidden" name="repairId" value={room.row.id} />
        <input type="hidden" name="part" value={part} />
        <TextField name="side" label={t('room.side')} hint={t('room.sideOf')} maxLength={60} required />
        <TextArea
          name="body"
          label={t('room.body')}
          hint={isLeader ? t('room.leaderHint') : t('room.sideHint')}
          maxLength={2000}
          required
        />
        <SubmitButton look={open ? 'primary' : 'ghost'}>{t('room.write')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

/** Those who can see the room. Names stand here and nowhere in what is written. */
export function PeoplePart({ room }: { room: Room }) {
  const t = pageSentences('trustRepair')
  const workflow = pageSentences('workflow')
  return (
    <Section title={t('room.people')} line>
      <ul>
        {room.people.map(each => (
          <li
            key={each.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1.5"
          >
            <span>
              {each.name}
              {each.leads ? <span className="text-small text-quiet">, {t('room.leads')}</span> : null}
            </span>
            {each.leads ? null : (
              <ActionForm action={releasePerson} texts={formTexts()} className="">
                <input type="hidden" name="repairId" value={room.row.id} />
                <input type="hidden" name="personId" value={each.id} />
                <SubmitButton look="quiet">
                  {t('room.release')}
                  <span className="sr-only">{t('room.releaseOf', { name: each.name })}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={t('room.involve')}>
        <ActionForm action={involvePerson} texts={formTexts()}>
          <input type="hidden" name="repairId" value={room.row.id} />
          <SelectField
            name="personId"
            label={t('room.person')}
            hint={t('room.personHint')}
            emptyText={workflow('form.choose')}
            choices={room.choices.map(each => ({ value: String(each.id), label: each.name }))}
            required
          />
          <SubmitButton look="ghost">{t('room.involve')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  )
}

/** What stays, and the deletion of everything else. */
export function FinishPart({ room }: { room: Room }) {
  const t = pageSentences('trustRepair')
  if (!room.mayEnd)
    return (
      <Section title={t('finish.title')} id="finish" line>
        <p className="max-w-read text-ui text-quiet">{t('finish.leaderEnds')}</p>
      </Section>
    )
  return (
    <Section title={t('finish.title')} id="finish" line>
      {room.mayFinish ? (
        <>
          <p className="mb-4 max-w-read text-ui">{t('finish.lead')}</p>
          <ActionForm action={finishRepair} texts={formTexts()}>
            <input type="hidden" name="repairId" value={room.row.id} />
            <TextArea name="learnt" label={t('finish.learnt')} hint={t('new.aboutHint')} required />
            <TextArea name="insteadOfControl" label={t('finish.insteadOfControl')} required />
            <DateField name="lookBackOn" label={t('finish.lookBackOn')} min={addDays(today(), 1)} required />
            <SubmitButton>{t('finish.button')}</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="max-w-read text-ui text-quiet">{t('finish.notYet')}</p>
      )}
      <ActionForm action={abandonRepair} texts={formTexts()} className="mt-4">
        <input type="hidden" name="repairId" value={room.row.id} />
        <SubmitButton look="quiet">{t('finish.abandon')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}
