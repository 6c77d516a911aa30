//! Calendar expressions in small texts, as tables of cases.

mod bundled;

use engine::model::{Dated, Kind};

/// The dates of a text, each with what `tell` says of it.
fn told(text: &str, published: &str, tell: fn(&Dated) -> String) -> String {
    let document = bundled::read_on(published, text);
    let dates = document.mentions.iter().filter(|mention| mention.kind == Kind::Date);
    let told = dates.filter_map(|mention| {
        let value = mention.dated.as_ref()?;
        Some(format!("{} = {}", mention.span.of(&document.source), tell(value)))
    });
    told.collect::<Vec<String>>().join("; ")
}

#[track_caller]
fn check_on(published: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let told = told(text, published, |dated| dated.edtf.to_string());
        assert_eq!(told, *expected, "{text}, on {published}");
    }
}

/// On a Wednesday.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    check_on("2025-06-18", cases);
}

#[test]
fn days_printed_in_full() {
    check(&[
        ("On October 22, 2024.", "October 22, 2024 = 2024-10-22"),
        ("On 22 October 2024 it rained.", "22 October 2024 = 2024-10-22"),
        (
            "On 2024-10-22, 2024/10/22 and 20241022.",
            "2024-10-22 = 2024-10-22; 2024/10/22 = 2024-10-22; 20241022 = 2024-10-22",
        ),
        (
            "Dec. 28th, 2019 and the 3rd of May 2020",
            "Dec. 28th, 2019 = 2019-12-28; 3rd of May 2020 = 2020-05-03",
        ),
        (
            "On Tuesday, Oct. 22, 2024, and on Tues., Oct. 29.",
            "Tuesday, Oct. 22, 2024 = 2024-10-22; Tues., Oct. 29 = 2024-10-29",
        ),
        (
            "Seen 10/30/89, 30/10/1989, 31-Oct-1989 and (02-13-1998).",
            "10/30/89 = 1989-10-30; 30/10/1989 = 1989-10-30; 31-Oct-1989 = 1989-10-31; 02-13-1998 = 1998-02-13",
        ),
        ("Before and after 9/11.", "9/11 = 2001-09-11"),
        (
            "From Dec. 5-7, 2019 and 28 to 30 June 2019.",
            "Dec. 5-7, 2019 = 2019-12-05/2019-12-07; 28 to 30 June 2019 = 2019-06-28/2019-06-30",
        ),
        ("From December 28, 2019 on.", "December 28, 2019 = 2019-12-28"),
        (
            "November 20 to December 11, 2015",
            "November 20 to December 11, 2015 = 2015-11-20/2015-12-11",
        ),
        (
            "On Christmas Eve 1988 and July Fourth 1990.",
            "Christmas Eve 1988 = 1988-12-24; July Fourth 1990 = 1990-07-04",
        ),
        ("DONETSK, SEPTEMBER 6 2022", "SEPTEMBER 6 2022 = 2022-09-06"),
    ]);
}

