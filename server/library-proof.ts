import { createHash } from "node:crypto";
import type { Counts } from "../engine/counts.ts";
import type { ProvenProperty } from "../engine/property.ts";
import { propertyIds } from "../engine/prove.ts";
import { libraryPropertyIds } from "../engine/prove-library.ts";
import { rulebook } from "../engine/rules.ts";

/** What was proved of a library as a whole, and the size of each of its scenarios. */
export interface LibraryProof {
  readonly rows: readonly ProvenProperty[];
  readonly counts: readonly { readonly scenario: string; readonly counts: Counts }[];
}

/** The key of a library's proof: the documents by their hashes in any order, the rulebook, the properties looked at. */
export function libraryKey(hashes: readonly string[]): string {
  const looked = [...propertyIds, ...libraryPropertyIds];
  const parts = [rulebook.version, looked.join(" "), ...[...hashes].sort()];
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}
