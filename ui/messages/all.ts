import account from "./account.json";
import assignments from "./assignments.json";
import challenges from "./challenges.json";
import cohorts from "./cohorts.json";
import drills from "./drills.json";
import pages from "./en.json";
import growth from "./growth.json";
import overview from "./overview.json";
import pathMap from "./path-map.json";
import roomAfter from "./room-after.json";
import rooms from "./rooms.json";
import rules from "./rules.json";
import trouble from "./trouble.json";

/** Every text of the interface. Error pages carry `trouble` with them, hence the files. */
export const messages = {
  ...pages,
  ...challenges,
  ...cohorts,
  ...rooms,
  ...roomAfter,
  account,
  assignments,
  drills,
  growth,
  overview,
  pathMap,
  rules,
  trouble,
};
export type Messages = typeof messages;
