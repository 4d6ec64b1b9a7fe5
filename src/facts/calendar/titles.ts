const START = String.raw`(?<![\p{L}\d])`;
const END = String.raw`(?![\p{L}\d])`;
const HELD = `${START}(?:drill|exercise|rehearsal|übung)`;
const WHAT = `${START}(?:dr|disaster.?recovery|fail.?over|region)${END}`;
const DRILL = new RegExp(`${WHAT}.*${HELD}|${HELD}.*${WHAT}`, "iu");
const GAME_DAY = /game.?day|chaos/i;

/** "DR drill", "Disaster recovery exercise", "DR-Übung". */
export const isDrill = (title: string) => DRILL.test(title.normalize("NFC"));

/** "Game-day", "Chaos day". */
export const isGameDay = (title: string) => GAME_DAY.test(title);
