import type { World } from "../src/demo/world.ts";

const DAY = 86_400_000;

/** The same platform one night later: every moment is a day on, and so is every name that holds one. */
export function oneNightLater(world: World): World {
  const text = JSON.stringify(world)
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z/g, later)
    .replaceAll(/nightly-(\d{4})(\d{2})(\d{2})(\d{6})/g, (_, year, month, day, time) => {
      return `nightly-${later(`${year}-${month}-${day}T00:00:00Z`).slice(0, 10).replaceAll("-", "")}${time}`;
    });
  const next: World = JSON.parse(text);
  return next;
}

function later(moment: string): string {
  return new Date(Date.parse(moment) + DAY).toISOString();
}
