import { useTranslations } from "next-intl";
import type { DeskView } from "../../engine/room-view.ts";
import { metSteps, stepOf, steps } from "./desk-deeds.ts";

/** Where in a decision the room is. Those it has been through are sand, the present one is teal and says so. */
export function DeskSteps({ room }: { room: DeskView["room"] }) {
  const t = useTranslations("desk.steps");
  const here = stepOf(room);
  const at = here === null ? -1 : steps.indexOf(here);
  if (here === null) return null;
  const met = metSteps(room);
  return (
    <ol aria-label={t("title")} className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? "step" : undefined} className="flex items-center gap-2.5">
          {index > 0 && (
            <span aria-hidden="true" className="hidden text-muted sm:inline">
              →
            </span>
          )}
          <span
            className={`inline-flex min-h-8 items-center rounded-full border-[1.5px] border-edge px-3 text-[14px] font-semibold sm:px-3.5 ${
              index === at ? "bg-teal text-on-teal" : index < at && met.has(step) ? "bg-line" : "bg-raised"
            }`}
          >
            {t(step)}
            {index === at && room.phase === "split" && (
              <span className="ml-1.5 font-normal">{t("closed")}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
