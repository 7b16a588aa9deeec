import { useTranslations } from "next-intl";
import type { ReportedFork } from "../../engine/room-report.ts";
import { exact } from "../debrief/account.ts";
import { VerdictMark } from "../debrief/verdict-mark.tsx";
import { Line } from "../play/line.tsx";
import { mean, percent } from "./report-numbers.ts";

/** Every decision: what was on offer, what it cost, what was expected, and how the room voted before and after talking. */
export function ReportDecisions({ forks }: { forks: readonly ReportedFork[] }) {
  const t = useTranslations("report.decisions");
  return (
    <section className="mt-8" aria-labelledby="decisions">
      <h2 id="decisions" className="text-[22px]">
        {t("title")}
      </h2>
      {forks.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ol className="mt-2 grid items-start gap-4 xl:grid-cols-2">
        {forks.map((fork) => (
          <li key={fork.number} className="sheet min-w-0 px-4 py-3.5">
            <Decision fork={fork} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decision({ fork }: { fork: ReportedFork }) {
  const t = useTranslations("report.decisions");
  const { number, again, meeting, future, heard, stop, divided, passed, talked } = fork;
  return (
    <>
      <h3 className="text-[17px]">
        {again === undefined ? t("number", { number }) : t("again", { number, again })}{" "}
        <span className="text-[14px] font-normal text-muted">
          {t("future", { meeting, two: future === 1 ? "yes" : "no" })}
        </span>
      </h3>
      {stop && <p className="text-[14px] font-semibold">{t("stop", stop)}</p>}
      <p className="mt-1 font-serif text-[16px]">
        “<Line text={heard} />”
      </p>
      <LinesTable fork={fork} />
      <p className="mt-1.5 text-[14px] text-muted">
        {divided && t("divided", { how: divided === "first-below" ? "first" : divided })}{" "}
        {passed.first + passed.last > 0 && t("passed", passed)}{" "}
        {talked && t("talked", { ...talked, before: mean(talked.before), after: mean(talked.after) })}
      </p>
    </>
  );
}

function LinesTable({ fork: { number, lines, played, talked } }: { fork: ReportedFork }) {
  const t = useTranslations("report.decisions");
  const all = useTranslations("report");
  const wished = lines.some((line) => line.wished > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may have to be moved sideways with the keyboard
    <section className="scroller mt-2" tabIndex={0} aria-label={t("table", { number })}>
      <table className="w-full text-[14.5px] tabular-nums">
        <caption className="sr-only">{t("table", { number })}</caption>
        <thead>
          <tr className="row-rule text-[13px] text-muted">
            <Head left>{t("line")}</Head>
            <Head>{t("cost")}</Head>
            <Head>{t("expected")}</Head>
            <Head>{t("first")}</Head>
            {talked && <Head>{t("last")}</Head>}
            {wished && <Head>{t("wished")}</Head>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.choice} className="row-rule align-top">
              <th scope="row" className="min-w-[14rem] py-1.5 pr-3 text-left font-normal">
                <span className="font-semibold">{index + 1}.</span>{" "}
                {line.kind === "listen" ? all("listen") : <Line text={line.text} />}
                {line.tempting && <span className="text-muted"> · {t("tempting")}</span>}
                {played.some(({ choice }) => choice === line.choice) && <strong> · {t("said")}</strong>}
              </th>
              <td className="py-1.5 pl-2 text-right whitespace-nowrap">
                <VerdictMark verdict={line.verdict} />{" "}
                <span className="sr-only">{all(`verdicts.${line.verdict}`)}, </span>
                {exact(line.cost)}
              </td>
              <td className="py-1.5 pl-2 text-right text-muted">
                {t("percent", { share: percent(line.expected) })}
              </td>
              <td className="py-1.5 pl-2 text-right">{line.first}</td>
              {talked && <td className="py-1.5 pl-2 text-right font-semibold">{line.last}</td>}
              {wished && <td className="py-1.5 pl-2 text-right">{line.wished}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ children, left = false }: { children: string; left?: boolean }) {
  return (
    <th scope="col" className={`py-1 font-semibold ${left ? "text-left" : "pl-2 text-right"}`}>
      {children}
    </th>
  );
}
