import { Portrait } from "../faces/portrait.tsx";

/** A face in a circle, where the words beside it say who it is; an empty one for somebody not known yet. */
export function RoundFace({ src }: { src: string | null }) {
  return (
    <span
      className={`block size-[52px] shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)] ${src === null ? "border-dashed" : ""}`}
    >
      {src !== null && <Portrait src={src} size={52} className="size-full scale-110" />}
    </span>
  );
}
