//! The rules of extraction on small texts that nobody listed, as tables of cases.

mod bundled;

use engine::model::{Document, Kind, Mention};

/// Reads running text that was published on a Wednesday.
fn read(text: &str) -> Document {
    bundled::read_on("2025-06-18", text)
}

fn told(document: &Document, mention: &Mention) -> String {
    let what = mention.dated.as_ref().map(|dated| dated.edtf.to_string());
    let entity = mention.entity.as_ref().map(|key| key.0.clone());
    let country = mention.country.as_ref().map(|country| format!("/{country}")).unwrap_or_default();
    let value = what.or(entity).unwrap_or_else(|| mention.kind.as_str().to_owned());
    format!("{} = {value}{country}", mention.span.of(&document.source))
}

#[track_caller]
fn check_names(text: &str, expected: &str) {
    let document = read(text);
    let names = document.mentions.iter().filter(|mention| mention.kind != Kind::Date);
    let told: Vec<String> = names.map(|mention| told(&document, mention)).collect();
    assert_eq!(told.join("; "), expected, "{text}");
}

#[test]
fn countries_by_name_alias_and_demonym() {
    check_names(
        "N Korean and North Korean troops left the DPRK.",
        "N Korean = nationality/KP; North Korean = nationality/KP; DPRK = north-korea/KP",
    );
    check_names(
        "The US told us that U.S. aid, said the USA, is for us.",
        "US = united-states/US; U.S. = united-states/US; USA = united-states/US",
    );
    check_names("It cost US$1.5 billion, or US $3 a head.", "");
    check_names("LET US GO HOME, SAID THE US ENVOY.", "US = united-states/US");
    check_names(
        "North Korea said the North will not talk to the South.",
        "North Korea = north-korea/KP; North = north-korea/KP",
    );
    check_names("They went to the North by train.", "");
    check_names(
        "The South Korean air force and Russia-backed separatists met Guinea-Bissau's envoy.",
        "South Korean = nationality/KR; Russia = russia/RU; Guinea-Bissau = guinea-bissau/GW",
    );
}

#[test]
fn places_by_support_of_the_text() {
    check_names(
        "The Donetsk region and Luhansk in Ukraine. Donetsk was shelled.",
        "Donetsk = donetsk-oblast/UA; Luhansk = luhansk/UA; Ukraine = ukraine/UA; Donetsk = donetsk-oblast/UA",
    );
    check_names("They met in Donetsk, Ukraine.", "Donetsk = donetsk/UA; Ukraine = ukraine/UA");
    check_names(
        "Paris Hilton flew from Paris to Paris, Texas.",
        "Paris Hilton = paris-hilton; Paris = paris/FR; Paris = paris-c83589/US; Texas = texas/US",
    );
    check_names("Reading is Nice. Most of Mobile phones work.", "");
    check_names(
        "Talks in Moscow and Washington, D.C. failed.",
        "Moscow = moscow/RU; Washington, D.C. = washington/US",
    );
    check_names(
        "Jordan Smith and Jack London live in Jordan.",
        "Jordan Smith = jordan-smith; Jack London = jack-london; Jordan = jordan/JO",
    );
    check_names(
        "Workers left the Far East of Russia for Asia and the Middle East.",
        "Far East = russian-far-east/RU; Russia = russia/RU; Asia = asia; Middle East = middle-east",
    );
    check_names("Deminers leave for Kursk and Mariupol.", "");
    // A country that is named draws towns of its size to it, but no capital of the world.
    check_names(
        "American envoys met in Paris, in Moscow and in San Jose.",
        "American = nationality/US; Paris = paris/FR; Moscow = moscow/RU; San Jose = san-jose-e07854/US",
    );
    check_names("Hondurans died in Arizona.", "Hondurans = nationality/HN; Arizona = arizona/US");
}

