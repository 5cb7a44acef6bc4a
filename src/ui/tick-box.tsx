interface TickBoxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly className?: string
}

/** A small check box with its word. */
export function TickBox({ label, checked, onChange, className = '' }: TickBoxProps) {
  return (
    <label className={`check ${className}`}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className="box" aria-hidden="true" />
      {label}
    </label>
  )
}
