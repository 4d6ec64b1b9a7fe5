import type { Command } from "./commands.ts";

/** What a command names, by the flag or the address that says what it is. Prose names nothing. */
export interface Named {
  readonly is: "context" | "cluster" | "database" | "bucket" | "hosted zone" | "health check" | "RDS database";
  readonly name: string;
  readonly line: number;
}

/** Names that stand there as they are: variables and blanks stand for others. */
export function namesIn(command: Command): readonly Named[] {
  if (!MARK.test(command.text)) return [];
  return FORMS.flatMap(({ is, form, of }) =>
    [...command.text.matchAll(form)]
      .filter(({ index }) => command.isCode || TOOL.test(command.text.slice(0, index + 4)))
      .flatMap(({ index, 0: { length }, groups }): Named[] => {
        const name = plain(groups?.["name"] ?? "");
        const isMeant = name !== undefined && (of === undefined || of.test(command.text));
        return isMeant ? [{ is, name, line: command.lineAt(index + length - 1) }] : [];
      }),
  );
}

/** Without one of these nothing is named: there may be a million lines. */
const MARK = /--|s3:|arn:|cnpg|cluster|kubectx|use-context/;

/** Names that the runbook itself gives to clusters. */
export function aliasesIn(commands: readonly Command[]): readonly string[] {
  const naming = commands.filter(({ text }) => /--alias|set-context|rename-context/.test(text));
  return naming.flatMap(({ text }) =>
    [...text.matchAll(word("(?:--alias[= ]|\\b(?:set-context|rename-context\\s+\\S+)\\s)"))].flatMap(
      ({ groups }) => plain(groups?.["name"] ?? "") ?? [],
    ),
  );
}

/** In a sentence a flag belongs to the command before it. `s3` and `arn` begin addresses. */
const TOOL = /\b(?:kubectl|kubectx|velero|helm|argocd|flux|aws|eksctl|oc|s3:\/|arn:)/;

/** The word behind a mark, up to what ends words in a shell or in Markdown. */
function word(mark: string): RegExp {
  return new RegExp(`${mark}\\s*["']?(?<name>[^\\s"'\`|;&()[\\]]+)`, "g");
}

/** A few options between a command and what it is about. */
const VALUED = "-(?:n|o|-namespace|-context|-output)[= ]";
const OPTIONS = `(?:\\s+(?:${VALUED}\\s*\\S+|(?!${VALUED})-\\S+)){0,6}`;

const FORMS: readonly { readonly is: Named["is"]; readonly form: RegExp; readonly of?: RegExp }[] = [
  { is: "context", form: word("--(?:kube-?)?context[= ]") },
  { is: "context", form: word("\\b(?:use-context|kubectx)\\s") },
  { is: "cluster", form: word("--(?:cluster-)?name[= ]"), of: /\baws\b.*\seks\s/ },
  { is: "cluster", form: word("--cluster[= ]"), of: /\beksctl\b/ },
  { is: "cluster", form: /(?<name>\barn:aws[\w-]*:eks:[\w-]*:\d*:cluster\/[\w.-]+)/g },
  { is: "database", form: word(`\\bcnpg\\s+(?:promote|status|psql|backup|restart|reload|report\\s+cluster)${OPTIONS}\\s`) },
  {
    is: "database",
    form: word(`\\s(?:get|describe|patch|edit|annotate|scale)${OPTIONS}\\s+clusters?(?:\\.postgresql\\.cnpg\\.io)?(?:\\s|\\/)`),
    of: /\bkubectl\b/,
  },
  { is: "RDS database", form: word("--(?:source-|global-)?db-(?:instance|cluster)-identifier[= ]"), of: /\baws\b.*\srds\s/ },
  { is: "bucket", form: /\bs3:\/\/(?<name>[^\s"'`|;&()[\]/]+)/g },
  { is: "bucket", form: /\barn:aws[\w-]*:s3:::(?<name>[^\s"'`|;&()[\]/]+)/g },
  { is: "bucket", form: word("--bucket[= ]") },
  { is: "hosted zone", form: word("--hosted-zone-id[= ]") },
  { is: "health check", form: word("--health-check-id[= ]") },
];

/** A variable, a blank or an option is no name; what ends a sentence is no part of one. */
function plain(written: string): string | undefined {
  const name = written.replace(/[.,:;!?…]+$/, "");
  return /^[A-Za-z0-9][\w.:/@-]*$/.test(name) ? name : undefined;
}
