"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { FutureView, RoomFrame, RoomView } from "../../engine/room-view.ts";
import { plain } from "../play/line.tsx";
import { asks, type Scene } from "./phone-scene.ts";

interface Props {
  frame: RoomFrame;
  room: RoomView;
  future: FutureView;
  scene: Scene;
  inChair: boolean;
}

/** Says each step aloud, once: what is asked now, or what the buyer says. */
export function PhoneAnnouncer(props: Props) {
  const said = useSaid(props);
  const key = `${props.room.step}:${props.scene}:${props.room.paused}`;
  const last = useRef(key);
  const [spoken, setSpoken] = useState("");
  // What was there when the page came is read by whoever reads the page.
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    setSpoken(said);
  }, [key, said]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {spoken}
    </div>
  );
}

function useSaid({ frame, room, future, scene, inChair }: Props): string {
  const t = useTranslations("phone");
  const name = frame.scenario.buyer.shortName;
  if (room.paused) return t("announce.paused");
  if (scene === "show" || scene === "react") {
    const heard = future.says.filter(({ who }) => who !== "you");
    return heard
      .map(({ who, text }) =>
        who === "buyer" ? t("announce.says", { name, text: plain(text) }) : plain(text),
      )
      .join(" ");
  }
  if (asks(scene))
    return t("announce.think", {
      title: t(inChair ? `${scene}.chair` : `${scene}.title`, { name }),
      count: future.choices.length,
    });
  if (scene === "split" || scene === "on" || scene === "alone")
    return `${t(`${scene}.title`)} ${t(`${scene}.text`, { name })}`;
  if (scene === "pair") return `${t("pair.title")} ${t("pair.text")}`;
  if (scene === "letter") return t("letter.title");
  return "";
}
