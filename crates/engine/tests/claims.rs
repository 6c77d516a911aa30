//! Figures and quotations in small texts that nobody listed, as tables of cases.

mod bundled;

use engine::extract::{Metadata, Source};
use engine::model::{Comparator, Document, Figure, Quote, Reference, Span, Unit};

/// Reads running text without metadata but a title.
fn read(text: &str) -> Document {
    let metadata = Metadata { title: Some("A title".to_owned()), ..Metadata::default() };
    bundled::read(Source { text: text.to_owned(), metadata, ..Source::default() })
}

fn words(document: &Document, span: Option<Span>) -> &str {
    span.map_or("-", |span| span.of(&document.source))
}

fn named<'a>(document: &'a Document, reference: Option<&Reference>) -> &'a str {
    words(document, reference.map(|reference| reference.span))
}

/// `≥10000 North Korean soldiers`, with the unit before and the status behind what is counted.
fn amount(document: &Document, figure: &Figure) -> String {
    let sign = match figure.comparator {
        Comparator::Equal => "",
        Comparator::AtLeast => "≥",
        Comparator::AtMost => "≤",
        Comparator::About => "≈",
    };
    let upper = figure.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
    let unit = figure.unit.as_ref().map(|unit| format!(" {}", Unit::as_str(unit)));
    let unit = unit.unwrap_or_default();
    format!("{sign}{}{upper}{unit} {}", figure.value, words(document, figure.counted))
}

#[track_caller]
fn check_figures(text: &str, expected: &str) {
    let document = read(text);
    let told: Vec<String> =
        document.figures.iter().map(|figure| amount(&document, figure)).collect();
    assert_eq!(told.join("; "), expected, "{text}");
}

/// Status, claimant and relay of each figure.
#[track_caller]
fn check_claims(text: &str, expected: &str) {
    let document = read(text);
    let told = document.figures.iter().map(|figure| {
        let (status, value) = (words(&document, figure.status), figure.value);
        let (claimant, relay) =
            (named(&document, figure.claimant.as_ref()), named(&document, figure.relay.as_ref()));
        format!("{value} {status}, {claimant}, {relay}")
    });
    assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{text}");
}

/// Speaker, verb and relay of each quotation, behind its first word.
#[track_caller]
fn check_quotes(text: &str, expected: &str) {
    let document = read(text);
    let told = document.quotes.iter().map(|quote: &Quote| {
        let first = quote.span.of(&document.source).split(' ').next().unwrap_or_default();
        let (speaker, relay) =
            (named(&document, quote.speaker.as_ref()), named(&document, quote.relay.as_ref()));
        format!("{first} = {speaker}, {}, {relay}", words(&document, quote.verb))
    });
    assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{text}");
}

#[test]
fn numbers_in_digits_words_and_roughly() {
    check_figures("They sent 1,000 deminers.", "1000 deminers");
    check_figures("The fund holds 4.5 million shares.", "4500000 shares");
    check_figures("Two hundred and six builders came.", "206 builders");
    check_figures("Twenty-five guards left.", "25 guards");
    check_figures("It took dozens of workers.", "≥24 workers");
    check_figures("Hundreds of thousands of pilgrims came.", "≥200000 pilgrims");
    check_figures("A few hundred soldiers stayed.", "≥200 soldiers");
    check_figures("Half a million homes are dark.", "500000 homes");
    check_figures("About a quarter of the island is dark.", "≈0.25 share island");
    check_figures("Two and a half million votes were cast.", "2500000 votes");
}

#[test]
fn bounds_and_ranges() {
    check_figures("More than 10,000 soldiers left.", "≥10000 soldiers");
    check_figures("Up to 500 workers left.", "≤500 workers");
    check_figures("No more than ten trucks left.", "≤10 trucks");
    check_figures("Nearly 600 soldiers left.", "≈600 soldiers");
    check_figures("At least about 40 guards left.", "≥40 guards");
    check_figures("At 30 or more sites there were 60-plus guards.", "≥30 sites; ≥60 guards");
    check_figures("Between 10 and 15 trucks left.", "10..15 trucks");
    check_figures("One or two hundred trucks left.", "100..200 trucks");
    check_figures("It lies about 70 miles (112 km) north.", "≈70 mile miles; ≈112 kilometre km");
}

