/** An atom other than `nil`, `true` and `false`, which are JavaScript's `null`, `true` and `false`. Interned: equal names are the same object. */
export class Atom {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

const table = new Map<string, Atom>()

/** The atom called `name`, which must not be one of nil, true and false (see `toAtom`). Modules are named in full: `Elixir.Enum`. */
export function atom(name: string): Atom {
  let found = table.get(name)
  if (found === undefined) {
    found = new Atom(name)
    table.set(name, found)
  }
  return found
}

/** The atom term for any name, `nil`, `true` and `false` included. */
export function toAtom(name: string): Atom | boolean | null {
  switch (name) {
    case 'nil':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return atom(name)
  }
}

/** How many atoms there are. */
export function atomCount(): number {
  return table.size
}

/** Whether an atom of this name exists already (`String.to_existing_atom/1`). */
export function atomExists(name: string): boolean {
  return name === 'nil' || name === 'true' || name === 'false' || table.has(name)
}

/** The alias atom for a module's Elixir name: `moduleAtom('Ecto.Query')` is `:"Elixir.Ecto.Query"`. */
export function moduleAtom(name: string): Atom {
  return atom(`Elixir.${name}`)
}

/** The text of an atom term: what `Atom.to_string/1` answers. */
export function atomName(value: Atom | boolean | null): string {
  return value instanceof Atom ? value.name : String(value === null ? 'nil' : value)
}

/** Whether the term is an atom, nil and booleans included. */
export function isAtom(value: unknown): value is Atom | boolean | null {
  return value === null || value === true || value === false || value instanceof Atom
}
