"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { RoomFrame } from "../../engine/room-view.ts";
import { keep } from "../device/kept.ts";
import { send } from "../device/send.ts";
import { faceAddress } from "../faces/address.ts";
import { RoundFace } from "../faces/round-face.tsx";
import { SaidTrouble } from "./said-trouble.tsx";
import { wantedName } from "./wanted-name.ts";

/** Longest name, in characters. */
const longest = 40;

/** Taking a seat: what to be called, or the digits of a seat one has on another device. */
export function JoinRoom({ frame, locked }: { frame: RoomFrame; locked: boolean }) {
  const t = useTranslations("join");
  const router = useRouter();
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const field = useId();
  const { buyer } = frame.scenario;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (going) return;
    setGoing(true);
    setTrouble(null);
    const wanted = name.trim();
    const path = `/api/rooms/${encodeURIComponent(frame.code ?? frame.id)}/seats`;
    const seated = await send(path, "POST", { name: wanted, ...(key !== "" && { key }) });
    if (seated.ok) {
      keep(wantedName(frame.id), key === "" ? wanted : null);
      router.refresh();
      return;
    }
    setTrouble(seated.code);
    setGoing(false);
  }

  return (
    <form onSubmit={submit} className="mx-auto w-full max-w-[440px] px-4 py-8">
      <p className="text-muted">{t("room", { cohort: frame.cohort })}</p>
      <h1 className="text-[32px]">{t("title")}</h1>
      <p className="mt-3 flex items-center gap-3">
        <RoundFace src={faceAddress(frame.scenario, buyer.face)} />
        <span>{t("with", { name: buyer.name, role: buyer.role, company: buyer.company })}</span>
      </p>
      {locked && <p className="mt-4 rounded-xl bg-yours px-4 py-2.5 text-[15px]">{t("locked")}</p>}
      <label htmlFor={`${field}-name`} className="mt-6 block font-semibold">
        {t("name")}
      </label>
      <input
        id={`${field}-name`}
        className="field mt-1 py-3 text-[20px]"
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="given-name"
        maxLength={longest}
        required
        aria-describedby={`${field}-hint`}
      />
      <p id={`${field}-hint`} className="mt-1 text-[15px] text-muted">
        {t("nameHint")}
      </p>
      <details className="mt-4" open={locked || undefined}>
        <summary className="min-h-11 font-semibold">{t("keyTitle")}</summary>
        <label htmlFor={`${field}-key`} className="mt-1 block font-semibold">
          {t("key")}
        </label>
        <input
          id={`${field}-key`}
          className="field mt-1 max-w-[140px] text-[20px] tracking-[0.2em] tabular-nums"
          value={key}
          onChange={(event) => setKey(event.target.value.replace(/\D/g, "").slice(0, 4))}
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]{4}"
          aria-describedby={`${field}-key-hint`}
        />
        <p id={`${field}-key-hint`} className="mt-1 text-[15px] text-muted">
          {t("keyHint")}
        </p>
      </details>
      <button type="submit" className="press press-main mt-5 min-h-[52px] w-full" aria-disabled={going}>
        {t(going ? "going" : "go")}
      </button>
      <SaidTrouble code={trouble} />
      <p className="mt-4 text-[15px] text-muted">{t("anonymous")}</p>
    </form>
  );
}
