import type { Deed } from "./desk-deeds.ts";
import { keyOf } from "./desk-keys.ts";

interface Props {
  deed: Deed;
  label: string;
  /** What it switches is on now. */
  on: boolean;
  onDeed: (deed: Deed) => void;
}

/** One move of the desk, with its key. */
export function DeedButton({ deed, label, on, onDeed }: Props) {
  const key = keyOf[deed];
  return (
    <button
      type="button"
      aria-keyshortcuts={key}
      onClick={() => onDeed(deed)}
      className={`press min-h-11 px-3 text-[14.5px] lg:pointer-fine:min-h-[38px] lg:py-1 ${on ? "bg-yours" : ""}`}
    >
      {label}
      {key && (
        <span className="key hidden min-w-[20px] bg-transparent px-1 lg:inline-grid" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}
