import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { pageAt, steps, wordsOf } from './built-site.ts'
import { expect, test } from './fixtures.ts'

const report = process.env['REPORT_URL']
const labelled = /(?:Herbst|autumn) 2025/

for (const name of ['/checkliste/', '/en/checklist/'])
  test(`${name} says once how old its labels are, and which steps somebody walked or may report`, () => {
    const { checklist } = wordsOf(name)
    const { tree } = pageAt(name)
    expect(toText(select('.lead', tree)!)).toMatch(labelled)
    expect(toText(select('article', tree)!).split(labelled)).toHaveLength(2)
    const walked = [checklist.reenacted, checklist.reenactedLongAgo].map((text) => text.replace(/\{date\}.*/, ''))
    for (const { id, reenacted } of steps) {
      const text = toText(select(`li[id=${id}]`, tree)!)
      expect(walked.some((words) => text.includes(words))).toBe(reenacted !== undefined)
      const links = selectAll(`li[id=${id}] a`, tree).map((link) => toText(link))
      expect(links.some((link) => link.includes(checklist.report))).toBe(Boolean(report))
    }
  })
