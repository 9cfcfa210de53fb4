// Asks the registry for known vulnerabilities of the locked packages. Weekly in CI and on request, not for
// every commit: a new advisory is not the fault of a change.
import { spawnSync } from 'node:child_process'

const { status, stdout } = spawnSync('npm', ['audit', '--audit-level=high', '--package-lock-only'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
// Without an answer npm prints an error instead of a count.
const answered = /found \d+ vulnerabilities|\d+ .*vulnerabilit/.test(stdout)
console.log(answered ? stdout : 'The registry gave no answer about known vulnerabilities.')
process.exitCode = answered ? (status ?? 1) : process.env['CI'] ? 1 : 0
