import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";
import type { CohortBand } from "../debrief/coach-band.tsx";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import type { Challenge } from "./challenge.ts";

interface Props {
  challenge: Challenge;
  attempt: string;
  /** How the talk ended. */
  band: Band;
  /** What coaches set of it. */
  coaches: readonly CohortBand[];
}

/** The reader's own rated talk, once it is over: how it ended, its letter and its debrief. */
export function OwnTalk({ challenge: { scenario }, attempt, band, coaches }: Props) {
  const t = useTranslations("challenges.talk");
  if (!scenario) return null;
  return (
    <section className="sheet drop flex gap-4 px-5 py-4 sm:px-6 sm:py-5" aria-labelledby="own-talk">
      <span className="size-16 shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)]">
        <Portrait
          src={faceAddress(scenario, scenario.buyer.face)}
          size={64}
          className="size-full scale-110"
        />
      </span>
      <div className="min-w-0">
        <h2 id="own-talk" className="text-[19px]">
          {t("title", { name: scenario.buyer.shortName })}
        </h2>
        <p className="mt-0.5 text-muted [overflow-wrap:anywhere]">
          {t("ended", { band })}
          {coaches.map(({ band: seen, cohort }) => ` ${t("coach", { band: seen, cohort: cohort.name })}`)}
        </p>
        <p className="mt-3 flex flex-wrap gap-2.5">
          <Link className="press" href={`/play/${attempt}/letter`}>
            {t("letter")}
          </Link>
          <Link className="press" href={`/debrief/${attempt}`}>
            {t("debrief")}
          </Link>
        </p>
      </div>
    </section>
  );
}
