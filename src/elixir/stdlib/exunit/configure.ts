import { Atom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { ExUnitConfig } from './state.ts'

/** The configuration with the options of `ExUnit.configure/1`; those that only a terminal cares for change nothing. */
export function withOptions(config: ExUnitConfig, options: Term): ExUnitConfig {
  return Object.assign({ ...config }, ...(keywordPairs(options) ?? []).map(([name, value]) => setting(name, value)))
}

function setting(name: string, value: Term): Partial<ExUnitConfig> {
  switch (name) {
    case 'seed':
      return typeof value === 'number' ? { seed: value } : {}
    case 'max_cases':
      return { maxCases: Number(value) }
    case 'timeout':
      return { timeout: limit(value) }
    case 'assert_receive_timeout':
      return { assertReceiveTimeout: limit(value) }
    case 'refute_receive_timeout':
      return { refuteReceiveTimeout: limit(value) }
    case 'max_failures':
      return { maxFailures: limit(value) }
    case 'trace':
      return { trace: value === true }
    case 'capture_log':
      return { captureLog: value === true || isList(value) }
    case 'include':
      return { include: listItems(value) ?? [] }
    case 'exclude':
      return { exclude: listItems(value) ?? [] }
    default:
      return {}
  }
}

/** The configuration while tests run: a trace runs them one by one, without a time limit. */
export function whileRunning(config: ExUnitConfig): ExUnitConfig {
  return config.trace ? { ...config, maxCases: 1, timeout: Number.POSITIVE_INFINITY } : config
}

function limit(value: Term): number {
  return value instanceof Atom ? Number.POSITIVE_INFINITY : Number(value)
}
