/** Three posts of a fence with room between them. */
export function BrandMark() {
  return (
    <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true" className="flex-none">
      <path
        d="M1 19V5l2.500-3L6 5v14M8.500 19V5L11 2l2.500 3v14M16 19V5l2.500-3L21 5v14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      />
    </svg>
  )
}
