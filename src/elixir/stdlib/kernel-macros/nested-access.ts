import { callArguments, nodeParts, quotedBlock, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, list } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** One step of a path: `.field` or `[key]`. */
interface Step {
  readonly kind: 'field' | 'access'
  readonly key: Term
}

interface Path {
  readonly root: Term
  readonly steps: readonly Step[]
}

function pathOf(quoted: Term, name: string): Path {
  const steps: Step[] = []
  let current = quoted
  for (;;) {
    const step = lastStep(current)
    if (step === undefined) break
    steps.unshift(step.step)
    current = step.rest
  }
  if (steps.length > 0) return { root: current, steps }
  return raiseArgument(`cannot use ${name} with ${quotedToText(quoted)}: it expects a path such as data.field or data[key]`)
}

function lastStep(quoted: Term): { readonly step: Step; readonly rest: Term } | undefined {
  const parts = nodeParts(quoted)
  const dot = parts === undefined ? undefined : callArguments(parts.head, '.', 2)
  if (parts?.args === undefined || dot === undefined) return undefined
  const [left, right] = dot as [Term, Term]
  if (left === ACCESS && right === GET && parts.args.length === 2)
    return { step: { kind: 'access', key: parts.args[1] as Term }, rest: parts.args[0] as Term }
  if (parts.args.length !== 0 || !(right instanceof Atom) || callArguments(left, '__aliases__') !== undefined || left instanceof Atom)
    return undefined
  return { step: { kind: 'field', key: right }, rest: left }
}

const ACCESS = atom('Elixir.Access')
const GET = atom('get')

const UPDATE_FIELD = template('Map.update!(unquote(subject), unquote(key), fn unquote(value) -> unquote(inner) end)')
const UPDATE_ACCESS = template(
  'elem(Access.get_and_update(unquote(subject), unquote(key), fn unquote(value) -> {nil, unquote(inner)} end), 1)',
)
const APPLY = template('unquote(fun).(unquote(value))')
const BOUND = template('unquote(name) = unquote(value)')

/** `put_in(path, value)`. */
export function* putIn(_env: MacroEnvironment, path: Term, value: Term): Effect<Term> {
  const name = own('new_value')
  return quotedBlock([BOUND.fill({ name, value }), nest(pathOf(path, 'put_in/2'), () => name)])
}

/** `update_in(path, fun)`. */
export function* updateIn(_env: MacroEnvironment, path: Term, fun: Term): Effect<Term> {
  return nest(pathOf(path, 'update_in/2'), (value) => APPLY.fill({ fun, value }))
}

function own(name: string): Term {
  return quotedVariable(name, atom('Elixir.Kernel'), EMPTY_LIST)
}

/** The code that replaces what is at the end of the path. */
function nest(path: Path, last: (value: Term) => Term): Term {
  const build = (subject: Term, index: number): Term => {
    const step = path.steps[index]
    if (step === undefined) return last(subject)
    const value = own(`_value${index}`)
    const shape = step.kind === 'field' ? UPDATE_FIELD : UPDATE_ACCESS
    return shape.fill({ subject, key: step.key, value, inner: build(value, index + 1) })
  }
  return build(path.root, 0)
}

const GET_FIELD = template('case unquote(subject) do nil -> nil; unquote(value) -> unquote(found) end')
const GET_ACCESS = template('Access.get(unquote(subject), unquote(key))')

/** `get_in(path)`: nil as soon as something on the way is nil. */
export function* getIn(_env: MacroEnvironment, quoted: Term): Effect<Term> {
  const path = pathOf(quoted, 'get_in/1')
  return path.steps.reduce((subject, step, index) => {
    if (step.kind === 'access') return GET_ACCESS.fill({ subject, key: step.key })
    const value = own(`_value${index}`)
    return GET_FIELD.fill({ subject, value, found: fieldOf(value, step.key) })
  }, path.root)
}

function fieldOf(subject: Term, key: Term): Term {
  return quotedRemote(subject, (key as Atom).name, [], list(tuple(atom('no_parens'), true)))
}

const UPDATE_AND_GET_ACCESS = template('Access.get_and_update(unquote(subject), unquote(key), fn unquote(value) -> unquote(inner) end)')
const UPDATE_AND_GET_FIELD = template('Map.get_and_update!(unquote(subject), unquote(key), fn unquote(value) -> unquote(inner) end)')

/** `get_and_update_in(path, fun)`. */
export function* getAndUpdateIn(_env: MacroEnvironment, path: Term, fun: Term): Effect<Term> {
  return nestBoth(pathOf(path, 'get_and_update_in/2'), (value) => APPLY.fill({ fun, value }))
}

/** As `nest`, where the innermost code answers `{got, new}`. */
function nestBoth(path: Path, last: (value: Term) => Term): Term {
  const build = (subject: Term, index: number): Term => {
    const step = path.steps[index]
    if (step === undefined) return last(subject)
    const value = own(`_value${index}`)
    const shape = step.kind === 'field' ? UPDATE_AND_GET_FIELD : UPDATE_AND_GET_ACCESS
    return shape.fill({ subject, key: step.key, value, inner: build(value, index + 1) })
  }
  return build(path.root, 0)
}

const POP = template('case unquote(subject) do nil -> {nil, nil}; unquote(value) -> Access.pop(unquote(value), unquote(key)) end')

/** `pop_in(path)`: the last step is a key in brackets. */
export function* popIn(_env: MacroEnvironment, quoted: Term): Effect<Term> {
  const path = pathOf(quoted, 'pop_in/1')
  const last = path.steps.at(-1)
  if (last === undefined || last.kind === 'field') return raiseArgument('cannot use pop_in when the last segment is a field')
  const outer: Path = { root: path.root, steps: path.steps.slice(0, -1) }
  return nestBoth(outer, (subject) => POP.fill({ subject, value: own('popped'), key: last.key }))
}
