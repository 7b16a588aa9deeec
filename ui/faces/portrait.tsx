interface Props {
  src: string;
  /** Side of the square it is drawn in before any style applies. */
  size: number;
  className: string;
  /** Empty where the words beside it say who it is. */
  alt?: string;
  onAnimationEnd?: () => void;
}

/** One expression of one face. */
export function Portrait({ src, size, className, alt = "", onAnimationEnd }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: an SVG drawn by our own server needs no image optimiser
    <img
      src={src}
      alt={alt}
      width={size}
      height={size}
      className={className}
      onAnimationEnd={onAnimationEnd}
    />
  );
}
