"use client";

import { useTranslations } from "next-intl";
import type { Line as PlayedLine, Wish } from "../../engine/room-event.ts";
import type { DeskView } from "../../engine/room-view.ts";
import { Modal } from "../controls/modal.tsx";
import { DeskConfirm, type Sure } from "./desk-confirm.tsx";
import type { Deed } from "./desk-deeds.ts";
import { DeskKeys } from "./desk-keys-list.tsx";
import { DeskPark } from "./desk-park.tsx";
import { DeskPerson } from "./desk-person.tsx";
import { PickDelegate, PickFutures, PickMine } from "./desk-pick.tsx";
import { DeskRewind } from "./desk-rewind.tsx";

/** What is laid over the desk; one thing at a time. */
export type Sheet = "delegate" | "mine" | "futures" | "rewind" | "park" | "keys" | Sure | { person: number };

/** The sheet a deed needs before it can be asked for; null when it can be asked for at once. `next` is the sensible move. */
export function sheetOf(deed: Deed, desk: DeskView, next: Deed): Sheet | null {
  switch (deed) {
    case "delegate":
    case "mine":
    case "futures":
    case "rewind":
    case "park":
    case "keys":
    case "end":
    case "carry":
      return deed;
    case "alone":
      return desk.room.phase === "alone" ? null : "alone";
    case "debrief":
      return next === "debrief" ? null : "debrief";
    default:
      return null;
  }
}

interface Props {
  sheet: Sheet | null;
  desk: DeskView;
  /** The buyer's short name. */
  name: string;
  /** What lines cost is shown on this desk. */
  costs: boolean;
  delegate: number | null;
  onDelegate: (seat: number | null) => void;
  onWish: (wish: Wish) => void;
  onClose: () => void;
}

/** Everything that asks the coach something before the room is asked. */
export function DeskDialogs({ sheet, desk, name, costs, delegate, onDelegate, onWish, onClose }: Props) {
  const t = useTranslations("desk.sheets");
  const people = useTranslations("desk.person");
  const seat = typeof sheet === "object" && sheet !== null ? sheet.person : null;
  const title =
    seat !== null
      ? (desk.people.find((person) => person.seat === seat)?.name ?? people("gone"))
      : typeof sheet === "string"
        ? t(`${sheet}.title`, { name })
        : "";
  const send = (wish: Wish) => {
    onWish(wish);
    onClose();
  };
  const play = (lines: PlayedLine[]) => send({ kind: "play", lines });
  return (
    <Modal open={sheet !== null} onClose={onClose} title={title}>
      {seat !== null && (
        <DeskPerson {...{ desk, seat, onWish, onClose, onDelegate }} delegate={delegate === seat} />
      )}
      {sheet === "delegate" && <PickDelegate {...{ desk, delegate, onDelegate, onPlay: play }} />}
      {sheet === "mine" && <PickMine {...{ desk, costs, onPlay: play }} />}
      {sheet === "futures" && (
        <PickFutures {...{ desk, costs }} onChoose={(choices) => send({ kind: "futures", choices })} />
      )}
      {sheet === "rewind" && <DeskRewind {...{ desk, onRewind: (fork) => send({ kind: "rewind", fork }) }} />}
      {sheet === "park" && <DeskPark onPark={(text) => send({ kind: "park", text })} />}
      {sheet === "keys" && <DeskKeys />}
      {(sheet === "end" || sheet === "carry" || sheet === "alone" || sheet === "debrief") && (
        <DeskConfirm
          deed={sheet}
          name={name}
          onYes={() => send(sheet === "alone" ? { kind: "alone", on: true } : { kind: sheet })}
          onNo={onClose}
        />
      )}
    </Modal>
  );
}
