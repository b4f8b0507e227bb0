import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AccountMenu } from '@/components/access/account-menu'
import { Said } from '@/components/shell/said'
import { Shell } from '@/components/shell/shell'
import { UnitSwitcher } from '@/components/shell/unit-switcher'
import { changeAppearance } from '@/lib/access/account-actions'
import { signOut } from '@/lib/access/actions'
import { may } from '@/lib/access/actor'
import { navigationFor, unitChoices } from '@/lib/access/navigation'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { loadOrganisation } from '@/lib/organisation/load'
import { idle } from '@/lib/platform/form-state'
import { sentences } from '@/lib/platform/i18n/request'
import { whatWasSaid } from '@/lib/platform/said-reads'

async function appearance(data: FormData) {
  'use server'
  await changeAppearance(idle, data)
}

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requirePermissionSomewhere('self.manage')
  const [t, platform, notify, { settings }, address] = await Promise.all([
    sentences('access'),
    sentences('platform'),
    sentences('notify'),
    loadOrganisation(),
    headers().then(all => new URL(all.get('x-path') ?? '/', 'https://house.invalid')),
  ])
  const saidKey = (await headers()).get('x-said')
  const inWords = saidKey ? await whatWasSaid(actor, saidKey) : null
  const theme = actor.theme ?? 'system'
  const otherLocale = actor.locale === 'da' ? 'en' : 'da'
  const wanted = /^\/units\/(\d+)$/.exec(address.pathname)?.[1]
  const units = unitChoices(actor, wanted === undefined ? undefined : Number(wanted))
  const rootUnit = { unitId: actor.tree.root.id }
  return (
    <Shell
      home={{ href: '/', name: platform('productName') }}
      nav={{
        label: t('frame.navigation'),
        items: navigationFor(actor, address.pathname).map(place => ({
          href: place.href,
          label: t(`frame.${place.key}`),
          current: place.current,
        })),
      }}
      unitSwitcher={
        <UnitSwitcher
          current={
            actor.tree.find(Number(wanted))?.name ??
            units.find(unit => unit.current)?.name ??
            actor.tree.root.name
          }
          hint={t('frame.switchUnit')}
          choices={units.map(unit => ({
            href: `/units/${unit.unitId}`,
            label: unit.name,
            current: unit.current,
            depth: unit.depth,
          }))}
          all={{ href: '/units', label: t('frame.allUnits') }}
        />
      }
      account={{
        name: actor.name,
        hint: t('frame.myAccount'),
        children: (
          <AccountMenu
            links={[
              { href: '/news', label: notify('page.title') },
              { href: '/account', label: t('frame.account') },
              ...(may(actor, 'money.switch', rootUnit)
                ? [{ href: '/admin/money', label: t('frame.money') }]
                : []),
            ]}
            appearance={[
              {
                formKey: randomUUID(),
                label: t(`languages.${otherLocale}`),
                lang: otherLocale,
                locale: otherLocale,
                theme,
              },
              ...(['system', 'light', 'dark'] as const)
                .filter(choice => choice !== theme)
                .map(choice => ({
                  formKey: randomUUID(),
                  label: t(`frame.theme.${choice}`),
                  locale: actor.locale,
                  theme: choice,
                })),
            ]}
            changeAppearance={appearance}
            signOut={signOut}
            signOutLabel={t('frame.signOut')}
          />
        ),
      }}
      footer={{
        label: t('frame.about'),
        links: [
          { href: '/method', label: t('frame.method') },
          { href: '/privacy', label: t('frame.privacy') },
        ],
        note: t('frame.note', { municipality: settings?.municipalityName ?? actor.tree.root.name }),
      }}
      texts={{ skip: t('frame.skip'), menu: t('frame.menu') }}
    >
      <Said locale={actor.locale} said={saidKey && inWords ? { key: saidKey, inWords } : null} />
      {children}
    </Shell>
  )
}
