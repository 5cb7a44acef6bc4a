import type { Atom } from './atom.ts'
import type { Fun } from './fun.ts'
import type { ElixirMap } from './map.ts'
import type { Term } from './term.ts'

/**
 * What a native may ask of the machine that runs it, by `yield`; the answer is the value of the `yield`.
 * A failure of what was asked for is thrown into the generator (as `Thrown`), so `try … finally` works as in straight code.
 */
export type Request =
  /** Call a function value; answers its result. */
  | { readonly kind: 'call'; readonly fun: Fun; readonly args: readonly Term[] }
  /** Call `module.name(args…)`; answers its result, raises UndefinedFunctionError. */
  | { readonly kind: 'apply'; readonly module: Atom; readonly name: string; readonly args: readonly Term[] }
  /** Wait until the promise settles; answers nil (see `settle`). A rejection is thrown into the generator. */
  | { readonly kind: 'settle'; readonly promise: Promise<unknown> }
  /** Let other processes run, and be resumed after at least `milliseconds` of the machine's clock; answers nil. */
  | { readonly kind: 'sleep'; readonly milliseconds: number }
  /** Counts as so many steps, lets other processes run and Stop be heard: for loops that ask for nothing else. Answers nil. */
  | { readonly kind: 'pause'; readonly steps: number }
  /** The pid of the running process. */
  | { readonly kind: 'self' }
  | { readonly kind: 'spawn'; readonly fun: Fun; readonly args: readonly Term[]; readonly link: boolean; readonly monitor: boolean }
  | { readonly kind: 'send'; readonly to: Term; readonly message: Term }
  /**
   * Take the first message for which `match` is true; answers it, or — after `timeout` milliseconds (`Infinity`: never) — `onTimeout`.
   * `holds` is what the native keeps from one message to the next, which counts as memory of the process.
   */
  | {
      readonly kind: 'receive'
      readonly match: (message: Term) => boolean
      readonly timeout: number
      readonly onTimeout: Term
      readonly holds?: () => Term
    }
  /** Whether `module` is loaded and has the public function `name/arity`; answers a boolean. */
  | { readonly kind: 'exported'; readonly module: Atom; readonly name: string; readonly arity: number }
  /** Append to the run's output (`device` :stdio) or its diagnostics (:stderr); answers :ok. */
  | { readonly kind: 'write'; readonly device: 'stdio' | 'stderr'; readonly text: string; readonly isPrompt?: boolean }
  /** Take from what was typed in for the running process (nothing, unless its output is captured with an input); answers `value`. */
  | { readonly kind: 'input'; readonly take: (typed: string) => { readonly value: Term; readonly rest: string } }
  /** Collect what the running process, and those it starts from now on, write to the sink's device; `null` ends the collection begun last. Answers :ok. */
  | { readonly kind: 'capture'; readonly sink: OutputSink | null }
  /** The frames of Elixir code that led here, innermost first: a list of `{module, function, arity, [file: "…", line: n]}`. */
  | { readonly kind: 'stacktrace' }
  /** Send an exit signal to a process (`Process.exit/2`); answers true. */
  | { readonly kind: 'exit'; readonly to: Term; readonly reason: Term }
  /** Link the running process with `to`, or undo it; answers true, raises when there is no such process. */
  | { readonly kind: 'link' | 'unlink'; readonly to: Term }
  /** Monitor a process by pid or name; answers the reference of the `:DOWN` message to come. */
  | { readonly kind: 'monitor'; readonly item: Term }
  /** Answers whether there was such a monitor; `flush` takes its message out of the mailbox. */
  | { readonly kind: 'demonitor'; readonly reference: Term; readonly flush: boolean }
  /** Lets messages be sent to the running process by a reference (a new one, or that of a monitor); answers it. `once`: until the first came. */
  | { readonly kind: 'alias'; readonly reference: Term; readonly once: boolean }
  /** Ends that; answers whether it was an alias of the running process. */
  | { readonly kind: 'unalias'; readonly reference: Term }
  /** Sets who does the output of a process; answers whether both are processes. */
  | { readonly kind: 'lead'; readonly pid: Term; readonly leader: Term }
  /** Answers true, or false when the name is taken or the process is dead. */
  | { readonly kind: 'register'; readonly name: Atom; readonly pid: Term }
  /** Answers true, or false when the name was not registered. */
  | { readonly kind: 'unregister'; readonly name: Atom }
  /** The pid registered under the name, or nil. */
  | { readonly kind: 'whereis'; readonly name: Atom }
  /** All registered names, a list. */
  | { readonly kind: 'registered' }
  /** Set a flag (`:trap_exit`) of the running process, or of another (`of`); answers its old value, nil when there is no such process. */
  | { readonly kind: 'flag'; readonly name: string; readonly value: Term; readonly of?: Term }
  /** Read and change the process dictionary in one step; answers `value`. */
  | { readonly kind: 'dictionary'; readonly access: (entries: ElixirMap) => { readonly value: Term; readonly entries: ElixirMap } }
  /** The same for what all processes of the machine share (tables, settings of modules); it outlives a run. */
  | { readonly kind: 'shared'; readonly access: (entries: ElixirMap) => { readonly value: Term; readonly entries: ElixirMap } }
  /** Whether the process lives. */
  | { readonly kind: 'alive'; readonly pid: Term }
  /** What `Process.info/1` says of a process, a keyword list, or nil. */
  | { readonly kind: 'processInfo'; readonly pid: Term }
  /** The pids of all living processes, a list. */
  | { readonly kind: 'processes' }
  /** Send later; answers the timer's reference. */
  | { readonly kind: 'sendAfter'; readonly to: Term; readonly message: Term; readonly milliseconds: number }
  /** Answers the milliseconds that were left, or false when the timer is gone. */
  | { readonly kind: 'cancelTimer' | 'readTimer'; readonly reference: Term }
  /** A fresh reference (`make_ref/0`). */
  | { readonly kind: 'reference' }
  /** The machine's clock in nanoseconds: since its start, or since 1970. */
  | { readonly kind: 'clock'; readonly which: 'monotonic' | 'system' }
  /** A number that changes whenever a module is defined: what was found out about modules holds as long as it is the same. */
  | { readonly kind: 'codeVersion' }
  /** Whether a module of this name is loaded (or can be); answers a boolean. */
  | { readonly kind: 'loaded'; readonly module: Atom }
  /** The public functions of a loaded module, a list of `{name, arity}`; nil when it is not loaded. */
  | { readonly kind: 'exports'; readonly module: Atom }

