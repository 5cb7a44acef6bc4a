import type { SampleEntry } from '#course/sample.ts'
import { Link } from './link.tsx'

/** Databases to start from; the scratchpad of each is kept by itself. */
export function SamplePicker({ samples, open }: { readonly samples: readonly SampleEntry[]; readonly open: string | null }) {
  return (
    <ul className="samples" aria-label="Sample databases">
      {samples.map(({ id, title, summary }) => (
        <li key={id}>
          <Link to={{ page: 'sample', sample: id }} aria-current={id === open ? 'page' : undefined}>
            {title}
          </Link>
          <span className="dim">{summary}</span>
        </li>
      ))}
    </ul>
  )
}
