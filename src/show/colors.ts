// Colours: the voices' and the marks', for light and dark paper.

// Voices keep an OKLab distance of 0.09 from each other and from amber under normal sight, protanopia, deuteranopia and
// tritanopia, and a contrast of 4.5:1 on paper (colors.test.ts): hues alone would not, so they differ in lightness too.
export const COLORS = {
  light: {
    paper: "#fbfaf7",
    card: "#ffffff",
    ink: "#1d1f22",
    soft: "#54595e",
    faint: "#646a70",
    line: "#dedad0",
    v1: "#1a63ce",
    v2: "#6a1270",
    v3: "#14503a",
    v4: "#7a5c92",
    other: "#54595e",
    unnamed: "#a15800",
    hearsay: "#b3261e",
    own: "#9aa0a6",
    undisclosed: "#5f666f",
  },
  dark: {
    paper: "#16181b",
    card: "#1d2024",
    ink: "#e8e6e1",
    soft: "#b0b4ba",
    faint: "#9ba0a7",
    line: "#32363c",
    v1: "#71bfff",
    v2: "#e3609a",
    v3: "#b9eccb",
    v4: "#9a80fa",
    other: "#b0b4ba",
    unnamed: "#e0a458",
    hearsay: "#f0857d",
    own: "#6d737a",
    undisclosed: "#9aa1ab",
  },
} as const

/** @returns the custom properties of a stylesheet @example properties("light") // "--paper:#fbfaf7;…" */
export function properties(scheme: keyof typeof COLORS): string {
  return Object.entries(COLORS[scheme])
    .map(([name, color]) => `--${name}:${color}`)
    .join(";")
}
