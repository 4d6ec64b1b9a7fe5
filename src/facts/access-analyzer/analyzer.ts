import { Type } from "typebox";
import { analyzer } from "../../kinds/aws/analyzer.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";

const EXTERNAL = ["ACCOUNT", "ORGANIZATION"];

export const isExternal = fact({
  on: analyzer,
  name: "is_external",
  doc: "Whether it analyses external access, which is free and per region; unused and internal access are other, paid, things.",
  type: Type.Boolean(),
  conclude: ({ type }) => EXTERNAL.includes(type),
});

export const isActive = fact({
  on: analyzer,
  name: "is_active",
  doc: "Whether it is ACTIVE. Not known while it is CREATING.",
  type: Type.Boolean(),
  conclude: ({ name, status }) => {
    if (status === "CREATING") return unread(`analyzer '${name}' is being created`, "Scan again in a few minutes");
    return status === "ACTIVE";
  },
});
