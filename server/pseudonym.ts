import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { learner } from "./schema.ts";

const manners = (
  "quiet calm gentle patient steady warm bright kind early late slow soft clear brave honest plain mild sunny " +
  "amber silver mossy windy northern southern coastal hidden wandering waking humming listening curious thoughtful " +
  "careful merry modest nimble sturdy tidy unhurried velvet"
).split(" ");

const creatures = (
  "heron otter finch badger hare lynx wren marten owl plover robin salmon seal sparrow stork swallow tern thrush " +
  "trout vole weasel willow alder birch cedar hazel juniper larch linden maple rowan brook harbour lantern meadow " +
  "orchard pebble river tide valley"
).split(" ");

/** A name for somebody who chose none: two quiet words, such as "quiet heron". Two people may draw the same. */
export function drawPseudonym(): string {
  return `${manners[randomInt(manners.length)]} ${creatures[randomInt(creatures.length)]}`;
}

/** Gives a learner who is about to be seen by others a name, unless they have one. One not seen before is created with it. */
export async function nameLearner(tx: Pick<Database, "insert">, id: string): Promise<void> {
  await tx
    .insert(learner)
    .values({ id, pseudonym: drawPseudonym() })
    .onConflictDoUpdate({
      target: learner.id,
      set: { pseudonym: sql`coalesce(${learner.pseudonym}, excluded.pseudonym)` },
    });
}
