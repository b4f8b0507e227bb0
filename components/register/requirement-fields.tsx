import type { ReactNode } from 'react'
import { sentences } from '@/lib/platform/i18n/request'
import type { ContentField } from '@/lib/register/content'
import { usualAuthority } from '@/lib/register/content'
import type { FormChoices } from '@/lib/register/form-queries'
import { FollowingFields } from './following-fields'
import { WhatFields } from './what-fields'
import { WhomFields } from './whom-fields'
import { WhyFields } from './why-fields'

export interface StepProps {
  values: Record<ContentField, string | string[]>
  choices: FormChoices
}

/** The three steps of a requirement's form, on one page: nothing is lost between them, with scripts or without. */
export async function RequirementFields(props: StepProps) {
  const t = await sentences('register')
  return (
    <>
      <FollowingFields
        usualAuthority={usualAuthority}
        citizensRisks={props.choices.risks.filter(risk => risk.concernsCitizens).map(risk => risk.name)}
      />
      <Step number={t('form.stepOf', { step: 1 })} title={t('form.step1')}>
        <WhatFields {...props} />
      </Step>
      <Step number={t('form.stepOf', { step: 2 })} title={t('form.step2')}>
        <WhyFields {...props} />
      </Step>
      <Step number={t('form.stepOf', { step: 3 })} title={t('form.step3')}>
        <WhomFields {...props} />
      </Step>
    </>
  )
}

function Step({ number, title, children }: { number: string; title: string; children: ReactNode }) {
  return (
    <section className="form-step">
      <header>
        <p>{number}</p>
        <h2>{title}</h2>
      </header>
      <div className="space-y-6">{children}</div>
    </section>
  )
}

/** The one text of a field that holds one. */
export const one = (value: string | string[]): string => (Array.isArray(value) ? (value[0] ?? '') : value)

/** The texts of a field that holds several. */
export const many = (value: string | string[]): string[] =>
  Array.isArray(value) ? value : value === '' ? [] : [value]
