// Name origin: whether a name is one of the English- or of the Spanish-speaking world, by a rule of thumb, to see whom the reading serves worse.
// Origin of the lists: written by hand for this project from common names; they say nothing of any person.

export type NameOrigin = "Anglo" | "Hispanic" | "other"

const ANGLO_GIVEN =
  setOf(`aaron adam alan albert alexander alfred alice allen allison amanda amy andrew andy angela ann anna anne anthony arthur
ashley austin barbara barry ben benjamin bernard beth betty bill billy bob bobby brad brandon brenda brent brett brian bruce bryan cameron carl
carol caroline carolyn catherine charles charlie chelsea cheryl chris christian christina christine christopher chuck cindy claire clark clifford
clinton cody colin connie craig curtis cynthia dale dan daniel danny darren dave david dawn dean deborah debra denise dennis derek diana diane
don donald donna dorothy doug douglas drew duncan dustin dwight dylan earl ed eddie edward eileen elaine eleanor elizabeth ellen emily emma eric
erin ernest ethan eugene evan eve faith frances frank fred gail gary gavin gene geoffrey george gerald gilbert glen glenn gloria gordon grace
graham grant greg gregory hannah harold harriet harry heather heidi helen henry hillary holly howard hugh ian isaac ivy jack jackie jacob jake
james jamie jan jane janet janice jared jason jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joanne joe joel john
johnny jon jonathan jordan joseph josh joshua joy joyce judith judy julia julie justin karen kate katherine kathleen kathryn kathy katie keith
kelly ken kenneth kerry kevin kim kimberly kirk kristen kurt kyle lance larry laura lauren lawrence leah lee leonard leslie linda lindsay lindsey
lisa liz logan lois lori louis louise lucy luke lynn madeleine madison marcus margaret marie marilyn marjorie mark marsha martha martin mary mason
matt matthew maureen max megan melanie melissa meredith michael michele michelle mike mitch mitchell molly nancy natalie nathan neil newt nicholas
nick nicole noah norman oliver olivia owen pam pamela pat patricia patrick patty paul paula peggy peter phil philip phillip phyllis rachel ralph
randall randy ray raymond rebecca rex richard rick rob robert robin rod rodney roger ron ronald rose ross roy russell ruth ryan sally sam samantha
samuel sandra sara sarah scott sean seth shannon sharon shawn sheila sherry shirley sidney simon spencer stacy stan stanley stephanie stephen steve
steven stewart stuart sue susan suzanne tammy taylor ted teresa terry theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy
travis trevor tyler valerie vernon vicki victoria vincent virginia walter warren wayne wendy wesley will william`)

const ANGLO_FAMILY =
  setOf(`adams allen anderson armstrong bailey baker barnes bell bennett black brooks brown bryant burns butler campbell carter clark
clarke coleman collins cook cooper cox crawford davies davis dixon edwards ellis evans fisher ford foster fox franklin freeman gibson gordon graham
grant gray green griffin hall hamilton harris harrison hart hayes henderson henry hill holmes hughes hunt hunter jackson james jenkins johnson
johnston jones jordan kelly kennedy king knight lawson lee lewis lloyd long marshall martin mason matthews mcdonald miller mills mitchell moore
morgan morris morrison murphy murray myers nelson nichols owens palmer parker patterson perkins perry peterson phillips pierce porter powell price
reed reynolds rice richards richardson roberts robertson robinson rogers rose ross russell ryan sanders scott shaw simmons simpson smith spencer
stephens stevens stewart stone sullivan taylor thomas thompson tucker turner wagner walker wallace ward warren washington watson watts webb wells west
wheeler white williams williamson willis wilson wood woods wright young`)

const HISPANIC_GIVEN =
  setOf(`alberto alejandra alejandro alfonso alfredo álvaro ana andrés ángel antonio armando arturo beatriz carlos carmen catalina
césar claudia cristina diego eduardo elena enrique ernesto esteban felipe fernando francisco gabriela gerardo gonzalo guadalupe guillermo gustavo
héctor hector ignacio inés isabel javier jesús joaquín jorge josé jose juan juana juanita julián julio lorena lorenzo lucía luis luisa luz manuel marcela
marcos margarita maría mariana marisol mario martín mateo mercedes miguel mónica nicolás óscar pablo paloma paz pedro pilar rafael ramón ramon raúl raul
ricardo roberto rocío rodrigo rosa rosario rubén salvador santiago sergio sofía soledad susana tomás valentina ximena yolanda`)

const HISPANIC_FAMILY =
  setOf(`acosta aguilar aguirre alarcón alvarado álvarez alvarez arias ávila ayala barrera becerra benítez bustamante bustos cabrera
calderón calderon camacho campos cárdenas carrillo castañeda castillo castro cervantes chávez chavez contreras cordero córdova cordova correa cortés cortez
cruz cuéllar cuevas delgado díaz diaz domínguez dominguez duarte durán escobar espinosa espinoza estrada farías fernández fernandez figueroa flores
fuentes galindo gallardo gallegos garcía garcia garza gómez gomez gonzález gonzalez gonzales guerra guerrero gutiérrez gutierrez guzmán guzman hernández
hernandez herrera ibarra jiménez jimenez juárez lara león lópez lopez lozano luján luna machado maldonado marín márquez marquez martínez martinez medina
mejía mejia méndez mendez mendoza menéndez menendez meza miranda molina montes montoya morales moreno muñoz munoz murillo nava navarro núñez nunez ochoa ojeda
olivares orozco ortega ortiz pacheco padilla palacios paredes parra peña pena perdomo pérez perez pineda ponce quintero ramírez ramirez ramos rangel rentería
reyes ríos rios rivas rivera robles rodríguez rodriguez rojas román romero rosales rosas rubio ruiz salas salazar salinas sánchez sanchez sandoval santana
santos segura sepúlveda serrano silva solís sosa soto suárez suarez tapia torres trejo trujillo urbina valdez valencia valenzuela vargas vásquez vasquez
vázquez vazquez vega velásquez velasquez velázquez velazquez vélez vera vigil villalobos villanueva villarreal zamora zapata zavala zúñiga`)

/**
 * Says which world a name is from: a Spanish family name decides, then an English given or family name, then a Spanish given name.
 *
 * @param name - given name first, without title; a family name alone will do
 * @example guessNameOrigin("Mark Delgado") // "Hispanic"
 */
export function guessNameOrigin(name: string): NameOrigin {
  const words = (name.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []).filter((word) => word !== "jr" && word !== "sr")
  const [given = "", family = ""] = [words[0], words.at(-1)]
  if (HISPANIC_FAMILY.has(family)) return "Hispanic"
  if (ANGLO_FAMILY.has(family) || (words.length > 1 && ANGLO_GIVEN.has(given))) return "Anglo"
  return words.length > 1 && HISPANIC_GIVEN.has(given) ? "Hispanic" : "other"
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}
