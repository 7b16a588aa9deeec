import { and, eq } from "drizzle-orm";
import type { Proof } from "../engine/prove.ts";
import { rulebook } from "../engine/rules.ts";
import type { PublicFace } from "../engine/view.ts";
import { database } from "./database.ts";
import { library } from "./library.ts";
import { type LibraryProof, libraryKey } from "./library-proof.ts";
import { Problem } from "./problem.ts";
import { libraryProof, scenarioProof } from "./schema.ts";
import { isInjured, type Version } from "./versions.ts";

/** The public faces of all scenarios, in the order of their folders. */
export async function listScenarios(): Promise<PublicFace[]> {
  return [...library().values()].map((version) => version.face);
}

/** Ids of the scenarios that begin with an injury somebody else left behind: what a recovery may be of. */
export function listInjured(): string[] {
  return [...library().values()].filter(isInjured).map(({ face }) => face.id);
}

/** One scenario's public face. @throws Problem `unknown_scenario` */
export async function readScenario(id: string): Promise<PublicFace> {
  return currentVersion(id).face;
}

/** The version of a scenario that new attempts begin on. @throws Problem `unknown_scenario` */
export function currentVersion(id: string): Version {
  const version = library().get(id);
  if (!version) throw new Problem("unknown_scenario", "No scenario has this id.");
  return version;
}

/** What was proved of the library as it is served now, or null before it was. */
export async function readLibraryProof(): Promise<LibraryProof | null> {
  const key = libraryKey([...library().values()].map(({ hash }) => hash));
  const [row] = await database()
    .select({ proof: libraryProof.proof })
    .from(libraryProof)
    .where(eq(libraryProof.library, key));
  return row?.proof ?? null;
}

/** What was proved of a scenario's present version under the present rulebook, or null before it was. @throws Problem `unknown_scenario` */
export async function readProof(id: string): Promise<Proof | null> {
  const { hash } = currentVersion(id);
  const [row] = await database()
    .select({ proof: scenarioProof.proof })
    .from(scenarioProof)
    .where(and(eq(scenarioProof.version, hash), eq(scenarioProof.rulebook, rulebook.version)));
  return row?.proof ?? null;
}
