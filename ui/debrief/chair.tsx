import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Debrief, Decision } from "../../engine/debrief.ts";
import type { PublicFace } from "../../engine/view.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { passagesOf } from "../play/exchange.ts";
import { Line } from "../play/line.tsx";
import { Paragraphs } from "../play/paragraphs.tsx";
import { DashboardThen } from "./dashboard-then.tsx";

interface Props {
  attempt: string;
  scenario: PublicFace;
  debrief: Debrief;
}

const bubble = "w-fit max-w-[88%] rounded-2xl border-[1.5px] border-edge px-4 py-3";
const mine = `${bubble} on-tint ml-auto rounded-br-[4px] bg-[light-dark(#dfe6f8,#2c3550)]`;
const sellers = `${bubble} rounded-bl-[4px] bg-raised`;

/** The whole talk from the other chair: the seller speaks, and you know what you thought. */
export function Chair({ attempt, scenario, debrief }: Props) {
  const t = useTranslations("chair");
  const { buyer } = scenario;
  const { decisions } = debrief;
  return (
    <div className="narrow py-8 sm:py-10">
      <h1 className="text-[clamp(28px,4.6vw,38px)]">{t("title", { name: buyer.shortName })}</h1>
      <p className="mt-2 text-[17px] text-muted">
        {t("text", { name: buyer.name, role: buyer.role, company: buyer.company })}
      </p>
      <ol className="mt-8 space-y-9">
        {decisions.map((decision, index) => (
          <li key={decision.turn}>
            {decision.meeting !== decisions[index - 1]?.meeting && (
              <p className="mb-5 border-t-[1.5px] border-edge pt-3 text-center text-[15px] text-muted">
                {t("meeting", {
                  number: decision.meeting,
                  place: scenario.meetings[decision.meeting - 1]?.place ?? "",
                })}
              </p>
            )}
            <Turn
              decision={decision}
              scenario={scenario}
              heardBefore={endOf(decisions[index - 1]) === decision.heard}
            />
          </li>
        ))}
      </ol>
      <p className="no-print mt-10 flex flex-wrap gap-3">
        <Link className="press press-main" href={`/debrief/${attempt}`}>
          {t("back")}
        </Link>
      </p>
    </div>
  );
}

/** What the buyer said last, in answer to a line. */
function endOf(decision: Decision | undefined): string | undefined {
  return decision?.answer.findLast((each) => each.who === "buyer")?.text;
}

interface TurnProps {
  decision: Decision;
  scenario: PublicFace;
  /** These words were the end of the answer before: they are not repeated. */
  heardBefore: boolean;
}

function Turn({ decision, scenario, heardBefore }: TurnProps) {
  const t = useTranslations("chair");
  return (
    <div className="space-y-3">
      {!heardBefore && decision.heard !== "" && (
        <div className={mine}>
          <p className="text-[13px] font-semibold text-muted">{t("you")}</p>
          <p>
            <Line text={decision.heard} />
          </p>
        </div>
      )}
      <div className={sellers}>
        <p className="text-[13px] font-semibold text-muted">{t("seller")}</p>
        <p>{decision.kind === "listen" ? <em>{t("quiet")}</em> : <Line text={decision.text} />}</p>
      </div>
      <div className="grid items-center gap-x-5 gap-y-2.5 pl-1 sm:grid-cols-[1fr_184px]">
        <div className="flex items-center gap-4">
          <span className="shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-card">
            <Portrait
              src={faceAddress(scenario, decision.after.face)}
              size={64}
              className="size-16 translate-y-[3px] scale-110"
            />
          </span>
          <p className="text-[17px] leading-snug italic">
            <span className="sr-only">{t("thought")}</span>
            <Line text={decision.thought} />
          </p>
        </div>
        <DashboardThen dashboard={decision.dashboard} className="ml-20 sm:ml-0" />
      </div>
      {passagesOf(decision.answer.filter((each) => each.who !== "you")).map((passage) => (
        <div
          key={passage.paragraphs[0]?.[0]?.at}
          className={passage.who === "scene" ? "text-center text-[15px] text-muted italic" : mine}
        >
          <Paragraphs passage={passage} write={(part) => <Line text={part.text} />} />
        </div>
      ))}
    </div>
  );
}
