//! A small hand-made collection in many languages.

use engine::model::{Document, Entity, Kind};

use super::{Library, document, entity, place};

/// Six reports about North Koreans in Russia and Ukraine, one of them undated.
pub fn sample() -> Library {
    let documents = vec![korea_daily(), editorji(), korean(), ukrainian(), japanese(), arabic()];
    Library::new(documents, entities())
}

fn korea_daily() -> Document {
    document("000")
        .furniture("World | By Youngnam Kim")
        .title("North Korea sends troops to Kursk")
        .body("Kim Jong-un has sent 10,000 troops to Russia, Ukraine’s intelligence agency said.")
        .body("Workers, too: “some 15,000 labourers” are said to work in Donetsk and Mariupol.")
        .caption("North Korean soldiers march in Pyongyang.")
        .nationality("North Korean", "KP")
        .mention("Youngnam Kim", Kind::Person, "youngnam-kim")
        .mention("Kim Jong-un", Kind::Person, "kim-jong-un")
        .place("Kursk", "kursk", "RU")
        .place("Russia", "russia", "RU")
        .place("Ukraine", "ukraine", "UA")
        .place("Donetsk", "donetsk", "UA")
        .place("Pyongyang", "pyongyang", "KP")
        .outlet("korea-daily", "The Korea Daily")
        .language("en")
        .about(&["KP", "RU", "UA"])
        .published("2024-10-22")
        .build()
}

fn editorji() -> Document {
    document("001")
        .supplied_title("Shoigu visits Pyongyang")
        .body("Sergei Shoigu met Kim Jong Un on June 17, 2025, Tass reported.")
        .body("A café in Pyongyang was named after the “defense treaty” of the two. It’s new.")
        .mention("Sergei Shoigu", Kind::Person, "sergei-shoigu")
        .mention("Kim Jong Un", Kind::Person, "kim-jong-un")
        .mention("Tass", Kind::Organisation, "tass")
        .date("June 17, 2025", "2025-06-17")
        .place("Pyongyang", "pyongyang", "KP")
        .outlet("editorji", "Editorji")
        .language("en")
        .about(&["KP", "RU"])
        .published("2025-06-18")
        .build()
}

fn korean() -> Document {
    document("002")
        .title("북한 노동자들이 러시아에 도착했다")
        .body("북한은 지난해 러시아로 노동자 수천 명을 보냈다.")
        .place("러시아", "russia", "RU")
        .outlet("hankyoreh", "Hankyoreh")
        .language("ko")
        .about(&["KP", "RU"])
        .published("[2025-09-21..2025-09-22]")
        .build()
}

fn ukrainian() -> Document {
    document("003")
        .title("Північнокорейські робітники в Донецьку")
        .body("Ким Чен Ын отправил российской армии ещё 3 тысячи рабочих. Їх бачили в Донецьку.")
        .mention("Ким Чен Ын", Kind::Person, "kim-jong-un")
        .place("Донецьку", "donetsk", "UA")
        .outlet("suspilne", "Suspilne")
        .language("uk")
        .about(&["KP", "UA"])
        .published("2022-09~")
        .build()
}

fn japanese() -> Document {
    document("004")
        .title("北朝鮮の労働者がロシアへ")
        .body("北朝鮮は、ロシアに労働者を送った。ガソリンも届いた。")
        .outlet("kyodo", "Kyodo")
        .language("ja")
        .about(&["KP", "RU"])
        .build()
}

fn arabic() -> Document {
    document("005")
        .title("عمّال من كوريا الشمالية في روسيا")
        .body("أرسلت كوريا الشماليّة آلاف العمال إلى روسيا.")
        .outlet("aljazeera", "Al Jazeera")
        .language("ar")
        .about(&["KP", "RU"])
        .published("2025-07/..")
        .build()
}

fn entities() -> Vec<Entity> {
    vec![
        entity(Kind::Person, "kim-jong-un", "Kim Jong Un", &["Kim Jong-un", "Ким Чен Ын"]),
        entity(Kind::Person, "sergei-shoigu", "Sergei Shoigu", &["Shoigu"]),
        entity(Kind::Person, "youngnam-kim", "Youngnam Kim", &[]),
        entity(Kind::Organisation, "tass", "Tass", &["TASS news agency"]),
        place("ukraine", "Ukraine", "UA", "", &["Україна"]),
        place("donetsk-oblast", "Donetsk Oblast", "UA", "ukraine", &[]),
        place("donetsk", "Donetsk", "UA", "donetsk-oblast", &["Донецьк"]),
        place("russia", "Russia", "RU", "", &["Russian Federation"]),
        place("kursk", "Kursk", "RU", "russia", &[]),
        place("north-korea", "North Korea", "KP", "", &["DPRK"]),
        place("pyongyang", "Pyongyang", "KP", "north-korea", &[]),
    ]
}
