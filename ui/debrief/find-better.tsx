"use client";

import { useTranslations } from "next-intl";
import type { Decision } from "../../engine/debrief.ts";
import { Line } from "../play/line.tsx";
import { exact } from "./account.ts";
import { Answer } from "./answer.tsx";
import { useDebriefOf } from "./talk-context.ts";
import { useVerdictWord, VerdictMark } from "./verdict-mark.tsx";

interface Props {
  decision: Decision;
  /** The option tried now; "" when it was asked to be shown; null before. */
  picked: string | null;
  onPick: (choice: string) => void;
}

/** First an invitation to find the better line oneself; then every line with what it would have cost. */
export function FindBetter({ decision, picked, onPick }: Props) {
  const t = useTranslations("debrief");
  const word = useVerdictWord();
  const name = useDebriefOf().scenario.buyer.shortName;
  if (picked === null) {
    return (
      <div className="mt-4">
        <p className="font-semibold">{t("find.invite")}</p>
        <ul className="mt-2 grid gap-2">
          {decision.options
            .filter((option) => option.choice !== decision.choice)
            .map((option) => (
              <li key={option.choice}>
                <button
                  type="button"
                  className="line-choice w-full rounded-xl border-[1.5px] border-edge bg-raised px-4 py-2.5 text-left"
                  onClick={() => onPick(option.choice)}
                >
                  {option.kind === "listen" ? (
                    t("card.listening")
                  ) : (
                    <>
                      “<Line text={option.text} />”
                    </>
                  )}
                </button>
              </li>
            ))}
        </ul>
        <button
          type="button"
          className="mt-2 min-h-11 px-1 text-[15px] text-muted underline underline-offset-4 hover:text-ink"
          onClick={() => onPick("")}
        >
          {t("find.show")}
        </button>
      </div>
    );
  }
  const tried = decision.options.find((option) => option.choice === picked);
  return (
    <div className="settle mt-4" role="status">
      <p className="font-semibold">
        {tried
          ? t("find.tried", {
              verdict: tried.cost < decision.cost ? (tried.cost <= 1 ? "best" : "better") : "not",
            })
          : t("find.all")}
      </p>
      <ul className="mt-2 divide-y divide-dashed divide-line">
        {decision.options.map((option) => {
          const open = option.choice === picked || option.choice === decision.better?.choice;
          return (
            <li key={option.choice} className="flex gap-3 py-2.5">
              <VerdictMark verdict={option.verdict} />
              <div className="min-w-0 flex-1 text-[15px]">
                <p>
                  {option.kind === "listen" ? (
                    <em>{t("card.listening")}</em>
                  ) : (
                    <>
                      “<Line text={option.text} />”
                    </>
                  )}{" "}
                  <span className="text-muted">
                    {t("find.row", {
                      mine:
                        option.choice === decision.choice
                          ? "said"
                          : option.choice === picked
                            ? "now"
                            : "none",
                      verdict: word(option.verdict),
                      cost: exact(option.cost),
                    })}
                  </span>
                </p>
                {open && (
                  <Answer says={option.answer} className="mt-1 text-muted">
                    {t("card.wouldAnswer", { name })}
                  </Answer>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
