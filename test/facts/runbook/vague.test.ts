import { expect, test } from "vitest";
import { commandsIn } from "../../../src/facts/runbook/commands.ts";
import { vaguenessOf } from "../../../src/facts/runbook/vague.ts";
import type { Target } from "../../../src/model/target.ts";
import { target } from "../../build.ts";

const instance = (name: string) => ({ cluster: "e", namespace: "shop", name, id: `e/shop/${name}`, region: "us-east-1" });
const own: Target = {
  ...target,
  clusters: [
    { name: "primary", id: "arn:aws:eks:us-east-1:1:cluster/shop-e", region: "us-east-1", eks: "shop-e", context: "live" },
    { name: "dr", id: "arn:aws:eks:eu-west-1:1:cluster/prod", region: "eu-west-1", eks: "prod" },
    { name: "e", id: "kind-e", region: "us-east-1" },
    { name: "eu-west-1", id: "kind-w", region: "eu-west-1", context: "kind/w" },
  ],
  databases: [{ name: "orders", id: "e/shop/pg-orders", primary: instance("pg-orders"), replicas: [instance("books")] }],
};
const isVague = (...lines: readonly string[]) => vaguenessOf(lines, commandsIn(lines), own).length > 0;
const code = (line: string) => ["```bash", line, "```"];

test.each([
  "Fail over from the primary to the dr cluster, i.e. the live one, in prod.",
  "Tell e. what happened to the orders.",
  "Move `eu-west-1` into service.",
  "Promote the database with `--region eu-west-1`.",
  "It doesn't matter: the primary's gone, the dr's there.",
  "<!-- kubectl --context dr get pods, or shop-e -->",
])("'%s' names nothing", (text) => expect(isVague(text)).toBe(true));

test.each([
  "Switch to `dr`.",
  'Switch to "dr".',
  "Switch to „dr“.",
  "Ask `kubectl --context dr get pods`.",
  "Ask `kubectl --context=e get pods`.",
  "Ask `k9s -c dr`.",
  "Ask `kubectl --context eu-west-1 get pods`.",
  "Promote it: `kubectl cnpg promote orders 1`.",
  "Go to shop-e.",
  "Promote pg-orders.",
  "Promote books.",
  "Look at kind/w.",
])("'%s' names something", (text) => expect(isVague(text)).toBe(false));

test("a command in code names a cluster, and so does a quote there", () => {
  for (const line of ["kubectl config use-context dr", "velero --kubecontext dr backup get", "k9s -c dr", 'CTX="dr"'])
    expect(isVague(...code(line))).toBe(false);
  expect(isVague(...code("make dr"))).toBe(true);
});

test("where nothing is declared nothing need be named", () => {
  const { clusters: _, databases: __, ...bare } = target;
  expect(vaguenessOf(["Fail over."], [], bare)).toEqual([]);
});
