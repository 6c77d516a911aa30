//! Words that tell of names beside them or in them, in lower case.

/// The lists of the tagger; a word may stand in several. Their order is that of the bits.
pub(super) const LISTS: [&str; 12] = [
    HEADS, COMPANIES, BODIES, TEAMS, OUTLETS, OFFICES, JOINTS, PARTICLES, LANDS, DIRECTIONS,
    SPEECH, CALENDAR,
];

/// Words that end or begin names of public bodies and societies.
const HEADS: &str = "academy administration agency alliance army assembly assistance association \
    authority authorities bank battalion board brigade bureau cabinet centre center chamber church \
    clinic coalition college command commission committee confederation conference congress \
    consortium constabulary convention corps council court coalition department directorate division \
    embassy federation fleet force forces forum foundation fund government guard guards headquarters \
    hospital initiative inspectorate institute institution intelligence league legislature library \
    ministry mission mosque movement museum navy network observatory office organisation organization \
    parliament party police programme program prosecutor regiment registry school secretariat senate \
    seminary service services society staff syndicate taskforce treasury tribunal union unit university";

/// Words of companies.
const COMPANIES: &str = "ag air airline airlines airways bhd brothers co company computers corp \
    corporation electric electronics energy enterprises entertainment exchange gas gmbh group holding \
    holdings inc incorporated industries insurance international investments laboratories limited llc \
    llp ltd mining motor motors nv oil partners petroleum pharmaceuticals plc power products railways \
    records sa securities software solutions spa steel stores studios systems technologies technology \
    telecom";

/// Public bodies that are named by one word.
const BODIES: &str = "bundestag cabinet congress duma interpol knesset kremlin lords parliament \
    pentagon politburo senate sejm treasury vatican";

/// Words of clubs, teams and their contests.
const TEAMS: &str = "athletic athletics bears bulls cardinals city club county cowboys cup dynamo fc \
    finals giants grand hotspur kings lakers league lions olympic olympics open pirates premier prix \
    rangers real rovers series sox sporting team tigers tournament town trophy united wanderers warriors";

/// Words of newspapers and stations.
const OUTLETS: &str = "agence broadcasting channel chronicle courier daily gazette guardian herald \
    independent journal magazine mail media mirror monitor morning news newspaper observer post press \
    presse radio review standard star state sun telegraph television times today tribune tv weekly";

/// What persons are called before or after their names.
const OFFICES: &str = "actor actress admiral adviser advisor aide ambassador analyst archbishop \
    artist attorney author ayatollah banker baron baroness bishop boss brigadier brother businessman \
    candidate captain cardinal chairman chairperson chairwoman champion chancellor chief coach colleague \
    colonel commander commissioner congressman congresswoman constable coordinator correspondent councillor \
    counsel counselor daughter dean defender delegate deputy detective diplomat director doctor dr driver \
    economist editor emir envoy executive father fighter forward founder gen general goalkeeper governor \
    gov head historian husband imam inspector journalist judge justice king lady lawmaker lawyer leader \
    lieutenant lord lt maj major manager marshal mayor midfielder minister monsignor mother mp mr mrs ms \
    musician negotiator newsreader officer official opponent owner philosopher photographer pilot player \
    playwright poet pope premier president priest prime prince princess principal prof professor prosecutor \
    psychologist queen rabbi reporter representative researcher rev reverend scientist secretary sen \
    senator sergeant sgt sheikh sheriff singer sir sister skipper soldier son speaker spokesman \
    spokesperson spokeswoman striker sultan superintendent suspect teammate treasurer tsar undersecretary \
    veteran vice-president victim widow wife winner writer";

/// Small words within names.
const JOINTS: &str = "and at d da de del der des di do dos du et for in la las le les los of on the \
    to und y";

/// Small words within names of persons.
const PARTICLES: &str = "abd abdul abu al bin bint da de del della den der di dos el ibn la le mac mc ould st ten ul ur van von";

/// Words for places and for what is built.
const LANDS: &str = "airport area avenue basin bay beach border bridge camp canal canyon capital cape \
    cathedral city coast county creek desert district east forest gulf harbor harbour highway hill hills \
    hotel island islands isle kingdom lake mount mountain mountains municipality neighborhood \
    neighbourhood ocean palace park peninsula plateau port prefecture province reef region republic \
    reserve ridge river road sea square stadium state states strait street suburb territory tower town \
    township tunnel valley village volcano zone";

/// Where things lie, and the words before them.
const DIRECTIONS: &str = "across around at central downtown east eastern from in inland inside into \
    midwestern near north northeast northeastern northern northwest northwestern off outside over \
    southern south southeast southeastern southwest southwestern through throughout to toward towards \
    via west western within";

/// Verbs of speech.
const SPEECH: &str = "accused added admitted advised alleged announced argued asked asserted believes \
    blamed called claimed claims commented complained concluded condemned confirmed criticised \
    criticized declared denied described estimated explained expressed insisted noted ordered pledged \
    promised quoted recalled refused rejected replied reported reports responded revealed said saying \
    says spoke stated stressed suggested tells thinks told urged vowed wants warned welcomed writes wrote";

/// Months and days of the week.
const CALENDAR: &str = "january february march april may june july august september october november \
    december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday \
    saturday sunday mon tue tues wed thu thurs fri sat sun";

/// Words after which a full stop does not end the sentence.
pub(super) const ABBREVIATIONS: &str = "Adm Ala Apr Ariz Aug Ave Blvd Brig Calif Capt Cmdr Co Col Colo \
    Conn Corp Cpl Dec Dept Det Dr Feb Fla Fr Ft Gen Gov Hon Ill Inc Ind Insp Jan Jr Kan Lt Ltd Maj Mass \
    Messrs Mich Minn Miss Mo Mr Mrs Ms Mt No Nov Oct Okla Ont Ore Pa Penn Pfc Prof Rd Rep Reps Rev Sen \
    Sens Sep Sept Sgt Sr St Sts Supt Tenn Tex Va Vt Wash Wis al etc ft pp vs";
