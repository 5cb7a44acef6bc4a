import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('compare/2', () =>
  expectValues([
    ['Version.compare("1.2.3", "1.10.0")', ':lt'],
    ['Version.compare("1.2.3-rc1", "1.2.3")', ':lt'],
    ['Version.compare("1.0.0-alpha.2", "1.0.0-alpha.10")', ':lt'],
  ]))

test('match?/3', () =>
  expectValues([
    ['Version.match?("2.1.5", "~> 2.1")', 'true'],
    ['Version.match?("2.2.0", "~> 2.1.3")', 'false'],
    ['Version.match?("3.0.0", "~> 1.0 or ~> 3.0")', 'true'],
    ['Version.match?("2.0.0-rc.1", "> 1.0.0", allow_pre: false)', 'false'],
  ]))

test('parse!/1', () => expectRaise('Version.parse!("1.2")', 'Version.InvalidVersionError', 'invalid version: "1.2"'))