#[test]
fn longer_times_printed() {
    check(&[
        (
            "Sept 2021; August, 2024; Feb. 1990.",
            "Sept 2021 = 2021-09; August, 2024 = 2024-08; Feb. 1990 = 1990-02",
        ),
        ("From March to May 1988.", "March to May 1988 = 1988-03/1988-05"),
        (
            "In 2024, from 2004 to 2009, in 2017–18.",
            "2024 = 2024; 2004 to 2009 = 2004/2009; 2017–18 = 2017/2018",
        ),
        (
            "Over 2000 - 2050, from 2008 until 2016.",
            "2000 - 2050 = 2000/2050; 2008 until 2016 = 2008/2016",
        ),
        (
            "In the 1990s, the 1800s and the 2000s.",
            "the 1990s = 199X; the 1800s = 18XX; the 2000s = 200X",
        ),
        (
            "The '80s, the seventies, the late 1960s.",
            "The '80s = 198X; the seventies = 197X; the late 1960s = [1967..1969]",
        ),
        (
            "The 21st century and the nineteenth century; a 20th-century war.",
            "The 21st century = 20XX; the nineteenth century = 18XX; 20th-century = 19XX",
        ),
        (
            "The winter of 2006–2007 and spring 2024.",
            "The winter of 2006–2007 = 2006-24; spring 2024 = 2024-21",
        ),
        (
            "Late February 1944; early 2020; mid-1996; the end of 1990.",
            "Late February 1944 = [1944-02-21..1944-02-29]; early 2020 = [2020-01..2020-04]; mid-1996 = [1996-05..1996-08]; the end of 1990 = 1990-12",
        ),
        (
            "The third quarter of 1989, Q3 2020 and first-half 1991.",
            "The third quarter of 1989 = 1989-07/1989-09; Q3 2020 = 2020-07/2020-09; first-half 1991 = 1991-01/1991-06",
        ),
        (
            "In fiscal 1990, fiscal year 2020 and the year 2000.",
            "fiscal 1990 = 1990; fiscal year 2020 = 2020; the year 2000 = 2000",
        ),
        (
            "The first nine months of 1989; the second week of May 2020.",
            "The first nine months of 1989 = 1989-01/1989-09; the second week of May 2020 = 2020-05-08/2020-05-14",
        ),
        ("In '98 they won.", "'98 = 1998"),
    ]);
}

#[test]
fn counted_from_publication() {
    check(&[
        (
            "On Tuesday, Wednesday and Thursday; last Wednesday; next Friday.",
            "Tuesday = 2025-06-17; Wednesday = 2025-06-18; Thursday = 2025-06-12; last Wednesday = 2025-06-11; next Friday = 2025-06-20",
        ),
        (
            "This past Friday; this coming Friday.",
            "This past Friday = 2025-06-13; this coming Friday = 2025-06-20",
        ),
        (
            "Yesterday, today, tomorrow, tonight, last night, this morning.",
            "Yesterday = 2025-06-17; today = 2025-06-18; tomorrow = 2025-06-19; tonight = 2025-06-18; last night = 2025-06-17; this morning = 2025-06-18",
        ),
        (
            "The day before yesterday and the day after tomorrow.",
            "The day before yesterday = 2025-06-16; the day after tomorrow = 2025-06-20",
        ),
        (
            "Last week, this month, next year, last decade, the weekend.",
            "Last week = 2025-06-09/2025-06-15; this month = 2025-06; next year = 2026; last decade = 201X; the weekend = 2025-06-14/2025-06-15",
        ),
        (
            "The past two weeks, the last century, recent weeks, the past year.",
            "The past two weeks = 2025-06-04~/2025-06-18; the last century = 1925~/2025; recent weeks = 2025-05-21~/2025-06-18; the past year = 2024-06~/2025-06-18",
        ),
        (
            "The coming months and the next two years.",
            "The coming months = 2025-06-18/2025-10-18~; the next two years = 2025/2027",
        ),
        (
            "In April; in September; around July; September last year; last April; April 30.",
            "April = 2025-04; September = 2024-09; July = 2024-07~; September last year = 2024-09; last April = 2025-04; April 30 = 2025-04-30",
        ),
        (
            "Since late May; by mid-July; the end of June.",
            "late May = [2025-05-21..2025-05-31]; mid-July = [2025-07-11..2025-07-20]; the end of June = 2025-06-30",
        ),
    ]);
}

