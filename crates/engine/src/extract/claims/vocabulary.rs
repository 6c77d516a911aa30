//! Words of English by which figures and quotations are read, each with its roles.

use std::sync::LazyLock;

use super::super::table::{Table, hash};

/// What a word may do in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A finite verb by which somebody says something, whether quoted or not.
    Speech,
    /// A verb by which somebody gives a figure, but hardly words: "estimated", "showed".
    Finding,
    /// A verb by which somebody promises or asks for something.
    Acting,
    /// A verb that introduces a quotation, but no report of what somebody found.
    Quoting,
    /// A verb of speech without an ending, which a plural goes with: "say", "show".
    Base,
    /// A participle that introduces what the subject of its sentence says: "stating".
    Saying,
    /// A form of "be", "have", "do", or a modal verb.
    Auxiliary,
    /// Another common verb form, where a noun phrase ends.
    Verb,
    /// Links what follows to a noun or verb: "of", "in".
    Preposition,
    /// Begins another clause: "that", "while", "who".
    Clause,
    /// "and", "or", "but".
    Coordinator,
    /// "the", "its", "this".
    Determiner,
    /// "he", "she".
    PersonalPronoun,
    /// "they", "it".
    OtherPronoun,
    /// "them", "him".
    ObjectPronoun,
    /// An adverb that may stand before a verb or open a sentence.
    Adverb,
    /// A plural that does not end in "s", or a collective.
    Plural,
    /// A singular that ends in "s".
    Singular,
    /// What becomes of those counted.
    Status,
    /// A noun whose number is a label: "phase two".
    Label,
    /// A noun that says little without what follows its "of": "cases of measles".
    Light,
    /// A noun that names somebody by office or trade.
    Office,
    /// A noun for a single person: "official", "minister".
    Human,
    /// Words or numbers that somebody gives out: "report", "data".
    Document,
    /// A title whose full stop ends no sentence.
    Abbreviation,
    /// Doubt about what is said.
    Doubt,
}

/// The roles of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles(u32);

impl Roles {
    /// Those of the word of this hash in lower case.
    pub(super) fn of(lower: u64) -> Self {
        TABLE.get(lower)
    }

    pub(super) const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u32) != 0
    }

    pub(super) fn any(self, roles: &[Role]) -> bool {
        roles.iter().any(|&role| self.has(role))
    }
}

static TABLE: LazyLock<Table<Roles>> = LazyLock::new(|| {
    let mut table: Table<Roles> = Table::default();
    for (role, words) in WORDS {
        for word in words.split_whitespace() {
            table.entry(hash(word)).0 |= 1 << *role as u32;
        }
    }
    table
});

