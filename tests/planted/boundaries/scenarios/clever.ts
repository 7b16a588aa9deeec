import { read } from "../engine/impure.ts";
export const clever = read;
