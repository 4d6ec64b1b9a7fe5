import * as fc from "fast-check";
import { type Cron, DAY, type Dialect, HOUR, type Life, MINUTE, type Span, type Wall } from "./kubernetes-velero-server.ts";

/** What is visible of a life, beside its objects. */
export interface Week {
  readonly life: Life;
  /** Whether the Deployment's image says the release. */
  readonly isVersionKnown: boolean;
  /** The list of backups broke off: only every n-th object of it came; 0 when it is whole. */
  readonly keepsEvery: number;
  /** How far the cluster's clock is ahead of the scanner's, in seconds. */
  readonly ahead: number;
}

const ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Kolkata", "Pacific/Auckland"];
const zones = fc.constantFrom(...ZONES);
const hours = fc.constantFrom(0, 1, 2, 2, 2, 3, 4, 13, 23);
const minutes = fc.constantFrom(0, 15, 30, 59);

const at = (hour: number, minute: number) => (wall: Wall) => wall.hour === hour && wall.minute === minute;

interface Text {
  readonly fields: string;
  readonly refusedBy?: readonly Dialect[];
  readonly is: Cron["is"];
}

/** Each says its text and, apart from that, when it is due. */
const texts: fc.Arbitrary<Text> = fc.record({ hour: hours, minute: minutes }).chain(({ hour, minute }) => {
  const is = at(hour, minute);
  const daily: Text = { fields: `${minute} ${hour} * * *`, is };
  return fc.constantFrom<Text[]>(
    daily,
    daily,
    daily,
    daily,
    { fields: `${minute} ${hour} ? * ?`, is },
    { fields: `${minute} ${hour} 1-31 * *`, is },
    { fields: `${minute} ${hour} * jan-dec sun,mon-sat`, is },
    { fields: "@daily", is: at(0, 0) },
    { fields: "@midnight", is: at(0, 0) },
    { fields: `${minute} ${hour} * * 0-7`, is, refusedBy: ["robfig"] },
    { fields: `${minute} ${hour} * * FRI-THU`, is, refusedBy: ["robfig"] },
    { fields: `${minute} ${hour} * * * *`, is, refusedBy: ["robfig", "go-cron"] },
    { fields: `${minute} 5/6 * * *`, is: (wall) => [5, 11, 17, 23].includes(wall.hour) && wall.minute === minute },
    { fields: `${minute} 4,16 * * *`, is: (wall) => [4, 16].includes(wall.hour) && wall.minute === minute },
    { fields: `${minute} ${hour} * * 1-5`, is: (wall) => is(wall) && wall.day >= 1 && wall.day <= 5 },
    {
      // Either suffices for the older dialect, the newer one wants both.
      fields: `${minute} ${hour} */2 * 0,2,4,6`,
      is: (wall, dialect) => {
        const [odd, even] = [wall.date % 2 === 1, wall.day % 2 === 0];
        return is(wall) && (dialect === "robfig" ? odd || even : odd && even);
      },
    },
    {
      fields: `${minute} ${hour} 1-31 * 0-6`,
      is,
    },
  );
});

const crons: fc.Arbitrary<Cron> = fc
  .record({
    zone: fc.oneof({ weight: 2, arbitrary: zones }, { weight: 1, arbitrary: fc.constant("") }),
    word: fc.constantFrom("CRON_TZ", "TZ"),
    text: texts,
  })
  .map(({ zone, word, text: { fields, refusedBy = [], is } }) => {
    return { text: zone === "" ? fields : `${word}=${zone} ${fields}`, zone: zone || "UTC", refusedBy, is };
  });

/** The days around which the clocks of these zones change. */
const CHANGES = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-04", "2026-10-25", "2026-11-01"];
const moments = fc.oneof(
  fc.integer({ min: Date.parse("2026-01-20"), max: Date.parse("2026-12-20") }),
  ...CHANGES.map((day) => fc.integer({ min: Date.parse(day), max: Date.parse(day) + 9 * DAY })),
);

const removals = fc.option(
  fc.record({ after: fc.integer({ min: 1, max: 4000 }), how: fc.constantFrom("object", "object", "data", "stuck") }),
  { freq: 1, nil: undefined },
);
const good = fc.record({
  end: fc.constantFrom("clean", "clean", "clean", "warnings"),
  queued: fc.constantFrom(0, 0, 3, 20),
  uploads: fc.constantFrom(1, 9, 45, 130),
  operates: fc.constantFrom(0, 0, 30, 200),
});
const bad = fc.record({
  end: fc.constantFrom("hook", "item", "partial", "failed", "refused"),
  queued: fc.constantFrom(0, 12),
  uploads: fc.constantFrom(1, 45, 700),
  operates: fc.constantFrom(0, 30),
});
const removed = fc.tuple(good, removals).map(([fate, removal]) => ({ ...fate, ...(removal !== undefined && { removed: removal }) }));
/** One run of some does not go as it should: most weeks must be able to pass. */
const fates = fc.array(fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: bad }, { weight: 2, arbitrary: removed }), {
  minLength: 30,
  maxLength: 30,
});

const spans = (now: number, longest: number): fc.Arbitrary<Span[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Span[]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .record({ ago: fc.integer({ min: 0, max: 11 * DAY }), long: fc.integer({ min: 5 * MINUTE, max: longest }) })
        .map(({ ago, long }) => [{ from: now - ago, to: now - ago + long }]),
    },
  );

const rarely = <T>(often: T, weight: number, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: seldom });

/** As a timestamp of Kubernetes shows it. */
const whole = (time: number) => Math.floor(time / 1000) * 1000;

/** A schedule's life until the moment of the scan, and what can be seen of it. */
export const weeks: fc.Arbitrary<Week> = moments.chain((moment) => {
  const now = Math.floor(moment / 1000) * 1000;
  const life = fc
    .record({
      dialect: fc.constantFrom<Dialect[]>("robfig", "go-cron"),
      cron: crons,
      other: crons,
      editedAgo: rarely(0, 7, fc.integer({ min: HOUR, max: 11 * DAY })),
      createdAgo: rarely(20 * DAY, 7, fc.integer({ min: HOUR, max: 10 * DAY })),
      recreatedAgo: rarely(0, 9, fc.integer({ min: HOUR, max: 8 * DAY })),
      ttl: rarely(720 * HOUR, 5, fc.constantFrom(168 * HOUR, 100 * HOUR, 192 * HOUR)),
      paused: spans(now, 20 * DAY),
      down: spans(now, 9 * HOUR),
      byHand: rarely<readonly number[]>(
        [],
        9,
        fc.integer({ min: MINUTE, max: 9 * DAY }).map((ago) => [now - ago]),
      ),
      fates,
      phase: fc.integer({ min: 1, max: 59 }),
    })
    .map(({ other, editedAgo, createdAgo, recreatedAgo, ...rest }): Life => {
      const isEdited = editedAgo > 0 && editedAgo < createdAgo;
      return {
        ...rest,
        now,
        created: whole(now - createdAgo),
        ...(recreatedAgo > 0 && recreatedAgo < createdAgo && { recreated: whole(now - recreatedAgo) }),
        ...(isEdited && { before: { cron: other, until: whole(now - editedAgo) } }),
      };
    });
  return fc.record({
    life,
    isVersionKnown: fc.boolean(),
    keepsEvery: rarely(0, 9, fc.constantFrom(1, 2)),
    ahead: rarely(0, 5, fc.constantFrom(-600, 90, 600)),
  });
});
