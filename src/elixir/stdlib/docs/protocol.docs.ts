import type { ModuleDocs } from './function-docs.ts'

/** What `h Protocol` tells. */
export const protocolDocs: ModuleDocs = {
  text: 'What is common to all protocols: to derive them and to ask about their implementations.',
  functions: {
    'assert_impl!/2': {
      signature: 'assert_impl!(protocol, base)',
      text: 'Makes sure that a protocol is implemented for a module. Raises `ArgumentError` if it is not.',
    },
    'assert_protocol!/1': {
      signature: 'assert_protocol!(module)',
      text: 'Makes sure that a module is a protocol. Raises `ArgumentError` if it is not.',
    },
    'consolidated?/1': {
      signature: 'consolidated?(protocol)',
      text: 'Tells whether a protocol has been consolidated, after which no more implementations are added.',
    },
    'derive/3': {
      signature: 'derive(protocol, module, options \\\\ [])',
      text: "Derives a protocol for a struct's module that is defined already, as `@derive` does inside of it.",
    },
  },
}
