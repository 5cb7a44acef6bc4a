import { expect, test } from 'vitest'
import type { Node } from './node.ts'
import { parseTolerant } from './parse.ts'

/** The tree in brackets: operators in front, `?` for what is missing. */
function shape(node: Node): string {
  const all = (nodes: readonly Node[]) => nodes.map(shape).join(' ')
  switch (node.kind) {
    case 'missing':
      return '?'
    case 'name':
    case 'alias':
    case 'number':
      return node.text
    case 'atom':
      return `:${node.text}`
    case 'text':
      return `"${all(node.parts)}"`
    case 'list':
      return `[${all(node.items)}]`
    case 'tuple':
    case 'bitstring':
      return `{${all(node.items)}}`
    case 'map':
      return `%${node.struct === null ? '' : shape(node.struct)}{${node.updated === null ? '' : `${shape(node.updated)} | `}${all(node.items)}}`
    case 'pair':
      return `${node.key}: ${shape(node.value)}`
    case 'call': {
      const name = `${node.target === null ? '' : `${shape(node.target)}.`}${node.name}`
      const blocks = node.sections.map(({ word, body }) => ` ${word} ${shape(body)}`).join('')
      return `${name}(${all(node.args)})${blocks}`
    }
    case 'index':
      return `${shape(node.target)}[${shape(node.key)}]`
    case 'unary':
      return `(${node.operator} ${shape(node.operand)})`
    case 'binary':
      return `(${node.operator} ${shape(node.left)} ${shape(node.right)})`
    case 'fn':
      return `fn ${shape(node.body)}`
    case 'block':
      return `<${all(node.statements)}${node.clauses.map(({ heads, body }) => `${all(heads)} -> ${shape(body)}`).join('; ')}>`
  }
}

const parsed = (text: string) => shape(parseTolerant(text))

test('right code as Elixir reads it', () => {
  expect(parsed('a + b * c |> f(1)')).toBe('<(|> (+ a (* b c)) f(1))>')
  expect(parsed('from u in User, where: u.age > ^n, select: u')).toBe('<from((in u User) where: (> u.age() (^ n)) select: u)>')
  expect(parsed('if a do 1 else 2 end')).toBe('<if(a) do <1> else <2>>')
  expect(parsed('case x do\n  {:ok, y} when y > 1 -> y\n  _ ->\n    a\n    b\nend')).toBe(
    '<case(x) do <(when {:ok y} (> y 1)) -> <y>; _ -> <a b>>>',
  )
  expect(parsed('%User{u | name: "a #{b}", age: 1}')).toBe('<%User{u | name: "<b>" age: 1}>')
  expect(parsed('Enum.map(list, &(&1.name))')).toBe('<Enum.map(list (& (& 1).name()))>')
  expect(parsed('a\n|> b()\n|> c d')).toBe('<(|> (|> a b()) c(d))>')
  expect(parsed('x -1\nx - 1\nx not in y')).toBe('<x((- 1)) (- x 1) (not in x y)>')
  expect(parsed('fn a, b -> a end')).toBe('<fn <a b -> <a>>>')
})

test('what is missing has its place', () => {
  expect(parsed('from u in User, where: u.')).toBe('<from((in u User) where: u.())>')
  expect(parsed('cast(post, [:title, ')).toBe('<cast(post [:title ?])>')
  expect(parsed('validate_length :name, min:\nx')).toBe('<validate_length(:name min: ?) x>')
  expect(parsed('a =')).toBe('<(= a ?)>')
})

test('a fault stays where it is', () => {
  expect(parsed('foo(1, [2\nend\nbar')).toBe('<foo(1 [2]) bar>')
  expect(parsed('defmodule A do\n  def f do\n    x = [1,\n\n  def g, do: 2\nend\nA.g()')).toBe(
    '<defmodule(A) do <def(f) do <(= x [1 def(g do: 2)])>> A.g()>',
  )
  expect(parsed('defmodule A do\n  def f do\n    x\n\n  def g, do: 2\nend\nA.g()')).toBe(
    '<defmodule(A) do <def(f) do <x> def(g do: 2)> A.g()>',
  )
  expect(parsed('x = "abc\ny = 1')).toBe('<(= x "") (= y 1)>')
  expect(parsed(') ] x')).toBe('<x>')
})
