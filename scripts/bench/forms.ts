/** A form as a browser without scripts would send it: its fields with the values they stand with. */
export interface ReadForm {
  fields: [name: string, value: string][]
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, 'i').exec(tag)
  return found ? plain(found[1] ?? '') : null
}

function fieldsOf(form: string): [string, string][] {
  const fields: [string, string][] = []
  for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/gi)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (name === null || attribute(tag, 'disabled') !== null) continue
    if ((type === 'checkbox' || type === 'radio') && attribute(tag, 'checked') === null) continue
    fields.push([name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')])
  }
  for (const [, tag = '', inner = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/gi)) {
    const name = attribute(tag, 'name')
    if (name !== null) fields.push([name, plain(inner)])
  }
  for (const [, tag = '', inner = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/gi)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/gi)].map(([option]) => option)
    const chosen = options.find(option => attribute(option, 'selected') !== null) ?? options[0]
    const name = attribute(tag, 'name')
    if (name !== null && chosen) fields.push([name, attribute(chosen, 'value') ?? ''])
  }
  return fields
}

/** The forms of a page that change something. */
export function formsOf(html: string): ReadForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)]
    .filter(([, tag = '']) => /method="post"/i.test(tag))
    .map(([, , inner = '']) => ({ fields: fieldsOf(inner) }))
}

/** Posts a form to its page, as a browser without scripts does. */
export function submitForm(
  address: string,
  path: string,
  { fields }: ReadForm,
  cookie: string,
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return fetch(`${address}${path}`, {
    method: 'POST',
    headers: { cookie, origin: address },
    body,
    redirect: 'manual',
  })
}
