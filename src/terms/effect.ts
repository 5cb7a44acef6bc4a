import type { Atom } from './atom.ts'
import type { Fun } from './fun.ts'
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
  /** The pid of the running process. */
  | { readonly kind: 'self' }
  | { readonly kind: 'spawn'; readonly fun: Fun; readonly args: readonly Term[]; readonly link: boolean; readonly monitor: boolean }
  | { readonly kind: 'send'; readonly to: Term; readonly message: Term }
  /**
   * Take the first message for which `match` is true; answers it, or — after `timeout` milliseconds (`Infinity`: never) — `onTimeout`.
   */
  | { readonly kind: 'receive'; readonly match: (message: Term) => boolean; readonly timeout: number; readonly onTimeout: Term }
  /** Whether `module` is loaded and has the public function `name/arity`; answers a boolean. */
  | { readonly kind: 'exported'; readonly module: Atom; readonly name: string; readonly arity: number }
  /** Append to the run's output (`device` :stdio) or its diagnostics (:stderr); answers :ok. */
  | { readonly kind: 'write'; readonly device: 'stdio' | 'stderr'; readonly text: string }
  /** The frames of Elixir code that led here, innermost first: a list of `{module, function, arity, [file: "…", line: n]}`. */
  | { readonly kind: 'stacktrace' }

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
