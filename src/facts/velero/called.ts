interface Named {
  readonly metadata: { readonly namespace: string; readonly name: string };
}

/** `schedule 'velero/nightly'`: one of Velero's objects, for people. */
export function called(noun: "schedule" | "location", { metadata: { namespace, name } }: Named): string {
  return `${noun} '${namespace}/${name}'`;
}
