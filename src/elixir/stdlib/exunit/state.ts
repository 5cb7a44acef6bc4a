import type { Atom } from '#terms/atom.ts'
import type { Fun } from '#terms/fun.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'

/** What `ExUnit.start/1` and `ExUnit.configure/1` set. */
export interface ExUnitConfig {
  readonly seed: number
  readonly maxCases: number
  readonly timeout: number
  readonly assertReceiveTimeout: number
  readonly refuteReceiveTimeout: number
  readonly maxFailures: number
  /** Whether each test is named in the report. */
  readonly trace: boolean
  /** Whether what tests log is shown only when they fail. */
  readonly captureLog: boolean
  /** Filters: atoms and `{key, value}`. */
  readonly include: readonly Term[]
  readonly exclude: readonly Term[]
}

/** One test of a module. */
export interface TestCase {
  readonly module: Atom
  /** `:"test adds numbers"` */
  readonly name: Atom
  readonly tags: ElixirMap
  /** Which `describe` it belongs to, by its place in the module. */
  readonly describe: number | null
}

/** A function that `setup` or `setup_all` named: of the module itself, or of another. */
export interface Callback {
  readonly kind: 'setup' | 'setup_all'
  readonly describe: number | null
  readonly module: Atom | null
  readonly name: Atom
}

/** A test module, or a case template, while it is defined and after. */
export interface TestModule {
  readonly module: Atom
  readonly file: string
  readonly isTemplate: boolean
  async: boolean
  readonly tests: TestCase[]
  readonly callbacks: Callback[]
  readonly describes: string[]
  /** The `describe` whose block is being run. */
  describe: number | null
  describeLine: number | null
  /** Attributes whose values tests find in their context under `registered`, by when they are forgotten. */
  readonly registered: { readonly test: string[]; readonly describe: string[]; readonly module: string[] }
  /** Whether a template has said what `use` of it injects. */
  hasUsing: boolean
  moduleTags: readonly Term[]
  /** Whether it is complete. */
  closed: boolean
}

/** `on_exit` of one process: newest last. */
export interface ExitCallback {
  readonly name: Term
  readonly fun: Fun
}

/** What a session remembers of ExUnit. */
export interface ExUnitState {
  started: boolean
  config: ExUnitConfig
  /** By module: those being defined, and those defined last under the name. */
  readonly modules: Map<Atom, TestModule>
  /** Complete test modules that have not run yet, in order. */
  waiting: TestModule[]
  readonly afterSuite: Fun[]
  /** By the process of a test, or of a module's `setup_all`. */
  readonly exits: Map<Pid, ExitCallback[]>
  readonly supervisors: Map<Pid, Pid>
  /** What several tests of a kind are called, where it is not the word with an s. */
  readonly plurals: Map<string, string>
}

const DEFAULTS: ExUnitConfig = {
  seed: 0,
  maxCases: 4,
  timeout: 60_000,
  assertReceiveTimeout: 100,
  refuteReceiveTimeout: 100,
  maxFailures: Number.POSITIVE_INFINITY,
  trace: false,
  captureLog: false,
  include: [],
  exclude: [],
}

/** What ExUnit knows before it is started. */
export function createState(): ExUnitState {
  return {
    started: false,
    config: DEFAULTS,
    modules: new Map(),
    waiting: [],
    afterSuite: [],
    exits: new Map(),
    supervisors: new Map(),
    plurals: new Map(),
  }
}

/** Begins the definition of a test module or template; one that is open goes on. */
export function openModule(state: ExUnitState, module: Atom, file: string, isTemplate: boolean): TestModule {
  const known = state.modules.get(module)
  if (known !== undefined && !known.closed) return known
  const opened: TestModule = {
    module,
    file,
    isTemplate,
    async: false,
    tests: [],
    callbacks: [],
    describes: [],
    describe: null,
    describeLine: null,
    registered: { test: [], describe: [], module: [] },
    hasUsing: false,
    moduleTags: [],
    closed: false,
  }
  state.modules.set(module, opened)
  return opened
}
