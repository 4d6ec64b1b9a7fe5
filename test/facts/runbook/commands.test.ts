import { expect, test } from "vitest";
import { commandsIn } from "../../../src/facts/runbook/commands.ts";

const texts = (...lines: readonly string[]) => commandsIn(lines).map(({ text, line }) => `${line}: ${text.replace(/\s+/g, " ").trim()}`);
const code = (...lines: readonly string[]) => texts("```sh", ...lines, "```");

test("a command goes on behind a backslash, and each position knows its line", () => {
  const [command] = commandsIn(["```sh", "aws s3 ls \\", "  s3://a", "```"]);
  expect(command?.text.replace(/\s+/g, " ")).toBe("aws s3 ls s3://a");
  expect([command?.lineAt(0), command?.lineAt(command.text.indexOf("s3://"))]).toEqual([2, 3]);
});

test("text is a line for each line, and no variable of it is set", () => {
  expect(texts("A=1", "ask $A \\", "twice")).toEqual(["1: A=1", "2: ask $A", "3: twice"]);
});

test("comments are not read, and marks within a word are none", () => {
  expect(code("a # b", "curl x/#y")).toEqual(["2: a", "3: curl x/#y"]);
});

test.each([
  ["cat >> log <<EOF", ["2: cat >> log <<EOF", "5: after"]],
  ["tee log <<-'EOF'", ["2: tee log <<-'EOF'", "5: after"]],
  ["ssh host bash <<EOF", ["2: ssh host bash <<EOF", "3: within", "4: EOF", "5: after"]],
  ["cat <<EOF | bash", ["2: cat <<EOF | bash", "3: within", "4: EOF", "5: after"]],
])("what '%s' writes down is no command, what it runs is", (line, expected) => {
  expect(code(line, "within", "EOF", "after")).toEqual(expected);
});

test("a variable that is set once is its value, wherever it stands", () => {
  expect(code('export CTX="euw1"', "kubectl --context ${CTX}$CTX $OTHER")).toContain("3: kubectl --context euw1euw1 $OTHER");
  expect(code("CTX=a", "CTX=b", "k $CTX")).toContain("4: k $CTX");
});
