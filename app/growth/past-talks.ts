import type { PastAttempt } from "../../server/growth-contract.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { faceAddress } from "../../ui/faces/address.ts";
import type { PastTalk } from "../../ui/growth/facts.ts";

/** Attempts as the history shows them. A face is drawn from the scene as it is now; a scene that is gone has none. */
export async function pastTalks(attempts: readonly PastAttempt[]): Promise<PastTalk[]> {
  const scenes = new Map((await listScenarios()).map((scene) => [scene.id, scene]));
  return attempts.map(
    ({ id, scenario, title, buyer, level, status, begun, finished, band, overrides, again }) => {
      const scene = scenes.get(scenario);
      return {
        ...{ id, title, level, status, again, band: band ?? null, coaches: overrides ?? [] },
        shortName: buyer.shortName,
        face: scene ? faceAddress(scene, scene.buyer.face) : null,
        at: new Date(finished ?? begun),
      };
    },
  );
}
