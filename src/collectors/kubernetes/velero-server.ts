import { at, listAt, textAt } from "../answer.ts";

/** What is kept of Velero's Deployment: one argument and one variable of its container, by name. */
export function serverSpec(deployment: unknown): Readonly<Record<string, unknown>> {
  const containers = listAt(deployment, "spec", "template", "spec", "containers");
  const container = containers.find((one) => textAt(one, "name") === "velero") ?? containers[0];
  return {
    image: at(container, "image"),
    replicas: at(deployment, "spec", "replicas"),
    defaultBackupStorageLocation: argument(container, "--default-backup-storage-location"),
    timeZone: timeZone(container),
  };
}

/** `--flag value` or `--flag=value`; the last one counts. */
function argument(container: unknown, flag: string): string | undefined {
  const words = [...listAt(container, "command"), ...listAt(container, "args")];
  const values = words.flatMap((word, index) => {
    if (typeof word !== "string") return [];
    return word === flag ? [words[index + 1]] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });
  const last = values.at(-1);
  return typeof last === "string" ? last : undefined;
}

/** A zone that comes from elsewhere must not look like UTC: the words are no zone's name. */
function timeZone(container: unknown): string | undefined {
  const variable = listAt(container, "env").find((one) => textAt(one, "name") === "TZ");
  return variable === undefined || at(variable, "valueFrom") === undefined ? textAt(variable, "value") : "(from a reference)";
}
