"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTimeZone } from "../device/time-zone.ts";
import { deviceOf } from "./device-name.ts";
import { errorsOf, type Told } from "./errors.ts";
import { type Session, send } from "./wire.ts";

/** The browsers that are signed in; any but this one can be signed out from here. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const timeZone = useTimeZone();
  const [gone, setGone] = useState<readonly string[]>([]);
  const [going, setGoing] = useState(false);
  const [told, setTold] = useState<Told | string>("");
  const said = useRef<HTMLParagraphElement>(null);
  const open = sessions.filter(({ id }) => !gone.includes(id));
  const others = open.filter(({ current }) => !current);

  /** What was pressed disappears; the focus goes to what is said about it. */
  async function revoke(these: readonly Session[], path: string, words: string) {
    if (going) return;
    setGoing(true);
    const sent = await send("DELETE", path);
    // A browser that is out already is as it was wished.
    const out = sent.ok || sent.failure.code === "unknown_session";
    if (out) setGone([...gone, ...these.map(({ id }) => id)]);
    setTold(out ? words : (errorsOf(sent.failure, []).form ?? ""));
    setGoing(false);
    said.current?.focus();
  }

  function nameOf({ browser }: Session): string {
    const device = deviceOf(browser);
    return t("browsers.device", {
      browser: device.browser || t("browsers.unknown"),
      system: device.system || "none",
    });
  }

  return (
    <>
      <ul>
        {open.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-dashed border-line py-3"
          >
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                {nameOf(session)}
                {session.current && <span className="pill bg-yours">{t("browsers.this")}</span>}
              </span>
              <span className="block text-[15px] text-muted">
                {t("browsers.since", {
                  day: format.dateTime(new Date(session.begun), { dateStyle: "long", timeZone }),
                })}
              </span>
            </span>
            {!session.current && (
              <button
                type="button"
                aria-disabled={going || undefined}
                aria-label={t("browsers.revokeOne", { name: nameOf(session) })}
                className="press press-small min-h-11"
                onClick={() =>
                  void revoke([session], `/sessions/${encodeURIComponent(session.id)}`, t("browsers.revoked"))
                }
              >
                {t("browsers.revoke")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {others.length > 1 && (
          <button
            type="button"
            aria-disabled={going || undefined}
            className="press"
            onClick={() => void revoke(others, "/sessions", t("browsers.revokedAll"))}
          >
            {t("browsers.revokeAll", { count: others.length })}
          </button>
        )}
        <p
          ref={said}
          role="status"
          tabIndex={-1}
          className={`text-[15px] ${typeof told === "string" ? "text-teal" : "text-coral-text"}`}
        >
          {typeof told === "string" ? told : t(`errors.${told.key}`, { count: told.count })}
        </p>
      </div>
    </>
  );
}
