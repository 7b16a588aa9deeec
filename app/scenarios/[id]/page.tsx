import type { Metadata } from "next";
import { ask } from "../../../server/ask.ts";
import { readScenario } from "../../../server/scenarios.ts";
import { Begin } from "../../../ui/brief/begin.tsx";
import { Brief } from "../../../ui/brief/brief.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const scenario = await ask(async () => readScenario((await params).id));
  return scenario.ok ? { title: scenario.value.title, description: scenario.value.tagline } : {};
}

export default function BriefPage({ params }: Params) {
  return guarded(
    async () => readScenario((await params).id),
    (scenario) => (
      <PageFrame>
        <Brief scenario={scenario}>
          <Provide of={["brief"]}>
            <Begin scenario={scenario.id} shortName={scenario.buyer.shortName} />
          </Provide>
        </Brief>
      </PageFrame>
    ),
  );
}
