"""Which drawn scene stands for a photo of what (assets/drawings/scenes.py), and what is on it."""

# Of these people; the others have initials.
PORTRAITS = {"bewoner": "riet", "trekker": "hans", "ondersteuner": "sanne"}
# Of who supports and chose a photo for the card.
CARDS = {"ondersteuner": ("sanne", "Sanne lacht, in een gele trui")}
VILLAGES = {"america": ("village", "De kerk van America tussen de huizen, op een herfstavond")}
# By how their titles begin.
INITIATIVES = {
    "Winkelhoek": ("shop", "Twee mensen dragen een plank naar de nieuwe winkel"),
    "Samen eten": ("dinner", "Zes mensen aan een lange tafel buiten, onder vlaggetjes"),
    "Zonnedak": ("roof", "Zonnepanelen op het dak, een ladder staat ertegenaan"),
    "Dorpsauto": ("bus", "Iemand stapt in het busje, een ander wacht"),
    "Groen rond": ("garden", "Drie mensen bij bakken vol groen, naast een kas"),
}
EVENTS = {
    "Samen eten": ("dinner", "Zes mensen aan een lange tafel buiten, onder vlaggetjes"),
    "Met de bus": ("bus", "Iemand stapt in het busje, een ander wacht"),
    "Fietstocht": ("autumn", "Twee mensen op een laan met bomen in herfstkleuren"),
    "Dorpsavond": ("room", "Vier mensen aan een tafel met papieren"),
}
ROOMS = {
    "Grote zaal": ("hall", "Mensen dansen in de zaal, op het podium staat een band"),
    "Voorzaal": ("room", "Vier mensen aan een tafel, met een raam en een scherm achter hen"),
}
