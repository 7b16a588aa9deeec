import { useTranslations } from "next-intl";
import type { OwnFork } from "../../engine/room-report.ts";
import { exact } from "../debrief/account.ts";
import { VerdictMark } from "../debrief/verdict-mark.tsx";
import { Line } from "../play/line.tsx";

interface Props {
  forks: readonly OwnFork[];
  /** The buyer's short name. */
  name: string;
  open: boolean;
}

type OwnVote = NonNullable<OwnFork["first"]>;

/** What this phone chose before and after talking, with what it did and what the buyer would have answered: for nobody else. */
export function OwnVotes({ forks, name, open }: Props) {
  const t = useTranslations("after.phone");
  return (
    <details className="mt-6" open={open}>
      <summary className="min-h-11 py-2 text-[19px] font-semibold">{t("votes")}</summary>
      <p className="text-[15px] text-muted">{t(forks.length === 0 ? "none" : "private")}</p>
      <ol className="mt-3 grid gap-4">
        {forks.map((fork) => (
          <li key={fork.fork} className="sheet px-4 py-3.5">
            <OwnDecision fork={fork} name={name} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OwnDecision({ fork, name }: { fork: OwnFork; name: string }) {
  const t = useTranslations("after.phone");
  const { first, last, chair, heard, played } = fork;
  const talked = last !== undefined;
  const same = talked && first && last?.text === first.text;
  const mine = chair === "buyer" ? t("wish", { name }) : t(talked && !same ? "firstThen" : "first");
  return (
    <>
      <h3 className="text-[15px] font-semibold">{t("decision", { number: fork.fork })}</h3>
      <p className="mt-1 text-[14.5px] text-muted">
        {t("heard", { name })}: “<Line text={heard} />”
      </p>
      {first !== undefined && <OwnLine label={mine} vote={first} name={name} />}
      {same && <p className="mt-2 text-[15px]">{t("same")}</p>}
      {talked && !same && (
        <OwnLine
          label={first === undefined && chair === "buyer" ? mine : t("last")}
          vote={last}
          name={name}
        />
      )}
      {played !== undefined && (
        <p className="mt-2 text-[14.5px] text-muted">
          {played === "" || played === "…" ? t("playedListen") : t("played", { line: played })}
        </p>
      )}
    </>
  );
}

function OwnLine({ label, vote, name }: { label: string; vote: OwnVote | null; name: string }) {
  const t = useTranslations("after");
  return (
    <div className="mt-2.5">
      <p className="text-[14px] font-semibold">{label}</p>
      {vote === null ? (
        <p>{t("passed")}</p>
      ) : (
        <>
          <p className="flex items-start gap-2">
            <VerdictMark verdict={vote.verdict} />
            <span>
              {vote.kind === "listen" ? t("listen") : <Line text={vote.text} />}{" "}
              <span className="text-[14px] text-muted">
                {t("phone.verdict", { verdict: t(`verdicts.${vote.verdict}`), cost: exact(vote.cost) })}
              </span>
            </span>
          </p>
          {vote.answer.length > 0 && (
            <details className="mt-1">
              <summary className="min-h-11 py-2 text-[14.5px]">{t("phone.answer", { name })}</summary>
              {vote.answer.map(({ who, text }) => (
                <p
                  key={text}
                  className={who === "buyer" ? "font-serif text-[16px]" : "text-[15px] text-muted"}
                >
                  <Line text={text} />
                </p>
              ))}
            </details>
          )}
        </>
      )}
    </div>
  );
}
