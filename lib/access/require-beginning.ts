import 'server-only'
import { redirect } from 'next/navigation'
import { loadOrganisation, type Settings } from '@/lib/organisation/load'
import { currentActor } from './session'

/** For the pages of the signed-out: before there is a municipality, they all lead to making it. */
export async function requireMunicipality(): Promise<Settings> {
  const { settings } = await loadOrganisation()
  if (!settings) redirect('/welcome')
  return settings
}

/** For the first-run page: once there is a municipality, it leads to the front page. */
export async function requireNoMunicipality(): Promise<void> {
  if ((await loadOrganisation()).settings) redirect('/')
}

/** For sign-in: whoever is signed in already goes on. */
export async function leaveWhenSignedIn(to: string): Promise<void> {
  if (await currentActor()) redirect(to)
}
