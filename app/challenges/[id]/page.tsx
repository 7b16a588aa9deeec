import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { boardShown } from "../board-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ top?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("challenges");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function ChallengePage({ params, searchParams }: Params) {
  return boardShown((await params).id, await searchParams, false);
}
