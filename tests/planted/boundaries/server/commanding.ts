import { command } from "../cli/command.ts";
import { expected } from "../tests/expected.ts";
export const commanding = [command, expected];
