import { expect, test } from 'vitest'
import { signatureHelp } from './signature.ts'
import { BLOG } from './testing/blog.ts'
import { placeIn } from './testing/place-in.ts'

/** The signature with the parameter that is meant in angle brackets. */
async function signatureAt(code: string, asked = false): Promise<string | null> {
  const help = await signatureHelp({ ...placeIn(code, BLOG), asked })
  if (help === null) return null
  const signature = help.signatures[help.active]
  const parameter = signature?.parameters[help.parameter]
  if (signature === undefined || parameter === undefined) return signature?.label ?? null
  const { start, end } = parameter
  return `${signature.label.slice(0, start)}<${signature.label.slice(start, end)}>${signature.label.slice(end)}`
}

test('the parameter that is being typed', async () => {
  expect(await signatureAt('Enum.map(|)')).toBe('map(<enumerable>, fun)')
  expect(await signatureAt('Enum.map([1, 2], |)')).toBe('map(enumerable, <fun>)')
  expect(await signatureAt('Repo.get(User, |')).toBe('get(queryable, <id>, opts \\\\ [])')
})

test('what a pipe puts first is counted', async () => {
  expect(await signatureAt('[1, 2] |> Enum.map(|)')).toBe('map(enumerable, <fun>)')
  expect(await signatureAt('post |> Post.changeset(|)')).toBe('changeset(post, <params \\\\ %{}>)')
})

test('the innermost call counts, a call that nobody knows does not', async () => {
  expect(await signatureAt('Enum.map(String.split("a b", |')).toMatch(/^split\(string, </)
  expect(await signatureAt('Enum.map(unknown(|')).toBe('map(<enumerable>, fun)')
})

test('a call without parentheses tells of itself when it is asked', async () => {
  expect(await signatureAt('from u in User, |')).toBe(null)
  expect(await signatureAt('from u in User, |', true)).toBe('from(expr, <kw \\\\ []>)')
})
