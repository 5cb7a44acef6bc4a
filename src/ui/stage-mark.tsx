interface StageMarkProps {
  readonly stage: 'new' | 'read' | 'ran' | 'solved'
  /** The word stands beside it. */
  readonly silent?: boolean
}

/** The sign of how far one is in a lesson: ○ read, ◐ ran, ✓ solved. */
export function StageMark({ stage, silent = false }: StageMarkProps) {
  if (stage === 'new') return <span className="sr">new</span>
  return (
    <svg className={`mk ${stage}`} viewBox="0 0 14 14" role="img" aria-hidden={silent}>
      <title>{stage}</title>
      {stage === 'solved' ? (
        <path d="M2.5 7.5 5.8 10.8 11.8 3.6" />
      ) : (
        <>
          <circle cx="7" cy="7" r="4" />
          {stage === 'ran' && <path d="M7 3a4 4 0 0 1 0 8z" fill="currentColor" />}
        </>
      )}
    </svg>
  )
}
