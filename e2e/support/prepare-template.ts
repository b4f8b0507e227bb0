import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { templateDatabase, templateFolder } from './server'

/** Makes the demo municipality once; every worker gets a copy of its own. */
export default function prepareTemplate() {
  rmSync(templateFolder, { recursive: true, force: true })
  mkdirSync(templateFolder, { recursive: true })
  const { status, stderr } = spawnSync(
    'node',
    ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts'],
    {
      env: { ...process.env, DATABASE_URL: `file:${templateDatabase}`, RAADERUM_DEMO: 'on' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`The demo municipality could not be made:\n${stderr}`)
}
