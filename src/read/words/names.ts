// Given names with their usual gender, and the small words inside names. Origin: written by hand for this project from common
// given names of the English- and Spanish-speaking world and of world news; used to type a name and to agree with pronouns.

const MALE = `aaron abdul abdullah abraham adam adrian adrián ahmed ahmad aidan alan albert alberto alejandro alex alexander alfonso alfred alfredo
ali allan allen álvaro amir anders andré andrés andrew andy angus anthony antoine antonio armando arnold arthur arturo asif augusto
baltasar barack barry bartolomé ben benito benjamin benjamín bernard bernardo bernie bill billy bob bobby boris brad bradley brandon brian bruce bruno bryan byron
caleb calvin cameron carl carlos carter cecil cesar césar chad charles charlie chris christian christopher chuck clarence claude claudio clayton clement
clifford clive clyde cole colin connor conor craig cristian cristóbal curtis
dale damián damien damon dan daniel danny darren darrell darío dave david davis dean dennis derek desmond diego dirk dmitri dmitry domingo dominic don donald
douglas duncan dustin dwight dylan earl ed eddie edgar edmund eduardo edward edwin efraín elias elías elijah elliot emiliano emilio emmanuel enrique eric erik ernest ernesto
esteban ethan eugene eugenio evan evo ezequiel fabián fabio federico felipe félix fernando fidel floyd francis francisco franco frank franklin fred frederick freddy
gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gerardo germán gil gilbert gilberto giovanni glen glenn gonzalo gordon graham grant greg
gregorio gregory guillermo gus gustavo guy hank hans harold harry harvey hassan hector héctor henri henrique henry herbert hernán hiroshi homer horacio horst howard
hugh hugo humberto hussein ian ibrahim ignacio igor imran isaac isaiah ismael ivan iván jack jacob jacques jaime jair jake jamal james jamie jan jared jason javier jay jean jeb
jed jeff jeffrey jeremy jerome jerónimo jerry jesse jesús jim jimmy joakim joaquín joaquin joe joel john johnny jon jonah jonas jonathan jordan jordi jorge jose josé joseph josé josh joshua josué
juan julian julián julio julius justin kamal karim karl keith ken kenneth kent kevin khalid kirk kofi konrad kurt kyle lance larry lars laurence laurent lawrence lázaro lee lennart
leo leon león leonard leonardo leonel leopoldo leroy leslie lewis liam lionel lloyd lorenzo lou louis luc luca lucas luciano luigi luis luiz lukas luke mahmoud malcolm manuel marc
marcel marcelino marcelo marco marcos marcus mariano mario mark markus marshall martin martín marvin mateo mathew matt matteo matthew maurice mauricio max maximiliano maxwell mehmet
melvin michael michel miguel mike mikhail milan mitchell mitt moammar modesto mohamed mohammad mohammed moisés morgan muhammad mustafa narendra nathan nathaniel ned neil nelson néstor nicholas nicolas nicolás
nick nigel nikolai noah noel norberto norman octavio olaf oleg oliver omar orlando oscar óscar osvaldo otto ovidio owen pablo pascual patricio patrick paul paulo pavel pedro per perry
pete peter phil philip philippe phillip pierre pietro rafael ralph ramiro ramón ramon randall randy raúl raul ray raymond reginald rené reza ricardo richard rick ricky rob robert roberto robin rodney
rodolfo rodrigo rogelio roger roland rolando rolf román ron ronald rory ross roy rubén ruben rudolph rudy rufus rupert russell ryan salvador sam sami samir samuel sancho santiago saúl scott sean
sebastian sebastián sergei sergio seth shane shaun sidney simon simón spencer stan stanley stefan stephen steve steven stewart stuart tariq ted teodoro terence terrence terry theodore thomas
tim timothy toby todd tom tomás tomas tommy tony travis trevor tristan tyler umberto vicente victor víctor vincent virgilio vladimir vyacheslav wade wallace walter warren wayne wesley wilfredo will willem william willy
winston wolfgang xavier xi yasser yuri yusuf zachary`

