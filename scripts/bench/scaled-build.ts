import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyOf, remove, run, workFolder } from '../../e2e/gates/copies.ts'
import { readBuildLog, type BuildLog } from './build-log.ts'
import { copyOfPages, type PageFile } from './multiplied.ts'

export type ScaledBuild = BuildLog & { times: number; seconds: number }

// A child's peak memory is known to nobody but itself, and Astro does not say how long its steps take.
const config = `
import config from './copy.config.mjs'
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  console.log('[measured] peak ' + maxRSS + ' kB, processor ' + (userCPUTime + systemCPUTime) / 1000 + ' ms')
})
const measured = (name, hook) => async (options) => {
  const start = performance.now()
  await hook(options)
  console.log('[measured] ' + name + ' ' + (performance.now() - start).toFixed() + ' ms')
}
const done = 'astro:build:done'
const integrations = config.integrations.map((step) =>
  step.hooks[done] ? { ...step, hooks: { ...step.hooks, [done]: measured(step.name, step.hooks[done]) } } : step)
export default { ...config, integrations }`

/** Builds a copy of the project that has its pages so many times, in a folder that is gone afterwards. */
export async function scaledBuild(times: number): Promise<ScaledBuild> {
  const folder = await workFolder(`bench-${times}`)
  try {
    await copyOf(folder)
    await writeFile(join(folder, 'bench.config.mjs'), config)
    await multiply(join(folder, 'content/pages'), times)
    const start = performance.now()
    const { said } = await run(folder, ['astro', 'build', '--config', 'bench.config.mjs'])
    return { times, seconds: (performance.now() - start) / 1000, ...readBuildLog(said) }
  } finally {
    await remove(folder)
  }
}

async function multiply(folder: string, times: number): Promise<void> {
  const names = await Array.fromAsync(glob('*/*.mdx', { cwd: folder }))
  const pages = await Promise.all(
    names.map(async (name): Promise<PageFile> => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  for (let copy = 2; copy <= times; copy++)
    for (const { name, text } of copyOfPages(pages, copy)) await writeFile(join(folder, name), text)
}
