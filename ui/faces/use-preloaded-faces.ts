"use client";

import { useEffect } from "react";
import { faceAddress } from "./address.ts";

/** Fetches the expressions a buyer may come to show once the page is at rest, so that none is late. */
export function usePreloadedFaces(scenario: { id: string; version: string }, faces: readonly string[]): void {
  const addresses = faces.map((face) => faceAddress(scenario, face)).join(" ");
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const address of addresses.split(" ").filter(Boolean)) new Image().src = address;
    }, 400);
    return () => clearTimeout(timer);
  }, [addresses]);
}