#[test]
fn money_shares_and_measures() {
    check_figures("It cost US$4.5 billion.", "4500000000 USD -");
    check_figures("It cost £3bn and 300 euros in fees.", "3000000000 GBP -; 300 EUR fees");
    check_figures(
        "Some 16% of the troops and 20 per cent of officers left.",
        "≈16 percent troops; 20 percent officers",
    );
    check_figures("A 6.3 magnitude quake hit.", "6.3 magnitude magnitude");
    check_figures("They began a two-day shutdown.", "2 day day shutdown");
    check_figures("A pipe 2.5m long fed 2.5m people.", "2.5 metre m; 2500000 people");
}

#[test]
fn what_counts_nothing_is_no_figure() {
    for text in [
        "On June 18, 2024, at 11:30 a.m. and again at 1800 UTC they met.",
        "Ivan Petrov, 54, aged 54, is a 54-year-old. He was 54.",
        "The third talks of the 20th century were in the 1990s.",
        "A Boeing 737, an F-16 and a Falcon 9 landed at Area 51 with COVID-19.",
        "Read page 7 of Act No. 3846 in phase two of the talks.",
        "They won 3-1. Call 555-1234 on 9/11 about rule 5.",
        "He is one of them, no one else, the new one.",
        "See www.site2.org/4 or version 1.2.3 [1].",
        "It is common from the twenty-sixth dynasty on.",
        "They ask for: (1) a vote, or (2) a count, by § 1201 and by 4 p.m. today.",
    ] {
        check_figures(text, "");
    }
}

#[test]
fn numbers_without_a_noun_share_one() {
    check_figures(
        "There were 250 thousand protesters in York, 100 thousand in London, and 1.4 million in Paris.",
        "250000 protesters; 100000 protesters; 1400000 protesters",
    );
    check_figures("It killed one and injured eight people.", "1 people; 8 people");
    check_figures("The death toll rose to 50.", "50 The death toll");
    check_figures(
        "Korean workers have enlisted, with hundreds deployed since July.",
        "≥200 Korean workers",
    );
}

#[test]
fn who_gives_a_figure() {
    check_claims(
        "At least 30 people were killed in the blast, police said on Tuesday.",
        "30 killed, police, -",
    );
    check_claims(
        "Shoigu announced that Moscow has pledged to send 1,000 deminers, per Tass, a news agency.",
        "1000 pledged to send, Shoigu, Tass",
    );
    check_claims(
        "Reuters reported, citing two officials, that 10,000 troops were sent.",
        "2 -, Reuters, -; 10000 sent, two officials, Reuters",
    );
    check_claims(
        "According to the Ukraine government, more than 10,000 soldiers have been sent to Kursk.",
        "10000 sent, the Ukraine government, -",
    );
    check_claims(
        "South Korean, U.S., and Ukrainian assessments estimate about 15,000 troops in Russia.",
        "15000 -, South Korean, U.S., and Ukrainian assessments, -",
    );
    check_claims(
        "They enlisted, with hundreds deployed, an analysis by authorities, cited by an official, showed.",
        "200 deployed, an analysis by authorities, an official",
    );
    check_claims("The army has sent 300 trucks and 20 guns.", "300 sent, -, -; 20 sent, -, -");
    check_claims("“We lost 40 men there,” said the general.", "40 lost, the general, -");
}

#[test]
fn sources_without_a_verb() {
    check_claims("By most accounts, 30 men fell.", "30 -, most accounts, -");
    check_claims("Caused by media reports, 30 men fell.", "30 -, -, -");
    check_claims("With 40 trucks reported by Tass, they left.", "40 reported, Tass, -");
    check_claims(
        "According to figures released by the Kremlin, 30 men fell.",
        "30 -, the Kremlin, -",
    );
    check_claims("According to CNR data, 30 men fell.", "30 -, CNR data, -");
    check_claims("According to a poll published by Tass, 30 men fell.", "30 -, Tass, -");
    check_claims("According to a report by Tass, 30 men fell.", "30 -, Tass, -");
    check_claims(
        "Nearly 60 men fell, including, according to officials, 12 builders.",
        "60 -, -, -; 12 -, officials, -",
    );
}

