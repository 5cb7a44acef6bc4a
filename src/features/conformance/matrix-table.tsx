import type { AreaEntry } from './conformance.ts'

const COLUMNS = [
  ['equal', 'Equal'],
  ['out', 'Output'],
  ['sql', 'SQL'],
  ['values', 'Values'],
  ['error', 'Error'],
] as const

/** The areas, with how many of their scripts behave as recorded. */
export function MatrixTable({ areas }: { readonly areas: readonly AreaEntry[] }) {
  return (
    <table className="conf-matrix">
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Scripts</th>
          {COLUMNS.map(([key, label]) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.area}>
            <th scope="row">{area.area}</th>
            <td>{area.scripts}</td>
            {COLUMNS.map(([key]) => (
              <td key={key} className={area[key] < area.scripts ? 'less' : ''}>
                {area[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
