import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import type { Translate } from '@/lib/platform/i18n/translator'

const holds = ['envelope', 'handedIn', 'lookUp', 'same', 'code', 'deleted', 'groups'] as const
const limits = [
  'device',
  'changed',
  'watched',
  'copied',
  'slips',
  'mail',
  'words',
  'alike',
  'again',
  'disk',
] as const

type HowItWorksProps = {
  k: number
  t: Translate<'rating'>
  /** Where the ways on lead: what is kept of one, and back to where one answers. */
  onward: { href: string; text: string }[]
}

/** What keeps answers apart from names, and where that ends. It promises only what holds today. */
export function HowItWorks({ k, t, onward }: HowItWorksProps) {
  const points = (keys: readonly ((typeof holds)[number] | (typeof limits)[number])[]) => (
    <dl className="max-w-read space-y-4">
      {keys.map(key => (
        <div key={key}>
          <dt className="font-semibold">{t(`how.${key}`)}</dt>
          <dd>{t(`how.${key}Text`, { k })}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <>
      <PageHeader title={t('how.title')} lead={t('how.lead')} />
      <Stack>
        <Section title={t('how.holds')} line>
          {points(holds)}
        </Section>
        <Section title={t('how.limits')} line>
          {points(limits)}
        </Section>
        <p className="flex flex-col">
          {onward.map(({ href, text }) => (
            <a key={href} href={href} className="inline-flex min-h-11 items-center self-start">
              {text}
            </a>
          ))}
        </p>
      </Stack>
    </>
  )
}
