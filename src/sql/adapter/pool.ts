import type { ConnectionPool, DatabaseConnection } from '#ecto/adapter/connection.ts'
import type { Driver } from '#sql/driver.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { raise } from '#terms/thrown.ts'
import { databaseConnection } from './connection.ts'

/** Milliseconds that a process waits for a connection before it is turned away. */
const QUEUE_TIMEOUT = 2000
const QUEUE_RETRY = 5

/** A pool of `size` connections of a driver, opened as they are needed; who waits longest is served first. */
export function createPool(driver: Driver, size: number, strict: boolean): ConnectionPool {
  const free: DatabaseConnection[] = []
  const queue: object[] = []
  let opened = 0

  function take(): DatabaseConnection | undefined {
    const connection = free.pop()
    if (connection !== undefined || opened === size) return connection
    opened++
    return databaseConnection(driver.connect(), strict)
  }

  return {
    size,
    *checkout(reclaim): Effect<DatabaseConnection> {
      const ticket = {}
      queue.push(ticket)
      try {
        for (let waited = 0; ; waited += QUEUE_RETRY) {
          const connection = queue[0] === ticket ? take() : undefined
          if (connection !== undefined) return connection
          yield* reclaim()
          if (waited >= QUEUE_TIMEOUT) return raiseDropped(waited)
          yield { kind: 'sleep', milliseconds: QUEUE_RETRY }
        }
      } finally {
        queue.splice(queue.indexOf(ticket), 1)
      }
    },
    checkin(connection): void {
      free.push(connection)
    },
  }
}

function raiseDropped(waited: number): never {
  return raise('DBConnection.ConnectionError', {
    message: `connection not available and request was dropped from queue after ${waited}ms. This means requests are coming in and your connection pool cannot serve them fast enough. You can address this by:

  1. Ensuring your database is available and that you can connect to it
  2. Tracking down slow queries and making sure they are running fast enough
  3. Increasing the pool_size (although this increases resource consumption)
  4. Allowing requests to wait longer by increasing :queue_target and :queue_interval

See DBConnection.start_link/2 for more information
`,
    severity: atom('error'),
    reason: atom('queue_timeout'),
  })
}
