import type { ComponentProps, ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { AdminTrail } from './admin-trail'
import { adminFormTexts } from './form-texts'
import { PersonSearch } from './person-search'

interface PersonToPersonProps {
  person: { id: number; name: string }
  title: string
  lead: string
  search: string
  found: readonly { id: number; name: string; unit: string }[]
  action: ComponentProps<typeof ActionForm>['action']
  /** The fields in which the form says who it is from and who was chosen. */
  from: string
  to: { name: string; label: string }
  button: string
  children: ReactNode
}

/** Finds somebody who takes something over from a person. The form, with what else it asks, comes once there is somebody to choose. */
export async function PersonToPerson(props: PersonToPersonProps) {
  const { person, found, to } = props
  const texts = await adminFormTexts()
  return (
    <>
      <PageHeader
        above={
          <AdminTrail list="people" under={[{ href: `/admin/people/${person.id}`, label: person.name }]} />
        }
        title={props.title}
        lead={props.lead}
      />
      <div className="mt-8 max-w-read space-y-8">
        <PersonSearch search={props.search} found={found.length} />
        {found.length > 0 ? (
          <ActionForm action={props.action} texts={texts}>
            <input type="hidden" name={props.from} value={person.id} />
            <RadioGroup
              {...to}
              choices={found.map(each => ({ value: String(each.id), label: each.name, hint: each.unit }))}
              required
            />
            {props.children}
            <FormActions>
              <SubmitButton>{props.button}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}
