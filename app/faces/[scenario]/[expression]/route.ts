import { drawFace, isExpression } from "../../../../server/face.ts";
import { orNull } from "../../../../server/problem.ts";
import { readScenario } from "../../../../server/scenarios.ts";

interface Params {
  params: Promise<{ scenario: string; expression: string }>;
}

/** A buyer's face as SVG. The address carries the scenario's version, so the answer never changes. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { scenario: id, expression } = await params;
  const scenario = await orNull(readScenario(id));
  if (!scenario || !isExpression(expression)) return new Response(null, { status: 404 });
  return new Response(drawFace(scenario.buyer.look, expression), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "x-content-type-options": "nosniff",
    },
  });
}