#[test]
fn capitals_that_act_are_their_states() {
    check_names("Moscow has also denied it.", "Moscow = russia/RU");
    check_names(
        "Seoul and Tokyo have agreed that Kyiv would not accept it.",
        "Seoul = south-korea/KR; Tokyo = japan/JP; Kyiv = ukraine/UA",
    );
    check_names(
        "Officials in Moscow said so. Moscow is large. Moscow’s mayor left.",
        "Moscow = moscow/RU; Moscow = moscow/RU; Moscow = moscow/RU",
    );
    check_names(
        "Brussels said no, and Donetsk said yes in Ukraine.",
        "Brussels = brussels/BE; Donetsk = donetsk/UA; Ukraine = ukraine/UA",
    );
}

#[test]
fn a_capital_that_is_its_state_says_so() {
    let document = read("Pyongyang denied it.");
    let clues: Vec<&str> = document.mentions.iter().map(|one| one.why.clue.as_str()).collect();
    assert_eq!(clues, ["capital of North Korea, here for its government"]);
}

#[test]
fn persons_and_organisations_by_rule() {
    check_names(
        "Defence Minister Anna van der Berg resigned. Berg said nothing.",
        "Anna van der Berg = anna-van-der-berg; Berg = anna-van-der-berg",
    );
    check_names(
        "The Centre for Applied Peace (CAP) said so. CAP was founded by Sen. J. Doe.",
        "Centre for Applied Peace = centre-for-applied-peace; CAP = centre-for-applied-peace; CAP = centre-for-applied-peace; J. Doe = j-doe",
    );
    check_names(
        "`` The Centre for Applied Peace -LRB- CAP -RRB- said so , '' said Sen. J. Doe .",
        "Centre for Applied Peace = centre-for-applied-peace; CAP = centre-for-applied-peace; J. Doe = j-doe",
    );
    check_names(
        "Xi Jinping met Kim Jong-un. Xi and Kim smiled.",
        "Xi Jinping = xi-jinping; Kim Jong-un = kim-jong-un; Xi = xi-jinping; Kim = kim-jong-un",
    );
    check_names(
        "The Russian Foreign Ministry and South Korea's Foreign Ministry talked.",
        "Russian Foreign Ministry = russian-foreign-ministry/RU; South Korea = south-korea/KR; Foreign Ministry = foreign-ministry-south-korea",
    );
    check_names(
        "The Japan Times and the Ukrainian Red Cross Society wrote.",
        "The Japan Times = japan-times; Ukrainian Red Cross Society = ukrainian-red-cross-society/UA",
    );
    check_names(
        "The Japan-China Friendship Association met at the Bank of England.",
        "Japan = japan/JP; China = china/CN; Bank of England = bank-of-england/GB",
    );
    check_names(
        "Vladimir Potanin said on Tuesday the General Assembly of the United Nations will vote.",
        "Vladimir Potanin = vladimir-potanin; General Assembly = un-general-assembly; United Nations = united-nations",
    );
}

#[test]
fn organisations_of_the_gazetteer() {
    check_names(
        "Hamas and the U.N. Security Council met; who knows what WHO said.",
        "Hamas = hamas; U.N. Security Council = un-security-council; WHO = world-health-organization",
    );
    // A home is not mentioned, a country in a name is; that in an outlet's name is not.
    check_names(
        "Gazprom and the Bank of Russia told the Korea Herald.",
        "Gazprom = gazprom; Bank of Russia = central-bank-of-russia/RU; Korea Herald = korea-herald",
    );
    // Short forms need the full name; without it a rule or nobody speaks.
    check_names("An Apple fell.", "");
    check_names("Apple Inc. fell. Apple rose.", "Apple Inc = apple-inc; Apple = apple-inc");
    // One acronym of two organisations belongs to the one at home in a country that is named.
    check_names("Syria said the FSA lied.", "Syria = syria/SY; FSA = free-syrian-army");
}

