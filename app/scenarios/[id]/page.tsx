import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNull } from "../../../server/problem.ts";
import { readScenario } from "../../../server/scenarios.ts";
import { Begin } from "../../../ui/brief/begin.tsx";
import { Brief } from "../../../ui/brief/brief.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const scenario = await orNull(readScenario((await params).id));
  return scenario ? { title: scenario.title, description: scenario.tagline } : {};
}

export default async function BriefPage({ params }: Params) {
  const scenario = await orNull(readScenario((await params).id));
  if (!scenario) notFound();
  return (
    <PageFrame>
      <Brief scenario={scenario}>
        <Provide of={["brief"]}>
          <Begin scenario={scenario.id} shortName={scenario.buyer.shortName} />
        </Provide>
      </Brief>
    </PageFrame>
  );
}
