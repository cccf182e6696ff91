const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Offices of one person: they stand before a name, end what stands before it, or call somebody whose name is not told. */
const OFFICES = words(`
president premier chancellor minister secretary undersecretary ambassador envoy consul attache diplomat senator governor
congressman congresswoman representative speaker mayor commissioner sheriff judge justice prosecutor attorney general
admiral commander captain chief chairman chairwoman chairperson director officer treasurer deputy spokesman spokeswoman
spokesperson chair coach councillor councilman councilwoman
`);
/** The same where only the lack of a name makes one of them: before a name they are as often a part of it, or a plain noun. */
const CALLINGS = words('official lawyer negotiator adviser advisor pm mp mep ceo');
/** Offices as they are shortened before a name. */
const SHORT_OFFICES = words('gov sen rep gen brig lt col maj capt sgt adm cmdr cllr mp mep pm ceo cfo coo cto ciso');
const ADDRESS = words('mr mrs ms dr');

/** Titles that stand before a name. Kept as role, left out of the name. */
export const TITLES: ReadonlySet<string> = new Set([
  ...OFFICES,
  ...SHORT_OFFICES,
  ...ADDRESS,
  ...words(`
    miss senators representatives ministers sir lord lady dame prof professor sens reps govs vice lieutenant colonel major sergeant detective rev reverend
    pope king queen prince princess hon ds dci insp inspector supt superintendent constable brigadier eyewitness
  `),
]);

/** What stands behind a name and is no part of it: “Margaret Oduya QC” is Ms Oduya. */
export const POSTNOMINALS = words('qc kc sc mp mep msp obe cbe mbe phd md jp jd');

/** Titles that also end a longer one ("Public Affairs Officer Ann Lee"); "Vice", "King" or "Major" open names of their own. */
const ENDS_TITLE: ReadonlySet<string> = new Set([...OFFICES, ...SHORT_OFFICES, ...ADDRESS]);

/** Whether a word in small letters ends the capitalised words before a name. */
export const endsTitle = (word: string): boolean => ENDS_TITLE.has(word);

/** Whether a word calls one person by an office or a calling, without a name. */
export const callsSomebody = (word: string): boolean => OFFICES.has(word) || CALLINGS.has(word);

/** Words that make a name one of a body, not of a person. */
export const ORGANISATION_WORDS = words(`
embassy ministry department university college school institute institution committee commission council congress senate
house parliament party administration government agency bureau office board court bank company corp corporation inc ltd
llc group association union federation league foundation fund center centre society network networks news times post
journal tribune guardian herald gazette review magazine telegraph reuters press agency tv radio television channel
campaign coalition alliance organization organisation service services force army navy police guard airlines motors
telecom unicom mobile huawei pentagon kremlin journal bbc cnn abc nbc cbs msnbc npr fbi cia nsa fcc nato un u.n eu fox
politico breitbart buzzfeed bloomberg facebook twitter google apple microsoft republicans democrats states kingdom
america china russia iran israel britain france germany japan india washington beijing moscow london white nations
media research security street wall supreme assembly club hospital church ministry treasury consulate mission watch
courier businessweek telegram bild zeit spiegel ledger project initiative labs technologies systems software industries holdings partners report authority authorities
lab laboratory laboratories cellular wireless telecoms communications electronics semiconductor semiconductors solutions pharma pharmaceuticals insurance consortium collective foods studios entertainment commerce homeland
`);

/** Common first names, to tell "he" from "she"; written down from general knowledge, not from any list. */
export const MALE_NAMES = words(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip phillip eugene mike tom bill bob jim ted
marco jeb ben mitch rand chris bernie barack mitt dick rick newt lindsey tim dan steve ed ken ron don greg matt josh
jeff fred al abdul ahmed ali mohammed muhammad hassan omar vladimir sergei dmitri boris ivan igor xi li-ming jens hans
klaus pierre jean francois luis carlos miguel jorge pedro antonio diego fernando rafael sergio reince corey harry louis
howard martin leon neil simon ian graham trevor nigel colin derek stuart malcolm hugh alex sam max tony barry glenn
marc pat jon liam idris tariq yusuf hamid karim tomas ivo andrei mikhail nikolai jorg bob lee tyrone kurt lou karl evan seth drew rich doug clarence elliott lamar trent trey marcus julian edgar
`);
export const FEMALE_NAMES = words(`
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen
angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice
judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla
alexis lori hillary carly ivanka melania huma nikki kellyanne condoleezza madeleine claire jane kate katie anne eva
nina olga natasha svetlana fatima aisha leila mei ling hua xiu ingrid greta sofia lucia carmen rosa elena marie sophie
chloe zoe ella wendy debbie cathy cindy tina gina holly robin dana loretta kamala tulsi jill lynn peggy sally susie
amelia audrey bridget caroline colleen eleanor ellen esther fiona gail harriet ella ruth ida sofia dana lena priya mia irene jenny josephine joanne lucy pauline moira ines
`);

/** First names of women and men alike: they tell a person, and neither “he” nor “she”. */
export const UNISEX_NAMES = words(
  'pat alex sam chris terry jordan drew robin dana kelly lee tracy jamie leslie casey morgan taylor',
);

/** “Ann Lee, Chief Operating Officer of Tidewatch”: an office in capitals, of which no word is a name. */
export const OFFICE_WORD =
  /^(Chief|Operating|Executive|Financial|Technology|Technical|Information|Legal|Marketing|Scientific|Medical|Commercial|Compliance|Communications|Managing|Vice|Deputy|Officer|Director|President|Manager|Counsel|Editor|Partner)$/;

/** Words of nations and parties by themselves name nobody. */
export const DEMONYMS = new Set(
  `Chinese Japanese Taiwanese Russian American British French German Israeli Iranian Indian Ukrainian Danish Dutch Finnish Swedish Norwegian Korean Spanish Italian Polish Turkish Australian Canadian Mexican European African Asian Arab Muslim Jewish Christian Western Soviet Nazi Republican Democratic Democrat Republicans Democrats Americans Russians Ukrainians Internet English`.split(
    ' ',
  ),
);
