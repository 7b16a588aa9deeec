import { Button } from "../ui/button.ts";
export const command = Button;
