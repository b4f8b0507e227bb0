import { describe, expect, it } from 'vitest'
import { publicAddress, readEnvironment } from './env'

const database =
  'DATABASE_URL must name a file (file:./data/raaderum.db) or a libSQL server (libsql://, https:// or http://).'
const port = 'PORT must be a whole number between 1 and 65535.'
const address = 'PUBLIC_URL must be a full address without a path, such as https://raaderum.example.dk.'
const smtp = 'SMTP_URL must be an address such as smtp://user:password@mail.example.dk:587, or smtps://.'
const from = 'MAIL_FROM must be a mail address, such as Råderum <raaderum@example.dk>.'

describe('settings', () => {
  it('all have a default', () => {
    expect(readEnvironment({})).toMatchObject({
      DATABASE_URL: 'file:./data/raaderum.db',
      PORT: 3000,
      RAADERUM_DEMO: 'on',
    })
  })

  it('count as not set when empty', () => {
    expect(readEnvironment({ PORT: '', SMTP_URL: '', PUBLIC_URL: '' })).toEqual(readEnvironment({}))
  })

  it.each([
    ['DATABASE_URL', 'file:/srv/raaderum.db'],
    ['DATABASE_URL', 'file:///srv/raaderum.db'],
    ['DATABASE_URL', 'libsql://raaderum.example.dk'],
    ['DATABASE_URL', 'http://127.0.0.1:8085'],
    ['PORT', '1'],
    ['PORT', '65535'],
    ['PUBLIC_URL', 'https://raaderum.example.dk'],
    ['PUBLIC_URL', 'http://localhost:3100/'],
    ['SMTP_URL', 'smtps://user:p%40ss@mail.example.dk:465'],
    ['MAIL_FROM', 'raaderum@example.dk'],
    ['MAIL_FROM', 'Råderum <raaderum@example.dk>'],
    ['NEXTAUTH_SECRET', 'x'.repeat(32)],
  ])('take %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).not.toThrow()
  })

  it.each([
    ['PORT', 'http', port],
    ['PORT', '0', port],
    ['PORT', '65536', port],
    ['PORT', '3000.5', port],
    ['PORT', '-1', port],
    ['DATABASE_URL', 'postgres://localhost/raaderum', database],
    ['DATABASE_URL', './data/raaderum.db', database],
    ['DATABASE_URL', 'file:', database],
    ['DATABASE_URL', 'file::memory:', database],
    ['DATABASE_URL', 'file:./data/', database],
    ['DATABASE_URL', 'libsql://', database],
    ['PUBLIC_URL', 'raaderum.example.dk', address],
    ['PUBLIC_URL', 'ftp://raaderum.example.dk', address],
    ['PUBLIC_URL', 'https://example.dk/raaderum', address],
    ['NEXTAUTH_SECRET', 'short', 'NEXTAUTH_SECRET must be at least 32 characters.'],
    ['RAADERUM_DEMO', 'yes', 'RAADERUM_DEMO must be on or off.'],
    ['SMTP_URL', 'mail.example.dk:25', smtp],
    ['SMTP_URL', 'https://mail.example.dk', smtp],
    ['SMTP_URL', 'smtp://', smtp],
    ['MAIL_FROM', 'Råderum', from],
    ['MAIL_FROM', 'Råderum <raaderum>', from],
  ])('refuse %s=%s in one sentence', (name, value, sentence) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new Error(sentence))
  })

  it('are refused all at once, a line each', () => {
    expect(() => readEnvironment({ PORT: 'x', RAADERUM_DEMO: 'x' })).toThrow(
      new Error(`${port}\nRAADERUM_DEMO must be on or off.`),
    )
  })

  it('give the address people use', () => {
    expect(publicAddress(readEnvironment({ PORT: '3100' }))).toBe('http://localhost:3100')
    expect(publicAddress(readEnvironment({ PUBLIC_URL: 'https://x.example.dk/' }))).toBe(
      'https://x.example.dk',
    )
  })
})
