/** The table seen from above: two chairs side by side and the table they share. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle cx="14" cy="17" r="8.6" fill="var(--amber)" stroke="var(--edge)" strokeWidth="1.8" />
      <circle cx="9.6" cy="5.6" r="3.5" fill="var(--teal)" stroke="var(--edge)" strokeWidth="1.6" />
      <circle cx="18.4" cy="5.6" r="3.5" fill="var(--raised)" stroke="var(--edge)" strokeWidth="1.6" />
    </svg>
  );
}
