/** A program in Elixir and the same in JavaScript and Lua, for engines that run them. */
export interface Program {
  readonly name: string
  readonly elixir: string
  readonly javascript?: string
  readonly lua?: string
}

/** Makes call sites see many kinds of values first, as they do in a session. */
export const WARM_UP = `
shapes = [1, 2.5, :a, "s", {1, 2}, [1], %{a: 1}, nil, true, 12345678901234567890]
for a <- shapes, b <- shapes do
  {a == b, a < b, is_list(a), case b do
    {x, _} -> x
    [h | _] -> h
    %{a: v} -> v
    n when is_integer(n) -> n + 1
    _ -> :other
  end}
end
Enum.map(1..300, fn n -> Enum.reduce([n, 2], 0, fn x, acc -> x + acc end) end)
Enum.reduce(%{a: 1, b: 2}, 0, fn {_, v}, acc -> acc + v end)
`

export const PROGRAMS: readonly Program[] = [
  {
    name: 'fib(27)',
    elixir: `
defmodule Fib do
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)
end
Fib.fib(27)`,
    javascript: 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } fib(27)',
    lua: 'local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end return fib(27)',
  },
  {
    name: 'Enum.reduce 1..1_000_000',
    elixir: 'Enum.reduce(1..1_000_000, 0, fn x, acc -> x + acc end)',
    javascript: `
function reduce(first, last, acc, fun) { for (let i = first; i <= last; i++) acc = fun(i, acc); return acc }
reduce(1, 1000000, 0, (x, acc) => x + acc)`,
    lua: `
local function reduce(first, last, acc, fun) for i = first, last do acc = fun(i, acc) end return acc end
return reduce(1, 1000000, 0, function(x, acc) return x + acc end)`,
  },
  {
    name: 'tail loop of 1_000_000',
    elixir: `
defmodule Loop do
  def run(0, acc), do: acc
  def run(n, acc), do: run(n - 1, acc + n)
end
Loop.run(1_000_000, 0)`,
    javascript: 'let acc = 0; for (let n = 1000000; n > 0; n--) acc += n; acc',
    lua: 'local function run(n, acc) if n == 0 then return acc end return run(n - 1, acc + n) end return run(1000000, 0)',
  },
  {
    name: '100_000 Map.put',
    elixir: 'Enum.reduce(1..100_000, %{}, fn n, map -> Map.put(map, n, n) end) |> map_size()',
    // both change one table in place; the Elixir map is a new one after each put
    javascript: 'const map = new Map(); for (let n = 1; n <= 100000; n++) map.set(n, n); map.size',
    lua: 'local map, size = {}, 0 for n = 1, 100000 do if map[n] == nil then size = size + 1 end map[n] = n end return size',
  },
  {
    name: '100_000 string appends',
    elixir: 'Enum.reduce(1..100_000, "", fn n, text -> text <> "line #{n}\\n" end) |> byte_size()',
    javascript: 'let text = ""; for (let n = 1; n <= 100000; n++) text += "line " + n + "\\n"; text.length',
    // Lua copies the whole text at each append: lines in a table are its way
    lua: 'local lines = {} for n = 1, 100000 do lines[n] = "line " .. n .. "\\n" end return #table.concat(lines)',
  },
  {
    name: 'body recursion 100_000 deep',
    elixir: `
defmodule Deep do
  def sum([]), do: 0
  def sum([head | tail]), do: head + sum(tail)
end
Deep.sum(Enum.to_list(1..100_000))`,
    // QuickJS has not the stack for it
    lua: 'local function sum(n) if n == 0 then return 0 end return n + sum(n - 1) end return sum(100000)',
  },
  {
    name: 'map, filter, sum over 100_000',
    elixir: '1..100_000 |> Enum.map(fn n -> n * 3 end) |> Enum.filter(fn n -> rem(n, 2) == 0 end) |> Enum.sum()',
    javascript: `
Array.from({ length: 100000 }, (_, i) => i + 1).map((n) => n * 3).filter((n) => n % 2 === 0).reduce((sum, n) => sum + n, 0)`,
    lua: `
local function map(list, fun) local out = {} for i = 1, #list do out[i] = fun(list[i]) end return out end
local function filter(list, fun) local out = {} for i = 1, #list do if fun(list[i]) then out[#out + 1] = list[i] end end return out end
local all = {} for n = 1, 100000 do all[n] = n end
local sum = 0
for _, n in ipairs(filter(map(all, function(n) return n * 3 end), function(n) return n % 2 == 0 end)) do sum = sum + n end
return sum`,
  },
  {
    name: 'body recursion 1_000_000 deep',
    elixir: `
defmodule Deeper do
  def build(0), do: []
  def build(n), do: [n | build(n - 1)]
end
length(Deeper.build(1_000_000))`,
  },
  {
    name: 'comprehension of 500_000',
    elixir: 'length(for x <- 1..1000, y <- 1..500, rem(x + y, 2) == 0, do: {x, y})',
  },
  {
    name: 'map fields and updates, 300_000',
    elixir: `
defmodule Point do
  defstruct x: 0, y: 0
  def walk(point, 0), do: point
  def walk(point, n), do: walk(%{point | x: point.x + 1, y: point.y - 1}, n - 1)
end
Point.walk(struct(Point), 300_000).x`,
  },
  {
    name: '100_000 messages between two processes',
    elixir: `
me = self()
echo = fn echo -> receive do {from, n} -> send(from, n); echo.(echo) end end
pid = spawn(fn -> echo.(echo) end)
Enum.each(1..50_000, fn n -> send(pid, {me, n}); receive do ^n -> :ok end end)`,
  },
]
