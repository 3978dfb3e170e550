import { describe, expect, it } from "vitest"
import { memberOf } from "../../../test/member.ts"
import type { CaseMember } from "../../document/index.ts"
import { type EntityDecisions, linkEntities } from "../index.ts"

/** Which entities are one: "a/p1 b/p1", sorted; only those of several documents. */
function link(members: readonly CaseMember[], decisions?: EntityDecisions): string[] {
  return linkEntities(members, decisions)
    .map(({ mentions }) => mentions.map(({ document, entity }) => `${document}/${entity}`).toSorted())
    .filter((mentions) => mentions.length > 1)
    .map((mentions) => mentions.join(" "))
    .toSorted()
}

const around = "[l1:Calvera] [o1:Harbour Workers Union] [o2:Brennick Marine Works]"

/** Two documents that name the same bodies, and one person each. */
function pair(a: string, b: string, posts: { readonly a?: string; readonly b?: string } = {}): readonly CaseMember[] {
  return [
    memberOf("a", `${around} [p1:${a}] said so.`, { posts: posts.a === undefined ? {} : { p1: [posts.a] } }),
    memberOf("b", `${around} [p1:${b}] said so.`, { posts: posts.b === undefined ? {} : { p1: [posts.b] } }),
  ]
}

describe("one person in two documents", () => {
  it.each([
    ["Diego Ruiz Castell", "Diego Ruiz"],
    ["Diego Ruiz Castell", "Ruiz Castell"],
    ["Diego Ruiz Castell", "Ruiz"],
    ["Diego Ruiz Castell", "D. Ruiz Castell"],
    ["Íñigo Muñoz", "Inigo Munoz"],
    ["Pepe Almansa", "José Almansa"],
    ["Nuhad Mashnuq", "Nouhad Machnouk"],
    ["Dmitri Volkonski", "Dmitry Volkonsky"],
    ["Salma Abdul Karim al-Tarif", "Salma al-Tarif"],
    ["Mr. Ruiz", "Ruiz"],
  ])("%s, %s", (a, b) => {
    expect(link(pair(a, b))).toContain("a/p1 b/p1")
  })

  it.each([
    ["Diego Ruiz Castell", "Diego Ruiz Mora"],
    ["Ana Ruiz", "Diego Ruiz"],
    ["Mario Salcedo", "María Salcedo"],
    ["Diego A. Ruiz", "Diego B. Ruiz"],
    ["Diego Ruiz, Sr.", "Diego Ruiz, Jr."],
  ])("not %s, %s", (a, b) => {
    expect(link(pair(a, b))).not.toContain("a/p1 b/p1")
  })

  it("needs more than an initial where nothing else is in common", () => {
    const other = memberOf("b", "[p1:D. Ruiz] spoke to [o1:Velmar Daily], [o2:Casa Llobet] and [l1:Tornavilla].")
    expect(link([memberOf("a", `${around} [p1:Diego Ruiz]`), other])).toEqual([])
  })
})

describe("namesakes", () => {
  it("are apart where they do what one person hardly does", () => {
    expect(link(pair("Ana Salcedo", "Ana Salcedo", { a: "finance minister", b: "goalkeeper" }))).not.toContain("a/p1 b/p1")
    expect(link(pair("Ana Salcedo", "Ana Salcedo", { a: "mayor of Calvera", b: "mayor of Tornavilla" }))).not.toContain("a/p1 b/p1")
    expect(link(pair("Ana Salcedo", "Ana Salcedo", { a: "finance minister", b: "ministra de Hacienda" }))).toContain("a/p1 b/p1")
  })

  it("are apart by age, with the years between two reports", () => {
    const aged = (id: string, age: number, published: string): CaseMember =>
      memberOf(id, `${around} [p1:Ana Salcedo], ${age}, said so.`, { published })
    expect(link([aged("a", 34, "2026-03-01"), aged("b", 61, "2026-03-02")])).not.toContain("a/p1 b/p1")
    expect(link([aged("a", 34, "2016-03-01"), aged("b", 44, "2026-03-02")])).toContain("a/p1 b/p1")
  })

  it("leave a short form apart that could be either's", () => {
    const [a, b] = pair("Diego Ruiz", "Elena Ruiz") as [CaseMember, CaseMember]
    const c = memberOf("c", `${around} [p1:Ruiz] said so.`)
    expect(link([a, b, c]).filter((one) => one.includes("p1"))).toEqual([])
  })

  it("get a short form that their post tells apart", () => {
    const [a, b] = pair("Diego Ruiz", "Elena Ruiz", { a: "security chief", b: "mayor of Calvera" }) as [CaseMember, CaseMember]
    const c = memberOf("c", `${around} [p1:Ruiz] said so.`, { posts: { p1: ["jefe de seguridad"] } })
    expect(link([a, b, c])).toContain("a/p1 c/p1")
  })

  it("get a full name that fits both where many more documents tell of one of them", () => {
    const [goalkeeper, minister] = pair("Ana Salcedo", "Ana Salcedo", { a: "goalkeeper", b: "finance minister" }) as [
      CaseMember,
      CaseMember,
    ]
    const more = Array.from({ length: 9 }, (_, i) =>
      memberOf(`d${i}`, `${around} [p1:Ana Salcedo] said so.`, { posts: { p1: ["ministra de Hacienda"] } }),
    )
    const plain = memberOf("z", `${around} [p1:Ana Salcedo] said so.`)
    expect(link([goalkeeper, minister, ...more, plain]).find((one) => one.includes("z/p1"))).toMatch(/^b\/p1 /u)
    expect(link([goalkeeper, minister, plain]).filter((one) => one.includes("z/p1"))).toEqual([])
  })

  it("are told by the surname of somebody beside a given name alone", () => {
    const a = memberOf("a", `${around} [p1:Lucía Carballo] said so.`)
    const b = memberOf("b", `${around} [p2:Inés Carballo] and [p1:Lucía] said so.`)
    const merge = linkEntities([a, b]).flatMap(({ merges }) => merges.map(({ because }) => because))
    expect(merge.find((because) => because.startsWith("Lucía Carballo ~ Lucía"))).toContain(
      "somebody of that surname beside the given name",
    )
  })

  it("are not chained by a form that fits both", () => {
    const [a, b] = pair("Diego Ruiz Castell", "Diego Ruiz Mora") as [CaseMember, CaseMember]
    const c = memberOf("c", `${around} [p1:Diego Ruiz] said so.`)
    expect(link([a, b, c]).filter((one) => one.includes("p1"))).toEqual([])
  })
})