#[test]
fn parts_and_lengths_counted_from_publication() {
    check(&[
        (
            "Early next year; late last week; earlier this month; later this year.",
            "Early next year = [2026-01..2026-04]; late last week = [2025-06-14..2025-06-15]; earlier this month = [2025-06-01..2025-06-18]; later this year = [2025-06-18..2025-12-31]",
        ),
        (
            "Three years ago, two months ago, a week ago, a decade ago.",
            "Three years ago = 2022; two months ago = 2025-04; a week ago = [2025-06-09..2025-06-15]; a decade ago = 2015~",
        ),
        (
            "A few days ago, several years ago, years ago.",
            "A few days ago = [2025-06-13..2025-06-16]; several years ago = [2016..2022]; years ago = [2005..2023]",
        ),
        (
            "A year and a half ago; twenty-five years ago; six months from now.",
            "A year and a half ago = 2024; twenty-five years ago = 2000; six months from now = 2025-12",
        ),
        (
            "Third-quarter profit fell; the year-ago quarter; in the latest quarter.",
            "Third-quarter = 2024-07/2024-09; the year-ago quarter = 2023-07/2023-09; the latest quarter = 2025-01/2025-03",
        ),
        (
            "The current fiscal year, next fiscal year; it lost $1 for the year.",
            "The current fiscal year = 2025; next fiscal year = 2026; the year = 2025",
        ),
        (
            "Last summer, this spring, in the winter.",
            "Last summer = 2024-22; this spring = 2025-21; the winter = 2024-24",
        ),
        (
            "On Labor Day, last Christmas and Easter Monday.",
            "Labor Day = 2024-09-02; last Christmas = 2024-12-25; Easter Monday = 2025-04-21",
        ),
        (
            "They are now in Kursk, currently unseen, and recently wrote.",
            "now = 2025-06-18~; currently = 2025-06-18~; recently = 2025-06~",
        ),
        ("The first half of this year.", "The first half of this year = 2025-01/2025-06"),
    ]);
}

#[test]
fn what_the_sentence_looks_to() {
    check(&[
        ("The vote is scheduled for September.", "September = 2025-09"),
        ("It will begin on Friday.", "Friday = 2025-06-20"),
        ("He said Friday that it will begin.", "Friday = 2025-06-13"),
        ("On Monday, the council will meet.", "Monday = 2025-06-23"),
        ("On Monday, the council met to say what it will do.", "Monday = 2025-06-16"),
        ("It was expected to pass on Tuesday.", "Tuesday = 2025-06-17"),
        (
            "The talks are to be held from November 20 to December 11.",
            "November 20 to December 11 = 2025-11-20/2025-12-11",
        ),
        (
            "They met from November 20 to December 11.",
            "November 20 to December 11 = 2024-11-20/2024-12-11",
        ),
        ("The offer expires Nov. 13.", "Nov. 13 = 2025-11-13"),
    ]);
}

#[test]
fn counted_from_what_was_told() {
    check(&[
        (
            "It began on May 5. The next day it ended.",
            "May 5 = 2025-05-05; The next day = 2025-05-06",
        ),
        (
            "It broke on May 5. Two days later, that night, it fell.",
            "May 5 = 2025-05-05; Two days later = 2025-05-07; that night = 2025-05-07",
        ),
        (
            "He died in August 2020. He fell ill four years earlier.",
            "August 2020 = 2020-08; four years earlier = 2016",
        ),
        (
            "On August 20, 2018, it began. That September it grew.",
            "August 20, 2018 = 2018-08-20; That September = 2018-09",
        ),
        (
            "In July 2019 they won; a year later, the same year, the year before.",
            "July 2019 = 2019-07; a year later = 2020; the same year = 2020; the year before = 2019",
        ),
        (
            "In the 19th century. The next day.",
            "the 19th century = 18XX; The next day = 2025-06-19",
        ),
    ]);
}

#[test]
fn what_names_no_time() {
    for text in [
        "They may march; May said he may.",
        "April Jones and June Carter sang.",
        "More than 2000 troops, $2024, 1,990 men, a 2000-foot wall.",
        "February 31, 2024.",
        "For three days, every Monday aside, at 10:30, aged 45.",
        "The Sunday Times and Saturday Night Live.",
        "At 1700 UTC a 10-year-old ran 1800 metres.",
        "Flight 1990 and the coronavirus 2019-nCoV.",
        "The Last Days of Dolwyn; a fall of 20 percent; the spring broke.",
        "It costs $5 a year; a quarter of them; the first half was dull.",
        "He is in his seventies. Call 555-12-34, or 10-12.",
    ] {
        assert_eq!(told(text, "2025-06-18", |dated| dated.edtf.to_string()), "", "{text}");
    }
}

