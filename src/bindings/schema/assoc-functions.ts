import type { NativeModule } from '#elixir/native.ts'
import type { EctoSession } from '../ecto-session.ts'

/** `Ecto.assoc/2,3` */
export function assocFunctions(_session: EctoSession): NativeModule['functions'] {
  return {}
}
