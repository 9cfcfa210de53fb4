// Asks the registry for known holes in the locked packages. Once a week and on request, never before a commit:
// a hole that somebody reports tomorrow is no fault of today's change.
import { spawnSync } from 'node:child_process'

type Report = { vulnerabilities?: Record<string, { severity: string; range: string; fixAvailable: unknown }> }

const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 50_000_000,
})
const { vulnerabilities } = read(stdout)
if (!vulnerabilities) console.log('Skipped: the registry says nothing about known holes.')
const grave = Object.entries(vulnerabilities ?? {}).filter(([, one]) => /^(high|critical)$/.test(one.severity))
for (const [name, { severity, range, fixAvailable }] of grave)
  console.log(`${severity.padEnd(8)} ${name} ${range}${fixAvailable ? '' : ', no fix yet'}`)
if (vulnerabilities)
  console.log(`${Object.keys(vulnerabilities).length} known holes, ${grave.length} of them grave`)
process.exitCode = grave.length > 0 ? 1 : 0

function read(text: string): Report {
  try {
    return JSON.parse(text) as Report
  } catch {
    return {}
  }
}
