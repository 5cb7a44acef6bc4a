/** The mark of the playground: lines of a ledger, one of them entered further in. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M3 4.5h12M3 9h7M3 13.5h12M12.5 9H15" stroke="currentColor" strokeWidth="2" fill="none" />
    </svg>
  )
}
