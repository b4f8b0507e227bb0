import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { isMessageKey, say } from '@/lib/platform/i18n/translator'
import { takeStep } from '@/lib/workflow/case-actions'
import { steps } from '@/lib/workflow/model'
import type { Move, Obstacle } from '@/lib/workflow/moves'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'

type Step = (typeof steps)[number]
const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name)

/** The moves made by pressing a button. One that cannot be used stands there too, and says why (§8). */
export function StepButtons({ id, version, moves }: { id: number; version: number; moves: Move[] }) {
  const t = pageSentences('workflow')
  const texts = formTexts()
  return moves.flatMap(move => {
    if (!isStep(move.transition) || move.status === 'not_offered') return []
    if (move.status === 'blocked')
      return [
        <BlockedMove
          key={move.transition}
          label={t(`moves.${move.transition}`)}
          obstacles={move.obstacles}
        />,
      ]
    return [
      <ActionForm key={move.transition} action={takeStep} texts={texts} className="space-y-3">
        <CaseFields id={id} version={version} />
        <input type="hidden" name="transition" value={move.transition} />
        <SubmitButton>{t(`moves.${move.transition}`)}</SubmitButton>
      </ActionForm>,
    ]
  })
}

/** A button that cannot be used, with each reason under it. */
export function BlockedMove({ label, obstacles }: { label: string; obstacles: readonly Obstacle[] }) {
  const t = pageSentences('workflow')
  const id = `blocked-${label.replaceAll(/[^a-zA-Z]/g, '')}`
  return (
    <div className="space-y-2">
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={id}
        className="inline-flex min-h-11 cursor-not-allowed items-center rounded-control border border-edge px-5 font-semibold text-quiet"
      >
        {label}
        <span className="sr-only">, {t('case.blocked')}</span>
      </button>
      <div id={id} className="max-w-read space-y-1 text-ui">
        {obstacles.map(obstacle => (
          <p key={obstacle.reason}>{obstacleText(obstacle)}</p>
        ))}
      </div>
    </div>
  )
}

function obstacleText({ reason, missing }: Obstacle): string {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const parts = missing
    .filter(part => part !== reason && isMessageKey(`workflow.missing.${part}`))
    .map(part => say(format.locale, `workflow.missing.${part}`))
  const sentence = t(`obstacles.${reason}`)
  return parts.length === 0 ? sentence : `${sentence} ${t('missingList', { list: format.list(parts) })}`
}
