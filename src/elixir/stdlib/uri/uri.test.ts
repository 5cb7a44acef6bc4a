import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('parse/1, to_string/1', () =>
  expectValues([
    ['URI.parse("//[::1]:4000/path").host', '"::1"'],
    ['URI.new!("https://user@a.b/c?d#e") |> Map.take([:port, :userinfo, :query])', '%{port: 443, query: "d", userinfo: "user"}'],
    ['to_string(URI.parse("http://a:80/x"))', '"http://a/x"'],
    ['URI.new("https://a:b/")', '{:error, ":"}'],
    [
      'Enum.map(["/in valid", "http://a b", "http://[::1]:80/x", "1a:b"], &(&1 |> URI.new() |> elem(1) |> to_string()))',
      '[" ", ":", "http://[::1]/x", ":"]',
    ],
  ]))

test('merge/2', () =>
  expectValues([
    ['URI.merge("http://a.com/b/c/d", "../e") |> to_string()', '"http://a.com/b/e"'],
    ['URI.merge("http://a.com/b/c", "?q=1") |> to_string()', '"http://a.com/b/c?q=1"'],
  ]))

test('queries and percent encoding', () =>
  expectValues([
    ['URI.encode_query(a: 1, b: "x y&")', '"a=1&b=x+y%26"'],
    ['URI.decode_query("a=1&b=x+y&c")', '%{"a" => "1", "b" => "x y", "c" => ""}'],
    ['URI.encode("a b/ü?&")', '"a%20b/%C3%BC?&"'],
    ['URI.decode("a%20b%zz")', '"a b%zz"'],
  ]))

test('new!/1: a character that no URI has', () =>
  expectRaise('URI.new!("/in valid")', 'URI.Error', 'cannot parse due to reason invalid_uri: " "'))
