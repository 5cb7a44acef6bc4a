/** What is known of one public function or macro: how it is called, and what it does. */
export interface FunctionDoc {
  readonly signature: string
  readonly text: string
}

/**
 * The documentation of one module. A key is `name/arity` with the highest arity of a function
 * that has defaults: the entry stands for every lower arity that exists too.
 */
export interface ModuleDocs {
  readonly text: string
  readonly functions: Readonly<Record<string, FunctionDoc>>
}

/** The number of arguments with a default value in a signature. */
function defaultsOf(signature: string): number {
  return signature.split(' \\\\ ').length - 1
}

function arityOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1))
}

/** The arities that an entry stands for, lowest first: `get/3` with one default has 2 and 3. */
export function aritiesOf(key: string, doc: FunctionDoc): number[] {
  const highest = arityOf(key)
  const count = defaultsOf(doc.signature) + 1
  return Array.from({ length: count }, (_, index) => highest - count + 1 + index)
}

/** The entries for a name, of one arity or of all, in the order in which they are written. */
export function functionDocs(docs: ModuleDocs, name: string, arity?: number): FunctionDoc[] {
  return Object.entries(docs.functions)
    .filter(([key]) => key.slice(0, key.lastIndexOf('/')) === name)
    .filter(([key, doc]) => arity === undefined || aritiesOf(key, doc).includes(arity))
    .map(([, doc]) => doc)
}
