import Link from "next/link";
import { useTranslations } from "next-intl";
import { Portrait } from "../faces/portrait.tsx";

export interface WaitingTalk {
  attempt: string;
  title: string;
  shortName: string;
  place: string;
  face: string;
}

/** A talk that was left: the buyer is still there. It comes before everything else and never nags. */
export function Waiting({ talk }: { talk: WaitingTalk }) {
  const t = useTranslations("buyers");
  return (
    <section
      aria-labelledby={`waiting-${talk.attempt}`}
      className="sheet drop flex flex-wrap items-center gap-x-5 gap-y-3 p-4 sm:p-5"
    >
      <span className="size-16 shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)]">
        <Portrait src={talk.face} size={64} className="size-full scale-110" />
      </span>
      <div className="min-w-[12em] flex-1">
        <h2 id={`waiting-${talk.attempt}`} className="text-xl">
          {t("waiting", { name: talk.shortName })}
        </h2>
        <p className="text-muted">{t("waitingWhere", { title: talk.title, place: talk.place })}</p>
      </div>
      <Link className="press press-main" href={`/play/${talk.attempt}`}>
        {t("goBackIn")}
      </Link>
    </section>
  );
}
