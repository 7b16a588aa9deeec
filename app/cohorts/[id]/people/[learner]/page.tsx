import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listScenarios } from "../../../../../server/scenarios.ts";
import { readShownPerson } from "../../../../../server/shown-talks.ts";
import { ShownPersonPage } from "../../../../../ui/cohorts/shown-person-page.tsx";
import { faceAddress } from "../../../../../ui/faces/address.ts";
import { cohortShown } from "../../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string; learner: string }>;
  searchParams: Promise<{ after?: unknown }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("people") };
}

export default async function PersonPage({ params, searchParams }: Params) {
  const { id, learner: whose } = await params;
  const { after } = await searchParams;
  const last = typeof after === "string" && after !== "" ? after : undefined;
  return cohortShown(
    id,
    "people",
    async ({ learner }) => {
      const [page, scenes] = await Promise.all([readShownPerson(learner, id, whose, last), listScenarios()]);
      const faces = new Map(scenes.map((scene) => [scene.id, faceAddress(scene, scene.buyer.face)]));
      const talks = page.talks.map(({ buyer, finished, override, scenario, ...talk }) => ({
        ...talk,
        ...{ shortName: buyer.shortName, face: faces.get(scenario) ?? null },
        ...{ at: new Date(finished), coach: override?.band ?? null },
      }));
      return { ...page, talks };
    },
    (found) => <ShownPersonPage cohort={id} {...found} further={last !== undefined} />,
  );
}
