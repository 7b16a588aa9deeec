import { useTranslations } from "next-intl";

/** Lines have names of their author's; a detour has one of ours. Gives either in words. */
export function useLineName(): (name: string) => string {
  const t = useTranslations("detours");
  return (name) => (t.has(name as "listen") ? t(name as "listen") : name);
}
