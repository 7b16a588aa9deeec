"use client";

import { useEffect, useState } from "react";
import { useStill } from "../device/still.ts";
import { Portrait } from "./portrait.tsx";

interface Props {
  src: string;
  alt: string;
  className?: string;
}

/** The buyer's face. A new expression fades in over the old one once it has loaded, so nothing ever blinks. */
export function BuyerFace({ src, alt, className = "" }: Props) {
  const [shown, setShown] = useState(src);
  const [under, setUnder] = useState<string | null>(null);
  const still = useStill();

  useEffect(() => {
    if (src === shown) return;
    const image = new Image();
    let wanted = true;
    const show = () => {
      if (!wanted) return;
      // Without motion nothing ends a fade, so none begins.
      setUnder(still ? null : shown);
      setShown(src);
    };
    image.src = src;
    image.decode().then(show, show);
    return () => {
      wanted = false;
    };
  }, [src, shown, still]);

  return (
    <span className={`relative block aspect-square ${className}`}>
      {under && <Portrait src={under} size={280} className="absolute inset-0 size-full" />}
      <Portrait
        key={shown}
        src={shown}
        size={280}
        alt={alt}
        className={`absolute inset-0 size-full ${under ? "face-in" : ""}`}
        onAnimationEnd={() => setUnder(null)}
      />
    </span>
  );
}
