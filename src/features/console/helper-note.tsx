import type { Input } from './input.ts'

/** A helper of IEx was asked for that this console lacks. */
export function HelperNote({ name, docs }: Pick<Input & { readonly kind: 'helper' }, 'name' | 'docs'>) {
  return (
    <p className="note">
      IEx’s helper <code>{name}</code> is not available here.{' '}
      {docs !== null && (
        <>
          The documentation of <code>{docs.module}</code> is at{' '}
          <a href={docs.url} target="_blank" rel="noreferrer">
            {docs.url.replace('https://', '')}
          </a>
          .
        </>
      )}
    </p>
  )
}