#[test]
fn years_of_two_digits_are_those_near_publication() {
    check_on(
        "1989-10-31",
        &[("By 10/31/89 and in the '20s.", "10/31/89 = 1989-10-31; the '20s = 192X")],
    );
}

#[test]
fn a_day_of_publication_that_is_not_known_exactly_leaves_room() {
    check_on(
        "[2025-09-21,2025-09-22]",
        &[
            ("Yesterday.", "Yesterday = [2025-09-20..2025-09-21]"),
            ("Last year, on Sunday.", "Last year = 2024; Sunday = 2025-09-21"),
        ],
    );
}

#[test]
fn the_working_and_the_flags() {
    for (text, expected) in [
        (
            "On October 22, 2024.",
            "October 22, 2024 = “October 22, 2024” is printed: 2024-10-22. None",
        ),
        (
            "August last year.",
            "August last year = “August last year”, counted from publication (2025-06-18): that month or season of the year named is 2024-08. None",
        ),
        (
            "Signed on Monday, October 22, 2024.",
            "Monday, October 22, 2024 = “Monday, October 22, 2024” is printed: 2024-10-22. Some(\"2024-10-22 was a Tuesday\")",
        ),
        (
            "They signed it on October 22, 2026.",
            "October 22, 2026 = “October 22, 2026” is printed: 2026-10-22. Some(\"after the printed date\")",
        ),
        (
            "They will sign it on October 22, 2026.",
            "October 22, 2026 = “October 22, 2026” is printed: 2026-10-22. None",
        ),
        (
            "It began on May 5. The next day it ended.",
            "May 5 = “May 5”, counted from publication (2025-06-18): the nearest such day is 2025-05-05. None; The next day = “The next day”, counted from 2025-05-05, of which the text spoke last: counted by the calendar is 2025-05-06. None",
        ),
    ] {
        let told = told(text, "2025-06-18", |dated| format!("{} {:?}", dated.working, dated.flag));
        assert_eq!(told, expected, "{text}");
    }
}

/// The day is a Thursday.
#[test]
fn times_of_business_news() {
    check_on(
        "1989-11-02",
        &[
            (
                "Net for the quarter ended Sept. 30 and for the year ended Dec. 31.",
                "the quarter = 1989-07/1989-09; Sept. 30 = 1989-09-30; Dec. 31 = 1988-12-31",
            ),
            (
                "In the third quarter net rose from the year-earlier quarter.",
                "the third quarter = 1989-07/1989-09; the year-earlier quarter = 1988-07/1988-09",
            ),
            (
                "Profit in the first half rose. Sales in the first nine months fell.",
                "the first half = 1989-01/1989-06; the first nine months = 1989-01/1989-09",
            ),
            ("They scored a goal in the first half; the third quarter of the game was dull.", ""),
            (
                "The '80s and '90s; back in '87; by year's end.",
                "The '80s = 198X; '90s = 199X; '87 = 1987; year's end = 1989-12",
            ),
        ],
    );
    check_on(
        "1996-08-22",
        &[
            (
                "In 1996/97, by end-1996 and end-August; H1 1996.",
                "1996/97 = 1996/1997; end-1996 = 1996-12; end-August = 1996-08-31; H1 1996 = 1996-01/1996-06",
            ),
            (
                "The July-September quarter; Jan.-March output.",
                "July-September = 1996-07/1996-09; Jan.-March = 1996-01/1996-03",
            ),
        ],
    );
}

#[test]
fn the_day_of_the_attacks_has_one_year() {
    check_on(
        "2005-03-10",
        &[("The Sept. 11 attacks; Sept. 11.", "Sept. 11 = 2001-09-11; Sept. 11 = 2004-09-11")],
    );
}
