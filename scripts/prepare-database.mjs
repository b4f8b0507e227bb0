import { stop } from './environment.mjs'
import { runForOutput } from './run.mjs'

/** Checks the settings and makes the database ready. Gives what there is to tell once the server answers. */
export async function prepareDatabase(env) {
  const prepare = ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts']
  const { code, output } = await runForOutput('node', prepare, env)
  if (code !== 0) stop('Råderum did not start.')
  return output
}

/** Says `text` when the server answers; says nothing when it ends before. */
export async function tellWhenReady(port, text) {
  for (;;) {
    try {
      const answer = await fetch(`http://localhost:${port}/api/health`)
      await answer.text()
      if (answer.ok) break
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  console.log(`\n${text}`)
}
