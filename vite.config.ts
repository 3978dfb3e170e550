// How the web app is built: src/app to dist/app, with nothing that a strict Content-Security-Policy would refuse.
import { join } from "node:path"
import { defineConfig } from "vite"

export default defineConfig({
  root: join(import.meta.dirname, "src/app"),
  base: "./", // the static site lies in any folder
  build: {
    outDir: join(import.meta.dirname, "dist/app"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // no data: addresses
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
