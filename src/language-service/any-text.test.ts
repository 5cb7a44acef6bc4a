import { expect, test } from 'vitest'
import type { LanguageQuestion } from '#protocol/language.ts'
import { answerQuestion } from './service.ts'
import { BLOG } from './testing/blog.ts'

const CODE = `${BLOG}
id = 1
query = from u in User, join: p in assoc(u, :posts), where: u.age > ^id and p.title == "a #{id} b", preload: [posts: p]
users = query |> Repo.all() |> Enum.map(fn %{name: name} = user -> {name, %{user | age: 2}} end)

case users do
  [{name, _} | _] when is_binary(name) -> IO.puts(~s(#{name}))
  [] -> nil
end
`

/** Every question at one place of a text. */
function questionsAt(text: string, offset: number): readonly LanguageQuestion[] {
  const place = { sources: [{ file: 'code.exs', text }], file: 'code.exs', offset }
  return [
    { kind: 'complete', trigger: null, ...place },
    { kind: 'signature', asked: true, ...place },
    { kind: 'hover', ...place },
    { kind: 'define', ...place },
    { kind: 'fold', text },
  ]
}

test('a text cut off anywhere has an answer to every question', async () => {
  const failed: string[] = []
  for (let offset = 0; offset <= CODE.length; offset += 7) {
    for (const text of [CODE.slice(0, offset), CODE.slice(0, offset) + CODE.slice(offset + 9)]) {
      for (const question of questionsAt(text, offset)) {
        await answerQuestion(question, { live: [], compiled: [] }).catch(() => failed.push(`${question.kind} at ${offset}`))
      }
    }
  }
  expect(failed).toEqual([])
})
