//! Money and measures.

/// Whether it is the ISO 4217 code of a currency that news tell of.
pub(super) fn is_currency(code: &str) -> bool {
    CODES.contains(&code)
}

const CODES: &[&str] = &[
    "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "HKD", "IDR", "ILS", "INR", "JPY",
    "KPW", "KRW", "MXN", "NOK", "NZD", "PHP", "PKR", "PLN", "RMB", "RUB", "SAR", "SEK", "SGD",
    "THB", "TRY", "TWD", "UAH", "USD", "ZAR",
];

/// The currency of a sign, told by the letters before it: `$`, `NZ$`.
pub(super) fn of_sign(letters: &str, sign: &str) -> Option<&'static str> {
    let code = match sign {
        "$" => match letters {
            "A" | "AU" => "AUD",
            "C" | "CA" | "CAN" => "CAD",
            "HK" => "HKD",
            "NT" => "TWD",
            "NZ" => "NZD",
            "R" => "BRL",
            "S" => "SGD",
            _ => "USD",
        },
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₩" => "KRW",
        "₽" => "RUB",
        "₹" => "INR",
        "₴" => "UAH",
        "₺" => "TRY",
        "₪" => "ILS",
        "₿" => "BTC",
        _ => return None,
    };
    Some(code)
}

/// The currency of a word after the number: "dollars", "euros". "pounds" may be a weight, "won" a
/// verb: they are none here.
pub(super) fn of_word(word: &str) -> Option<&'static str> {
    let code = match word.to_ascii_lowercase().as_str() {
        "dollar" | "dollars" => "USD",
        "euro" | "euros" => "EUR",
        "yen" => "JPY",
        "yuan" | "renminbi" => "CNY",
        "ruble" | "rubles" | "rouble" | "roubles" => "RUB",
        "hryvnia" | "hryvnias" | "hryvnya" => "UAH",
        "rupee" | "rupees" => "INR",
        "rupiah" => "IDR",
        "shekel" | "shekels" => "ILS",
        "franc" | "francs" => "CHF",
        "peso" | "pesos" => "MXN",
        "baht" => "THB",
        "krona" | "kronor" => "SEK",
        _ => return None,
    };
    Some(code)
}

/// The measure that a word names, in the singular; `None` for persons and things.
pub(super) fn measure(word: &str) -> Option<&'static str> {
    let word = word.to_ascii_lowercase();
    let row = MEASURES.iter().find(|(forms, _)| forms.contains(&word.as_str()));
    row.map(|(_, name)| *name)
}

const MEASURES: &[(&[&str], &str)] = &[
    (&["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"], "kilometre"),
    (&["m", "metre", "metres", "meter", "meters"], "metre"),
    (&["cm", "centimetre", "centimetres", "centimeter", "centimeters"], "centimetre"),
    (&["mm", "millimetre", "millimetres", "millimeter", "millimeters"], "millimetre"),
    (&["mi", "mile", "miles"], "mile"),
    (&["ft", "foot", "feet"], "foot"),
    (&["inch", "inches"], "inch"),
    (&["yard", "yards"], "yard"),
    (&["acre", "acres"], "acre"),
    (&["ha", "hectare", "hectares"], "hectare"),
    (&["ton", "tons"], "ton"),
    (&["tonne", "tonnes"], "tonne"),
    (&["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"], "kilogram"),
    (&["gram", "grams", "g"], "gram"),
    (&["lb", "lbs", "pound", "pounds"], "pound"),
    (&["oz", "ounce", "ounces"], "ounce"),
    (&["litre", "litres", "liter", "liters"], "litre"),
    (&["gallon", "gallons"], "gallon"),
    (&["barrel", "barrels"], "barrel"),
    (&["degree", "degrees"], "degree"),
    (&["decade", "decades"], "decade"),
    (&["year", "years"], "year"),
    (&["month", "months"], "month"),
    (&["week", "weeks"], "week"),
    (&["day", "days"], "day"),
    (&["hour", "hours"], "hour"),
    (&["minute", "minutes"], "minute"),
    (&["second", "seconds"], "second"),
    (&["mph"], "mile per hour"),
    (&["kph", "kmh"], "kilometre per hour"),
    (&["knot", "knots"], "knot"),
    (&["kilowatt", "kilowatts", "kw"], "kilowatt"),
    (&["megawatt", "megawatts", "mw"], "megawatt"),
    (&["gigawatt", "gigawatts", "gw"], "gigawatt"),
    (&["megabyte", "megabytes", "mb"], "megabyte"),
    (&["gigabyte", "gigabytes", "gb"], "gigabyte"),
    (&["terabyte", "terabytes", "tb"], "terabyte"),
];
