// people: who is who in a case.
import type { EntityType } from "../../document/index.ts"
import { printCase } from "../../document/index.ts"
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewCase } from "../case-view.ts"
import type { Command } from "../command.ts"

export const people: Command<ViewFlags & { readonly type: EntityType | "all" }> = {
  name: "people",
  arguments: "",
  summary: "show who is who in a case",
  description:
    "Shows the people of a case with the other forms of their names, their roles as the texts put them, and what is said of them and of others (family, offices, arrests, payments), with who says it where. --explain says why two names were taken for one, and shows the words of each relation. --type shows organisations, places or all.",
  options: [
    ...VIEW_OPTIONS,
    ...TABLE_OPTIONS,
    {
      flags: "--type <type>",
      description: "who or what to show",
      choices: ["person", "organization", "place", "work", "other", "all"],
      default: "person",
    },
  ],
  example: "firsthand people --case bridge",
  run: (_inputs, options, terminal) =>
    viewCase(options, terminal, async (pile) => {
      const { entityTable, showPeople } = await import("../../show/index.ts")
      const picked = pile.linked.entities.filter(({ type }) => options.type === "all" || type === options.type)
      return {
        json: () => {
          const ids = new Set(picked.map(({ id }) => id))
          const { entities, relations } = printCase({
            ...pile.linked,
            entities: picked,
            relations: pile.linked.relations.filter(({ subject, object }) => ids.has(subject) || (object !== null && ids.has(object))),
          })
          return { entities, relations }
        },
        table: () => entityTable(pile, picked),
        text: (view) => showPeople(pile, picked, view),
      }
    }),
}
