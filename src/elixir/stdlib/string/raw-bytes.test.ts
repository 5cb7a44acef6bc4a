import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('binaries that are no UTF-8: their bytes stay as they are', async () => {
  await expectValues([
    ['String.split(<<"a,", 255>>, ",")', '["a", <<255>>]'],
    ['String.split("a,b", <<255>>)', '["a,b"]'],
    ['String.replace("aéb", "é", <<255>>)', '<<97, 255, 98>>'],
    ['String.upcase(<<"é", 200, 255>>)', '<<195, 137, 200, 255>>'],
    ['String.trim(<<" ab ", 255, " ">>)', '<<97, 98, 32, 255>>'],
    ['String.pad_leading(<<255>>, 3)', '<<32, 32, 255>>'],
    ['String.contains?(<<"a", 255>>, [<<255>>])', 'true'],
    ['String.myers_difference("a", <<255>>)', '[del: "a", ins: <<255>>]'],
    ['String.upcase("😀a")', '"😀A"'],
    ['<<"a", 255>> =~ ~r/a/', 'true'],
    ['Regex.split(~r/,/, <<"a,", 255>>)', '["a", <<255>>]'],
    ['Regex.replace(~r/,/, <<"a,", 255>>, ";")', '<<97, 59, 255>>'],
  ])
  await expectRaise('String.to_charlist(<<"a", 255>>)', 'UnicodeConversionError', 'invalid encoding starting at <<255>>')
})
