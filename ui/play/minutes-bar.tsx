const most = 24;

/** The buyer's minutes as small blocks. The number stands beside it, so this is only a picture. */
export function MinutesBar({ left, whole }: { left: number; whole: number }) {
  const blocks = Math.max(1, Math.min(most, whole));
  const full = Math.round((Math.min(left, whole) / Math.max(1, whole)) * blocks);
  return (
    <span className="flex gap-[3px]" aria-hidden="true">
      {Array.from({ length: blocks }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place
          key={index}
          className={`h-4 w-[7px] rounded-[3px] transition-colors duration-300 ${index < blocks - full ? "bg-line" : "bg-teal"}`}
        />
      ))}
    </span>
  );
}
