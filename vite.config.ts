// How the web app is built: src/app to dist/app, with nothing that a strict Content-Security-Policy would refuse.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig, type Plugin } from "vite"
import { MARKS, properties, SIDE, TEXT } from "./src/show/components.ts"

/** The colours and marks of the reports, in the app's stylesheet: one grammar, written once. */
const GRAMMAR = `@layer grammar {
:root { ${properties("light")} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${properties("dark")} } }
:root[data-theme="dark"] { ${properties("dark")} }
${MARKS}${TEXT}${SIDE}
}`

const grammar: Plugin = {
  name: "firsthand-grammar",
  enforce: "pre",
  transform: (_code, id) => (id.split("?")[0]?.endsWith("/style/grammar.css") ? { code: GRAMMAR, map: null } : null),
}

/** The faces' licence wants to go with them. */
const licences: Plugin = {
  name: "firsthand-licences",
  generateBundle() {
    for (const face of ["inter", "newsreader"])
      this.emitFile({
        type: "asset",
        fileName: `assets/${face}-LICENSE.txt`,
        source: readFileSync(join(import.meta.dirname, "node_modules/@fontsource-variable", face, "LICENSE")),
      })
  },
}

export default defineConfig({
  root: join(import.meta.dirname, "src/app"),
  base: "./", // the static site lies in any folder
  plugins: [grammar, licences],
  worker: { format: "es", rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    outDir: join(import.meta.dirname, "dist/app"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // no data: addresses
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The rooms only declare: what the app does not use of them stays out of it.
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?:show|link|read|text|document)\//u.test(id) },
    },
  },
})
