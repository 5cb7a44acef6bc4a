import type { Call } from '#elixir/core/core.ts'
import { enterRemote, enterValue, undefinedFunction } from '#elixir/vm/apply.ts'
import { type BuiltIn, builtIn } from '#elixir/vm/built-ins.ts'
import type { Eval, Frame, Step } from '#elixir/vm/frame.ts'
import { nativeFrame } from '#elixir/vm/native-frame.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { enterStep } from './enter.ts'
import { operandsStep } from './operands.ts'
import { builtInValue } from './operator.ts'
import { RETURN, valueStep } from './step.ts'
import type { Context } from './unit.ts'

/** The function that a call runs without a frame: a built-in, or a native that only computes. */
export function pureCallee(node: Call, context: Context): { readonly name: string; readonly call: BuiltIn } | undefined {
  const { target } = node
  if (target.kind !== 'remote' || target.module.kind !== 'literal') return undefined
  const module = target.module.value
  const known = builtIn(module, target.name, node.args.length)
  if (known !== undefined) return { name: target.name, call: known }
  const native = module instanceof Atom ? context.unit.modules.find(module, target.name, node.args.length) : undefined
  return native?.kind === 'pure' ? { name: `${module instanceof Atom ? module.name : ''}.${target.name}`, call: native.call } : undefined
}

/** A call of a pure function with simple arguments. */
export function pureCallValue(node: Call, args: readonly Eval[], context: Context): Eval {
  const callee = pureCallee(node, context)
  if (callee === undefined) return failingCall(node)
  return builtInValue(callee.name, callee.call, args, node.line)
}

/** A call that cannot be made where calls are not allowed (a guard that names no guard). */
function failingCall(node: Call): Eval {
  const name = node.target.kind === 'remote' ? node.target.name : 'call'
  return () => undefinedFunction(null, name, [])
}

/** A call of anything. */
export function callStep(node: Call, context: Context, next: Step): Step {
  const { target, args, line } = node
  if (pureCallee(node, context) !== undefined) {
    return operandsStep(args, context, (values) => valueStep(pureCallValue(node, values, context), next))
  }
  switch (target.kind) {
    case 'local': {
      const ref = context.unit.local(target.name, args.length)
      return operandsStep(args, context, (values) =>
        enterStep(() => ref.code, values, line, next, missingLocal(target.name, values, line, context, next)),
      )
    }
    case 'remote':
      return target.module.kind === 'literal' && isAtom(target.module.value)
        ? operandsStep(args, context, (values) =>
            remoteStep(target.module.kind === 'literal' ? target.module.value : null, target.name, values, line, context, next),
          )
        : operandsStep([target.module, ...args], context, (values) => computedRemoteStep(target.name, values, line, next))
    case 'value':
      return operandsStep([target.fun, ...args], context, (values) => funStep(values, line, next))
    case 'effect':
      return operandsStep(args, context, (values) => effectStep(target.call, values, line, next))
  }
}

/** What is no function of the module in Elixir may be a native of it. */
function missingLocal(name: string, args: readonly Eval[], line: number, context: Context, next: Step): Step {
  return genericStep(args, line, next, (parent, values, process) => enterRemote(parent, context.unit.module, name, values, process))
}

/** A call of a module that is known by name: what it runs is looked up once for each version of the modules. */
function remoteStep(module: Term, name: string, args: readonly Eval[], line: number, context: Context, next: Step): Step {
  if (!(module instanceof Atom)) return genericStep(args, line, next, (_parent, values) => undefinedFunction(module, name, values))
  const { modules } = context.unit
  let version = -1
  let target = modules.find(module, name, args.length)
  const code = () => {
    if (version !== modules.version) {
      version = modules.version
      target = modules.find(module, name, args.length)
    }
    return target?.kind === 'code' ? target.code : undefined
  }
  const other = genericStep(args, line, staying(next, name), (parent, values, process) =>
    enterRemote(parent, module, name, values, process),
  )
  return enterStep(code, args, line, next, other)
}

/** `module.name(args…)` with a computed module; a map is asked for its key. */
function computedRemoteStep(name: string, parts: readonly Eval[], line: number, next: Step): Step {
  const [module, ...args] = parts as [Eval, ...Eval[]]
  const key = atom(name)
  return (frame, process, value) => {
    const subject = module(frame)
    if (subject instanceof ElixirMap && args.length === 0) {
      const field = mapGet(subject, key)
      if (field !== undefined) return next(frame, process, field)
    }
    const call = genericStep(args, line, next, (parent, values, running) =>
      subject instanceof Atom ? enterRemote(parent, subject, name, values, running) : undefinedFunction(subject, name, values),
    )
    return call(frame, process, value)
  }
}

/**
 * A native in tail position returns to the frame that called it, so that the frame is in the stack trace of what the native raises;
 * `apply` alone leaves it behind, since Elixir code may loop through it.
 */
function staying(next: Step, name: string): Step {
  return next === RETURN && name !== 'apply' ? (frame, process, value) => RETURN(frame, process, value) : next
}

type Enter = (parent: Frame | null, args: readonly Term[], process: Parameters<Step>[1]) => Frame | null

/** A call of whatever `enter` starts; in tail position the frame is left behind. */
function genericStep(args: readonly Eval[], line: number, next: Step, enter: Enter): Step {
  if (next === RETURN) {
    return (frame, process) => {
      frame.line = line
      return enter(
        frame.parent,
        args.map((arg) => arg(frame)),
        process,
      )
    }
  }
  return (frame, process) => {
    frame.line = line
    const values = args.map((arg) => arg(frame))
    frame.next = next
    return enter(frame, values, process)
  }
}

function funStep(parts: readonly Eval[], line: number, next: Step): Step {
  const [fun, ...args] = parts as [Eval, ...Eval[]]
  if (next === RETURN) {
    return (frame, process) => {
      frame.line = line
      return enterValue(
        frame.parent,
        fun(frame),
        args.map((arg) => arg(frame)),
        process,
      )
    }
  }
  return (frame, process) => {
    frame.line = line
    const callee = fun(frame)
    const values = args.map((arg) => arg(frame))
    frame.next = next
    return enterValue(frame, callee, values, process)
  }
}

function effectStep(call: (...args: Term[]) => Effect<Term>, args: readonly Eval[], line: number, next: Step): Step {
  return genericStep(args, line, staying(next, ''), (parent, values) => nativeFrame(parent, call(...values)))
}
