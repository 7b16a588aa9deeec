import { parse } from "yaml";
import { getShortestPaths } from "xstate/graph";
import fc from "fast-check";
import { Button } from "../ui/button.ts";
export type Row = { id: string };
export const all = [parse, getShortestPaths, fc, Button];
