import type { CheckResult } from '#protocol/message.ts'

type Expectation = CheckResult['expectations'][number]

/** What the check expected, line by line. */
export function Expectations({ check }: { readonly check: CheckResult }) {
  return (
    <ul className="exam" aria-label="Expectations">
      {check.expectations.map((expectation) => (
        <Line key={expectation.name} expectation={expectation} />
      ))}
    </ul>
  )
}

function Line({ expectation }: { readonly expectation: Expectation }) {
  const { name, status, reason } = expectation
  const words = name.charAt(0).toUpperCase() + name.slice(1)
  switch (status) {
    case 'met':
      return (
        <li>
          <span className="sign ok-t">
            ✓<span className="sr"> met:</span>
          </span>
          <b>{words}</b>
        </li>
      )
    case 'failed':
      return (
        <li>
          <span className="sign bad-t">
            ✗<span className="sr"> not met:</span>
          </span>
          <span>
            <b>{words}</b>
            {reason !== null && <span className="why">{reason}</span>}
          </span>
        </li>
      )
    case 'notReached':
      return (
        <li>
          <span className="sign dim">–</span>
          <span>
            {words} <span className="dim">not reached</span>
          </span>
        </li>
      )
  }
}
