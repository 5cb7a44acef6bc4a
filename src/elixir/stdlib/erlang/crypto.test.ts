import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test(':crypto.hash/2', () =>
  expectValues([
    [
      ':crypto.hash(:sha256, "abc") |> :binary.decode_unsigned() |> Integer.to_string(16)',
      '"BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"',
    ],
    [':crypto.hash(:sha, "abc") |> :binary.decode_unsigned() |> Integer.to_string(16)', '"A9993E364706816ABA3E25717850C26C9CD0D89D"'],
    [':crypto.hash(:md5, "abc") |> :binary.decode_unsigned() |> Integer.to_string(16)', '"900150983CD24FB0D6963F7D28E17F72"'],
    [
      ':crypto.mac(:hmac, :sha256, "key", "abc") |> :binary.decode_unsigned() |> Integer.to_string(16) |> binary_part(0, 16)',
      '"9C196E32DC0175F8"',
    ],
  ]))