#[test]
fn verbs_that_agree_with_a_subject() {
    check_claims("Figures from the Kremlin show 300 losses.", "300 -, Figures from the Kremlin, -");
    check_claims("There is a light show with 300 lamps.", "300 -, -, -");
    check_claims("In a total of eight states 30 men fell.", "8 -, -, -; 30 -, -, -");
    check_claims("On Thursday officials reported 58 losses.", "58 reported, officials, -");
    check_claims("There were 50 losses as Tass reported.", "50 -, Tass, -");
    check_claims("More than 50 men, Tass says, were sent.", "50 -, Tass, -");
    check_claims(
        "The ministry released a report showing 300 losses.",
        "300 released, The ministry, -",
    );
}

#[test]
fn what_is_done_is_not_told() {
    check_claims("Police found 30 weapons.", "30 found, -, -");
    check_claims("The storm claimed 30 lives.", "30 claimed, -, -");
    check_claims("The fleet claimed to have sunk 30 boats.", "30 claimed, The fleet, -");
    check_claims("Shoigu pledged 1,000 deminers.", "1000 pledged, Shoigu, -");
    check_claims("Putin maintained his lead by 30 votes.", "30 maintained, -, -");
    check_claims("Shoigu spoke with 12 officers.", "12 -, -, -");
}

#[test]
fn a_claim_that_goes_on() {
    check_claims(
        "Officials said 18 men fell. Of these, 12 were builders. The town has 300 houses.",
        "18 -, Officials, -; 12 -, Officials, -; 300 -, -, -",
    );
    check_claims(
        "Police said they held one man. They held three women.",
        "1 held, Police, -; 3 held, Police, -",
    );
    check_claims(
        "Some 40 men fell, the ministry said, including 12 builders.",
        "40 -, the ministry, -; 12 -, the ministry, -",
    );
}

#[test]
fn who_speaks() {
    check_quotes("“We will stay in Kursk,” Shoigu said.", "We = Shoigu, said, -");
    check_quotes("“We will stay in Kursk”, said KCNA.", "We = KCNA, said, -");
    check_quotes(
        "The ministry told Tass: \"We will stay in Kursk.\"",
        "We = The ministry, told, -",
    );
    check_quotes(
        "“We will stay,” Marat Khusnullin, the deputy prime minister, said, “as long as it takes.”",
        "We = Marat Khusnullin, said, -; as = Marat Khusnullin, said, -",
    );
    check_quotes(
        "The judge, Bernard Schwartz, said, “You have to go home.” He added that “nobody will stay here.”",
        "You = Bernard Schwartz, said, -; nobody = Bernard Schwartz, added, -",
    );
    check_quotes(
        "“We will stay in Kursk,” declared Shoigu, as cited by RIA Novosti. “It is our home too.”",
        "We = Shoigu, declared, RIA Novosti; It = Shoigu, -, -",
    );
    check_quotes("According to officials, the town is “a heap of ruins”.", "a = officials, -, -");
    check_quotes("‘We have lost everything we had,’ said the mother.", "We = the mother, said, -");
    check_quotes("Seoul voiced “grave concern” over the “axis”.", "grave = Seoul, voiced, -");
    check_quotes(
        "KCNA quoted Kim Jong Un as vowing to “fight to the very end”.",
        "fight = Kim Jong Un, quoted, KCNA",
    );
    check_quotes(
        "Shoigu said, “Who else will go there?” Putin said Kursk was safe.",
        "Who = Shoigu, said, -",
    );
    check_quotes(
        "The Kremlin issued a statement from Putin: “We will stay in Kursk.”",
        "We = Putin, -, -",
    );
    check_quotes("The town is empty. “Nobody knows where they went.”", "Nobody = -, -, -");
}

