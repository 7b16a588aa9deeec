import { useTranslations } from "next-intl";
import type { DeskView } from "../../engine/room-view.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { BothCarried } from "./both-carried.tsx";

/** Day 90 of each future, as the stage shows it: the letter first, then how it ended in a line. */
export function DeskLetters({ desk, name }: { desk: DeskView; name: string }) {
  const t = useTranslations("desk.letters");
  const { futures } = desk.room;
  return (
    <>
      <BothCarried futures={futures} className="mb-4 text-[15px] text-muted" />
      <div className={futures.length === 2 ? "grid gap-6 xl:grid-cols-2" : "grid gap-6"}>
        {futures.map(({ ended }, index) => {
          if (!ended) return null;
          const whose = futures.length === 2 ? t("future", { number: index + 1 }) : undefined;
          return (
            <article key={index === 0 ? "first" : "second"}>
              {whose && <p className="text-[14px] font-semibold text-muted">{whose}</p>}
              <h2 className="text-[20px]">{ended.headline}</h2>
              <div className="mt-3">
                <LetterOrNone letter={ended.letter} name={name} whose={whose} />
              </div>
              <p className="mt-3 text-[15px] text-muted">{ended.summary}</p>
            </article>
          );
        })}
      </div>
    </>
  );
}
