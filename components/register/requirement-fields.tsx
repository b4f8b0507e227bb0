import type { ReactNode } from 'react'
import { sentences } from '@/lib/platform/i18n/request'
import { usualAuthority } from '@/lib/register/content'
import { FollowingFields } from './following-fields'
import type { StepProps } from './step-props'
import { WhatFields } from './what-fields'
import { WhomFields } from './whom-fields'
import { WhyFields } from './why-fields'

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
