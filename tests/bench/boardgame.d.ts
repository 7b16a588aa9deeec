/** The part of boardgame.io that plays without a network; the package has no types for this way in. */
declare module "boardgame.io/dist/cjs/internal.js" {
  const internal: {
    InitializeGame(options: object): object;
    CreateGameReducer<G>(options: object): (state: object, action: object) => { G: G };
  };
  export default internal;
}
