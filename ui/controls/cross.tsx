/** The cross that closes or clears; the button around it says which. `size` in pixels. */
export function Cross({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 4l10 10M14 4L4 14" />
    </svg>
  );
}
