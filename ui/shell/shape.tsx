import { useTranslations } from "next-intl";

/** The shape of a page that is on its way: where the heading and the sheets will be. */
export function PageShape({ sheets = 2 }: { sheets?: number }) {
  const t = useTranslations("shell");
  return (
    <div className="wide space-y-6 py-8" role="status" aria-label={t("loading")}>
      <div className="h-10 w-[min(460px,70%)] rounded-lg bg-line opacity-70" />
      <div className="h-5 w-[min(620px,90%)] rounded-lg bg-line opacity-50" />
      {Array.from({ length: sheets }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no other name than their place
        <div key={index} className="h-52 rounded-card border-[1.5px] border-line bg-card" />
      ))}
    </div>
  );
}

/** The shape of the table: a face, a line, and what could be said. */
export function TableShape() {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh" role="status" aria-label={t("loading")}>
      <div className="hidden w-[clamp(300px,30vw,380px)] border-r-[1.5px] border-edge bg-[color-mix(in_oklab,var(--mood-unknown)_50%,var(--paper))] lg:block">
        <div className="mx-auto mt-24 size-44 rounded-full bg-line opacity-70" />
      </div>
      <div className="mx-auto flex w-full max-w-[808px] flex-col justify-end gap-3 px-4 pb-20 sm:px-6">
        <div className="mb-5 h-28 w-[84%] rounded-2xl border-[1.5px] border-line bg-card" />
        {[0, 1, 2, 3].map((line) => (
          <div key={line} className="h-13 rounded-[14px] border-[1.5px] border-line bg-card" />
        ))}
      </div>
    </div>
  );
}
