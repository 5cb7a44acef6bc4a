import { Fragment, type ReactNode } from 'react'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { ChangesetPreview } from '#protocol/preview.ts'

/** A changeset by field: what it was, what it becomes, what is wrong with it. */
export function ChangesetCard({ changeset, tags }: { readonly changeset: ChangesetPreview; readonly tags: ReactNode }) {
  const concerned = changeset.fields.filter((field) => field.new !== null || field.errors.length > 0)
  return (
    <>
      <div className="head-row">
        <span className="ins">
          #<span className="x-m">Ecto.Changeset</span>
          <span className="x-o">&lt;</span>
          <span className="x-m">{changeset.module}</span>
          <span className="x-o">&gt;</span>
        </span>
        <span className="right">
          <span className="meta">action {changeset.action ?? 'nil'}</span>
          <span className={`tag ${changeset.valid ? 'ok' : 'bad'}`}>{changeset.valid ? '✓ valid' : '✗ not valid'}</span>
          {tags}
        </span>
      </div>
      {concerned.length === 0 ? <p className="meta">no changes</p> : <Fields fields={concerned} />}
      <div className="kv">
        <span>
          params <code>{changeset.params}</code>
        </span>
        {changeset.constraints.map((name) => (
          <span key={name}>
            constraint <code>{name}</code>
          </span>
        ))}
      </div>
    </>
  )
}

/** What a field held; of an association that was not loaded, that. */
function briefOld(text: string): string {
  return /^#Ecto\.Association\.NotLoaded</.test(text) ? 'not loaded' : text
}

function Fields({ fields }: { readonly fields: ChangesetPreview['fields'] }) {
  return (
    <table className="cs">
      <thead>
        <tr>
          <th scope="col">field</th>
          <th scope="col">old → new</th>
          <th scope="col">errors</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row" className="f">
              {field.name}
            </th>
            <td>
              {field.new === null ? (
                <span className="dim">{briefOld(field.old)}, no change</span>
              ) : (
                <>
                  <span className="dim">{briefOld(field.old)} →</span> <ElixirText text={field.new} inspected />
                </>
              )}
            </td>
            <td className={`e ${field.errors.length > 0 ? 'bad-t' : 'dim'}`}>
              {field.errors.length === 0
                ? 'none'
                : field.errors.map((error, index) => (
                    <Fragment key={error}>
                      {index > 0 && <br />}✗ {error}
                    </Fragment>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