const WORDS: &[(Role, &str)] = &[
    (
        Role::Speech,
        "acknowledged acknowledges add added adds admits admitted affirmed affirms alleged \
         alleges announced announces argued argues assert asserted asserts attested \
         believe believes blogged boasted boasts briefed cautioned cautions claimed claims \
         clarified commented comments complained complains conceded concedes concluded \
         concludes concurred confirmed confirms contended contends counseled counselled \
         countered counters declared declares denied denies disclosed discloses elaborated \
         emphasised emphasized estimating exclaimed explained explains feels felt hinted hoped \
         hopes implied informed insinuated insisted insists interjected joked jokes laments \
         maintained maintains mentioned mentions noted notes observed opined pointed points \
         preached proclaimed quipped quips read reads realised realized reasoned \
         recalled recalls reckons reiterated reiterates remarked remarks remembered remembers \
         replied replies reported reports responded retorted revealed reveals said say says \
         signaled signalled speculated stated states stressed suggested summarised summarized \
         tell tells testified texted thinks thought told tweeted tweets underlined underscored \
         warned warns writes wrote report claim argue allege contend insist warn acknowledge \
         confirm deny",
    ),
    (
        Role::Base,
        "say tell believe assert feel estimate indicate show suggest report claim argue project expect \
         allege contend insist warn acknowledge confirm deny",
    ),
    (
        Role::Finding,
        "assessed assesses calculated counted documented estimate project estimated estimates indicate show suggest finds \
         forecast found identified indicated indicates placed predicted predicts projected \
         projects put puts showing indicating revealing finding recorded records showed shows suggests tallied \
         expect expects expected",
    ),
    (
        Role::Acting,
        "accused accuses agreed agrees called calls cited cites demanded demands described \
         describes pledged pledges promised promises proposed proposes spoke threatened threatens \
         urged urges vowed vows",
    ),
    (
        Role::Quoting,
        "accepted answered apologised apologized appealed asked asks blamed blasted boasted \
         chanted characterised characterized condemned congratulated considered considers \
         continued continues credits criticised criticized decried defended denounced disagreed \
         dismissed dubbed echoed expressed hailed issued labeled labelled lamented mused opposed \
         ordered posted praised protested questioned quoted rejected released shared shouted \
         signed slammed thanked touted used voiced wanted wants welcomed wondered yelled",
    ),
    (
        Role::Saying,
        "saying stating adding noting telling writing citing calling accusing claiming declaring \
         warning arguing explaining describing announcing tweeting reading asking insisting \
         pointing commenting suggesting alleging emphasising emphasizing stressing urging promising \
         concluding remarking vowing pledging reporting predicting responding replying",
    ),
    (
        Role::Auxiliary,
        "is are was were be been being am has have had having do does did will would shall should \
         can could may might must cannot",
    ),
    (
        Role::Verb,
        "became become becomes began begin begins bring brings brought came come comes declined \
         destroyed died dropped fell fled get gets go goes got grew hit hits joined kept killed \
         landed leaves led left lost made make makes met moved need needed needs occupied opened \
         passed ran received remain remained remains rose seen sent served set showed start started \
         take taken takes took tried turned voted went won work worked lives live lived took \
         living working remaining fighting died serve include includes included allow allows \
         contain contains require requires voted plan hold holds held visit visited give gave given \
         cost costs paid pay spent sold bought built according including following compared \
         depending involving regarding concerning used using ahead",
    ),
    (
        Role::Preposition,
        "of in on at by for from with to into onto over under about against among between through \
         during since until till before after across along around behind beyond despite per \
         than toward towards upon within without near outside inside throughout via amid as like \
         up down off out except",
    ),
    (
        Role::Clause,
        "that which who whom whose where when while because although though if unless whereas \
         whether how why what so",
    ),
    (Role::Coordinator, "and or but nor plus"),
    (
        Role::Determiner,
        "the a an this that these those its their his her our my your some any each every no both \
         all another other such one several many most",
    ),
    (Role::PersonalPronoun, "he she"),
    (Role::ObjectPronoun, "them us him me themselves himself herself itself"),
    (Role::OtherPronoun, "they it we i you"),
    (
        Role::Adverb,
        "also again already always apparently currently earlier even eventually ever finally first \
         further however instead just later meanwhile moreover never next nevertheless nonetheless \
         not now often once only previously quickly recently repeatedly still soon subsequently \
         then there thereafter therefore thus today together tomorrow too yesterday yet reportedly \
         additionally furthermore publicly simply similarly likewise once worldwide annually apiece \
         each here abroad alone overseas long ago away else apart",
    ),
    (
        Role::Plural,
        "people persons men women children police personnel troops staff dead wounded injured \
         cattle fish aircraft spacecraft headquarters series species crew media civilians buffalo \
         sheep teeth feet data percent wives lives police public offspring youth infantry militia \
         personnel fatalities casualties fishermen servicemen policemen clergy migrants folk \
         ammunition artillery damage aid cash funding investment money worth",
    ),
    (
        Role::Singular,
        "this is was has his its us plus bus gas crisis process congress class business address \
         progress access campus virus census previous various famous serious dangerous religious \
         less across yes as press princess loss boss mass cross glass witness success express \
         wireless homeless numerous enormous anonymous infectious hazardous indigenous \
         coronavirus status focus bonus basis analysis",
    ),
    (
        Role::Status,
        "killed dead died dies die injured wounded hurt arrested detained sent send sending deployed \
         deploy dispatched dispatch pledged trained missing evacuated displaced infected captured \
         destroyed damaged planned kidnapped abducted imprisoned jailed sentenced executed \
         hospitalised hospitalized recovered vaccinated tested confirmed reported recorded rescued \
         affected stranded held released fired launched seized sold signed voted attended joined \
         participated fled arrived employed working enlisted recruited registered charged accused \
         convicted approved rejected built expelled deported repatriated returned closed cancelled \
         canceled lost spent invested paid raised donated killing injuring wounding destroying \
         damaging infecting displacing affecting firing leaving received examined selected valued \
         drowned shot stabbed beheaded mobilised mobilized conscripted surrendered defected \
         protesting protested marched needed estimated expected proposed discovered found rescued",
    ),
    (
        Role::Label,
        "phase category stage level type chapter article section page number version season episode \
         round volume issue line platform channel route highway interstate room unit block grade \
         rule act bill resolution step option proposition measure zone area district ward post posts \
         no nr pp fig figure table appendix item lot gate pier berth runway flight train apartment \
         apt suite box tier class",
    ),
    (
        Role::Light,
        "counts count cases case rounds round pieces piece acts kinds types pairs groups group bits \
         barrels litres liters gallons tons tonnes kilograms kilos pounds ounces acres hectares \
         sets reports instances members parts forms copies units bottles cans boxes bags rates tens \
         hundreds thousands millions billions worth lots",
    ),
    (
        Role::Office,
        "statement letter report reports account tweet tweets office memo post message remarks words \
         announcement testimony",
    ),
    (
        Role::Human,
        "official officer spokesman spokeswoman spokesperson minister president governor mayor judge \
         doctor source witness resident lawmaker senator diplomat analyst expert professor researcher \
         scientist commander soldier general colonel lawyer attorney prosecutor chief director head \
         leader chairman chairwoman secretary ambassador author editor owner teacher manager engineer \
         pilot driver victim survivor activist economist trader dealer executive candidate politician \
         reporter journalist man woman student dean deputy member envoy aide adviser advisor nurse farmer trainer \
         coach historian monk priest bishop archbishop pope king queen prince princess",
    ),
    (
        Role::Document,
        "report reports study studies survey surveys poll polls data figures statistics results \
         analysis review census research assessment advisory bulletin numbers estimates \
         projections records documents statement post tweet website findings",
    ),
    (
        Role::Abbreviation,
        "mr mrs ms dr gen sen rep gov no st lt col sgt capt cpl maj adm rev hon prof jr sr inc co \
         corp ltd vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx est dept u.s",
    ),
    (
        Role::Doubt,
        "reportedly allegedly apparently purportedly supposedly ostensibly unconfirmed unverified \
         alleged purported rumoured rumored presumably possibly perhaps",
    ),
];
