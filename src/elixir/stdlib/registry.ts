import { exceptionModules } from '#elixir/exceptions/exceptions.ts'
import type { NativeModule } from '#elixir/native.ts'
import { accessModule } from './access/access-module.ts'
import { atomModule } from './atom.ts'
import { baseModule } from './base.ts'
import { bitwiseModule } from './bitwise.ts'
import { calendarModules } from './calendar/calendar.ts'
import { completeNative } from './complete-native.ts'
import { decimalModules } from './decimal/decimal.ts'
import { enumModule } from './enum/enum.ts'
import { enumerableModules } from './enumerable/protocol-modules.ts'
import { erlangModules } from './erlang/erlang-modules.ts'
import { fileModule } from './file.ts'
import { floatModule } from './float/float.ts'
import { functionModule } from './function.ts'
import { inspectAlgebra } from './inspect/algebra.ts'
import { inspectModules } from './inspect/inspect-module.ts'
import { integerModule } from './integer/integer.ts'
import { ioAnsiModule } from './io/ansi.ts'
import { ioModule } from './io/io.ts'
import { ioStreamModules } from './io/stream.ts'
import { jsonModules } from './json/json.ts'
import { kernelFunctions } from './kernel/kernel.ts'
import { coreMacros } from './kernel-macros/core-macros.ts'
import { kernelMacros } from './kernel-macros/quoted-macros.ts'
import { keywordModule } from './keyword/keyword.ts'
import { listModule } from './list/list.ts'
import { mapModule } from './map/map.ts'
import { mapSetModule } from './map-set.ts'
import { optionParserModules } from './option-parser/option-parser.ts'
import { pathModule } from './path/path.ts'
import { processModules } from './process/process-modules.ts'
import { listCharsModules } from './protocols/list-chars.ts'
import { stringCharsModules } from './protocols/string-chars.ts'
import { rangeModule } from './range.ts'
import { recordModule } from './record/record.ts'
import { regexModule } from './regex/regex-module.ts'
import { streamModule } from './stream/stream.ts'
import { stringModule } from './string/string.ts'
import { stringIoModule } from './string-io/string-io.ts'
import { systemModule } from './system.ts'
import { tupleModule } from './tuple.ts'
import { uriModules } from './uri/uri.ts'
import { versionModules } from './version/version.ts'

const modules: readonly NativeModule[] = [
  { name: 'Kernel', functions: kernelFunctions, builtInMacros: [...coreMacros.keys(), ...Object.keys(kernelMacros)] },
  ...exceptionModules,
  ...stringCharsModules,
  ...enumerableModules,
  ...inspectModules,
  ...ioStreamModules,
  inspectAlgebra,
  enumModule,
  streamModule,
  mapModule,
  keywordModule,
  listModule,
  tupleModule,
  atomModule,
  mapSetModule,
  rangeModule,
  accessModule,
  functionModule,
  ioModule,
  ioAnsiModule,
  bitwiseModule,
  stringModule,
  stringIoModule,
  regexModule,
  recordModule,
  integerModule,
  floatModule,
  ...calendarModules,
  ...decimalModules,
  ...jsonModules,
  baseModule,
  ...uriModules,
  ...versionModules,
  systemModule,
  fileModule,
  pathModule,
  ...optionParserModules,
  ...listCharsModules,
  ...erlangModules,
  ...processModules,
]

/** The standard library: all modules written in TypeScript, complete with what the compiler adds to every module. */
export const standardLibrary: readonly NativeModule[] = modules.map(completeNative)
