import Link from "next/link";
import { useTranslations } from "next-intl";
import { Logo } from "./logo.tsx";

/** The way home, on every page. */
export function Brand() {
  const t = useTranslations("shell");
  return (
    <Link
      href="/"
      className="flex min-h-11 shrink-0 items-center gap-2.5 font-serif text-xl font-semibold whitespace-nowrap"
    >
      <Logo />
      {t("name")}
    </Link>
  );
}
