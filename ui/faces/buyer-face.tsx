"use client";

import { useEffect, useState } from "react";

interface Props {
  src: string;
  alt: string;
  className?: string;
}

/** The buyer's face. A new expression fades in over the old one once it has loaded, so nothing ever blinks. */
export function BuyerFace({ src, alt, className = "" }: Props) {
  const [shown, setShown] = useState(src);
  const [under, setUnder] = useState<string | null>(null);

  useEffect(() => {
    if (src === shown) return;
    const image = new Image();
    let wanted = true;
    const show = () => {
      if (!wanted) return;
      setUnder(shown);
      setShown(src);
    };
    image.src = src;
    image.decode().then(show, show);
    return () => {
      wanted = false;
    };
  }, [src, shown]);

  return (
    <span className={`relative block aspect-square ${className}`}>
      {under && (
        // biome-ignore lint/performance/noImgElement: an SVG drawn by our own server needs no image optimiser
        <img src={under} alt="" width={280} height={280} className="absolute inset-0 size-full" />
      )}
      {/* biome-ignore lint/performance/noImgElement: an SVG drawn by our own server needs no image optimiser */}
      <img
        key={shown}
        src={shown}
        alt={alt}
        width={280}
        height={280}
        className={`absolute inset-0 size-full ${under ? "face-in" : ""}`}
        onAnimationEnd={() => setUnder(null)}
      />
    </span>
  );
}
