// How the tests run: sources through vite, the built command where a test needs a real process.
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    reporters: ["default", "./test/tally.ts"],
    globalSetup: "./test/temporary.ts",
    testTimeout: 20_000,
  },
})
