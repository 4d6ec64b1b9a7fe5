import { expect, test } from "vitest";
import { json, text, xml } from "../../src/demo/answer.ts";

test("XML repeats the element of a list, leaves out what is undefined, and escapes", () => {
  const { body, headers } = xml(
    "R",
    { A: [{ B: 1 }, { B: true }], C: undefined, D: { E: `<&">` }, F: null, G: [] },
    { namespace: "urn:x" },
  );
  expect(body).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<R xmlns="urn:x"><A><B>1</B></A><A><B>true</B></A><D><E>&lt;&amp;&quot;&gt;</E></D><F></F></R>',
  );
  expect(headers["content-type"]).toBe("text/xml;charset=UTF-8");
});

test("JSON and text say what they are, unless told otherwise", () => {
  expect(json({ a: 1 }, 400)).toEqual({ status: 400, headers: { "content-type": "application/json" }, body: '{"a":1}' });
  expect(text("x", 200, { "content-type": "text/html" })).toEqual({ status: 200, headers: { "content-type": "text/html" }, body: "x" });
});
