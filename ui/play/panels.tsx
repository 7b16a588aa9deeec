"use client";

import { useTranslations } from "next-intl";
import type { Level, PublicFace, View } from "../../engine/view.ts";
import { Modal } from "../controls/modal.tsx";
import { BriefAgain } from "./brief-again.tsx";
import { Hat } from "./hat.tsx";
import type { Panel } from "./keys.ts";
import { Notebook } from "./notebook.tsx";
import { Pause } from "./pause.tsx";
import { TablePanel } from "./table-panel.tsx";
import { Transcript } from "./transcript.tsx";

export type OpenPanel = Panel | "table" | null;

interface Props {
  open: OpenPanel;
  onOpen: (panel: OpenPanel) => void;
  attempt: string;
  scenario: PublicFace;
  level: Level;
  view: View;
}

/** Everything that can be laid over the talk. Only one at a time. */
export function Panels({ open, onOpen, attempt, scenario, level, view }: Props) {
  const t = useTranslations("play");
  const { buyer, brief } = scenario;
  const name = buyer.shortName;
  const close = () => onOpen(null);
  return (
    <>
      <Modal open={open === "pause"} onClose={close} title={t("pause.title")}>
        <Pause name={name} level={level} onResume={close} />
      </Modal>
      <Modal open={open === "transcript"} onClose={close} title={t("transcript.title")}>
        <Transcript view={view} name={name} />
      </Modal>
      <Modal open={open === "hat"} onClose={close} title={t("hat.title", { name })}>
        <Hat says={view.says} name={name} />
      </Modal>
      <Modal open={open === "brief"} onClose={close} title={t("brief.title")}>
        <BriefAgain brief={brief} />
      </Modal>
      <Modal open={open === "notebook"} onClose={close} title={t("notebook.title")}>
        <Notebook attempt={attempt} view={view} name={name} />
      </Modal>
      <Modal open={open === "table"} onClose={close} title={t("table")}>
        <TablePanel view={view} buyer={buyer} />
      </Modal>
    </>
  );
}
