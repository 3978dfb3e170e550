// Every word of the page without a server, in Spanish.
import type { siteEn } from "./site-en.ts"

export const siteEs: typeof siteEn = {
  site: {
    about: "Sobre esta página",
    stays: "Todo ocurre en su navegador: lo que dé se queda en esta máquina y desaparece al cerrar la página, si no exporta el caso.",
    bookmarklet: "Leer con Firsthand",
    drag: "← arrástrelo a sus marcadores: en la página de un artículo, la entrega aquí.",
    weights: (loaded, total) => `Se descarga el modelo de lenguaje, una sola vez: ${loaded} de ${total} MB`,
    handed: (host) => `Se ha entregado una página de ${host}.`,
    readIt: "Leerla",
    leaveIt: "Dejarla",
  },
}
