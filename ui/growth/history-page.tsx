import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PastTalk } from "./facts.ts";
import { PastTalks } from "./past-talks.tsx";

interface Props {
  talks: readonly PastTalk[];
  /** Scenes one can look through. */
  scenes: readonly { id: string; title: string }[];
  /** The scene looked at; null for all. */
  scene: string | null;
  /** The talk that older ones come after; null on the last page. */
  after: string | null;
  /** This is not the first page. */
  further: boolean;
}

/** Every talk of one's own, page by page. */
export function HistoryPage({ talks, scenes, scene, after, further }: Props) {
  const t = useTranslations("growth.history");
  const query = (go: Record<string, string>) =>
    `/growth/history?${new URLSearchParams({ ...(scene && { scene }), ...go })}`;
  return (
    <div className="narrow space-y-6 py-7">
      <header>
        <p className="text-[15px]">
          <Link href="/growth" className="plain-link inline-flex min-h-11 items-center">
            {t("back")}
          </Link>
        </p>
        <h1 className="mt-1 text-[clamp(30px,4.6vw,38px)] leading-[1.15]">{t("title")}</h1>
        <p className="mt-2 text-[17px] text-muted">{t("lead")}</p>
      </header>
      <Form action="/growth/history" className="flex flex-wrap items-end gap-3">
        <label className="min-w-[12em] flex-1 text-[14px] font-semibold text-muted sm:flex-none">
          {t("scene")}
          <select
            key={scene}
            name="scene"
            defaultValue={scene ?? ""}
            className="press choice mt-1 block w-full text-left sm:w-[280px]"
          >
            <option value="">{t("every")}</option>
            {scenes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="press">
          {t("show")}
        </button>
      </Form>
      <section
        aria-label={t("title")}
        className="sheet drop px-5 py-2.5 sm:px-[22px] [&_li:first-child]:border-t-0"
      >
        {talks.length > 0 ? (
          <PastTalks talks={talks} />
        ) : (
          <div className="py-3">
            <p>{t(scene === null ? "none" : "noneOfScene")}</p>
            <Link href={scene === null ? "/" : `/scenarios/${scene}`} className="press press-main mt-4">
              {t("meet")}
            </Link>
          </div>
        )}
      </section>
      {(after !== null || further) && (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-between gap-3">
          {further && (
            <Link href={query({})} className="press">
              {t("newest")}
            </Link>
          )}
          {after !== null && (
            <Link href={query({ after })} className="press ml-auto">
              {t("older")}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
