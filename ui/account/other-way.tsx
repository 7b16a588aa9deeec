import Link from "next/link";
import { accountAddress } from "./addresses.ts";

interface Props {
  question: string;
  words: string;
  /** An account page; what one came for goes with one. */
  page: string;
  next: string;
}

/** Another way in, by a question and a link. */
export function OtherWay({ question, words, page, next }: Props) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-[17px]">
      {question}
      <Link href={accountAddress(page, next)} className="plain-link py-2.5">
        {words}
      </Link>
    </p>
  );
}
