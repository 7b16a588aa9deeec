import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { groundOf } from "../buyers/ground.ts";
import type { Reached } from "../buyers/reached.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";

interface Props {
  people: readonly PublicFace[];
  best: Readonly<Record<string, Reached>>;
}

/** Another person, the same game: who else can be met with the same rules underneath. */
export function SameGamePeople({ people, best }: Props) {
  const t = useTranslations("brief.sameGame");
  return (
    <section className="mt-10 border-t-[1.5px] border-edge pt-6" aria-labelledby="same-game">
      <h2 id="same-game" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-[42em] text-muted">{t("text")}</p>
      <ul className="mt-4 grid gap-5 sm:grid-cols-2">
        {people.map((person) => (
          <li
            key={person.id}
            className="sheet drop relative flex overflow-hidden hover:bg-hover focus-within:bg-hover"
          >
            <span
              className="flex w-[104px] shrink-0 items-end justify-center border-r-[1.5px] border-edge"
              style={{ background: groundOf(person.buyer.look) }}
            >
              <Portrait src={faceAddress(person, person.buyer.face)} size={104} className="w-[100px]" />
            </span>
            <span className="min-w-0 p-3.5">
              <Link
                href={`/scenarios/${person.id}`}
                className="block font-serif text-[18px] leading-tight font-semibold outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-3 focus-visible:after:outline-teal"
              >
                {person.title}
              </Link>
              <span className="mt-0.5 block text-[14.5px] text-muted">
                {t("who", { name: person.buyer.name, place: person.buyer.place })}
              </span>
              <span className="mt-1.5 block text-[14px]">
                {t("best", { band: best[person.id]?.band ?? "none" })}
                {best[person.id]?.overrides?.map(
                  ({ band, cohort }) => ` ${t("coach", { band, cohort: cohort.name })}`,
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
