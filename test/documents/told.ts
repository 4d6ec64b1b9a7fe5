import { readYaml } from "../../src/documents/yaml.ts";

/** What is wrong with a text before any schema is asked. */
export const told = (text: string): readonly string[] => {
  const tree = readYaml("a.yaml", text);
  return (tree.ok ? tree.value.mistakes : tree.problems).map(({ line, column, message }) => `${line}:${column} ${message}`);
};
