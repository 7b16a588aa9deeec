import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { RoundFace } from "../faces/round-face.tsx";
import type { PastTalk } from "./facts.ts";

/** Talks, newest first. A finished one opens as its debrief, one that was left at its table. */
export function PastTalks({ talks }: { talks: readonly PastTalk[] }) {
  const t = useTranslations("growth.history");
  const { dateTime } = useFormatter();
  return (
    <ul>
      {talks.map(({ id, shortName, face, title, at, level, status, again, band, coaches }) => {
        const playing = status === "playing";
        return (
          <li key={id} className="row-rule">
            <Link
              href={playing ? `/play/${id}` : `/debrief/${id}`}
              className="group -mx-2 flex items-center gap-x-3.5 rounded-lg px-2 py-2.5 hover:bg-hover"
            >
              <RoundFace src={face} />
              <span className="min-w-0 flex-1">
                <span className="block text-[15px]">
                  <strong className="font-semibold">{shortName}</strong> · {title}
                </span>{" "}
                <span className="block text-[14px] leading-snug text-muted">
                  <time dateTime={at.toISOString()}>
                    {dateTime(at, { day: "numeric", month: "short", year: "numeric" })}
                  </time>{" "}
                  · {t(`levels.${level}`)}
                  {again && ` · ${t("again")}`}
                </span>
              </span>{" "}
              <span className="shrink-0 text-right text-[15px] sm:flex sm:items-center sm:gap-x-4">
                <span className="block font-semibold sm:w-[104px] sm:text-left">
                  {band ? t(`bands.${band}`) : t("playing")}
                  {coaches.map(({ band: seen, cohort }) => (
                    <span
                      key={cohort.id}
                      className="block max-w-[34vw] text-[14px] font-normal text-muted [overflow-wrap:anywhere]"
                    >
                      {t("coachOf", { band: t(`bands.${seen}`), cohort: cohort.name })}
                    </span>
                  ))}
                </span>{" "}
                <span className="block font-semibold text-teal underline decoration-[1.5px] underline-offset-[3px] sm:w-[84px]">
                  {t(playing ? "goOn" : "open")}
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
