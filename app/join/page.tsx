import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Provide } from "../../ui/messages/provide.tsx";
import { JoinCode } from "../../ui/rooms/join-code.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  searchParams: Promise<{ code?: unknown }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("join");
  return { title: t("title") };
}

export default function Join({ searchParams }: Params) {
  return guarded(
    async () => (await searchParams).code,
    (code) => (
      <PageFrame>
        <Provide of={["join"]}>
          <JoinCode code={typeof code === "string" ? code.slice(0, 40) : ""} />
        </Provide>
      </PageFrame>
    ),
  );
}
