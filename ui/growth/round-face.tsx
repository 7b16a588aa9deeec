import { Portrait } from "../faces/portrait.tsx";

/** A face in a circle, where the words beside it say who it is. */
export function RoundFace({ src, size = 52 }: { src: string; size?: number }) {
  return (
    <span
      className="block shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)]"
      style={{ width: size, height: size }}
    >
      <Portrait src={src} size={size} className="size-full scale-110" />
    </span>
  );
}
