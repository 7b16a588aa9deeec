import { useTranslations } from "next-intl";
import type { RoomFrame, RoomView } from "../../engine/room-view.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { BothCarried } from "./both-carried.tsx";

/** What came after ninety days, of each future that came to its end. */
export function AfterLetters({ frame, room }: { frame: RoomFrame; room: RoomView }) {
  const t = useTranslations("after");
  const ended = room.futures.filter((future) => future.ended !== undefined);
  if (ended.length === 0) return <p className="mt-4 text-center text-muted">{t("noLetter")}</p>;
  return (
    <>
      <BothCarried futures={room.futures} className="mt-3 text-center text-muted" />
      <div
        className={`mt-5 grid items-start gap-8 ${ended.length > 1 ? "lg:grid-cols-2" : "mx-auto max-w-[46rem]"}`}
      >
        {ended.map((future, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a future has no other name than its number
          <section key={index}>
            <h3 className="mb-2 text-[19px]">{future.ended?.headline}</h3>
            {future.ended && (
              <LetterOrNone
                letter={future.ended.letter}
                name={frame.scenario.buyer.shortName}
                whose={ended.length > 1 ? t("future", { number: index + 1 }) : undefined}
              />
            )}
            <p className="mt-3 text-muted">{future.ended?.summary}</p>
          </section>
        ))}
      </div>
    </>
  );
}
