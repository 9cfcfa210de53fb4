import { expect, it } from 'vitest'
import { asOfIn } from './as-of.ts'

const names = (queries: string[]) => queries.map((query) => [query, asOfIn(query).name])
const all = (queries: string[], name: string) => queries.map((query) => [query, name])

it('finds no day where none is asked for', () => {
  const queries = ['', '?', '?x=1', '?Stand=2025-10-15', '?stand2=2025-10-15', '#stand=2025-10-15']
  expect(names(queries)).toEqual(all(queries, 'none'))
})

it.each([
  ['stand=2025-10-15', '2025-10-15'],
  ['?x=1&stand=2024-02-29&y', '2024-02-29'],
  ['?stand=2025%2D10%2D15', '2025-10-15'],
  ['?stand=2025-10-15&stand=2026-01-01', '2025-10-15'],
])('finds a day in %j', (query, day) => expect(asOfIn(query)).toEqual({ name: 'day', day }))

it('calls a day that does not exist invalid', () => {
  const values = ['', '=', '=heute', '=2025-02-30', '=2025-10-15%20', '=%E0%A4%A', '=heute&stand=2025-10-15']
  const queries = values.map((one) => `?stand${one}`)
  expect(names(queries)).toEqual(all(queries, 'invalid'))
})
