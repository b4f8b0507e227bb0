/** What a request brings, for code that asks Next for it: one cookie jar and one set of headers per test file. */
interface Cookie {
  name: string
  value: string
}

const jar = new Map<string, Cookie & { options: Record<string, unknown> }>()
const incoming = new Headers()

export const cookieJar = {
  get: (name: string): Cookie | undefined => jar.get(name),
  getAll: (): Cookie[] => [...jar.values()],
  has: (name: string) => jar.has(name),
  set(name: string, value: string, options: Record<string, unknown> = {}) {
    if (options.maxAge === 0) jar.delete(name)
    else jar.set(name, { name, value, options })
  },
  delete: (name: string) => jar.delete(name),
  /** How a cookie was set, for tests that hold its attributes. */
  options: (name: string) => jar.get(name)?.options,
  clear: () => jar.clear(),
}

export const requestHeaders = incoming

export const cookies = async () => cookieJar
export const headers = async () => incoming
export const draftMode = async () => ({ isEnabled: false })
