import { encode } from "uqr";

/** A QR code: dark on light in both themes, since cameras want it so. */
export function QrCode({ text, label, className = "" }: { text: string; label: string; className?: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#1d1b18" shapeRendering="crispEdges" />
    </svg>
  );
}
