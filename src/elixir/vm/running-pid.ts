import type { NativeModule } from '#elixir/native.ts'
import type { Pid } from '#terms/pid.ts'

const MODULES = new Set(['Kernel', ':erlang'])

/** The natives with a `self/0` that a guard may call: it answers at once, asking no one. */
export function withRunningPid(natives: readonly NativeModule[], running: () => Pid): NativeModule[] {
  return natives.map((native) =>
    MODULES.has(native.name) && 'self/0' in native.functions
      ? { ...native, functions: { ...native.functions, 'self/0': { kind: 'pure', call: running } } }
      : native,
  )
}