#[test]
fn quotations_of_several_paragraphs() {
    check_quotes(
        "“We will stay here,” Shoigu said. “We shall not leave this town.\n\n“And we will build a new one.”",
        "We = Shoigu, said, -; We = Shoigu, -, -; And = Shoigu, -, -",
    );
}

#[test]
fn names_and_doubted_words_are_no_quotations() {
    for text in [
        "She sang a song called “Day after Day” in a so-called “salon”.",
        "Russia has formed a “Special Buryat Battalion” of them.",
        "It was the workers' union and the miners' club of the city that met.",
        "He stood 6' tall and 5\" wide.",
    ] {
        check_quotes(text, "");
    }
}

#[test]
fn doubt_is_told() {
    let cases = [
        ("Patel said that “if it’s true that they joined, it is grave.”", "if it’s true"),
        ("He reportedly said “we have nothing to hide here”.", "reportedly"),
        ("He said “we have nothing to hide here”.", "-"),
    ];
    for (text, expected) in cases {
        let document = read(text);
        let doubts: Vec<&str> =
            document.quotes.iter().map(|quote| words(&document, quote.certainty)).collect();
        assert_eq!(doubts, [expected], "{text}");
    }
}

#[test]
fn sources_behind_sources() {
    for (text, expected) in [
        (
            "Tass quoted a military source as saying 1,500 troops had been sent.",
            "1500 sent, a military source, Tass",
        ),
        (
            "Local media said that, according to police, 12 people were hurt.",
            "12 hurt, police, Local media",
        ),
        (
            "Tass said 40 people died, citing the emergency ministry.",
            "40 died, the emergency ministry, Tass",
        ),
        ("Damage was estimated at $3 billion by the insurer.", "3000000000 -, the insurer, -"),
        (
            "In a Levada poll released on Tuesday, 54 percent approved.",
            "54 approved, a Levada poll, -",
        ),
        ("Officials warn that 30 million are at risk.", "30000000 -, Officials, -"),
        ("Analysts had expected 300 guests.", "300 expected, Analysts, -"),
        ("The city expects 300 guests, according to Tass.", "300 -, Tass, -"),
        ("Some 300 soldiers expected to arrive did not.", "300 expected, -, -"),
        ("The scale used by the observatory has 12 steps.", "12 -, -, -"),
        ("It was, by varying reports, a crowd of 300.", "300 -, varying reports, -"),
    ] {
        check_claims(text, expected);
    }
}

#[test]
fn a_sentence_goes_on_with_the_figures_before_it() {
    check_claims(
        "The toll rose to 58, the Red Cross said. That includes 12 children.",
        "58 -, the Red Cross, -; 12 -, the Red Cross, -",
    );
    check_claims(
        "Cases rose to 340, officials announced October 22, 2024, up from 290 a day earlier.",
        "340 -, officials, -; 290 -, officials, -",
    );
    check_claims(
        "The official said 14 miners were trapped. Six have been rescued so far, he said.",
        "14 trapped, The official, -; 6 rescued, The official, -",
    );
}

#[test]
fn a_pronoun_of_two_possible_persons_names_nobody() {
    check_quotes(
        "Putin said he was ready.\n\nA day later came Kim Jong Un and Kim Yo Jong. \"We are all brothers,\" he said.",
        "We = -, -, -",
    );
    check_quotes(
        "Kim Yo Jong left early. Speaking to Kim Jong Un, she said \"we are all brothers\".",
        "we = Kim Yo Jong, said, -",
    );
    check_quotes(
        "Kim Yo Jong left early. She said Kim Jong Un was a friend, but \"we are no brothers\", she added.",
        "we = Kim Yo Jong, added, -",
    );
}

#[test]
fn speakers_with_long_descriptions() {
    check_quotes(
        "Anna Petrova, director of a school in Lviv, Ukraine, said \"nobody came to help\".",
        "nobody = Anna Petrova, said, -",
    );
    check_quotes(
        "\"Nobody came to help,\" said Putin's longtime friend Sergei Shoigu.",
        "Nobody = Sergei Shoigu, said, -",
    );
    check_quotes(
        "The ministry released a statement which read, \"nobody came to help\".",
        "nobody = The ministry, read, -",
    );
}
