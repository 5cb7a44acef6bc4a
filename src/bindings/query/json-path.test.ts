import { describe, test } from 'vitest'
import { expectQueryError, expectSql } from '#bindings/testing/expect-sql.ts'

const LINE = 'defmodule Line do use Ecto.Schema; embedded_schema do field :qty, :integer; field :extra, :map end end'
const CART = 'defmodule Cart do use Ecto.Schema; embedded_schema do field :label, :string; embeds_many :lines, Line end end'
const SHOP = 'defmodule Shop do use Ecto.Schema; schema "shops" do field :tags, {:array, :string}; embeds_one :cart, Cart end end'

function inShop(path: string): string {
  return `(fn ->
    ${LINE}
    ${CART}
    ${SHOP}
    from(s in Shop, select: ${path})
  end).()`
}

describe('the steps of a path are looked up in embedded schemas', () => {
  test.each([
    ['s.cart["label"]', '$.label'],
    ['s.cart["lines"][0]["qty"]', '$.lines[0].qty'],
    ['s.cart["lines"][0]["extra"]["any"]["thing"]', '$.lines[0].extra.any.thing'],
  ])('%s', (path, json) => expectSql(inShop(path), { sqlite: `SELECT json_extract(s0."cart", '${json}') FROM "shops" AS s0` }))

  test.each([
    ['s.cart["nothing"]', 'field `nothing` does not exist in Cart'],
    ['s.cart[0]', 'field `0` does not exist in Cart'],
    ['s.cart["lines"]["first"]', 'cannot use `first` to refer to an item in `embeds_many`'],
    ['s.cart["lines"][0]["nothing"]', 'field `nothing` does not exist in Line'],
    ['s.cart["label"]["more"]', 'expected field `label` to be an embed or a map, got: `:string`'],
    ['s.tags[0]', 'expected field `tags` to be an embed or a map, got: `{:array, :string}`'],
  ])('%s', (path, message) => expectQueryError(inShop(path), 'RuntimeError', message))
})
