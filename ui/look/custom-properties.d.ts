import "react";

declare module "react" {
  // Custom properties are allowed in `style`: positions and mood lights are handed to the stylesheet this way.
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
