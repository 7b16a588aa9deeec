import { useTranslations } from "next-intl";
import type { RoomReview } from "../../engine/room-report.ts";
import { Line } from "../play/line.tsx";

/** Three lines to keep, each with what it answered and what the buyer answers. */
export function ReportKeep({ lines, name }: { lines: RoomReview["keep"]; name: string }) {
  const t = useTranslations("report.keep");
  if (lines.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="keep">
      <h2 id="keep" className="text-[22px]">
        {t("title")}
      </h2>
      <ul className="mt-2 grid gap-3 lg:grid-cols-3 print:grid-cols-3">
        {lines.map(({ fork, heard, text, answer, played }) => (
          <li key={fork} className="sheet px-4 py-3">
            <p className="text-[14px] text-muted">{t("after", { name })}</p>
            <p className="text-[14.5px]">
              “<Line text={heard} />”
            </p>
            <p className="mt-2 font-serif text-[18px]">
              “<Line text={text} />”
            </p>
            <p className="mt-1 text-[14px] text-muted">{t(played ? "played" : "offered")}</p>
            <p className="mt-2 text-[14px] text-muted">{t("answer", { name })}</p>
            {answer.map((said) => (
              <p key={said.text} className="text-[14.5px]">
                <Line text={said.text} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
