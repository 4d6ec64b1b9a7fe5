import { expect, test } from "vitest";
import { calendarsIn } from "../../../src/facts/calendar/calendars.ts";
import { isDrill, isGameDay } from "../../../src/facts/calendar/titles.ts";
import { documents } from "../../../src/collectors/repository/documents.ts";
import { papers } from "../repository/world.ts";

/** As Google Calendar exports it: the zone in the header, a definition of each zone, attendees, changed times below the series. */
const GOOGLE = `BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Platform – Übungen
X-WR-TIMEZONE:Europe/Dublin
BEGIN:VTIMEZONE
TZID:Europe/Dublin
X-LIC-LOCATION:Europe/Dublin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:GMT+1
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Dublin:20260706T100000
DTEND;TZID=Europe/Dublin:20260706T120000
RRULE:FREQ=MONTHLY;BYDAY=1MO
EXDATE;TZID=Europe/Dublin:20270104T100000
DTSTAMP:20261120T081512Z
ORGANIZER;CN=Platform:mailto:c_188a2b3c4d@group.calendar.google.com
UID:6opj2c9h6kq3ab9k70om2b9k6gp34b9oc8o68b9h@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=mina
 @bookstore.example;X-NUM-GUESTS=0:mailto:mina@bookstore.example
CREATED:20260601T090000Z
DESCRIPTION:Runbook: https://wiki.bookstore.example/dr\\n\\nWho: on-call\\, t
 he database team
LAST-MODIFIED:20261012T101010Z
SEQUENCE:2
STATUS:CONFIRMED
SUMMARY:DR drill (cross-region)
TRANSP:OPAQUE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:This is an event reminder
TRIGGER:-P0DT0H30M0S
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Dublin:20261209T140000
DTEND;TZID=Europe/Dublin:20261209T160000
DTSTAMP:20261120T081512Z
UID:6opj2c9h6kq3ab9k70om2b9k6gp34b9oc8o68b9h@google.com
RECURRENCE-ID;TZID=Europe/Dublin:20261207T100000
SEQUENCE:3
STATUS:CONFIRMED
SUMMARY:DR drill (cross-region)
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261215
DTEND;VALUE=DATE:20261217
DTSTAMP:20261120T081512Z
UID:0gameday@google.com
RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15
SUMMARY:Chaos game day
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
`;

/** As Outlook exports it: zones by Windows' names, defined from 1601 on; titles with a language; text in its own properties. */
const OUTLOOK = `BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-CALSTART:20260601T080000Z
X-WR-RELCALID:{0000002E-7F2B-4A2C-8A9A-0C1B2D3E4F50}
X-WR-CALNAME:Betrieb
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
CREATED:20260520T070000Z
DESCRIPTION:Ablauf siehe Handbuch.\\n
DTEND;TZID="W. Europe Standard Time":20260602T013000
DTSTAMP:20260520T070000Z
DTSTART;TZID="W. Europe Standard Time":20260602T003000
EXDATE;TZID="W. Europe Standard Time":20260804T003000,20260901T003000
LAST-MODIFIED:20260520T070000Z
PRIORITY:5
RRULE:FREQ=MONTHLY;BYDAY=1TU
SEQUENCE:0
SUMMARY;LANGUAGE=de:Failover-Übung Region
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E00800000000B0C1
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-ALT-DESC;FMTTYPE=text/html:<html><body>Ablauf: siehe <a href="https://x">h
	ier</a></body></html>
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID="W. Europe Standard Time":20261215T100000
RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=TU;BYSETPOS=3
SUMMARY;LANGUAGE=de:Game-Day
UID:040000008200E00074C5B7101A82E00800000000B0C2
END:VEVENT
END:VCALENDAR
`;

/** As Apple Calendar exports it: one VCALENDAR, structured places, zones by name with their whole history. */
const APPLE = `BEGIN:VCALENDAR
METHOD:PUBLISH
VERSION:2.0
X-WR-CALNAME:Plattform
PRODID:-//Apple Inc.//macOS 15.1//EN
X-APPLE-CALENDAR-COLOR:#0E61B9
X-WR-TIMEZONE:America/New_York
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
DTSTART:20070311T020000
TZNAME:EDT
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
DTSTART:20071104T020000
TZNAME:EST
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20260701T120000Z
UID:7C0F5B0E-0A55-4A4C-9C3A-7C1B2C8E9D10
RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
DTEND;TZID=America/New_York:20260731T230000
TRANSP:OPAQUE
X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
SUMMARY:Disaster recovery drill
LAST-MODIFIED:20260701T120000Z
DTSTAMP:20260701T120000Z
DTSTART;TZID=America/New_York:20260731T210000
LOCATION:War room\\n1 Main St
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="1 Main St";X-TITLE="War room:
  2nd floor":geo:40.7,-74.0
SEQUENCE:1
END:VEVENT
BEGIN:VTODO
UID:7C0F5B0E-0A55-4A4C-9C3A-7C1B2C8E9D11
SUMMARY:Prepare the DR drill
DUE:20261201T090000Z
END:VTODO
END:VCALENDAR
`;

const HALF_A_YEAR = { from: "2026-11-23", to: "2027-04-30" };

async function read(text: string) {
  const reader = {
    files: async () => ({ files: [{ path: "team.ics", text }], left: [] }),
    changes: async () => [],
    tracked: async () => [],
  };
  const { resources } = await documents.collect(reader, { source: "calendar", paths: ["team.ics"] });
  const known = papers({ evidence: { calendar: { paths: ["team.ics"] } }, resources: resources.map((one) => ({ ...one })) });
  const days = (matches: (title: string) => boolean) => calendarsIn(known, { window: HALF_A_YEAR, matches }).all.map(({ day }) => day);
  const { reasons } = calendarsIn(known, { window: HALF_A_YEAR, matches: () => true });
  return { drills: days(isDrill).join(" "), gameDays: days(isGameDay).join(" "), reasons };
}

const exported = [
  ["Google Calendar", GOOGLE, "2026-12-09 2027-02-01 2027-03-01 2027-04-05", "2026-12-15 2027-03-15"],
  ["Outlook", OUTLOOK, "2026-11-30 2027-01-04 2027-02-01 2027-03-01 2027-04-05", "2026-12-15 2027-03-16"],
  ["Apple Calendar", APPLE, "2026-12-01 2027-01-01 2027-01-30 2027-02-27 2027-04-01", ""],
] as const;

test.each(exported)("what %s exports is read, in UTC", async (_, text, drills, gameDays) => {
  expect(await read(text)).toEqual({ drills, gameDays, reasons: [] });
});

test.each(exported)("%s with Windows' ends of lines and a mark at its beginning says the same", async (_, text) => {
  expect(await read(`\u{feff}${text.replaceAll("\n", "\r\n")}`)).toEqual(await read(text));
});