#[test]
fn countries_that_nothing_names_are_told_by_hints() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let about: Vec<String> = read(text).about.into_iter().map(|country| country.0).collect();
        assert_eq!(about.join(" "), expected, "{text}");
    }
    check(
        "Deputies of the sheriff's office closed Main Street near the high school on Friday. The \
         school board meets on Monday.",
        "US",
    );
    check("A councillor told the Crown Court that the high street had lost its last pub.", "GB");
    check("The panchayat paid two lakh for the well, the sarpanch said.", "IN");
    check(
        "The FBI, the sheriff and a state trooper raided a Mexican restaurant on Elm Street downtown.",
        "US MX",
    );
    check("MANCHESTER, N.H. — Nothing is known about the cause of the fire.", "US");
    // One hint is not enough beside nothing, and hints are nothing beside what is named often.
    check("Nothing is known about the cause of the fire near the sidewalk.", "");
    check(
        "Ukraine said Ukrainian troops left. The sheriff and the school board of the high school \
         in Kyiv asked Ukraine for help. Ukraine thanked its city council and its state troopers.",
        "UA",
    );
}

#[test]
fn regions_by_abbreviation_and_by_their_own_name() {
    check_names(
        "In Lead, S.D., and in Dayton, Ohio, Rep. Doe, D-N.Y., spoke.",
        "S.D. = south-dakota/US; Dayton = dayton/US; Ohio = ohio/US; Doe = doe; N.Y. = new-york/US",
    );
    check_names(
        "Texas sued Ontario. Ill will and Miss Mass. of OK.",
        "Texas = texas/US; Ontario = ontario/CA",
    );
    check_names(
        "They left Zaire, the Soviet Union and East Jerusalem.",
        "Zaire = democratic-republic-of-the-congo/CD; Soviet Union = russia/RU; East Jerusalem = east-jerusalem/PS",
    );
    // A person's name is no country; where a preposition of place stands before it, it is.
    check_names(
        "Michael Jordan left Chicago. Jordan flew to Jordan.",
        "Michael Jordan = michael-jordan; Chicago = chicago/US; Jordan = michael-jordan; Jordan = jordan/JO",
    );
}

#[test]
fn a_name_of_a_country_and_of_something_smaller() {
    check_names("Atlanta, Georgia.", "Atlanta = atlanta/US; Georgia = georgia-6312f6/US");
    check_names("Texas and Georgia voted.", "Texas = texas/US; Georgia = georgia-6312f6/US");
    check_names(
        "Texas praised Georgia. Georgians cheered.",
        "Texas = texas/US; Georgia = georgia/GE; Georgians = nationality/GE",
    );
    check_names(
        "The University of Georgia called. Georgia votes.",
        "University of Georgia = university-of-georgia/US; Georgia = georgia-6312f6/US",
    );
    check_names(
        "Atlanta votes, as Georgia does.",
        "Atlanta = atlanta/US; Georgia = georgia-6312f6/US",
    );
    check_names("Russia fought Georgia.", "Russia = russia/RU; Georgia = georgia/GE");
    check_names(
        "He was born in Lebanon, Pa., and in Cuba, N.Y.",
        "Lebanon = lebanon-c05d4b/US; Pa = pennsylvania/US; N.Y. = new-york/US",
    );
    check_names(
        "He went to Lebanon, Syria and Jordan.",
        "Lebanon = lebanon/LB; Syria = syria/SY; Jordan = jordan/JO",
    );
}

#[test]
fn one_family_name_of_two_persons() {
    // The one named in this paragraph or the one before.
    check_names(
        "Bill Clinton spoke.\n\nClinton left.\n\nHe ate.\n\nHillary Clinton came.\n\nClinton sat.",
        "Bill Clinton = bill-clinton; Clinton = bill-clinton; Hillary Clinton = hillary-clinton; Clinton = hillary-clinton",
    );
    // Two of them there: nobody knows.
    check_names(
        "Bill Clinton met Hillary Clinton. Clinton left.",
        "Bill Clinton = bill-clinton; Hillary Clinton = hillary-clinton; Clinton = clinton-6d0529",
    );
    // Spellings of one name are one person.
    check_names(
        "Kim Jong-un spoke.\n\nLater came Kim Jong Un. Kim sat.",
        "Kim Jong-un = kim-jong-un; Kim Jong Un = kim-jong-un; Kim = kim-jong-un",
    );
}
