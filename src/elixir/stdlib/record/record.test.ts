import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

const USER = `
  defmodule User do
    require Record
    Record.defrecord(:user, name: "john", tags: %{a: 1})
    Record.defrecord(:point, :pt, x: 0, y: 0)
    def name(user(name: name)), do: name
    def record?(term) when Record.is_record(term, :user), do: true
    def record?(_), do: false
  end
  import User
`

test('defrecord/2,3: made, read and updated', () =>
  expectRun(
    `${USER}; {user(), user(user(), name: "x"), user(user(name: 1), :name), user(:tags), point(y: 2), user(_: 0), user({:user, 1, 2})}`,
    '{{:user, "john", %{a: 1}}, {:user, "x", %{a: 1}}, 1, 2, {:pt, 0, 2}, {:user, 0, 0}, [name: 1, tags: 2]}',
  ))

test('matched, and in guards', () =>
  expectRun(`${USER}; {User.name({:user, 1, 2}), User.record?({:user}), User.record?({:pt}), User.record?({})}`, '{1, true, false, false}'))

test('a field that the record has not', () =>
  expectRaise(`${USER}; user(nope: 1)`, 'ArgumentError', 'record :user does not have the key: :nope'))
