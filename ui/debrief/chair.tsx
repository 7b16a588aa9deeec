import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Debrief } from "../../engine/debrief.ts";
import type { PublicFace } from "../../engine/view.ts";
import { faceAddress } from "../faces/address.ts";
import { Line } from "../play/line.tsx";

interface Props {
  attempt: string;
  scenario: PublicFace;
  debrief: Debrief;
}

/** The whole talk from the other chair: the seller speaks, and you know what you thought. */
export function Chair({ attempt, scenario, debrief }: Props) {
  const t = useTranslations("chair");
  const { buyer } = scenario;
  return (
    <div className="narrow py-8 sm:py-10">
      <h1 className="text-[clamp(28px,4.6vw,38px)]">{t("title", { name: buyer.shortName })}</h1>
      <p className="mt-2 text-[17px] text-muted">
        {t("text", { name: buyer.name, role: buyer.role, company: buyer.company })}
      </p>
      <ol className="mt-8 space-y-8">
        {debrief.decisions.map((decision, index) => {
          const newMeeting = decision.meeting !== debrief.decisions[index - 1]?.meeting;
          return (
            <li key={decision.turn}>
              {newMeeting && (
                <p className="mb-5 border-t-[1.5px] border-edge pt-3 text-center text-[15px] text-muted">
                  {t("meeting", {
                    number: decision.meeting,
                    place: scenario.meetings[decision.meeting - 1]?.place ?? "",
                  })}
                </p>
              )}
              <p className="ml-auto w-fit max-w-[88%] rounded-2xl rounded-br-[4px] border-[1.5px] border-edge bg-[light-dark(#dfe6f8,#2c3550)] px-4 py-3">
                <span className="block text-[13px] font-semibold text-muted">{t("you")}</span>
                <Line text={decision.heard} />
              </p>
              <p className="mt-3 w-fit max-w-[88%] rounded-2xl rounded-bl-[4px] border-[1.5px] border-edge bg-raised px-4 py-3">
                <span className="block text-[13px] font-semibold text-muted">{t("seller")}</span>
                {decision.kind === "listen" ? <em>{t("quiet")}</em> : <Line text={decision.text} />}
              </p>
              <div className="mt-3 flex items-center gap-4 pl-1">
                <span className="shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-card">
                  {/* biome-ignore lint/performance/noImgElement: an SVG drawn by our own server needs no image optimiser */}
                  <img
                    src={faceAddress(scenario, decision.after.face)}
                    alt=""
                    width={64}
                    height={64}
                    className="size-16 translate-y-[3px] scale-110"
                  />
                </span>
                <p className="text-[17px] leading-snug italic">
                  <span className="sr-only">{t("thought")}</span>
                  <Line text={decision.thought} />
                </p>
              </div>
              {decision.answer
                .filter((each) => each.who === "buyer")
                .map((each) => (
                  <p
                    key={each.text}
                    className="mt-3 ml-auto w-fit max-w-[88%] rounded-2xl rounded-br-[4px] border-[1.5px] border-edge bg-[light-dark(#dfe6f8,#2c3550)] px-4 py-3"
                  >
                    <Line text={each.text} />
                  </p>
                ))}
            </li>
          );
        })}
      </ol>
      <p className="no-print mt-10 flex flex-wrap gap-3">
        <Link className="press press-main" href={`/debrief/${attempt}`}>
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
