"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskView } from "../../engine/room-view.ts";
import type { Guide } from "./desk-next.ts";

interface Props {
  desk: DeskView;
  guide: Guide;
  /** The buyer's short name. */
  name: string;
}

/** Says aloud what to do now when the room comes to another step, and not with every vote. */
export function DeskAnnouncer({ desk, guide: { key, values }, name }: Props) {
  const t = useTranslations("desk.guide");
  const { step, paused } = desk.room;
  const at = `${step} ${paused} ${key}`;
  const [told, setTold] = useState({ at, text: "" });
  if (told.at !== at) setTold({ at, text: t(`${key}.now`, { ...values, name }) });
  return (
    <p aria-live="polite" className="sr-only">
      {told.text}
    </p>
  );
}
