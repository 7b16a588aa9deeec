import { useTranslations } from "next-intl";

/** What this is, in one quiet line. */
export function SiteFooter() {
  const t = useTranslations("shell");
  return (
    <footer className="no-print mt-auto border-t border-line">
      <p className="wide py-6 text-sm text-muted">{t("footer")}</p>
    </footer>
  );
}
