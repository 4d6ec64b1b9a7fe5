import { Type } from "typebox";
import { analyzer } from "../../kinds/aws/analyzer.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { unfamiliar } from "../unfamiliar.ts";

const EXTERNAL = ["ACCOUNT", "ORGANIZATION"];
const OTHER = ["ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS", "ACCOUNT_INTERNAL_ACCESS", "ORGANIZATION_INTERNAL_ACCESS"];

export const isExternal = fact({
  on: analyzer,
  name: "is_external",
  doc: "Whether it analyses external access, which is free and per region; unused and internal access are other, paid, things.",
  type: Type.Boolean(),
  conclude: ({ name, type }) => {
    if (EXTERNAL.includes(type)) return true;
    return OTHER.includes(type) ? false : unfamiliar(`the type of analyzer '${name}'`, type);
  },
});

export const isActive = fact({
  on: analyzer,
  name: "is_active",
  doc: "Whether it is ACTIVE; it is not when DISABLED or FAILED. Not known while it is CREATING, or in a state that AWS has added since.",
  type: Type.Boolean(),
  conclude: ({ name, status }) => {
    if (status === "CREATING") return unread(`analyzer '${name}' is being created`, "Run again in a few minutes");
    if (status === "DISABLED" || status === "FAILED") return false;
    return status === "ACTIVE" || unfamiliar(`the status of analyzer '${name}'`, status);
  },
});
