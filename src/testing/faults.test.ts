import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('every test that docs/faults.md names exists', () => {
  const references = [...readFileSync('docs/faults.md', 'utf8').matchAll(/`((?:src|e2e)\/\S+\.ts) › ([^`]+)`/g)]
  expect(references.length).toBeGreaterThan(80)
  const missing = references.filter(([, file, titles]) => {
    const code = readFileSync(file!, 'utf8')
    // An ellipsis stands for what a table or a template fills in.
    const exists = (title: string) => new RegExp(title.split('…').map(RegExp.escape).join('[^]*?')).test(code)
    return !titles!.split(' › ').every(exists)
  })
  expect(missing.map(([reference]) => reference)).toEqual([])
})
