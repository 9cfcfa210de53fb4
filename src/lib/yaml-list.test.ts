import { describe, expect, it } from 'vitest'
import { parseUniqueList } from './yaml-list.ts'

const read = (yaml: string) => parseUniqueList(yaml, 'content/sources.yaml')

describe('parseUniqueList', () => {
  it.each<[string, string, Record<string, unknown>[]]>([
    ['an empty list', '[]', []],
    [
      'items in their order',
      '- id: b\n  day: "2025-11-03"\n- id: a\n',
      [{ id: 'b', day: '2025-11-03', place: 0 }, { id: 'a', place: 1 }], // prettier-ignore
    ],
    ['a place of the file’s own, overwritten', '- { id: a, place: 7 }', [{ id: 'a', place: 0 }]],
    // The schema wants a quoted day: an unquoted one must not come out as something else.
    ['an unquoted day as text', '- { id: a, day: 2025-11-03 }', [{ id: 'a', day: '2025-11-03', place: 0 }]],
    ['an unquoted number as a number', '- { id: a, day: 20260228 }', [{ id: 'a', day: 20260228, place: 0 }]],
    ['ids that differ in case', '- id: a\n- id: A\n', [{ id: 'a', place: 0 }, { id: 'A', place: 1 }]], // prettier-ignore
  ])('reads %s', (_, yaml, expected) => expect(read(yaml)).toEqual(expected))

  it.each([
    ['no list', 'id: a', 'content/sources.yaml: expected a list'],
    ['an empty file', '', 'content/sources.yaml: expected a list'],
    ['a comment only', '# nothing', 'content/sources.yaml: expected a list'],
    ['an id used twice', '- id: a\n- id: b\n- id: a\n', 'content/sources.yaml: id: used twice: a'],
  ])('refuses %s', (_, yaml, message) => expect(() => read(yaml)).toThrow(new Error(message)))

  it.each([
    ['a tab for indentation', '- id: a\n\ttitle: b'],
    ['an open quotation mark', "- id: 'a"],
    ['a key twice in one item', '- id: a\n  id: b'],
  ])('refuses %s', (_, yaml) => expect(() => read(yaml)).toThrow())
})

it('names the file of a text that is no YAML', () => {
  expect(() => parseUniqueList('- id: [', 'content/a.yaml')).toThrow('content/a.yaml: ')
})
