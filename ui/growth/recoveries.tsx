import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLineName } from "../messages/line-name.ts";
import { Card } from "./card.tsx";
import type { RecoveryFacts } from "./facts.ts";

/** Slips that were mended in the same talk. Each opens its debrief at the line it began with. */
export function Recoveries({ recoveries }: { recoveries: readonly RecoveryFacts[] }) {
  const t = useTranslations("growth.recoveries");
  const nameOf = useLineName();
  return (
    <Card id="recoveries" title={t("title")}>
      {recoveries.length === 0 ? (
        <p className="mt-1.5 text-[15px] text-muted">{t("none")}</p>
      ) : (
        <ul className="mt-1.5">
          {recoveries.map(({ attempt, turn, shortName, title, name }) => (
            <li key={attempt} className="row-rule">
              <Link
                href={`/debrief/${attempt}?turn=${turn}#opened`}
                className="-mx-2 block min-h-11 rounded-lg px-2 py-1.5 text-[15px] hover:bg-hover"
              >
                <span className="block">
                  {t.rich("row", {
                    buyer: shortName,
                    line: nameOf(name),
                    strong: (text) => <strong className="font-semibold">{text}</strong>,
                  })}
                </span>
                <span className="block text-[14px] text-muted">{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
