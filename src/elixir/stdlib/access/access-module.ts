import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { rangeParts } from '#elixir/stdlib/enumerable/sync-cursor.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Fun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { accessFetchBang, accessFetchTuple, accessGet, accessGetAndUpdate, accessPop, updateWith } from './access.ts'
import { elemAccessor, keyAccessor, keyBangAccessor } from './key-accessors.ts'
import { allAccessor, atAccessor, atBangAccessor, filterAccessor, findAccessor, sliceAccessor, valuesAccessor } from './list-accessors.ts'

function slice(range: Term): Term {
  const parts = rangeParts(range)
  if (parts === undefined || parts.step < 0) return functionClause('Access', 'slice', [range])
  return sliceAccessor(parts.first, parts.last, parts.step)
}

function predicate(name: string, fun: Term): Fun {
  return fun instanceof Fun && fun.arity === 1 ? fun : functionClause('Access', name, [fun])
}

/** `Access` */
export const accessModule: NativeModule = {
  name: 'Access',
  functions: {
    'get/2': effect((container: Term, key: Term) => accessGet(container, key)),
    'get/3': effect(accessGet),
    'fetch/2': effect(accessFetchTuple),
    'fetch!/2': effect(accessFetchBang),
    'get_and_update/3': effect((container: Term, key: Term, fun: Term) => accessGetAndUpdate(container, key, updateWith(fun))),
    'pop/2': effect(accessPop),
    'key/1': pure((key: Term) => keyAccessor(key, null)),
    'key/2': pure(keyAccessor),
    'key!/1': pure(keyBangAccessor),
    'elem/1': pure((index: Term) =>
      typeof index === 'number' && index >= 0 ? elemAccessor(index) : functionClause('Access', 'elem', [index]),
    ),
    'all/0': pure(allAccessor),
    'values/0': pure(valuesAccessor),
    'at/1': pure((index: Term) => (typeof index === 'number' ? atAccessor(index) : functionClause('Access', 'at', [index]))),
    'at!/1': pure((index: Term) => (typeof index === 'number' ? atBangAccessor(index) : functionClause('Access', 'at!', [index]))),
    'filter/1': pure((fun: Term) => filterAccessor(predicate('filter', fun))),
    'find/1': pure((fun: Term) => findAccessor(predicate('find', fun))),
    'slice/1': pure(slice),
  },
}
