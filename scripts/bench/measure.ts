import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openDatabase } from '@/db/client'
import { rushBallots } from './ballots'
import { type BuiltNote, scratchDatabase } from './database'
import { firstLoadScripts } from './first-load'
import { loadPage, together } from './measure-page'
import { BARE, type MeasuredPage, pagesToMeasure } from './pages'
import { cookieOf, openRights, peopleOfRoles } from './people'
import { percentile } from './percentiles'
import { eachOnce, leastTimes, printPlans } from './query-plans'
import { measureSaving, SAVING_GOAL } from './saving'
import { type BenchServer, type SlowStatement, startServer } from './server'
import { asTable, figures, type Measured } from './table'
import { measureTyping } from './typing'

const [serverArguments = '[]', ...given] = process.argv.slice(2)
const { values: options } = parseArgs({
  args: given,
  options: {
    json: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '6' },
  },
})
const seconds = Number(options.seconds)
const port = process.env.PORT ?? '3999'

type Visited = MeasuredPage & { cookie: string; html: string; bytes: number }

const whole = (value: number) => value.toFixed(0)

const unanswered = new Set<string>()

/** Every page once, one after the other. A page that does not answer as it should is told of and left out. */
async function visit(server: BenchServer, pages: readonly MeasuredPage[]): Promise<Visited[]> {
  const visited: Visited[] = []
  for (const page of pages) {
    const cookie = await cookieOf(page.personId)
    const response = await fetch(`${server.address}${page.path}`, { headers: { cookie }, redirect: 'manual' })
    const html = await response.text()
    if (response.status !== 200 || !html.includes('</html>')) {
      if (!unanswered.has(page.name)) console.log(`${page.name} (${page.path}) answered ${response.status}`)
      unanswered.add(page.name)
      continue
    }
    visited.push({ ...page, cookie, html, bytes: Buffer.byteLength(html) })
  }
  return visited
}

function tellOfBuilding({ builtOn, buildSeconds, signalSeconds, rounds }: BuiltNote) {
  const s = (value: number) => `${value.toFixed(1)} s`
  console.log(
    `\nScratch database of ${builtOn}: built in ${s(buildSeconds)}; ${rounds.rounds} rounds opened in ` +
      `${s(rounds.openingSeconds)}, ${rounds.answers} answers cast in ${s(rounds.castingSeconds)} and closed in ` +
      `${s(rounds.closingSeconds)}, ${rounds.openAnswers} in the open round; signals in ${s(signalSeconds)}.`,
  )
}

/** Each page between two turns of the bare one, so that a machine that slows down slows both. */
async function measure(server: BenchServer, pages: readonly Visited[]) {
  const [bare, ...others] = pages
  if (!bare) throw new Error('There is no page to measure')
  const load = (page: Visited, time: number) => loadPage(server, page, time)
  // What all pages share would else be compiled in the figures of those that come first: a server that has served for a day is warm.
  for (const page of pages) await load(page, 1)
  await load(bare, 3)
  const bareTurns = [await load(bare, seconds / 2)]
  const measured: Measured[] = []
  let errors = 0
  for (const page of others) {
    await load(page, 1)
    const own = await load(page, seconds)
    bareTurns.push(await load(bare, seconds / 2))
    errors += own.errors
    measured.push(
      figures(
        page.name,
        own,
        together(bareTurns.slice(-2)),
        await firstLoadScripts(server.address, page.html),
      ),
    )
    console.log(`  ${page.name}: ${(page.bytes / 1024).toFixed(0)} KB, p95 ${measured.at(-1)?.p95} ms`)
  }
  const all = together(bareTurns)
  measured.unshift(figures(bare.name, all, all, await firstLoadScripts(server.address, bare.html)))
  return { measured, errors: errors + all.errors }
}

/** As many as a large staff meeting who all open the product at the same moment. */
const CROWD = 200

