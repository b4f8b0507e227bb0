/** Where an address carries the key of the form that led there, so that the page can say what was done. */
export const SAID_PARAMETER = 'said'
/** The message itself, which takes the focus; without scripts it is the fragment that brings the reader there. */
export const SAID_ID = 'said'

/** The address a form leads to, with what its page needs to say what was done. */
export function saidAt(path: string, formKey: string): string {
  const to = new URL(path, 'https://house.invalid')
  to.searchParams.set(SAID_PARAMETER, formKey)
  return `${to.pathname}${to.search}#${SAID_ID}`
}

/** The same address without it: what stands in the address bar once it has been said. */
export function withoutSaid(address: string): string {
  const to = new URL(address, 'https://house.invalid')
  to.searchParams.delete(SAID_PARAMETER)
  return `${to.pathname}${to.search}${to.hash === `#${SAID_ID}` ? '' : to.hash}`
}
