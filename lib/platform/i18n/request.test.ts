import { expect, it } from 'vitest'
import { actAs } from '../testing/act-as'
import { aMunicipality, aPerson } from '../testing/factories'
import { withFreshDatabase } from '../testing/fresh-database'
import { cookieJar, requestHeaders } from '../testing/next-headers'
import { LOCALE_COOKIE } from './locale-cookie'
import { requestLocale } from './request'

withFreshDatabase()

it('is the language chosen in the browser on pages that know no person, and else the person’s own', async () => {
  await actAs(await aPerson(await aMunicipality(), { locale: 'da' }))
  cookieJar.set(LOCALE_COOKIE, 'en')
  const localeAt = (address: string) => {
    requestHeaders.set('x-path', address)
    return requestLocale()
  }
  for (const address of [
    '/tell',
    '/tell/follow',
    '/answer',
    '/join?code=ABCDEF',
    '/propose',
    '/propose/follow',
  ])
    expect(await localeAt(address), address).toBe('en')
  for (const address of ['/', '/requirements/STY-0001/propose', '/sign-in', '/proposals'])
    expect(await localeAt(address), address).toBe('da')
})
