import { useTranslations } from "next-intl";
import { type Figures, type Move, moveNames } from "../../engine/rulebook.ts";
import { exact } from "../debrief/account.ts";

type Harmful = keyof Figures["harm"];

/** The moves, those that can help first, and what the others cost. */
export function Moves({ harm }: { harm: Figures["harm"] }) {
  const t = useTranslations("rules");
  const helping = moveNames.filter((move): move is Exclude<Move, Harmful> => !(move in harm));
  const costing = (Object.keys(harm) as Harmful[]).sort((one, other) => harm[one] - harm[other]);
  return (
    <div className="mt-4 grid gap-x-8 gap-y-5 md:grid-cols-2">
      <section className="sheet px-5 py-4">
        <h3 className="text-[17px]">{t("moves.good")}</h3>
        <dl className="mt-1">
          {helping.map((move) => (
            <div key={move} className="row-rule mt-1.5 pt-1.5 text-[15px]">
              <dt className="inline font-semibold">{t(`names.${move}`)} </dt>
              <dd className="inline text-muted">{t(`moves.${move}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet self-start px-5 py-4">
        <h3 className="text-[17px]">{t("moves.harm")}</h3>
        <dl className="mt-1">
          {costing.map((move) => (
            <div key={move} className="row-rule mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 pt-1.5 text-[15px]">
              <dt className="font-semibold">{t(`names.${move}`)}</dt>
              <dd className="font-bold whitespace-nowrap text-coral-text tabular-nums">
                {exact(harm[move])}
              </dd>
              <dd className="col-span-2 text-muted">{t(`moves.${move}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
