/** The mark of a tenant kind, of the same form and colour as on the map. */
export function KindMark({ kind }: { kind: 0 | 1 | 2 | 3 }) {
  return (
    <svg
      className={`kind-mark kind-mark-${kind}`}
      width="12"
      height="12"
      viewBox="-6 -6 12 12"
      aria-hidden="true"
    >
      {kind === 3 ? (
        <rect x="-4.2" y="-4.2" width="8.4" height="8.4" rx="1" />
      ) : (
        <circle r={[4, 5.2, 4.4][kind]} />
      )}
    </svg>
  )
}