describe("a role without a name", () => {
  const named = memberOf("a", `${around} [p1:Omar Vidal] said so.`, { posts: { p1: ["security chief of Calvera"] } })

  it("is the one who holds the post", () => {
    expect(link([named, memberOf("b", `${around} [p1~the security chief] said so.`)])).toContain("a/p1 b/p1")
  })

  it("is nobody where two hold it, or many could", () => {
    const other = memberOf("c", `${around} [p1:Luz Abreu] said so.`, { posts: { p1: ["security chief of Calvera"] } })
    expect(link([named, other, memberOf("b", `${around} [p1~the security chief] said so.`)]).filter((one) => one.includes("p1"))).toEqual(
      [],
    )
    expect(link([named, memberOf("b", `${around} [p1~a security official] said so.`)]).filter((one) => one.includes("p1"))).toEqual([])
  })
})

describe("bodies and places", () => {
  it.each([
    ["o", "Ministerio de Hacienda", "Finance Ministry"],
    ["o", "Electoral Services Board", "ESB"],
    ["o", "Brennick Shipping Company", "Brennick"],
    ["o", "Universidad de Tornavilla", "University of Tornavilla"],
    ["o", "Naciones Unidas", "United Nations"],
    ["l", "Estados Unidos", "U.S."],
    ["l", "Tornavilla", "Tornavilla"],
  ])("%s %s, %s", (type, a, b) => {
    const others = "[l8:Calvera] [p8:Ana Reyes] [p9:Omar Vidal]"
    const members = [a, b].map((name, i) => memberOf(`${i}`, `${others} [${type}1:${name}]`))
    expect(link(members)).toContain(`0/${type}1 1/${type}1`)
  })

  it.each([
    ["University of Calvera", "University of Tornavilla"],
    ["Calvera Police", "Tornavilla Police"],
    ["Finance Ministry", "Health Ministry"],
  ])("not %s, %s", (a, b) => {
    const members = [a, b].map((name, i) => memberOf(`${i}`, `[l8:Calvera] [p8:Ana Reyes] [p9:Omar Vidal] [o1:${name}]`))
    expect(link(members)).not.toContain("0/o1 1/o1")
  })
})

describe("names that one document keeps apart", () => {
  const elsewhere = memberOf("b", `${around} [o9:Estado Islámico] [l7:Africa]`)

  it("are one where they are known to be", () => {
    expect(link([memberOf("a", `${around} [o8:ISIS] [o9:Islamic State]`), elsewhere])).toContain("a/o8 a/o9 b/o9")
  })

  it("are two places where one has a word more", () => {
    expect(link([memberOf("a", `${around} [l7:West Africa]`), elsewhere])).not.toContain("a/l7 b/l7")
  })
})

