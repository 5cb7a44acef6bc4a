import type { NativeModule } from '#elixir/native.ts'
import { buildingFunctions } from './building.ts'
import { chunkingFunctions } from './chunking.ts'
import { filteringFunctions } from './filtering.ts'
import { foldingFunctions } from './folding.ts'
import { refusingImproperLists } from './improper-lists.ts'
import { joiningFunctions } from './joining.ts'
import { mappingFunctions } from './mapping.ts'
import { orderingFunctions } from './ordering.ts'
import { randomFunctions } from './random.ts'
import { searchingFunctions } from './searching.ts'
import { slicingFunctions } from './slicing.ts'
import { takingFunctions } from './taking.ts'
import { zippingFunctions } from './zipping.ts'

/** `Enum` */
export const enumModule: NativeModule = {
  name: 'Enum',
  functions: refusingImproperLists({
    ...mappingFunctions,
    ...filteringFunctions,
    ...searchingFunctions,
    ...foldingFunctions,
    ...joiningFunctions,
    ...orderingFunctions,
    ...takingFunctions,
    ...slicingFunctions,
    ...chunkingFunctions,
    ...zippingFunctions,
    ...buildingFunctions,
    ...randomFunctions,
  }),
}
