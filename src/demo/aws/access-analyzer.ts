import { json } from "../answer.ts";
import { inPage, listed } from "./listing.ts";
import type { Operation } from "./operation.ts";

const paging = { token: "nextToken", size: "maxResults", largest: 100 };

/** The one JSON service here whose times are ISO 8601 on the wire. */
const listAnalyzers: Operation = (world, call, around) => {
  const { type } = call.input;
  const here = world.inRegion[call.region]?.analyzers ?? [];
  const asked = type === undefined ? here : here.filter((analyzer) => analyzer["type"] === type);
  return listed({ world, call, around, paging }, asked, (page) => json(inPage("analyzers", "nextToken", page)));
};

/** Its operations, by name. */
export const accessAnalyzer = { ListAnalyzers: listAnalyzers };
