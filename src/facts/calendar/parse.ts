import ICAL from "ical.js";

/** A property as the library gives it: `DTSTART;TZID=Europe/Berlin:…` is `dtstart`, `{ tzid }` and its values. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly values: readonly unknown[];
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** The only door to the iCalendar library: one component, or undefined when it is none. The library's own expansion may never end, so it is not asked. */
export function parse(lines: readonly string[]): Component | undefined {
  try {
    return componentOf(ICAL.parse(lines.join("\r\n")));
  } catch {
    return undefined;
  }
}

function componentOf(value: unknown): Component | undefined {
  if (!Array.isArray(value) || typeof value[0] !== "string" || !Array.isArray(value[1]) || !Array.isArray(value[2])) return undefined;
  return {
    name: value[0],
    properties: value[1].flatMap((one) => propertyOf(one) ?? []),
    components: value[2].flatMap((one) => componentOf(one) ?? []),
  };
}

function propertyOf(value: unknown): Property | undefined {
  if (!Array.isArray(value)) return undefined;
  const [name, parameters, type, ...values]: readonly unknown[] = value;
  if (typeof name !== "string" || typeof type !== "string" || typeof parameters !== "object" || parameters === null) return undefined;
  return { name, parameters: { ...parameters }, type, values };
}

export const valuesIn = ({ properties }: Component, name: string) => properties.filter((one) => one.name === name);

export const textIn = (component: Component, name: string): string => String(valuesIn(component, name)[0]?.values[0] ?? "");
