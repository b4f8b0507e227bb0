/**
 * Unfolds a part of the page where the screen is wide enough and the part not long, or the address asks for something in it. Its text also stands in the page
 * itself, right behind each part, so that nothing moves once it is seen: it uses nothing from outside.
 */
export function unfoldWhereWide(details: HTMLDetailsElement): void {
  details.dataset.looked = ''
  const asked = location.hash.slice(1)
  details.open ||=
    (!('long' in details.dataset) && matchMedia('(width >= 64rem)').matches) ||
    (asked !== '' && details.querySelector(`#${CSS.escape(asked)}`) !== null)
}
