import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { type AskedOf, AskedOfYou } from "../cohorts/asked-of-you.tsx";
import { Provide } from "../messages/provide.tsx";
import { originals } from "./choose.ts";
import { Gallery } from "./gallery.tsx";
import { Hero } from "./hero.tsx";
import { HowItGoes } from "./how-it-goes.tsx";
import type { Reached } from "./reached.ts";
import { Waiting, type WaitingTalk } from "./waiting.tsx";

interface Props {
  scenarios: PublicFace[];
  best: Record<string, Reached>;
  waiting: WaitingTalk[];
  /** What the cohorts of whoever looks still ask of them. */
  asked: readonly AskedOf[];
  now: string;
}

/** The first page: who is still waiting, what this is, and whom one can meet. */
export function Buyers({ scenarios, best, waiting, asked, now }: Props) {
  const t = useTranslations("buyers");
  const [newest, ...older] = waiting;
  const cards = originals(scenarios);
  // Whoever has been here before is shown somebody they have not met.
  const first = cards.find(({ id }) => best[id] === undefined) ?? cards[0];
  return (
    <div className="wide space-y-7 py-6 sm:py-7">
      {newest && (
        <div className="space-y-2.5">
          <Waiting talk={newest} />
          {older.length > 0 && (
            <details>
              <summary className="w-fit min-h-11 text-[15px] text-muted hover:text-ink">
                {t("waitingMore", { count: older.length })}
              </summary>
              <div className="mt-2 space-y-3">
                {older.map((talk) => (
                  <Waiting key={talk.attempt} talk={talk} />
                ))}
              </div>
            </details>
          )}
        </div>
      )}
      {asked.length > 0 && (
        <Provide of={["assignments", "skills"]}>
          <AskedOfYou asked={asked} now={now} />
        </Provide>
      )}
      <Provide of={["buyers", "skills"]}>
        <Hero
          waiting={waiting.length > 0}
          {...(first && { first: { id: first.id, shortName: first.buyer.shortName } })}
        />
        <Gallery scenarios={cards} best={best} />
      </Provide>
      {cards.length < 4 && <HowItGoes />}
    </div>
  );
}
