import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { boardShown } from "../../board-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ top?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("challenges");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Somebody was given a link: the same board, and a word of welcome. */
export default async function LinkPage({ params, searchParams }: Params) {
  return boardShown((await params).token, await searchParams, true);
}
