import { beforeAll, expect, test } from 'vitest'
import type { IndexHint } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

const SCHEMAS = `defmodule Blog.Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
    field :likes, :integer
    field :draft, :boolean
    has_many :comments, Blog.Comment
  end
end

defmodule Blog.Comment do
  use Ecto.Schema
  schema "comments" do
    belongs_to :post, Blog.Post
  end
end
`

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** `table(columns)` of the hints of the last statement, and its plan. */
async function hintsOf(query: string, indexes: readonly IndexHint[] = []): Promise<string> {
  const sources = [
    { file: 'setup.exs', text: SCHEMAS },
    { file: 'code.exs', text: `import Ecto.Query\nRepo.all(${query})` },
  ]
  const options = { adapter: 'sqlite', strict: false, autoTables: true, indexes } as const
  const { events } = await runHeadless(sources, options, { engine, clock: 'virtual' })
  const sent = events.findLast((event) => event.kind === 'query')
  if (sent?.kind !== 'query') return ''
  const hints = sent.indexHints.map(({ table, columns }) => `${table}(${columns.join(', ')})`)
  return `${hints.join(' ')} | ${sent.plan.map(({ detail }) => detail).join('; ')}`
}

test('columns that must be equal come first, then a range or the order', async () => {
  expect(await hintsOf('from p in Blog.Post, where: p.likes > 1 and p.title == "x"')).toBe('posts(title, likes) | SCAN p0')
  expect(await hintsOf('from p in Blog.Post, where: p.draft, where: p.title == "x", order_by: p.likes')).toBe(
    'posts(title, likes) | SCAN p0; USE TEMP B-TREE FOR ORDER BY',
  )
  expect(await hintsOf('from p in Blog.Post, order_by: p.title')).toBe('posts(title) | SCAN p0; USE TEMP B-TREE FOR ORDER BY')
})

test('nothing is hinted where no index would do', async () => {
  expect(await hintsOf('Blog.Post')).toBe(' | SCAN p0')
  expect(await hintsOf('from p in Blog.Post, where: p.id == 1')).toBe(' | SEARCH p0 USING INTEGER PRIMARY KEY (rowid=?)')
  expect(await hintsOf('from p in Blog.Post, where: p.likes == 1, or_where: p.title == "x"')).toBe(' | SCAN p0')
  expect(await hintsOf('from p in Blog.Post, where: like(p.title, "%x%")')).toBe(' | SCAN p0')
})

test('with the index the table is searched', async () => {
  const index = { table: 'posts', columns: ['title', 'likes'] }
  expect(await hintsOf('from p in Blog.Post, where: p.likes > 1 and p.title == "x"', [index])).toBe(
    ' | SEARCH p0 USING INDEX posts_title_likes_index (title=? AND likes>?)',
  )
})

test('a key by which rows are joined', async () => {
  expect(await hintsOf('from p in Blog.Post, join: c in assoc(p, :comments), where: p.id == 1, select: c.id')).toBe(
    'comments(post_id) | SEARCH p0 USING INTEGER PRIMARY KEY (rowid=?); SCAN c1',
  )
})
