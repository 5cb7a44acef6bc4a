import { expect, test } from 'vitest'
import { clausePlaces } from './clause-places.ts'

/** `call line: name = its text` */
function told(text: string): readonly string[] {
  const lines = text.split('\n')
  return clausePlaces([{ file: 'code.exs', text }]).map(({ name, call, from, to }) => {
    const last = lines[to.line - 1] ?? ''
    const inside =
      from.line === to.line
        ? last.slice(from.column - 1, to.column - 1)
        : `${lines[from.line - 1]?.slice(from.column - 1)} … ${last.slice(0, to.column - 1).trim()}`
    return `${call}: ${name} = ${inside}`
  })
}

test('the keys of from, each with its value; options belong to the clause before', () => {
  expect(told('from p in Post,\n  as: :post,\n  left_join: c in Comment, on: c.id == p.id,\n  where: p.a == 1,\n  select: p')).toEqual([
    '1: from = p in Post, … as: :post',
    '1: left_join = left_join: c in Comment, on: c.id == p.id',
    '1: where = where: p.a == 1',
    '1: select = select: p',
  ])
})

test('the macros of a pipe, each on its line', () => {
  expect(told('Post\n|> where([p], p.a == 1)\n|> join(:left, [p], c in assoc(p, :cs))\n|> Repo.all()')).toEqual([
    '2: where = where([p], p.a == 1)',
    '3: left_join = join(:left, [p], c in assoc(p, :cs))',
  ])
})

test('queries inside of queries have their own', () => {
  expect(told('from p in Post, where: p.id in subquery(from c in C, select: c.id)')).toEqual([
    '1: from = p in Post',
    '1: where = where: p.id in subquery(from c in C, select: c.id)',
    '1: from = c in C',
    '1: select = select: c.id',
  ])
})
