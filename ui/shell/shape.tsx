import { useTranslations } from "next-intl";

/** The shape of a page that is on its way: where the heading and the sheets will be. */
export function PageShape({ sheets = 2 }: { sheets?: number }) {
  const t = useTranslations("shell");
  return (
    <main className="wide space-y-6 py-8" aria-busy="true">
      <h1 className="sr-only" role="status">
        {t("loading")}
      </h1>
      <div className="h-10 w-[min(460px,70%)] rounded-lg bg-line opacity-70" />
      <div className="h-5 w-[min(620px,90%)] rounded-lg bg-line opacity-50" />
      {Array.from({ length: sheets }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no other name than their place
        <div key={index} className="h-52 rounded-card border-[1.5px] border-line bg-card" />
      ))}
    </main>
  );
}
