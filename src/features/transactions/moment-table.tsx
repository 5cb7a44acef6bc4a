import { count } from '#ui/time.ts'
import type { Difference, Moment } from './moment.ts'

/** More rows than this are counted only. */
const LISTED = 8

/** What the open transaction sees at a step and nobody else does yet. */
export function MomentTable({ moments, step }: { readonly moments: readonly Moment[]; readonly step: number }) {
  if (moments.length === 0) {
    return (
      <div className="moment">
        <div className="title">
          <span className="soft">At step {step} no row differs from what is committed.</span>
        </div>
      </div>
    )
  }
  return moments.map((moment) => <OneTable key={moment.table} moment={moment} step={step} />)
}

function OneTable({ moment, step }: { readonly moment: Moment; readonly step: number }) {
  const { transaction, differences } = moment
  const columns = new Set(differences.map(({ column }) => column))
  const several = columns.size > 1 || columns.has('')
  const after = transaction.outcome === 'committed' ? 'after commit' : 'after rollback'
  return (
    <div className="moment">
      <div className="title">
        <b>{moment.table}</b>
        <span className="soft">
          at step {step}, inside the transaction of line {transaction.line}
        </span>
      </div>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">row</th>
            <th scope="col">
              <span className={several ? '' : 'sr'}>column</span>
            </th>
            <th scope="col" className="num">
              committed
            </th>
            <th scope="col" className="num">
              inside
            </th>
            <th scope="col" className="num">
              {after}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, LISTED).map((difference) => (
            <Line key={`${difference.row} ${difference.column}`} difference={difference} />
          ))}
        </tbody>
      </table>
      {differences.length > LISTED && <p className="meta">and {count(differences.length - LISTED, 'more cell')}</p>}
    </div>
  )
}

function Line({ difference }: { readonly difference: Difference }) {
  const { row, column, committed, inside, after } = difference
  const [sign, look, tone] = inside === null ? ['−', 'del', 'bad-t'] : committed === null ? ['+', 'add', 'ok-t'] : ['~', 'upd', 'warn-t']
  return (
    <tr>
      <td>{row}</td>
      <td>{column}</td>
      <td className="num">{committed ?? <span className="dim">no row</span>}</td>
      <td className={`num ${look}`}>
        <span className={tone}>{sign}</span> {inside ?? 'deleted'}
      </td>
      <td className="num">{after ?? <span className="dim">no row</span>}</td>
    </tr>
  )
}
