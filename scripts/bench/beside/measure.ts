import { parseArgs } from 'node:util'
import { openDatabase } from '@/db/client'
import { scratchDatabase } from '../database'
import { firstLoadScripts } from '../first-load'
import { type Load, loadPage, together } from '../measure-page'
import { BARE, pagesToMeasure } from '../pages'
import { cookieOf, peopleOfRoles } from '../people'
import { type BenchServer, startServer } from '../server'
import { asTable, figures } from '../table'
import { startPayload } from './payload'

/** The register gives at least so many times the pages a second. */
const GOAL = 2

/** How often each has its turn; between them the others have theirs, so that a machine that slows down slows all. */
const TURNS = 3

interface Measured {
  name: string
  server: BenchServer
  page: { path: string; cookie: string }
  /** How many requirements its page must show, lest a sign-in page be measured. */
  rows: number
}

async function pageOf({ name, server, page, rows }: Measured): Promise<string> {
  const response = await fetch(server.address + page.path, { headers: { cookie: page.cookie } })
  const html = await response.text()
  const shown = new Set(html.match(/<tbody.*?<\/tbody>/s)?.[0].match(/STY-\d{4,}/g))
  if (response.status !== 200 || shown.size !== rows)
    throw new Error(`${name} answered ${response.status} with ${shown.size} requirements instead of ${rows}`)
  return html
}

const [serverArguments = '[]', ...given] = process.argv.slice(2)
const { values: options } = parseArgs({ args: given, options: { seconds: { type: 'string', default: '6' } } })
const seconds = Number(options.seconds)
const port = Number(process.env.PORT ?? '3999')
const { url } = await scratchDatabase(false)
process.env.DATABASE_URL = url
process.env.RAADERUM_BENCH = 'off'
const scratch = await openDatabase(url)
process.env.RAADERUM_BENCH = 'on'
const people = await peopleOfRoles(scratch.db)
const pages = await pagesToMeasure(scratch.db, people)
const own = async (name: string) => {
  const page = pages.find(each => each.name === name)
  if (!page) throw new Error(`No page ${name}`)
  return { path: page.path, cookie: await cookieOf(page.personId) }
}
const other = await startPayload(scratch.db, String(port + 1))
const server = await startServer(JSON.parse(serverArguments) as string[], String(port))
const measured: Measured[] = [
  { name: BARE, server, page: await own(BARE), rows: 50 },
  { name: 'register', server, page: await own('register'), rows: 50 },
  { name: `Payload CMS ${other.version}`, ...other, rows: 50 },
]
try {
  for (const each of measured) await pageOf(each)
  await server.untilQuiet()
  const loads = new Map<Measured, Load[]>(measured.map(each => [each, []]))
  // A server that has served for a day is warm, theirs too.
  for (const each of measured) for (let turn = 0; turn < 3; turn++) await loadPage(each.server, each.page, 3)
  for (let turn = 0; turn < TURNS; turn++)
    for (const each of measured) loads.get(each)?.push(await loadPage(each.server, each.page, seconds))
  const all = measured.map(each => together(loads.get(each) ?? []))
  const scripts: number[] = []
  for (const each of measured) scripts.push(await firstLoadScripts(each.server.address, await pageOf(each)))
  const [bare] = all
  if (!bare) throw new Error('Nothing was measured')
  const rows = measured.map((each, place) =>
    figures(each.name, all[place] ?? bare, bare, scripts[place] ?? 0),
  )
  const [, register, payload] = rows
  const times = (register?.rps ?? 0) / (payload?.rps ?? 1)
  const errors = all.reduce((sum, load) => sum + load.errors, 0)
  console.log(
    `\nThe same 10,000 requirements, filtered and sorted, 50 shown, 20 connections, ${TURNS} turns of ${seconds} s:`,
  )
  console.log(`\n${asTable(rows, scripts[0] ?? 0)}`)
  console.log(
    `\nErrors: ${errors}. Memory at most: ${server.memory().peak.toFixed(0)} MB, and ${other.server.memory().peak.toFixed(0)} MB`,
  )
  console.log(`The register gives ${times.toFixed(1)} times the pages a second (goal: at least ${GOAL})`)
  process.exitCode = errors > 0 || times < GOAL ? 1 : 0
} finally {
  await server.stop()
  await other.server.stop()
  scratch.close()
}
