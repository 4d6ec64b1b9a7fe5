import { expect, test } from "vitest";
import { firstStep } from "../../src/reporters/first-step.ts";

test.each([
  ["one paragraph", "Switch it on.\nThen wait.\n\nMore.", "Switch it on. Then wait."],
  ["a numbered list gives its first entry", "1. Create `x`:\n   `aws y`\n2. Then z.", "Create x: aws y"],
  ["a heading is no step", "# Fix\n\n**Do** this.", "Do this."],
  ["code follows the step it belongs to", "Run:\n```sh\naws x\n```", "Run:"],
  ["a link keeps its words", "See [the guide](https://x.example).", "See the guide."],
  ["no text, no step", "", ""],
])("%s", (_, markdown, expected) => {
  expect(firstStep(markdown)).toBe(expected);
});