/** What a crowd that asks for the fullest front page gets, and what it costs. */
async function measureCrowd(server: BenchServer, pages: readonly Visited[], time: number): Promise<string> {
  const page = pages.find(each => each.name === 'front page, head') ?? pages[0]
  if (!page) throw new Error('There is no page to measure')
  const load = await loadPage(server, page, time, CROWD)
  return (
    `${CROWD} connections, ${page.name}: ${load.errors} errors, ${whole(load.latencies.length / load.seconds)} pages/s, ` +
    `p50 ${whole(percentile(load.latencies, 0.5))} ms, p95 ${whole(percentile(load.latencies, 0.95))} ms; ` +
    `memory ${whole(server.memory().peak)} MB at most`
  )
}

const { url, made } = await scratchDatabase(options.fresh)
tellOfBuilding(made)
process.env.RAADERUM_BENCH = 'off'
const scratch = await openDatabase(url)
process.env.RAADERUM_BENCH = 'on'
process.env.DATABASE_URL = url
const people = await peopleOfRoles(scratch.db)
const named = options.only?.split(',').map(part => part.trim())
const asked = (await pagesToMeasure(scratch.db, people)).filter(
  page => !named || page.name === BARE || named.some(part => page.name.includes(part)),
)
const server = await startServer(JSON.parse(serverArguments) as string[], port)
let failed = false
try {
  const rights = await openRights(scratch.db)
  await visit(server, asked)
  const first = server.takeSlow()
  const passes: SlowStatement[][] = []
  for (let pass = 0; pass < 3; pass++) {
    await visit(server, asked)
    passes.push(server.takeSlow())
  }
  const pages = await visit(server, asked)
  await server.untilQuiet()
  console.log(`\n20 connections, ${seconds} s a page, the bare page before and after each:`)
  const { measured, errors } = await measure(server, pages)
  const afterLoad = server.memory()
  const rush = await rushBallots(server.address, scratch.db, rights)
  const afterRush = server.memory()
  const typing = await measureTyping(server.address, await cookieOf(people.head), people.headUnit)
  const memory = server.memory()
  const crowd = await measureCrowd(server, pages, seconds)
  console.log(`\n${asTable(measured, measured[0]?.jsKb ?? 0)}`)
  console.log(`\nErrors: ${errors}`)
  console.log(
    `Memory of the server: ${whole(afterLoad.now)} MB after load (${whole(afterLoad.peak)} at most until then), ${whole(afterRush.now)} after ` +
      `fifty people, ${whole(memory.now)} after typing; ${whole(memory.peak)} MB at most`,
  )
  console.log(crowd)
  console.log(
    `50 people submitting at once: ${rush.sent} answers, ${rush.refused} refused, ${rush.lost} lost, ` +
      `p50 ${rush.p50.toFixed(0)} ms, p95 ${rush.p95.toFixed(0)} ms, ${rush.perSecond.toFixed(0)}/s`,
  )
  console.log(
    `What asks for the same, while typing: ${typing.asked} questions among all requirements, p50 ${typing.p50.toFixed(0)} ms, ` +
      `p95 ${typing.p95.toFixed(0)} ms; the first after the start ${(typing.first / 1000).toFixed(1)} s`,
  )
  const always = leastTimes(passes)
  const usual = new Set(always.map(each => each.sql))
  await printPlans(scratch.client, 'Statements over 5 ms at every visit', always)
  await printPlans(
    scratch.client,
    'Statements over 5 ms at the first visit after a change only',
    eachOnce(first.filter(each => !usual.has(each.sql))),
  )
  const saving = await measureSaving(scratch)
  console.log(
    `Saving a requirement with all its signals among 10,000: p50 ${saving.p50.toFixed(0)} ms, p95 ${saving.p95.toFixed(0)} ms ` +
      `(goal: under ${SAVING_GOAL} ms); reading all texts first took ${(saving.first / 1000).toFixed(1)} s`,
  )
  if (options.json)
    writeFileSync(
      options.json,
      `${JSON.stringify(
        measured.map(({ cpu: _, ...row }) => row),
        null,
        2,
      )}\n`,
    )
  failed = unanswered.size > 0 || errors > 0 || rush.refused > 0 || rush.lost > 0 || typing.refused > 0
} finally {
  await server.stop()
  scratch.close()
}
process.exitCode = failed ? 1 : 0
