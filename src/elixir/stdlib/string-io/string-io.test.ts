import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('a device is read by lines and characters', () =>
  expectValues([
    [
      '({:ok, io} = StringIO.open("one\\ntwo\\r\\nthree"); {IO.gets(io, "? "), IO.read(io, :line), IO.getn(io, "", 2), IO.read(io, :eof), IO.read(io, 1)})',
      '{"one\\n", "two\\n", "th", "ree", :eof}',
    ],
    [
      'StringIO.open("abc", [capture_prompt: true], fn io -> {IO.gets(io, "name? "), StringIO.contents(io)} end)',
      '{:ok, {"abc", {"", "name? "}}}',
    ],
  ]))

test('what is written is kept, also from other processes', () =>
  expectValues([
    ['({:ok, io} = StringIO.open("in"); IO.puts(io, "é"); IO.inspect(io, [1], label: "l"); StringIO.flush(io))', '"é\\nl: [1]\\n"'],
    ['({:ok, io} = StringIO.open(""); Task.await(Task.async(fn -> IO.write(io, ["a", ?b]) end)); StringIO.close(io))', '{:ok, {"", "ab"}}'],
  ]))

test('a device that is not there', () =>
  expectRaise(
    'IO.puts(:nowhere, "x")',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 1st argument: the device does not exist\n',
  ))
