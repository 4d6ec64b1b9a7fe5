type Step = unknown;

/** An error as the SDK throws it. */
export function failure(name: string, more: Readonly<Record<string, unknown>> = {}): Error {
  return Object.assign(new Error(name), { name, $metadata: {}, ...more });
}

/** Answers commands by name, and remembers what it was asked. A list is one answer after the other, the last one for good. */
export function sender(answers: Readonly<Record<string, Step | readonly Step[]>>) {
  const calls: { readonly name: string; readonly input: unknown }[] = [];
  const turns = new Map<string, number>();
  async function send(command: object): Promise<unknown> {
    const name = command.constructor.name.replace(/Command$/, "");
    calls.push({ name, input: Reflect.get(command, "input") });
    const given = answers[name] ?? failure(`nothing answers ${name}`);
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    const answer: unknown = Array.isArray(given) ? (given[turn] ?? given.at(-1)) : given;
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(Reflect.get(command, "input")) : answer;
  }
  return { calls, send, names: () => calls.map(({ name }) => name) };
}
