import { useTranslations } from "next-intl";
import type { OverviewFacts } from "./overview.ts";

/** Who has not begun: the one thing here that names people. */
export function NotBegun({ trainees, notBegun }: Pick<OverviewFacts, "trainees" | "notBegun">) {
  const t = useTranslations("overview.notBegun");
  return (
    <section className="sheet px-5 py-4" aria-labelledby="not-begun">
      <h3 id="not-begun" className="text-xl">
        {t("title")}
      </h3>
      <p className="mt-1 text-[15px] text-muted">
        {trainees === 0
          ? t("nobody")
          : notBegun.length === 0
            ? t("none")
            : t("some", { count: notBegun.length })}
      </p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        {notBegun.map(({ learner, name, invited }) => (
          <li key={learner} className="[overflow-wrap:anywhere]">
            {invited?.name || name || t("unnamed")}
          </li>
        ))}
      </ul>
    </section>
  );
}
