import { z } from "zod";
export const expected = z;
