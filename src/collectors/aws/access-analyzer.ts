import { ListAnalyzersCommand } from "@aws-sdk/client-accessanalyzer";
import { analyzer } from "../../kinds/aws/analyzer.ts";
import type { Collector } from "../collector.ts";
import { textOf } from "../answer.ts";
import type { AccessAnalyzerReader } from "./clients.ts";
import { list } from "./listing.ts";

/** The analyzers of one region. */
export const accessAnalyzer: Collector<AccessAnalyzerReader> = {
  permissions: [analyzer.call],
  collect: (client, region) =>
    list(
      analyzer,
      { scope: region, region },
      {
        ask: (nextToken) => client.send(new ListAnalyzersCommand({ nextToken })),
        items: "analyzers",
        token: "nextToken",
        idOf: (item) => textOf(item, "arn"),
      },
    ),
};
