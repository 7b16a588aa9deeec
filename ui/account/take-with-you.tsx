import { useTranslations } from "next-intl";

/** Everything that is kept, as files. Plain links: the browser saves what they lead to. */
export function TakeWithYou() {
  const t = useTranslations("account.export");
  return (
    <div className="flex flex-wrap gap-3">
      <a href="/api/account/export" download className="press">
        {t("json")}
      </a>
      <a href="/api/account/export.csv" download className="press">
        {t("csv")}
      </a>
    </div>
  );
}
