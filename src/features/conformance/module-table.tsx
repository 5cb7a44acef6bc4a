import { byName, countStates, type FoundModule } from './conformance.ts'

/** Modules, each with the functions that were looked for and how much of it is there. */
export function ModuleTable({ label, found }: { readonly label: string; readonly found: readonly FoundModule[] }) {
  if (found.length === 0) return null
  return (
    <table className="conf-modules">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">Module</th>
          <th scope="col">Functions</th>
          <th scope="col">There</th>
        </tr>
      </thead>
      <tbody>
        {found.map((entry) => (
          <ModuleRow key={entry.module.name} {...entry} />
        ))}
      </tbody>
    </table>
  )
}

function ModuleRow({ module, groups }: FoundModule) {
  const counts = countStates([module])
  return (
    <tr>
      <th scope="row">{module.name}</th>
      <td>
        {groups.map(({ because, functions }) => (
          <div key={because ?? ''}>
            {because !== undefined && <p>{`${because.slice(0, 1).toUpperCase()}${because.slice(1)}.`}</p>}
            <ul>
              {byName(functions).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </td>
      <td>
        {counts.there} of {counts.there + counts.missing + counts.elsewhere}
      </td>
    </tr>
  )
}
