import { defineException, exceptionField } from '#elixir/exceptions/define.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { accessShared, putShared } from '#elixir/stdlib/process/shared.ts'
import { implementationFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { toText } from '#elixir/stdlib/protocols/string-chars.ts'
import { badMap, functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isBinary } from '#terms/binary.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { badPart } from './bad-part.ts'
import { mergeUri } from './merge.ts'
import { isReserved, isUnreserved, percentDecode, percentEncode } from './percent.ts'
import { decodeForm, encodeForm, encodeQuery, queryPairs } from './query.ts'
import { defaultPort, formatUri, type PortOf, parseUri, type UriParts, uriParts, uriTerm } from './uri-parts.ts'

const OK = atom('ok')

function partsOf(value: Term, name: string, args: readonly Term[], portOf: PortOf = defaultPort): UriParts {
  if (typeof value === 'string') return parseUri(value, portOf)
  return isStruct(value, 'URI') ? uriParts(value) : functionClause('URI', name, args)
}

const PORTS = 'uri_ports'

/** The port of a scheme: one that the program has set, or the usual one. */
function* knownPorts(): Effect<PortOf> {
  const set = yield* accessShared(PORTS, (entries) => ({ value: entries, entries }))
  return (scheme) => {
    const own = mapGet(set, scheme)
    return typeof own === 'number' ? own : defaultPort(scheme)
  }
}

function* setDefaultPort(scheme: Term, port: Term): Effect<Term> {
  if (typeof scheme !== 'string' || typeof port !== 'number' || port < 0) return functionClause('URI', 'default_port', [scheme, port])
  yield* putShared(PORTS, scheme.toLowerCase(), port)
  return OK
}

function* create(value: Term): Effect<Term> {
  if (isStruct(value, 'URI')) return tuple(OK, value)
  if (typeof value !== 'string') return functionClause('URI', 'new', [value])
  const bad = badPart(value)
  if (bad !== undefined) return tuple(atom('error'), bad)
  const parts = parseUri(value, yield* knownPorts())
  return tuple(OK, uriTerm({ ...parts, authority: null }))
}

function* createBang(value: Term): Effect<Term> {
  if (isStruct(value, 'URI')) return value
  if (typeof value !== 'string') return functionClause('URI', 'new!', [value])
  const bad = badPart(value)
  if (bad !== undefined) return raise('URI.Error', { action: atom('parse'), reason: atom('invalid_uri'), part: bad })
  return uriTerm({ ...parseUri(value, yield* knownPorts()), authority: null })
}

function merge(base: Term, reference: Term): Term {
  const [from, to] = [partsOf(base, 'merge', [base, reference]), partsOf(reference, 'merge', [base, reference])]
  if (from.host === null) return raiseArgument('you must merge onto an absolute URI')
  return uriTerm({ ...mergeUri(from, to), authority: null })
}

const encodingOf = (encoding: Term): 'www_form' | 'rfc3986' =>
  encoding instanceof Atom && encoding.name === 'rfc3986' ? 'rfc3986' : 'www_form'

function decodeQuery(query: Term, into: Term = EMPTY_MAP, encoding: Term = atom('www_form')): Term {
  if (typeof query !== 'string') return functionClause('URI', 'decode_query', [query, into, encoding])
  if (!(into instanceof ElixirMap)) return badMap(into)
  return mapFrom(queryPairs(query, encodingOf(encoding)), into)
}

function queryDecoder(query: Term, encoding: Term): Term {
  if (typeof query !== 'string') return functionClause('URI', 'query_decoder', [query, encoding])
  return listFrom(queryPairs(query, encodingOf(encoding)).map((pair) => tuple(...pair)))
}

function decoded(text: Term, name: string, decode: (text: string) => Term): Term {
  return typeof text === 'string' ? decode(text) : functionClause('URI', name, [text])
}

function* encodeWhere(text: Term, predicate: Fun): Effect<Term> {
  if (!isBinary(text)) return functionClause('URI', 'encode', [text, predicate])
  const kept = new Set<string>()
  for (let code = 0; code < 0x80; code++) {
    if ((yield call(predicate, [code])) === true) kept.add(String.fromCharCode(code))
  }
  return percentEncode(text, (character) => kept.has(character))
}

const isUnescaped = (character: string): boolean => isReserved(character) || isUnreserved(character)
const characterTest = (test: (character: string) => boolean) =>
  pure((code: Term) =>
    typeof code === 'number' && code >= 0 && code <= 0x10ffff
      ? test(String.fromCodePoint(code))
      : functionClause('URI', 'char_reserved?', [code]),
  )

/** `URI` */
const uriModule: NativeModule = {
  name: 'URI',
  struct: { scheme: null, authority: null, userinfo: null, host: null, port: null, path: null, query: null, fragment: null },
  functions: {
    'new/1': effect(create),
    'new!/1': effect(createBang),
    'parse/1': effect(function* (value: Term) {
      return isStruct(value, 'URI') ? value : uriTerm(partsOf(value, 'parse', [value], yield* knownPorts()))
    }),
    'to_string/1': effect(function* (uri: Term) {
      return formatUri(partsOf(uri, 'to_string', [uri]), yield* knownPorts())
    }),
    'merge/2': pure(merge),
    'default_port/1': effect(function* (scheme: Term) {
      return typeof scheme === 'string' ? (yield* knownPorts())(scheme.toLowerCase()) : functionClause('URI', 'default_port', [scheme])
    }),
    'default_port/2': effect(setDefaultPort),
    'encode/1': pure((text: Term) => (isBinary(text) ? percentEncode(text, isUnescaped) : functionClause('URI', 'encode', [text]))),
    'encode/2': effect(encodeWhere),
    'decode/1': pure((text: Term) => decoded(text, 'decode', percentDecode)),
    'encode_www_form/1': pure((text: Term) => (isBinary(text) ? encodeForm(text) : functionClause('URI', 'encode_www_form', [text]))),
    'decode_www_form/1': pure((text: Term) => decoded(text, 'decode_www_form', decodeForm)),
    'encode_query/1': effect((pairs: Term) => encodeQuery(pairs, 'www_form')),
    'encode_query/2': effect((pairs: Term, encoding: Term) => encodeQuery(pairs, encodingOf(encoding))),
    'decode_query/1': pure((query: Term) => decodeQuery(query)),
    'decode_query/2': pure((query: Term, into: Term) => decodeQuery(query, into)),
    'decode_query/3': pure(decodeQuery),
    'query_decoder/1': pure((query: Term) => queryDecoder(query, atom('www_form'))),
    'query_decoder/2': pure(queryDecoder),
    'append_path/2': pure((uri: Term, path: Term) => {
      if (typeof path !== 'string') return functionClause('URI', 'append_path', [uri, path])
      const parts = partsOf(uri, 'append_path', [uri, path])
      if (!path.startsWith('/')) return raiseArgument(`path must start with "/", got: ${inspect(path)}`)
      return uriTerm({ ...parts, path: `${(parts.path ?? '').replace(/\/$/, '')}${path}` })
    }),
    'append_query/2': pure((uri: Term, query: string) => {
      const parts = partsOf(uri, 'append_query', [uri, query])
      return uriTerm({ ...parts, query: parts.query === null || parts.query === '' ? query : `${parts.query.replace(/&$/, '')}&${query}` })
    }),
    'char_reserved?/1': characterTest(isReserved),
    'char_unreserved?/1': characterTest(isUnreserved),
    'char_unescaped?/1': characterTest(isUnescaped),
  },
}

const uriError = defineException('URI.Error', {
  fields: { action: null, reason: null, part: null },
  *message(exception) {
    const [action, reason, part] = ['action', 'reason', 'part'].map((name) => exceptionField(exception, name)) as [Term, Term, Term]
    return `cannot ${yield* toText(action)} due to reason ${yield* toText(reason)}: ${inspect(part)}`
  },
})

/** `URI`, its error and its texts. */
export const uriModules: readonly NativeModule[] = [
  uriModule,
  uriError,
  {
    name: 'String.Chars.URI',
    functions: {
      'to_string/1': effect(function* (uri: ElixirMap) {
        return formatUri(uriParts(uri), yield* knownPorts())
      }),
      ...implementationFunctions('String.Chars', 'URI'),
    },
  },
]
