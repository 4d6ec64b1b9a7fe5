interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a character of a value stands in its file, when the value is written on its key's line as it reads:
 * else the key itself. Lines and columns count from 1.
 */
export function positionOf(text: string, key: Position, { value, offset }: { readonly value: string; readonly offset: number }): Position {
  const line = text.split("\n")[key.line - 1] ?? "";
  const start = value.includes("\n") ? -1 : line.indexOf(value, key.column - 1);
  return start < 0 ? key : { line: key.line, column: start + offset + 1 };
}
