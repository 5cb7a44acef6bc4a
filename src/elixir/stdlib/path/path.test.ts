import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('parts of a path', () =>
  expectValues([
    ['Path.split("/a//b/c.ex")', '["/", "a", "b", "c.ex"]'],
    ['{Path.basename("a/b/"), Path.basename("a/b.ex", ".ex"), Path.dirname("a//b")}', '{"b", "b", "a"}'],
    ['Enum.map(["a.ex.eex", ".hidden", "d.d/f", ".."], &Path.extname/1)', '[".eex", "", "", "."]'],
    ['Enum.map(["a.ex.eex", ".hidden", "d/.hidden"], &Path.rootname/1)', '["a.ex", "", "d/.hidden"]'],
  ]))

test('paths put together', () =>
  expectValues([
    ['Path.join(["a", "/b", "c/"])', '"a/b/c"'],
    ['{Path.expand("../x", "/a/b"), Path.absname("../x", "/a/b"), Path.expand("/..")}', '{"/a/x", "/a/b/../x", "/"}'],
    ['{Path.relative_to("/usr/local/foo", "/usr"), Path.relative_to("/usr", "/usr/local", force: true)}', '{"local/foo", ".."}'],
    ['Enum.map(["a/../b", "../b", "/b"], &Path.safe_relative/1)', '[{:ok, "b"}, :error, :error]'],
  ]))

test('join/1: nothing to join', () => expectRaise('Path.join([])', 'FunctionClauseError', 'no function clause matching in Path.join/1'))
