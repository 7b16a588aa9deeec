"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDayWord } from "../device/day-word.ts";
import { useKept } from "../device/kept.ts";
import { faceAddress } from "../faces/address.ts";
import { RoundFace } from "../faces/round-face.tsx";
import { deskName, type Session } from "./session.ts";

interface Props {
  session: Session;
  /** The reader may run it. */
  staff: boolean;
  /** When the page was made, ISO 8601. */
  now: string;
  /** Its code still counts. */
  running?: boolean;
}

/** One session: with whom, when, how many, and the ways in. A coach who has not had its desk takes it over. */
export function SessionRow({ session, staff, now, running = false }: Props) {
  const t = useTranslations("sessions");
  const [own] = useKept(deskName(session.id));
  const dayWord = useDayWord(now);
  const { id, code, scenario, made, closed, seats } = session;
  const { buyer } = scenario;
  const when = t("when", { ...dayWord(made) });
  const named = { name: buyer.shortName, when, own: String(own !== "") };
  const open = closed === null;
  return (
    <li className={`sheet flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 ${running ? "drop" : ""}`}>
      <RoundFace src={faceAddress(scenario, buyer.face)} />
      <div className="min-w-[12em] flex-1">
        <h3 className="font-sans text-[16px] leading-snug font-semibold">
          {t("with", { name: buyer.name, title: scenario.title })}
        </h3>
        <p className="text-[14.5px] text-muted" suppressHydrationWarning>
          {when} · {t("seats", { seats })}
          {open && !running && ` · ${t("open")}`}
        </p>
      </div>
      {code && (
        <p className="pill min-h-9 px-3.5 text-[16px] tracking-[0.1em]">
          <span className="sr-only">{t("code")} </span>
          {code}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        {staff && open && (
          <Link
            href={`/rooms/${id}/desk`}
            aria-label={t("deskOf", named)}
            className={`press ${running ? "press-main" : ""}`}
          >
            {t("desk", named)}
          </Link>
        )}
        {running && (
          <a
            href={`/rooms/${id}/stage`}
            target={`stage-${id}`}
            aria-label={t("stageOf", named)}
            className="press"
          >
            {t("stage")}
          </a>
        )}
        <Link href={`/rooms/${id}/report`} aria-label={t("reportOf", named)} className="press">
          {t("report")}
        </Link>
      </p>
    </li>
  );
}
