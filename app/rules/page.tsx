import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SOLID_MARGIN, verdictLimits } from "../../engine/judge.ts";
import { TOP_MARGIN } from "../../engine/property.ts";
import { rulebook } from "../../engine/rules.ts";
import { ask } from "../../server/ask.ts";
import { listScenarios, readLibraryProof, readProof } from "../../server/scenarios.ts";
import { RulesPage } from "../../ui/rules/rules-page.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default function Rules() {
  return guarded(proofs, (found) => (
    <PageFrame>
      <RulesPage
        version={rulebook.version}
        figures={rulebook.figures}
        limits={verdictLimits}
        margins={{ trusted: TOP_MARGIN, solid: SOLID_MARGIN }}
        {...found}
      />
    </PageFrame>
  ));
}

/** The rules are readable while the database is away; only the proofs are then missing. */
async function proofs() {
  const faces = await listScenarios();
  const proofs = faces.map(async ({ id, title }) => {
    const proof = await ask(() => readProof(id));
    return { title, rows: proof.ok && proof.value ? proof.value.properties : null };
  });
  const found = await ask(readLibraryProof);
  const titleOf = new Map(faces.map(({ id, title }) => [id, title]));
  const library =
    found.ok && found.value !== null
      ? {
          rows: found.value.rows,
          counts: found.value.counts.map(({ scenario, counts }) => ({
            title: titleOf.get(scenario) ?? scenario,
            ...counts,
          })),
        }
      : null;
  return { proofs: await Promise.all(proofs), library };
}
