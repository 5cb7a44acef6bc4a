import { type Atom, atom, isAtom } from '#terms/atom.ts'
import { type Fun, NativeFun, RemoteFun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { Closure } from './closure.ts'
import { Fault, fault } from './fault.ts'
import { Frame, setSlot } from './frame.ts'
import type { Target } from './module-table.ts'
import { nativeFrame } from './native-frame.ts'
import type { Process } from './process.ts'

/** Starts a function value's call; its result goes to `parent`. Answers the frame that runs next. */
export function enterValue(parent: Frame | null, fun: Term, args: readonly Term[], process: Process): Frame | null {
  if (fun instanceof Closure) return enterClosure(parent, fun, args)
  if (!(fun instanceof NativeFun) && !(fun instanceof RemoteFun)) return fault('badfun', fun)
  if (fun.arity !== args.length) return badArity(fun, args)
  if (fun instanceof RemoteFun) return enterRemote(parent, fun.module, fun.name, args, process)
  return nativeFrame(parent, fun.call(...args))
}

function badArity(fun: Fun, args: readonly Term[]): never {
  return fault('badarity', tuple(fun, listFrom(args)))
}

/** The frame of a closure's call. */
function enterClosure(parent: Frame | null, fun: Closure, args: readonly Term[]): Frame {
  if (fun.arity !== args.length) return badArity(fun, args)
  const frame = new Frame(parent, fun.code)
  frame.captures = fun.captures
  setArguments(frame, args)
  return frame
}

/** Puts arguments into the first slots. */
export function setArguments(frame: Frame, args: readonly Term[]): void {
  const count = args.length
  if (count > 0) frame.s0 = args[0] as Term
  if (count > 1) frame.s1 = args[1] as Term
  for (let i = 2; i < count; i++) setSlot(frame, i, args[i] as Term)
}

/** Starts a call of `module.name(args…)`. */
export function enterRemote(parent: Frame | null, module: Atom, name: string, args: readonly Term[], process: Process): Frame | null {
  const target = process.modules.find(module, name, args.length)
  return target === undefined ? undefinedFunction(module, name, args) : enterTarget(parent, target, args, process)
}

/** Starts a call of what a name was resolved to. */
function enterTarget(parent: Frame | null, target: Target, args: readonly Term[], process: Process): Frame | null {
  switch (target.kind) {
    case 'code': {
      const frame = new Frame(parent, target.code)
      setArguments(frame, args)
      return frame
    }
    case 'pure':
      process.value = target.call(...args)
      return parent
    case 'effect':
      return nativeFrame(parent, target.call(...args))
  }
}

/** Raises UndefinedFunctionError, or ArgumentError for a call on something that is no module. */
export function undefinedFunction(module: Term, name: string, args: readonly Term[]): never {
  if (isAtom(module)) throw new Fault(atom('undef'), { module, name, args, replacesFrame: false })
  return raiseArgument(
    `you attempted to apply a function named ${inspect(atom(name))} on ${inspect(module)}. If you are using Kernel.apply/3, make sure the module is an atom. ` +
      'If you are using the dot syntax, such as module.function(), make sure the left-hand side of the dot is an atom representing a module',
  )
}
