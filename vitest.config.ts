import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build.ts"],
    setupFiles: ["test/setup.ts"],
    env: { TZ: "UTC" },
    testTimeout: 20_000,
  },
});
