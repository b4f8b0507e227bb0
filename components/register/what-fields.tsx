import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { sentences } from '@/lib/platform/i18n/request'
import { formOptions } from './form-options'
import { MoreFields } from './more-fields'
import { one, type StepProps } from './step-props'

/** Step 1: what it demands, and where that was decided. Who may repeal it follows from that, and seldom needs a look. */
export async function WhatFields({ values }: StepProps) {
  const t = await sentences('register')
  const options = formOptions(t)
  return (
    <>
      <TextField
        name="title"
        label={t('fields.title')}
        hint={t('hints.title')}
        value={one(values.title)}
        maxLength={160}
        required
      />
      <TextArea
        name="demand"
        label={t('fields.demand')}
        hint={t('hints.demand')}
        value={one(values.demand)}
        maxLength={4000}
        required
      />
      <SelectField
        name="kind"
        label={t('fields.kind')}
        value={one(values.kind)}
        choices={options.kinds}
        emptyText={t('form.choose')}
        required
      />
      <RadioGroup
        name="level"
        label={t('fields.level')}
        value={one(values.level)}
        choices={options.levels}
        inRow
      />
      <MoreFields
        summary={t('form.more')}
        hint={t('form.optional')}
        names={['authority', 'bindingness', 'formality', 'tradition']}
      >
        <SelectField
          name="authority"
          label={t('fields.authority')}
          value={one(values.authority)}
          choices={options.authorities}
        />
        <RadioGroup
          name="bindingness"
          label={t('fields.bindingness')}
          value={one(values.bindingness)}
          choices={options.bindingnesses}
          inRow
        />
        <RadioGroup
          name="formality"
          label={t('fields.formality')}
          value={one(values.formality)}
          choices={options.formalities}
          inRow
        />
        <SelectField
          name="tradition"
          label={t('fields.tradition')}
          value={one(values.tradition)}
          choices={options.traditions}
          emptyText={t('form.choose')}
        />
      </MoreFields>
    </>
  )
}
