import { atom, moduleAtom } from '#terms/atom.ts'
import { type FunOrigin, NativeFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { driveSource } from './drive.ts'
import type { Source } from './emit.ts'

/** A stream that is a function of two arguments, as `Stream.iterate/2` and its like make them. */
export class LazyFun extends NativeFun {
  readonly open: () => Source
  private readonly maker: string

  /** `maker` is the Stream function that it comes from: `iterate/2`. */
  constructor(maker: string, open: () => Source) {
    super(2, (acc: Term, reducer: Term) => driveSource(open(), acc, reducer))
    this.open = open
    this.maker = maker
  }

  override get origin(): FunOrigin {
    return streamOrigin(this.maker)
  }
}

/** A step of a `%Stream{}`: makes elements of elements. */
export class StageFun extends NativeFun {
  readonly stage: (source: Source) => Source
  private readonly maker: string

  constructor(maker: string, stage: (source: Source) => Source) {
    // biome-ignore lint/correctness/useYield: a stage is run by its stream and is never called
    super(1, function* (reducer) {
      return reducer
    })
    this.stage = stage
    this.maker = maker
  }

  override get origin(): FunOrigin {
    return streamOrigin(this.maker)
  }
}

/** The numbers that Elixir's compiler gave to the closures of these functions. */
const INDEXES: Readonly<Record<string, number>> = { 'drop/2': 33, 'map/2': 48, 'reject/2': 51 }

function streamOrigin(maker: string): FunOrigin {
  return { module: moduleAtom('Stream'), function: maker, index: INDEXES[maker] ?? 40, unique: 65765362 }
}

export const ENUM_FIELD = atom('enum')
export const FUNS_FIELD = atom('funs')
