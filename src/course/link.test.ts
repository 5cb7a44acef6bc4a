import { expect, test } from 'vitest'
import { anchorOf, hrefOf, readLink } from './link.ts'

const FROM = '2-intermediate/31-join/lesson.md'
const address = (href: string) => hrefOf(readLink(href, FROM), '/ecto/')

test('links of a text and their addresses', () => {
  const links: readonly (readonly [string, string])[] = [
    ['#L12', '#L12'],
    ['#takeaway', '#text-takeaway'],
    ['../32-left-join/lesson.md', '/ecto/lessons/2-intermediate/32-left-join'],
    ['../../1-beginner/23-preload/lesson.md#in-production', '/ecto/lessons/1-beginner/23-preload#text-in-production'],
    ['../../glossary.md#changeset', '/ecto/glossary#text-changeset'],
    ['docs:Ecto.Query#join/5', 'https://hexdocs.pm/ecto/Ecto.Query.html#join/5'],
    ['docs:Ecto.Repo#c:insert!/2', 'https://hexdocs.pm/ecto/Ecto.Repo.html#c:insert!/2'],
    ['docs:Ecto.Migration#index/3', 'https://hexdocs.pm/ecto_sql/Ecto.Migration.html#index/3'],
    ['docs:Enum#map/2', 'https://hexdocs.pm/elixir/Enum.html#map/2'],
    ['https://example.com/', 'https://example.com/'],
  ]
  for (const [href, expected] of links) expect(address(href)).toBe(expected)
})

test('anchorOf/1: a heading without its marks', () => {
  expect(anchorOf('Pitfall: `nil` is not a value')).toBe('pitfall-nil-is-not-a-value')
})
