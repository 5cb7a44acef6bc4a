import { envOfTerm } from '#elixir/expander/env-term.ts'
import type { Evaluator } from '#elixir/expander/evaluate.ts'
import { structInfo } from '#elixir/expander/struct-check.ts'
import { template } from '#elixir/expander/template.ts'
import { assertProtocol } from '#elixir/modules/assert-protocol.ts'
import { deriveProtocol } from '#elixir/modules/derive.ts'
import { implementationName } from '#elixir/modules/protocol-dispatch.ts'
import { defaultStruct } from '#elixir/modules/struct-functions.ts'
import { effect, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `Protocol`. */
export function createProtocol(evaluator: () => Evaluator): NativeModule {
  const isLoaded = (module: Atom) => evaluator().unit.machine.isLoaded(module)
  return {
    name: 'Protocol',
    functions: {
      'assert_protocol!/1': pure((protocol: Term) => assert(protocol, evaluator())),
      'assert_impl!/2': pure((protocol: Term, target: Term) => {
        assert(protocol, evaluator())
        const name = target instanceof Atom ? target.name.replace(/^Elixir\./, '') : ''
        if (protocol instanceof Atom && !isLoaded(implementationName(protocol, name))) {
          raiseArgument(`could not load module ${inspect(implementationName(protocol, name))} due to reason :nofile`)
        }
        return OK
      }),
      'consolidated?/1': pure(() => false),
      '__derive__/4': effect(derive),
    },
    macros: { 'derive/2': deriveMacro, 'derive/3': deriveMacro },
  }
}

const OK = atom('ok')

function assert(protocol: Term, evaluator: Evaluator): Term {
  if (!(protocol instanceof Atom)) return raiseArgument(`${inspect(protocol)} is not a protocol`)
  assertProtocol(protocol, evaluator.unit.machine)
  return OK
}

function* derive(protocol: Term, module: Term, options: Term, envTerm: Term): Effect<Term> {
  const env = envOfTerm(envTerm)
  if (env === undefined || !(protocol instanceof Atom) || !(module instanceof Atom))
    return raiseArgument(`cannot derive ${inspect(protocol)} for ${inspect(module)}`)
  const info = yield* structInfo(module, { env })
  if (info === undefined) return raiseArgument(`the struct ${inspect(module)} is not defined`)
  yield* deriveProtocol(protocol, { module, struct: defaultStruct(module, info), options }, env)
  return OK
}

const DERIVE = template('Protocol.__derive__(unquote(protocol), unquote(module), unquote(options), unquote(env))')

/** `Protocol.derive(protocol, module, options)`. */
const deriveMacro: NativeMacro = function* (env, protocol, module, options = EMPTY_LIST) {
  yield* []
  return DERIVE.fill({ protocol: protocol as Term, module: module as Term, options, env: env.term })
}