const FEMALE = `abigail ada adele adelaida adriana agnes agnieszka aileen aisha aitana alba alejandra alexandra alexis alice alicia alison allison almudena alyssa amalia amanda amber amelia amina amparo amy ana anabel anastasia
andrea ángela angela angélica angelina angie anita anjali ann anna anne annette annie antonia april araceli ariana ariel ashley aurora ayesha bárbara barbara beatriz becky belén belinda bernadette bernice
berta beth bethany betty beverly bianca blanca bonnie brenda bridget brigitte brooke camila candace carla carmen carol carole carolina caroline carrie catalina catherine cathy cecilia celia charlene charlotte chelsea
cheryl chloe christina christine cindy claire clara claudia colleen concepción concha condoleezza connie constance consuelo cora courtney cristina crystal cynthia daisy daniela danielle dawn debbie deborah debra delia denise diana diane
dina dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elizabeth elena ella ellen eloísa elsa elvira emilia emily emma encarnación erica erika erin esmeralda esperanza estefanía estela
ester esther ethel eugenia eva eve evelyn faith fatima fátima felicia fernanda fiona florence frances francesca francisca gabriela gail gemma genevieve georgia geraldine gertrude gina gladys glenda gloria grace graciela
gretchen guadalupe gwen hannah harriet hazel heather heidi helen helena helga hilary hillary holly ida ilse imelda imogen indira ines inés ingrid inmaculada irene iris irma isabel isabella ivanka ivy jackie jacqueline jan jane janet janice jasmine
jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn josefina josephine joy joyce juana juanita judith judy julia juliana julie juliet julieta june karen karin karina kate katherine
kathleen kathryn kathy katie katrina kayla kelly kelsey kerry kim kimberly kirsten kristen kristin laila lara laura lauren laurie leah leila lena leonor lesley leticia lidia lila lillian lily linda lisa liz liza
lois lola lorena loretta lori lorraine louise lourdes lucía lucia lucille lucy luisa lupita luz lydia lynn mabel macarena madeleine madeline magdalena maggie maite mandy manuela mara marcela marcia margaret margarita margot maría maria mariana
marianne maricela marie mariela marilyn marina marisa marisol marjorie marlene marta martha martina mary matilde maureen maya meg megan meghan melania melanie melinda melissa mercedes meredith michelle michele mildred milagros
mina mindy miranda miriam moira mollie molly mona mónica monica montserrat muriel myra myriam nadia nancy naomi natalia natalie natasha nell nicola nicole nieves nina nora noelia norma nuria octavia olga olivia
paloma pam pamela patricia patsy patti paula paulina pauline peggy penelope penny petra phoebe phyllis pilar polly priscilla priti priya purificación raquel rachel ramona rebecca regina remedios renee rhonda rita roberta robyn
rocío rosa rosalía rosalind rosario rose rosemary rosie roxana ruby ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shelley sherry shirley siobhan silvia sofía sofia sonia sonya sophia sophie
soledad stacey stacy stella stephanie sue susan susana susie suzanne sylvia tabitha tamara tamsin tania tanya tara tatiana teresa teri tess tessa thelma theresa tiffany tina tracey tracy trinidad trish ursula úrsula valentina valeria
valerie vanessa vera verónica veronica vicky victoria viola violeta virginia vivian viviana wanda wendy whitney wilma ximena yasmin yolanda yvette yvonne zainab zoe zoraida`

/** Given names that are also common surnames or words: no proof of a person by themselves. */
const WEAK = `april davis dawn dean dale don ed faith gordon grace grant guy holly hope iris ivy joy june may mark max mercedes morgan nelson rich rob rose scott sue trinidad victoria virginia will
consuelo esperanza dolores milagros nieves pilar paz sidney jordan georgia chad israel florence charlotte carter cole jackson lance crystal austin madison washington paris santiago salvador guadalupe concepción lourdes rosario remedios penny ray sancho wade`

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

export const MALE_NAMES = setOf(MALE)
export const FEMALE_NAMES = setOf(FEMALE)
export const WEAK_NAMES = setOf(WEAK)

/** Small words that stand inside a name: "Ana de la Cruz", "Ludwig van Aalst", "al-Masri". */
export const PARTICLES = setOf("de del la las los da das do dos di du von van der den ten ter bin ibn al el y i e le st san santa mac")

/** Small words that stand inside the name of an organisation, place or work, never at its ends. */
export const NAME_LINKS = setOf("of the and for de del la las los el y e & para")

export const NAME_SUFFIXES = setOf("jr sr ii iii iv")
