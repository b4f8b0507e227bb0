import { Checkbox } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { sentences } from '@/lib/platform/i18n/request'
import { formOptions } from './form-options'
import { MoreFields } from './more-fields'
import { one, type StepProps } from './step-props'

/** Step 2: what it is for, what it guards against, and what the law says. */
export async function WhyFields({ values, choices }: StepProps) {
  const t = await sentences('register')
  const options = formOptions(t)
  const empty = t('form.choose')
  return (
    <>
      <TextArea
        name="purpose"
        label={t('fields.purpose')}
        hint={t('hints.purpose')}
        optionalText={t('form.optional')}
        value={one(values.purpose)}
        maxLength={2000}
      />
      <div className="field-pair">
        <SelectField
          name="introducedBecause"
          label={t('fields.introducedBecause')}
          value={one(values.introducedBecause)}
          choices={options.introductionReasons}
          emptyText={empty}
          required
        />
        <DateField
          name="introducedOn"
          label={t('fields.introducedOn')}
          hint={t('hints.introducedOn')}
          value={one(values.introducedOn)}
        />
      </div>
      <div className="citizens-risk">
        <TextField
          name="risk"
          label={t('fields.risk')}
          hint={t('hints.risk')}
          optionalText={t('form.optional')}
          value={one(values.risk)}
          maxLength={160}
          suggestions={choices.risks.map(risk => risk.name)}
        />
        <Checkbox
          name="riskConcernsCitizens"
          label={t('fields.riskConcernsCitizens')}
          hint={t('hints.riskConcernsCitizens')}
          checked={one(values.riskConcernsCitizens) === 'on'}
        />
        <div className="responsible">
          <TextField
            name="professionallyResponsible"
            label={t('fields.professionallyResponsible')}
            hint={t('hints.professionallyResponsible')}
            value={one(values.professionallyResponsible)}
            maxLength={160}
          />
        </div>
      </div>
      <SelectField
        name="legalStatus"
        label={t('fields.legalStatus')}
        value={one(values.legalStatus)}
        choices={options.legalStatuses}
      />
      <MoreFields
        summary={t('form.more')}
        hint={t('form.optional')}
        names={[
          'protectedValue',
          'derivesFrom',
          'lawLink',
          'legalExaminedBy',
          'legalExaminedOn',
          'reviewBy',
          'sunsetOn',
        ]}
      >
        <SelectField
          name="protectedValue"
          label={t('fields.protectedValue')}
          value={one(values.protectedValue)}
          choices={options.protectedValues}
          emptyText={empty}
        />
        <TextField
          name="derivesFrom"
          label={t('fields.derivesFrom')}
          hint={t('hints.derivesFrom')}
          value={one(values.derivesFrom)}
          maxLength={200}
          suggestions={choices.above}
        />
        <TextField
          name="lawLink"
          label={t('fields.lawLink')}
          hint={t('hints.lawLink')}
          value={one(values.lawLink)}
          maxLength={300}
        />
        <div className="field-pair">
          <TextField
            name="legalExaminedBy"
            label={t('fields.legalExaminedBy')}
            value={one(values.legalExaminedBy)}
            maxLength={160}
          />
          <DateField
            name="legalExaminedOn"
            label={t('fields.legalExaminedOn')}
            value={one(values.legalExaminedOn)}
          />
        </div>
        <div className="field-pair">
          <DateField
            name="reviewBy"
            label={t('fields.reviewBy')}
            hint={t('hints.reviewBy')}
            value={one(values.reviewBy)}
          />
          <DateField name="sunsetOn" label={t('fields.sunsetOn')} value={one(values.sunsetOn)} />
        </div>
      </MoreFields>
    </>
  )
}
