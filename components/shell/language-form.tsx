import { chooseLanguage } from '@/lib/access/actions'
import { idle } from '@/lib/platform/form-state'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

/** The way to the other language for the signed-out, on the page they are on. */
export async function LanguageForm() {
  const [t, locale] = await Promise.all([sentences('access'), requestLocale()])
  const other = locale === 'da' ? 'en' : 'da'
  async function switchLanguage(data: FormData) {
    'use server'
    await chooseLanguage(idle, data)
  }
  return (
    <form action={switchLanguage}>
      <input type="hidden" name="locale" value={other} />
      <button type="submit" lang={other} className="menu-button">
        {t(`languages.${other}`)}
      </button>
    </form>
  )
}
