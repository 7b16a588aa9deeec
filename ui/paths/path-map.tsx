"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CostedPathMap, PathMap } from "../../engine/path-map.ts";
import { Modal } from "../controls/modal.tsx";
import { isCosted } from "./costed.ts";
import { PathDrawing } from "./path-drawing.tsx";
import { PathMoment } from "./path-moment.tsx";
import { PathTable } from "./path-table.tsx";

interface Props {
  map: PathMap | CostedPathMap;
  /** The buyer, as friends call them. */
  buyer: string;
  /** The fork that is open from the beginning. */
  fork?: number;
}

/**
 * Everyone's way through a scenario: a drawing, the same as a table beside it, and any fork opened as a moment to talk over. Needs
 * the messages `pathMap` and `controls`.
 */
export function EveryonesPath({ map, buyer, fork: first }: Props) {
  const t = useTranslations("pathMap");
  const [open, setOpen] = useState<number | null>(first ?? null);
  const fork = map.forks.find(({ number }) => number === open);
  if (map.forks.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <div>
      <p className="text-[15px] text-muted">
        {t(isCosted(map) ? "leadCosts" : "lead", { talks: map.talks })}
      </p>
      {endsBefore(map) && <p className="text-[15px] text-muted">{t("beyond")}</p>}
      <div className="mt-4 grid gap-6 lg:grid-cols-[minmax(0,420px)_minmax(0,1fr)]">
        <PathDrawing map={map} onOpen={setOpen} />
        <PathTable map={map} onOpen={setOpen} />
      </div>
      <Modal open={fork !== undefined} onClose={() => setOpen(null)} title={t("open", { number: open ?? 0 })}>
        {fork && <PathMoment fork={fork} buyer={buyer} />}
      </Modal>
    </div>
  );
}

/** Do some ways lead to forks that are not in the map? */
function endsBefore({ forks }: PathMap): boolean {
  const there = new Set(forks.map(({ number }) => number));
  return forks.some(({ lines }) =>
    lines.some(({ to }) => to.some(({ fork }) => fork !== null && !there.has(fork))),
  );
}
