import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Pid } from '#terms/pid.ts'
import { raise } from '#terms/thrown.ts'

/** Raises DBConnection.OwnershipError for a process that may use no connection. */
export function* raiseNoOwner(pid: Pid): Effect<never> {
  return raise('DBConnection.OwnershipError', {
    message: `cannot find ownership process for ${yield* inspectEffect(pid)} (:erlang)
using mode :manual.
(Note that a connection's mode reverts to :manual if its owner
terminates.)

When using ownership, you must manage connections in one
of the four ways:

* By explicitly checking out a connection
* By explicitly allowing a spawned process
* By running the pool in shared mode
* By using :caller option with allowed process

The first two options require every new process to explicitly
check a connection out or be allowed by calling checkout or
allow respectively.

The third option requires a {:shared, pid} mode to be set.
If using shared mode in tests, make sure your tests are not
async.

The fourth option requires [caller: pid] to be used when
checking out a connection from the pool. The caller process
should already be allowed on a connection.

If you are reading this error, it means you have not done one
of the steps above or that the owner process has crashed.

See Ecto.Adapters.SQL.Sandbox docs for more information.`,
  })
}
