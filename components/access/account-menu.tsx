'use client'

import { SignOutForm } from '../shell/sign-out-form'

interface AccountMenuProps {
  links: { href: string; label: string }[]
  /** The other language, and the colours one may change to; sends both, so each keeps the other as it is. */
  appearance: { formKey: string; label: string; lang?: string; locale: string; theme: string }[]
  changeAppearance: (data: FormData) => Promise<void>
  signOut: () => Promise<void>
  signOutLabel: string
}

/** What stands behind one's name: the account, language, colours, signing out. */
export function AccountMenu({
  links,
  appearance,
  changeAppearance,
  signOut,
  signOutLabel,
}: AccountMenuProps) {
  return (
    <>
      {links.map(link => (
        <a key={link.href} href={link.href} className="menu-item">
          {link.label}
        </a>
      ))}
      {appearance.map(choice => (
        <form key={choice.formKey} action={changeAppearance}>
          <input type="hidden" name="_form" value={choice.formKey} />
          <input type="hidden" name="locale" value={choice.locale} />
          <input type="hidden" name="theme" value={choice.theme} />
          <button type="submit" lang={choice.lang} className="menu-item">
            {choice.label}
          </button>
        </form>
      ))}
      <SignOutForm action={signOut} label={signOutLabel} />
    </>
  )
}
