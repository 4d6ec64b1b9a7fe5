import { pipeline, type Readable, Transform } from "node:stream";

/** The same body, which breaks off beyond so many bytes: whoever answers without end must not fill the memory. */
export function limited(body: Readable, size: number): Readable {
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      bytes += chunk.length;
      if (bytes > size) done(Object.assign(new Error(`the answer is larger than ${size} bytes`), { name: "TooLarge" }));
      else done(null, chunk);
    },
  });
  // Whoever reads it is told of its end.
  return pipeline(body, counted, () => undefined);
}