/** Where a process's output goes instead of the run's. */
export interface OutputSink {
  readonly device: 'stdio' | 'stderr'
  text: string
  /** What is still to be read from the device. */
  input: string
  /** Whether prompts are collected with the rest. */
  readonly prompts: boolean
  /** The collection that was under way when this one began. */
  outer: OutputSink | null
}

/** A computation that may ask for things while it runs; written as a generator function. */
export type Effect<T> = Generator<Request, T, Term>

/** The request to call a function value: `const value = yield call(fun, [a])`. */
export function call(fun: Fun, args: readonly Term[]): Request {
  return { kind: 'call', fun, args }
}

/** The request to call `module.name(args…)`. */
export function apply(module: Atom, name: string, args: readonly Term[]): Request {
  return { kind: 'apply', module, name, args }
}

/** The value now, or once its promise is fulfilled: code above a driver does not see which. */
export function* settle<T>(value: T | Promise<T>): Effect<T> {
  if (!(value instanceof Promise)) return value
  const box: { value?: T } = {}
  yield {
    kind: 'settle',
    promise: value.then((fulfilled) => {
      box.value = fulfilled
    }),
  }
  return box.value as T
}

/** An effect that asks for nothing: it answers the value. */
// biome-ignore lint/correctness/useYield: that is its point
export function* answer<T>(value: T): Effect<T> {
  return value
}
