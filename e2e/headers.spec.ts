import { startServer } from './support/server'
import { expect, test } from './support/test'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The first script of the sign-in page, as one file of those that are served without a look at the request. */
async function someScript(address: string): Promise<string> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  return /src="(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? 'none'
}

test('every answer says what a browser may do with it, and nothing about what it is made with', async ({
  server,
}) => {
  const paths = [
    '/sign-in',
    '/findes-ikke',
    '/api/health',
    '/api/auth/csrf',
    await someScript(server.address),
  ]
  for (const path of paths) {
    const { headers } = await fetch(server.address + path)
    for (const [name, value] of Object.entries(everywhere))
      expect(headers.get(name), `${name} of ${path}`).toBe(value)
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('every page has a policy of its own, with a nonce nobody can know beforehand', async ({ server }) => {
  const nonces = new Set<string>()
  for (let visit = 0; visit < 3; visit += 1) {
    const policy = (await fetch(`${server.address}/sign-in`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    nonces.add(/'nonce-([^']{16,})'/.exec(policy)?.[1] ?? 'none')
  }
  expect(nonces.size).toBe(3)
  expect(nonces).not.toContain('none')
})

test('browsers are told to stay with https where people come by https, and only there', async ({
  server,
}) => {
  const asked = async (address: string) =>
    (await fetch(`${address}/sign-in`)).headers.get('strict-transport-security')
  expect(await asked(server.address)).toBeNull()
  const secured = await startServer({
    demo: false,
    publicUrl: 'https://raaderum.example',
  })
  try {
    expect(await asked(secured.address)).toMatch(/^max-age=\d{7,}/)
  } finally {
    await secured.stop()
  }
})
