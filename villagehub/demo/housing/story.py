"""Twenty-four households of De Nieuwe Hoek, twelve of them starters, and the Hofje that stands."""

HOEK = "De Nieuwe Hoek"
HOFJE = "Het Hofje: vier woningen aan de Kerkepas"
HOFJE_SUMMARY = (
    "Vier kleine woningen rond een tuin, gebouwd door de mensen die er nu wonen. De sleutels zijn "
    "gegeven; we delen wat we leerden."
)
FIRST_NAMES = [
    "Anouk",
    "Bas",
    "Cindy",
    "Dirk",
    "Elke",
    "Floor",
    "Gijs",
    "Hanneke",
    "Ilse",
    "Joep",
    "Kim",
    "Lars",
    "Maud",
    "Niels",
    "Olga",
    "Pim",
    "Roos",
    "Stijn",
    "Tess",
    "Ulla",
    "Vera",
    "Wim",
    "Xander",
    "Yvette",
]
# starter, tenure, types, most to pay, bedrooms, people, age, lifelong, self-build, from year (+n)
BUY, SMALL = ["terraced", "semi_detached"], ["terraced", "small", "apartment"]
STARTERS = [
    ("buy", SMALL, "to_250", 2, 1, "to_35", "much", 1),
    ("buy", BUY, "to_300", 2, 2, "to_35", "some", 1),
    ("both", SMALL, "to_200", 1, 1, "to_25", "much", 0),
    ("buy", BUY, "to_250", 2, 2, "to_35", "much", 1),
    ("buy", [], "to_300", 3, 3, "to_35", "some", 2),
    ("rent", SMALL, "", 1, 1, "to_25", "some", 0),
    ("buy", BUY, "to_250", 2, 2, "to_35", "much", 1),
    ("buy", BUY, "to_300", 3, 2, "to_45", "some", 2),
    ("both", SMALL, "to_250", 2, 1, "to_35", "much", 1),
    ("buy", BUY, "to_250", 2, 2, "to_35", "some", 1),
    ("buy", SMALL, "to_200", 1, 1, "to_25", "much", 0),
    ("buy", BUY, "to_300", 2, 2, "to_35", "some", 1),
]
OTHERS = [
    ("buy", ["courtyard"], "to_400", 2, 2, "to_75", "no", 1),
    ("both", ["courtyard", "apartment"], "to_300", 2, 1, "to_75", "no", 2),
    ("buy", ["semi_detached", "detached"], "over_400", 4, 4, "to_45", "some", 2),
    ("rent", ["apartment"], "", 2, 1, "over_75", "no", 0),
]
LEVEL = (12, 13, 15)  # who must live without stairs, in the order above
PROGRAMME = [
    (6, "terraced", "buy", "to_250", "", 2, False),
    (2, "small", "buy", "to_200", "", 1, False),
    (2, "courtyard", "buy", "to_300", "", 2, True),
    (2, "apartment", "rent", "", "to_800", 2, True),
]
OPEN_CALL = "Open inschrijving: in het dorpsblad, bij de bakker en op deze pagina."
COMPLAINTS = "De klachtencommissie van de dorpsraad, klacht@nieuwehoek.example of 077-000 00 31."
EXPLANATION = (
    "We bouwen omdat jonge mensen hier geen huis vinden. Daarom gaan starters voor. Iedereen mag "
    "zich melden, ook wie nu ergens anders woont."
)
DONE = [
    ("statutes", 210, "Akte van 28 april, in de map van de secretaris"),
    ("kvk", 204, "Uittreksel in de map van de secretaris"),
    ("board", 210, "Lotte, Daan en Iris, uit drie huishoudens"),
    ("entry_fee", 180, "Besluit van de ledenvergadering: € 250 per huishouden"),
]
DEFECTS = [("Kozijn op het noorden sluit niet goed", 12), ("Regenpijp lekt bij de schuur", 20)]
