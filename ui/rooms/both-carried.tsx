import { useTranslations } from "next-intl";
import type { FutureView } from "../../engine/room-view.ts";
import { isSameLetter } from "./same-letter.ts";

/** Of two futures that were both carried to day 90: why they may read alike. Nothing where one was not. */
export function BothCarried({ futures, className }: { futures: readonly FutureView[]; className: string }) {
  const t = useTranslations("live");
  const [one, other] = futures.map(({ ended }) => ended);
  if (!one?.carried || !other?.carried) return null;
  return (
    <p className={className}>{t(isSameLetter(one.letter, other.letter) ? "carriedAlike" : "carried")}</p>
  );
}
