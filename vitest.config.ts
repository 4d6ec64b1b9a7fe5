import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A machine in another zone must see the same world: the tests run where daylight saving is odd.
    env: { TZ: "Pacific/Auckland" },
    testTimeout: 20_000,
    // Both cores: by default one is left free.
    maxWorkers: "100%",
  },
});
