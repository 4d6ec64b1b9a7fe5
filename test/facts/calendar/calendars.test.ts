import { expect, test } from "vitest";
import { calendarsIn, type Window } from "../../../src/facts/calendar/calendars.ts";
import { isDrill } from "../../../src/facts/calendar/titles.ts";
import { event } from "../../../src/kinds/repository/event.ts";
import { cut, paper, papers } from "../repository/world.ts";
import { PATIENCE, processorSeconds } from "../../processor.ts";

const PATH = "runbooks/calendar.ics";
const evidence = { calendar: { paths: ["runbooks"] } };
const WINDOW = { from: "2026-11-23", to: "2027-03-03" };

const calendar = (...lines: readonly string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\n");
const vevent = (...lines: readonly string[]) => ["BEGIN:VEVENT", "UID:1", "SUMMARY:DR drill", ...lines, "END:VEVENT"];

function seen(texts: readonly string[], window: Window = WINDOW) {
  const resources = texts.map((text, index) => paper("calendar", index === 0 ? PATH : `runbooks/${index}.ics`, text));
  const { all, reasons } = calendarsIn(papers({ evidence, resources }), { window, matches: isDrill });
  return { days: all.map(({ day, isFloating }) => (isFloating ? `${day}?` : day)), reasons: reasons.map(({ text }) => text), all };
}

const one = (...lines: readonly string[]) => seen([calendar(...vevent(...lines))]).days.join(" ");
const many = (...events: readonly (readonly string[])[]) => seen([calendar(...events.flat())]).days.join(" ");
const SERIES = ["DTSTART;TZID=Europe/Berlin:20260601T100000", "RRULE:FREQ=MONTHLY;BYDAY=1MO"];

test.each([
  ["a single event", ["DTSTART:20261201T100000Z"], "2026-12-01"],
  ["one before the window is not there", ["DTSTART:20261101T100000Z"], ""],
  ["a series shows each of its times", SERIES, "2026-12-07 2027-01-04 2027-02-01 2027-03-01"],
  ["a series ends with its COUNT", ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2"], "2026-12-07 2026-12-14"],
  ["UNTIL is included, to the second", ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261214T100000Z"], "2026-12-07 2026-12-14"],
  ["UNTIL a second before is not", ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261214T095959Z"], "2026-12-07"],
  [
    "UNTIL is a moment for a time with a zone, too",
    ["DTSTART;TZID=Europe/Berlin:20261207T100000", "RRULE:FREQ=WEEKLY;UNTIL=20261214T085959Z"],
    "2026-12-07",
  ],
  ["UNTIL a day includes the day", ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261214"], "2026-12-07 2026-12-14"],
  ["the last weekday of a month", ["DTSTART;VALUE=DATE:20261130", "RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=2"], "2026-11-30 2026-12-28"],
  [
    "a time taken out is gone",
    ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261214T100000Z"],
    "2026-12-07 2026-12-21",
  ],
  [
    "it may be taken out as another zone has it",
    ["DTSTART;TZID=Europe/Berlin:20261207T100000", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261214T090000Z"],
    "2026-12-07",
  ],
  ["or as a day", ["DTSTART:20261207T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20261207,20261214"], "2026-12-21"],
  ["a time of another day is not taken out", ["DTSTART:20261207T100000Z", "EXDATE:20261207T110000Z"], "2026-12-07"],
  [
    "times are added, and said twice are one",
    ["DTSTART:20261207T100000Z", "RDATE:20261209T100000Z,20261207T100000Z"],
    "2026-12-07 2026-12-09",
  ],
  [
    "an added period counts by its beginning",
    ["DTSTART:20261207T100000Z", "RDATE;VALUE=PERIOD:20261209T100000Z/PT2H"],
    "2026-12-07 2026-12-09",
  ],
  ["an all-day event has its own day", ["DTSTART;VALUE=DATE:20261224"], "2026-12-24"],
  ["one of several days stands on its first", ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261228"], "2026-12-24"],
  ["a day that forgot to say it is one", ["DTSTART:20261224"], "2026-12-24"],
  ["late in New York is the next day in UTC", ["DTSTART;TZID=America/New_York:20261201T220000"], "2026-12-02"],
  ["early in Berlin is the day before", ["DTSTART;TZID=Europe/Berlin:20261201T003000"], "2026-11-30"],
  ["a time without a zone floats", ["DTSTART:20261201T100000"], "2026-12-01?"],
  ["so does a zone that nobody knows", ["DTSTART;TZID=Middle-earth/Shire:20261201T100000"], "2026-12-01?"],
  ["Outlook's own name of a zone says nothing alone", ["DTSTART;TZID=W. Europe Standard Time:20261201T100000"], "2026-12-01?"],
  ["a cancelled event is none", ["DTSTART:20261201T100000Z", "STATUS:CANCELLED"], ""],
  ["a tentative one is one", ["DTSTART:20261201T100000Z", "STATUS:TENTATIVE"], "2026-12-01"],
  ["an event without a start is none", [], ""],
  ["a rule from 1970 shows what is now", ["DTSTART;VALUE=DATE:19700101", "RRULE:FREQ=DAILY;INTERVAL=50"], "2026-12-13 2027-02-01"],
  ["a time of day of the rule's own", ["DTSTART;TZID=Asia/Tokyo:20261207T120000", "RRULE:FREQ=DAILY;COUNT=1;BYHOUR=1"], "2026-12-06"],
  [
    "alarms and what else is inside are passed over",
    ["DTSTART:20261201T100000Z", "BEGIN:VALARM", "TRIGGER:-PT15M", "END:VALARM"],
    "2026-12-01",
  ],
  ["broken lines that say nothing of the time, too", ["DTSTART:20261201T100000Z", "Dial in: see below", "DESCRIPTION"], "2026-12-01"],
])("%s", (_, lines, expected) => expect(one(...lines)).toBe(expected));

const change = (recurrence: string, ...lines: readonly string[]) => vevent(`RECURRENCE-ID${recurrence}`, ...lines);
const BERLIN = ";TZID=Europe/Berlin:";

test.each([
  [
    "a time moved within the window",
    change(`${BERLIN}20261207T100000`, "DTSTART:20261204T090000Z"),
    "2026-12-04 2027-01-04 2027-02-01 2027-03-01",
  ],
  ["a time named in UTC", change(":20261207T090000Z", "DTSTART:20261204T090000Z"), "2026-12-04 2027-01-04 2027-02-01 2027-03-01"],
  ["a time moved out of it", change(`${BERLIN}20270301T100000`, "DTSTART:20270304T090000Z"), "2026-12-07 2027-01-04 2027-02-01"],
  [
    "a time moved into it from behind",
    change(`${BERLIN}20270503T100000`, "DTSTART:20270303T090000Z"),
    "2026-12-07 2027-01-04 2027-02-01 2027-03-01 2027-03-03",
  ],
  [
    "and from before",
    change(`${BERLIN}20261102T100000`, "DTSTART:20261125T090000Z"),
    "2026-11-25 2026-12-07 2027-01-04 2027-02-01 2027-03-01",
  ],
  [
    "a time called off",
    change(`${BERLIN}20261207T100000`, "DTSTART:20261207T090000Z", "STATUS:CANCELLED"),
    "2027-01-04 2027-02-01 2027-03-01",
  ],
  [
    "a time that got another title",
    change(`${BERLIN}20261207T100000`, "DTSTART:20261207T090000Z").map((line) => line.replace("DR drill", "Lunch")),
    "2027-01-04 2027-02-01 2027-03-01",
  ],
  [
    "all from there on, moved",
    change(`;RANGE=THISANDFUTURE${BERLIN}20270104T100000`, "DTSTART;TZID=Europe/Berlin:20270106T100000"),
    "2026-12-07 2027-01-06 2027-02-03 2027-03-03",
  ],
  [
    "all from there on, called off",
    change(`;RANGE=THISANDFUTURE${BERLIN}20270104T100000`, "DTSTART:20270104T090000Z", "STATUS:CANCELLED"),
    "2026-12-07",
  ],
])("%s", (_, changed, expected) => {
  expect(many(vevent(...SERIES), changed)).toBe(expected);
  expect(many(changed, vevent(...SERIES))).toBe(expected);
});

test("a change without its series stands for itself, as invitations have it", () => {
  expect(many(change(`${BERLIN}20261207T100000`, "DTSTART:20261204T090000Z"))).toBe("2026-12-04");
});

test("of two versions of an event the newer one counts, in whichever file it is", () => {
  const old = calendar(...vevent("DTSTART:20261201T100000Z", "SEQUENCE:0", "DTSTAMP:20261101T000000Z"));
  const moved = calendar(...vevent("DTSTART:20261208T100000Z", "SEQUENCE:1", "DTSTAMP:20261001T000000Z"));
  const stamped = calendar(...vevent("DTSTART:20261209T100000Z", "SEQUENCE:0", "DTSTAMP:20261102T000000Z"));
  expect([seen([old, moved]).days, seen([moved, old]).days, seen([old, stamped]).days]).toEqual([
    ["2026-12-08"],
    ["2026-12-08"],
    ["2026-12-09"],
  ]);
});

test("what is taken back by another file is gone, all of it or one time", () => {
  const whole = calendar(...vevent(...SERIES));
  const back = (...lines: readonly string[]) => calendar("METHOD:CANCEL", ...vevent("SEQUENCE:1", ...lines));
  expect(seen([whole, back()]).days).toEqual([]);
  expect(seen([whole, back("RECURRENCE-ID;TZID=Europe/Berlin:20261207T100000")]).days).toEqual(["2027-01-04", "2027-02-01", "2027-03-01"]);
});

test("the machine's own zone changes nothing", () => {
  expect(process.env["TZ"]).toBe("Pacific/Auckland");
  expect(one("DTSTART;TZID=Europe/Berlin:20261201T003000")).toBe("2026-11-30");
});

test("X-WR-TIMEZONE is the zone of times that name none", () => {
  const text = calendar("X-WR-TIMEZONE:America/New_York", ...vevent("DTSTART:20261201T220000"));
  expect(seen([text]).days).toEqual(["2026-12-02"]);
  expect(seen([text.replace("America/New_York", "Here")]).days).toEqual(["2026-12-01?"]);
});

test("tasks, journals and other components are none", () => {
  const todo = vevent("DTSTART:20261201T100000Z").map((line) => line.replace("VEVENT", "VTODO"));
  expect(seen([calendar(...todo, ...vevent("DTSTART:20261202T100000Z"))])).toMatchObject({ days: ["2026-12-02"], reasons: [] });
});

test("several calendars in one file are read, one after the other", () => {
  const two = [calendar(...vevent("DTSTART:20261201T100000Z")), calendar(...vevent("DTSTART:20261202T100000Z")).replace("UID:1", "UID:2")];
  expect(seen([two.join("\n")]).days).toEqual(["2026-12-01", "2026-12-02"]);
});

test("folded lines, umlauts and marks in a title are read", () => {
  const text = calendar(
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY;LANGUAGE=de-de:DR-Übu",
    " ng\\, mit Grüßen",
    "DTSTART:2026",
    "\t1201T100000Z",
    "END:VEVENT",
  );
  expect(seen([text]).all).toEqual([{ title: "DR-Übung, mit Grüßen", day: "2026-12-01", isFloating: false, path: PATH, line: 3 }]);
});

test("each occurrence knows the line of the event that it comes from", () => {
  const text = calendar(...vevent(...SERIES), ...change(`${BERLIN}20261207T100000`, "DTSTART:20261204T090000Z"));
  expect(
    seen([text])
      .all.map(({ day, line }) => `${day} ${line}`)
      .slice(0, 2),
  ).toEqual(["2026-12-04 9", "2027-01-04 3"]);
});

test.each([
  ["nothing", "", `${PATH}:1 is not whole: it is no iCalendar file`],
  ["a page of a proxy", "<html>Sign in</html>", `${PATH}:1 is not whole: it is no iCalendar file`],
  ["an address book", "BEGIN:VCARD\nEND:VCARD", `${PATH}:1 is not whole: it is no iCalendar file`],
  ["a calendar that is cut short", "BEGIN:VCALENDAR\nBEGIN:VEVENT", `${PATH}:2 is not whole: it is cut short: the VEVENT has no end`],
  ["an event within an event", calendar("BEGIN:VEVENT", "UID:9", ...vevent()), `${PATH}:3 is not whole: the VEVENT has no end`],
  ["an end of nothing", calendar("END:VEVENT"), `${PATH}:3 is not whole: an END:VEVENT that ends nothing`],
])("%s is not whole, and says so", (_, text, reason) => expect(seen([text]).reasons).toContain(reason));

test.each([
  ["no day", "DTSTART:tomorrow", "its DTSTART is no day and no time"],
  ["a day that does not exist", "DTSTART;VALUE=DATE:20260230", "its DTSTART is no day and no time"],
  ["no rule", "RRULE:FREQ=NEVER", "it cannot be read"],
  ["a rule without its mark", "RRULE FREQ=DAILY", "it cannot be read"],
  ["millions of times", "RRULE:FREQ=SECONDLY", "it repeats within a day (FREQ=SECONDLY), and is not followed"],
  ["a rule that takes away", "EXRULE:FREQ=DAILY", "its EXRULE is not followed"],
  ["a time taken out that is none", "EXDATE:x", "its EXDATE is no day and no time"],
])("an event with %s is told of, and the others are read", (_, line, why) => {
  const broken = [
    "BEGIN:VEVENT",
    "UID:2",
    "SUMMARY:DR drill",
    ...(line.startsWith("DTSTART") ? [] : ["DTSTART:20261201T100000Z"]),
    line,
    "END:VEVENT",
  ];
  const { days, reasons } = seen([calendar(...broken, ...vevent("DTSTART:20261203T100000Z"))]);
  expect([days, reasons]).toEqual([["2026-12-03"], [`the event 'DR drill' (${PATH}:3) is not known: ${why}`]]);
});

test("what is called otherwise is not looked at, however broken it is", () => {
  const other = vevent("DTSTART:tomorrow", "RRULE:FREQ=SECONDLY").map((line) =>
    line.replace("DR drill", "Stand-up").replace("UID:1", "UID:2"),
  );
  expect(seen([calendar(...other, ...vevent("DTSTART:20261203T100000Z"))])).toMatchObject({ days: ["2026-12-03"], reasons: [] });
});

test("files that were not read are the reason why there may be more", () => {
  const known = papers({ evidence, reads: [...cut("calendar"), { feeds: event.name, scope: "calendar", outcome: "denied" }] });
  const { reasons } = calendarsIn(known, { window: WINDOW, matches: isDrill });
  expect(reasons.map(({ text }) => text)).toEqual([
    "the call 'read evidence' for 'calendar' was cut short",
    "the call 'read schedule' for 'calendar' was denied",
  ]);
});

test("a window beyond what is usually asked is looked at by itself", () => {
  const text = calendar(...vevent("DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=YEARLY"));
  expect(seen([text], { from: "2031-01-01", to: "2032-12-31" }).days).toEqual(["2031-06-01", "2032-06-01"]);
});

test("a calendar of ten thousand drills, each of them daily, ends soon: what is too much is told", PATIENCE, () => {
  const text = calendar(
    ...Array.from({ length: 10_000 }, (_, index) =>
      vevent(`DTSTART;VALUE=DATE:1970010${(index % 9) + 1}`, "RRULE:FREQ=DAILY;COUNT=90000").map((line) =>
        line.replace("UID:1", `UID:${index}`),
      ),
    ).flat(),
  );
  const spent = processorSeconds();
  const { reasons } = seen([text]);
  expect(spent()).toBeLessThan(20);
  expect(reasons.at(-1)).toContain("the calendar holds too much to follow all of it");
});

test("ten thousand other meetings are passed over", () => {
  const other = Array.from({ length: 10_000 }, (_, index) =>
    vevent("DTSTART:19700101T100000Z", "RRULE:FREQ=SECONDLY").map((line) =>
      line.replace("UID:1", `UID:x${index}`).replace("DR drill", "1:1"),
    ),
  );
  expect(seen([calendar(...other.flat(), ...vevent("DTSTART:20261203T100000Z"))])).toMatchObject({ days: ["2026-12-03"], reasons: [] });
});