describe("somebody without a name", () => {
  const told = "A lorry left the road above [l1:Calvera] on Tuesday night and fell into the reservoir, the [o1:Harbour Workers Union] said."
  const speaking = (member: CaseMember): CaseMember => {
    const source = {
      id: "s1",
      type: "unnamed-person",
      name: null,
      title: null,
      affiliation: null,
      justification: [],
      mentions: [],
      entity: "p1",
    } as const
    const sources = [{ ...source, anonymity: null, secondHand: false, confidence: 1, by: "test" }]
    return { ...member, reading: { ...member.reading, sources } }
  }

  it("is the one of whom the other report of the event tells", () => {
    expect(link([memberOf("a", `${told} [p1~The driver] died.`), memberOf("b", `${told} [p1~The motorist] died.`)])).toContain("a/p1 b/p1")
    expect(link([memberOf("a", `${told} [p1~The driver] died.`), memberOf("b", `${told} [p1~Two drivers] died.`)])).not.toContain(
      "a/p1 b/p1",
    )
  })

  it("is somebody named where the words of the reports agree, and nobody whom they keep apart", () => {
    const named = memberOf("a", `${told} [p1:Ana Reyes] died. [p1~The woman] was the driver of the lorry.`)
    expect(link([named, memberOf("b", `${told} [p1~The woman] died.`)])).toContain("a/p1 b/p1")
    expect(link([named, memberOf("b", `${told} [p1~The man] died.`)])).not.toContain("a/p1 b/p1")
    expect(link([named, memberOf("b", `${told} [p1~The women] died.`)])).not.toContain("a/p1 b/p1")
  })

  it("says by which words", () => {
    const members = [memberOf("a", `${told} [p1~The driver] died.`), memberOf("b", `${told} [p1~The motorist] died.`)]
    const merges = linkEntities(members).flatMap((entity) => entity.merges)
    expect(merges.find(({ b }) => b.entity === "p1")?.because).toMatch(
      /^The driver ~ The motorist: in two reports of one event; both "driver"/u,
    )
  })

  it("is no other body: a ministry is no court", () => {
    const others = "[l8:Calvera] [p8:Ana Reyes] [p9:Omar Vidal]"
    const members = [memberOf("a", `${others} [o1:Tribunal Provincial] [o1~the court]`), memberOf("b", `${others} [o1~the ministry]`)]
    expect(link(members)).not.toContain("a/o1 b/o1")
  })

  it("stays apart in another event", () => {
    const other = memberOf(
      "b",
      "The vintage rally ended in [l1:Tornavilla] with a dinner for sponsors. [p1~The driver] waved to the crowd.",
    )
    expect(link([memberOf("a", `${told} [p1~The driver] died.`), other])).not.toContain("a/p1 b/p1")
  })

  it("stays apart where it speaks: which of many it is, nobody tells", () => {
    const [a, b] = ["a", "b"].map((id) => speaking(memberOf(id, `${told} "It was dark," [p1~a resident] said.`)))
    expect(a && b && link([a, b])).not.toContain("a/p1 b/p1")
  })
})

describe("what people say", () => {
  const members = pair("Diego Ruiz", "Diego Ruiz")
  const decided = { a: { document: "a", entity: "p1" }, b: { document: "b", entity: "p1" }, by: "Marta" }

  it("parts what is one", () => {
    expect(link(members, { same: [], different: [decided] })).not.toContain("a/p1 b/p1")
  })

  it("joins what is two, and says who said so", () => {
    const apart = pair("Diego Ruiz", "Blas Otero")
    expect(link(apart, { same: [decided], different: [] })).toContain("a/p1 b/p1")
    const merge = linkEntities(apart, { same: [decided], different: [] }).find(({ name }) => name === "Diego Ruiz" || name === "Blas Otero")
      ?.merges[0]
    expect(merge).toMatchObject({ by: "Marta", confidence: 1 })
  })

  it("brings those that are like either", () => {
    const apart = [
      ...pair("Diego Ruiz", "Blas Otero"),
      memberOf("c", `${around} [p1:Otero] said so.`),
      memberOf("d", `${around} [p1:Diego Ruiz] said so.`),
    ]
    expect(link(apart, { same: [decided], different: [] })).toContain("a/p1 b/p1 c/p1 d/p1")
  })
})

describe("the entities of a case", () => {
  const members = [
    ...pair("Diego Ruiz Castell", "D. Ruiz", { a: "security chief" }),
    memberOf("c", `${around} [p1:Ruiz] said so.`),
    memberOf("d", "[p1:Elena Ruiz] spoke to [p2~an official]."),
  ]

  it("are the same in every order of the documents", () => {
    const orders = [members, members.toReversed(), [...members.slice(2), ...members.slice(0, 2)]]
    const [first, ...others] = orders.map((order) => linkEntities(order))
    for (const other of others) expect(other).toEqual(first)
  })

  it("hold every entity of every document once", () => {
    const places = linkEntities(members).flatMap(({ mentions }) => mentions.map(({ document, entity }) => `${document}/${entity}`))
    const all = members.flatMap(({ id, reading }) => reading.entities.map((entity) => `${id}/${entity.id}`))
    expect(places.toSorted()).toEqual(all.toSorted())
  })

  it("say why", () => {
    const [entity] = linkEntities(members).filter(({ name }) => name === "Diego Ruiz Castell")
    expect(entity?.merges.map(({ because }) => because)).toContain(
      "Diego Ruiz Castell ~ D. Ruiz: initial, a name left out; 3 names in common around them",
    )
    expect(entity?.roles).toEqual(["security chief"])
  })
})
