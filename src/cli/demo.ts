import { EXIT, type ExitCode } from "./exit.ts";
import { library } from "./library.ts";
import { refuse } from "./problems.ts";
import { scanOne } from "./scan.ts";
import type { World } from "./world.ts";

export interface DemoOptions {
  readonly world: string;
  readonly out: string;
}

/** Nothing is far away, and a busy machine is no reason for a gap: the output is the same in every run. */
const PATIENCE = { aws: { connect: 60_000, request: 60_000, call: 120_000 }, kubernetes: { timeout: 60_000 } };

/** Scans a described platform: the real collectors and clients against endpoints on loopback. It brings its own clock, and ends well whatever it finds. */
export async function demo(world: World, { world: name, out }: DemoOptions): Promise<ExitCode> {
  const [{ serve }, { describedEvidence }, { worlds }, { demoConfiguration }, { configure }] = await Promise.all([
    import("../demo/serve.ts"),
    import("../demo/evidence.ts"),
    import("../demo/worlds/all.ts"),
    import("../demo/worlds/configuration.ts"),
    import("../config/configure.ts"),
  ]);
  const described = worlds[name];
  if (described === undefined) return EXIT.usage;
  const rules = await library(world);
  if (!rules.ok) return refuse(world, rules.problems);
  const target = configure("auditor.yaml", demoConfiguration, "prod");
  if (!target.ok) return refuse(world, target.problems);
  const served = await serve(described);
  const now = () => new Date(described.now);
  try {
    const staged = { redirect: served.redirect, credentials: { accessKeyId: "AKIADEMO", secretAccessKey: "demo" }, now, limits: PATIENCE };
    const options = { out, checklist: "closing", failOn: "none", maxAge: 24 } as const;
    const code = await scanOne(
      { ...world, now },
      { target: target.value, library: rules.value, options, evidence: describedEvidence(described), staged },
    );
    return code === EXIT.findings ? EXIT.fine : code;
  } finally {
    await served.close();
  }
}
