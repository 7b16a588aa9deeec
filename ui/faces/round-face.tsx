import { Logo } from "../shell/logo.tsx";
import { Portrait } from "./portrait.tsx";

/** A face in a circle, where the words beside it say who it is; the table for somebody not known yet. */
export function RoundFace({ src }: { src: string | null }) {
  return (
    <span
      className={`grid size-[52px] shrink-0 place-items-center overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)] ${src === null ? "border-dashed" : ""}`}
    >
      {src === null ? <Logo size={26} /> : <Portrait src={src} size={52} className="size-full scale-110" />}
    </span>
  );
}
