"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { EveryonesPath } from "../paths/path-map.tsx";
import { HeatMap } from "./heat-map.tsx";
import { NextTogether } from "./next-together.tsx";
import { NotBegun } from "./not-begun.tsx";
import type { OverviewFacts, PathFacts } from "./overview.ts";

interface Props {
  cohort: string;
  overview: OverviewFacts;
  /** The scene whose map is shown; null where there is none. */
  path: PathFacts | null;
  /** The fork that is opened at once. */
  fork?: number | undefined;
}

/** A cohort as a whole: what to do next, who has not begun, where points are lost, and everyone's way. */
export function OverviewPage({ cohort, overview, path, fork }: Props) {
  const t = useTranslations("overview");
  const { trainees, notBegun, heat, maps, next } = overview;
  return (
    <section aria-labelledby="overview">
      <h2 id="overview" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-[44em] text-muted">{t("lead", { trainees })}</p>
      <div className="mt-5 grid gap-5 md:grid-cols-2">
        <NextTogether next={next} cohort={cohort} />
        <NotBegun trainees={trainees} notBegun={notBegun} />
      </div>
      <section className="mt-8 min-w-0" aria-labelledby="heat">
        <h3 id="heat" className="mb-1 text-xl">
          {t("heat.title")}
        </h3>
        <HeatMap heat={heat} />
        {heat.moments.length > 0 && <CostlyMoments cohort={cohort} moments={heat.moments} maps={maps} />}
      </section>
      <section className="mt-8 min-w-0 scroll-mt-4" aria-labelledby="everyones-way" id="map">
        <h3 id="everyones-way" className="text-xl">
          {t("map.title")}
        </h3>
        {maps.length === 0 ? (
          <p className="mt-1 text-muted">{t("map.none")}</p>
        ) : (
          <ChooseMap maps={maps} chosen={path?.scene.id} />
        )}
        {path && (
          <div className="mt-3">
            <p className="mb-2 text-[15px] text-muted">
              {t("map.people", { people: path.people, without: path.without })}
            </p>
            {path.map === null ? (
              <p>{t("map.few")}</p>
            ) : (
              <EveryonesPath map={path.map} buyer={path.scene.buyer} {...(fork !== undefined && { fork })} />
            )}
          </div>
        )}
      </section>
    </section>
  );
}

/** A form that needs no script: the scene goes into the address, and can be kept or shared. */
function ChooseMap({ maps, chosen }: { maps: OverviewFacts["maps"]; chosen: string | undefined }) {
  const t = useTranslations("overview.map");
  return (
    <form className="mt-2 flex flex-wrap items-end gap-3" action="#map">
      <label className="grid gap-1 text-[14px] font-semibold">
        {t("choose")}
        <select name="scenario" defaultValue={chosen} className="press choice max-w-full text-left">
          {maps.map(({ id, title, buyer, people }) => (
            <option key={id} value={id}>
              {t("option", { buyer, title, people })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="press">
        {t("show")}
      </button>
    </form>
  );
}

function CostlyMoments({
  cohort,
  moments,
  maps,
}: {
  cohort: string;
  moments: OverviewFacts["heat"]["moments"];
  maps: OverviewFacts["maps"];
}) {
  const t = useTranslations("overview.moments");
  return (
    <>
      <h4 className="mt-6 text-[17px]">{t("title")}</h4>
      <ol className="mt-1">
        {moments.map(({ scene, fork, listened, lost }) => {
          const name = t("one", { buyer: scene.buyer, fork, listened: String(listened) });
          return (
            <li
              key={`${scene.id}/${fork}/${listened}`}
              className="row-rule flex flex-wrap items-center gap-x-4"
            >
              <span className="min-h-11 content-center">
                <span className="font-semibold">{name}</span>
                <span className="text-muted"> · {t("lost", { lost })}</span>
              </span>
              {maps.some(({ id }) => id === scene.id) && (
                <Link
                  className="plain-link inline-flex min-h-11 items-center text-[15px]"
                  href={`/cohorts/${cohort}/overview?scenario=${scene.id}&fork=${fork}#map`}
                  aria-label={`${t("open")}: ${name}`}
                >
                  {t("open")}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
