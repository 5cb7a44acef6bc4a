import { expect, test } from 'vitest'
import { outline } from './outline.ts'

const outlined = (text: string) =>
  outline(text)?.map(
    ({ from, to, kind, call, about, needs }) => `${from}-${to} ${kind} ${call} ${about}${needs.length > 0 ? ` needs ${needs}` : ''}`,
  )

test('modules, directives and code, with what they are about', () => {
  expect(
    outlined(`Mix.install([
  {:ecto, "~> 3.14"}
])

# a comment
defmodule Blog.Post do
  defstruct [:id]
end

import Ecto.Query
alias Blog.{Post, Author}
{:ok, _} = Repo.start_link(database: "a.db")
Repo.insert!(%Post{id: 1})
posts = 1
`),
  ).toEqual([
    '1-3 code Mix.install null',
    '6-8 module defmodule Blog.Post',
    '10-10 directive import Ecto.Query needs Ecto.Query',
    '11-11 directive alias null',
    '12-12 code Repo.start_link null',
    '13-13 code Repo.insert! null needs Post',
    '14-14 code  null',
  ])
})

test('structs in patterns and functions are needed, those in nested modules are not', () => {
  expect(outlined('fn %A.B{} -> %C{} end')).toEqual(['1-1 code fn null needs A.B,C'])
  expect(outlined('if true do\n  defmodule A do\n    def f, do: %B{}\n  end\nend')).toEqual(['1-5 code if null'])
})

test('what does not parse has no outline', () => {
  expect(outlined('if do')).toBe(undefined)
  expect(outlined('# nothing')).toEqual([])
})
