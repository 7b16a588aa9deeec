import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { addressOf } from "../../../../server/address.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { enterRoom } from "../../../../server/room-find.ts";
import { readReport } from "../../../../server/room-report.ts";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { ReportPage } from "../../../../ui/rooms/report-page.tsx";
import { PageFrame } from "../../../../ui/shell/page-frame.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default function RoomReportPage({ params }: Params) {
  return guarded(
    async () => {
      const code = decodeURIComponent((await params).code);
      return readReport(await enterRoom(await learnerFromCookies(), code, addressOf(await headers())));
    },
    (report) => (
      <PageFrame>
        <Provide of={["report", "letter"]}>
          <ReportPage report={report} />
        </Provide>
      </PageFrame>
    ),
  );
}
