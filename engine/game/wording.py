"""The few sentences that the engine says itself, in every language."""

from collections.abc import Mapping, Sequence

from engine.rules.bargains import Bar
from engine.text import LANGUAGES, LocalText

GAME_OVER = LocalText(en="The game is over.", fr="La partie est terminée.")
NOT_YOURS = LocalText(
    en="This move belongs to another role.", fr="Ce coup revient à un autre rôle."
)
WRONG_CHANNEL = LocalText(
    en="This move belongs in the other channel.", fr="Ce coup relève de l’autre canal."
)
NOT_ON_THE_TABLE = LocalText(
    en="There is no such offer on the table.", fr="Aucune offre de ce genre n’est sur la table."
)
BINDING = LocalText(
    en="This has been agreed, and it binds.", fr="C’est convenu, et cela engage les deux parties."
)
BARS: Mapping[Bar, LocalText] = {"not_on_the_table": NOT_ON_THE_TABLE, "binding": BINDING}
NO_SUCH_TERM = LocalText(
    en="These terms belong to no offer among the orders.",
    fr="Ces conditions ne se rapportent à aucune offre parmi les ordres.",
)
NO_SUCH_OPTION = LocalText(
    en="One of the terms says what it cannot say.",
    fr="L’une des conditions dit ce qu’elle ne peut pas dire.",
)
NO_SUCH_MOVE = LocalText(en="There is no such move.", fr="Ce coup n’existe pas.")
CANNOT_ORDER = LocalText(
    en="{role} cannot order {move}: {reason}",
    fr="{role} ne peut pas ordonner {move}\u00a0: {reason}",
)
CANNOT_OFFER = LocalText(
    en="{role} cannot offer that: {reason}", fr="{role} ne peut pas offrir cela\u00a0: {reason}"
)
UNKNOWN_CAUSE = LocalText(en="Not known to you", fr="Inconnu de vous")
COMPUTED_FROM = LocalText(en="Computed from {names}", fr="Calculé à partir de\u00a0: {names}")
COMPUTED = LocalText(en="Computed from other numbers", fr="Calculé à partir d’autres grandeurs")
FOR_AND_AGAINST = LocalText(
    en="For: {yes}. Against: {no}.", fr="Pour\u00a0: {yes}. Contre\u00a0: {no}."
)
SAYS = LocalText(en="{what}: {said}", fr="{what}\u00a0: {said}")
NOBODY = LocalText(en="nobody", fr="personne")
UNTIL = LocalText(en="Open until {when}", fr="Tient jusqu’à {when}")
LEFT_OPEN = LocalText(en="Still on the table at the end", fr="Encore sur la table à la fin")
BROKEN = LocalText(en="Broken, {when} ({who})", fr="Rompu, {when} ({who})")
CLOSED = LocalText(en="No longer on the table", fr="N’est plus sur la table")
OFFER_ENDED: Mapping[str, LocalText] = {
    "agreed": LocalText(en="Agreed, {when}", fr="Convenu, {when}"),
    "refused": LocalText(en="Refused, {when}", fr="Refusé, {when}"),
    "lapsed": LocalText(en="Lapsed without an answer", fr="Resté sans réponse"),
    "renewed": LocalText(en="Made anew, {when}", fr="Renouvelé, {when}"),
    "countered": LocalText(
        en="Answered by “{label}”, {when}", fr="Réponse\u00a0: «\u00a0{label}\u00a0», {when}"
    ),
    "overtaken": LocalText(
        en="Overtaken by “{label}”, {when}", fr="Remplacé\u00a0: «\u00a0{label}\u00a0», {when}"
    ),
}
"""What became of an offer, by its status."""
SCORE_OF = LocalText(en="Score: {name}", fr="Score\u00a0: {name}")
TIME_PASSING = LocalText(en="Time passing", fr="Le temps qui passe")
SEVERAL = {
    "move": LocalText(en="Several orders", fr="Plusieurs ordres"),
    "motion": LocalText(en="Several orders", fr="Plusieurs ordres"),
    "breach": LocalText(en="Several breaches", fr="Plusieurs ruptures"),
    "event": LocalText(en="Several events", fr="Plusieurs événements"),
    "drift": LocalText(en="What every turn brings", fr="Ce que chaque tour apporte"),
    "inject": LocalText(en="Several injects", fr="Plusieurs interventions"),
    "adjudication": LocalText(en="Several free-form moves", fr="Plusieurs coups libres"),
    "override": LocalText(en="Several overrides", fr="Plusieurs corrections"),
    "hidden": UNKNOWN_CAUSE,
}
"""Words for several causes of a kind that share a line."""
CAME_OUT = LocalText(en="{label} (came out)", fr="{label} (révélé)")
WOULD_HAVE = LocalText(en="{label} (would have happened)", fr="{label} (se serait produit)")

CONTROL = LocalText(en="Control", fr="Direction du jeu")
ACT_THERE = LocalText(
    en="Control already does something under this name in this turn.",
    fr="La direction du jeu a déjà prévu un acte de ce nom pour ce tour.",
)
EVENT_THERE = LocalText(
    en="That event is made to happen twice in one turn.",
    fr="Cet événement est provoqué deux fois dans le même tour.",
)
NO_SUCH_ACT = LocalText(
    en="Control has prepared nothing of that name.",
    fr="La direction du jeu n’a rien préparé sous ce nom.",
)
NO_SUCH_EVENT = LocalText(en="There is no such event.", fr="Cet événement n’existe pas.")
NO_SUCH_ROLE = LocalText(en="There is no such role.", fr="Ce rôle n’existe pas.")
NO_SUCH_NUMBER = LocalText(en="There is no such number.", fr="Cette grandeur n’existe pas.")
EVENT_HAS_ITS_OWN = LocalText(
    en="An event of the scenario has its own words and effects.",
    fr="Un événement du scénario a ses propres textes et effets.",
)
HAPPENED_ALREADY = LocalText(
    en="It has happened already, and it happens only once.",
    fr="C’est déjà arrivé, et cela n’arrive qu’une fois.",
)
NEEDS_HEADLINE = LocalText(en="It needs a headline.", fr="Il faut un titre.")
NEEDS_ACTION = LocalText(
    en="It must say what the role does.", fr="Il faut dire ce que fait le rôle."
)
NEEDS_REASON = LocalText(en="An override needs a reason.", fr="Une correction exige un motif.")
NOT_ENOUGH_THERE = LocalText(
    en="There is not so much there to take it from.",
    fr="La source n’en contient pas autant.",
)
SET_TO = LocalText(en="{label} set to {value}", fr="{label} fixé à {value}")
ODDS = LocalText(
    en="Odds {odds}%, the die gave {roll}:",
    fr="Chances\u00a0: {odds}\u00a0%, le dé donne {roll}\u00a0:",
)
CAME_UP = LocalText(en="it succeeds.", fr="c’est réussi.")
DID_NOT_COME_UP = LocalText(en="it fails.", fr="c’est un échec.")
MADE_TO_HAPPEN = LocalText(en="Made to happen: {label}", fr="Événement provoqué\u00a0: {label}")
REASON = LocalText(en="Reason: {reason}", fr="Motif\u00a0: {reason}")
BY_CONTROL = LocalText(en="Control: {label}", fr="Direction du jeu\u00a0: {label}")
FREE_FORM = LocalText(en="Free-form move: {label}", fr="Coup libre\u00a0: {label}")
OVERRIDE = LocalText(en="Override: {label}", fr="Correction\u00a0: {label}")
AS_CONTROL: Mapping[str, LocalText] = {
    "inject": BY_CONTROL,
    "adjudication": FREE_FORM,
    "override": OVERRIDE,
}
"""Marks the ledger's words for what Control did as what they are."""

SECRET_INPUTS = LocalText(
    en="It is computed from something that you may not know, so it is not taken apart.",
    fr="Calculé à partir d’une grandeur que vous ignorez\u00a0: impossible de détailler.",
)
AIM_GAINS = LocalText(
    en="“{aim}” was to bring {points} points more than the role’s usual way.",
    fr="«\u00a0{aim}\u00a0» devait rapporter {points} points de plus que l’habitude du rôle.",
)
ENDING_LIKELIER = LocalText(
    en="It made the ending “{title}” likelier, by {points}% of the futures it tried.",
    fr="La fin «\u00a0{title}\u00a0» gagnait {points}\u00a0% des suites essayées.",
)
ENDING_UNLIKELIER = LocalText(
    en="It made the ending “{title}” less likely, by {points}% of the futures it tried.",
    fr="La fin «\u00a0{title}\u00a0» perdait {points}\u00a0% des suites essayées.",
)
RIVAL_LACKED = LocalText(
    en="The next best, {orders}, lacked {points} points.",
    fr="Le choix suivant, {orders}, valait {points} points de moins.",
)
RIVAL_AS_GOOD = LocalText(
    en="{orders} looked as good; character decided.",
    fr="{orders} semblait aussi bon\u00a0; le caractère a tranché.",
)
MIXED = LocalText(
    en="Nobody may guess it: it does this in {points}% of such moments.",
    fr="Personne ne doit le deviner\u00a0: il agit ainsi dans {points}\u00a0% de ces moments.",
)
BOTH = LocalText(
    en="“{public}” with “{private}”", fr="«\u00a0{public}\u00a0» avec «\u00a0{private}\u00a0»"
)
ONE = LocalText(en="“{move}”", fr="«\u00a0{move}\u00a0»")
IDLE = LocalText(en="Doing nothing", fr="Ne rien faire")
NO_SUCH_BRANCH = LocalText(en="There is no such branch.", fr="Cette branche n’existe pas.")
NAME_EMPTY = LocalText(en="A branch needs a name.", fr="Il faut un nom à la branche.")
NAME_NOT_PLAIN = LocalText(
    en="A branch’s name is plain text, without markup or control characters.",
    fr="Un nom de branche est du texte simple, sans balises ni caractères de contrôle.",
)
NAME_TAKEN = LocalText(
    en="Another branch has that name.", fr="Une autre branche porte déjà ce nom."
)
TOO_MANY_NAMES = LocalText(
    en="This game has as many names as it can hold.",
    fr="Cette partie ne peut pas contenir plus de noms.",
)
NOT_PLAYED = LocalText(en="That turn was not played.", fr="Ce tour n’a pas été joué.")
RULES_MOVED = LocalText(
    en="Today’s rules no longer give this turn, so it cannot be played again fairly.",
    fr="Les règles d’aujourd’hui ne donnent plus ce tour\u00a0: on ne peut le rejouer ainsi.",
)


def not_told_apart(named: Sequence[LocalText]) -> LocalText:
    """A line for what may not be known; `named` did part of it, and how much is a secret."""
    if not named:
        return UNKNOWN_CAUSE
    kinds = list(dict.fromkeys(named))
    en = ", ".join(text.in_language("en") for text in kinds)
    fr = ", ".join(text.in_language("fr") for text in kinds)
    return LocalText(
        en=f"{en}, and what you do not know of", fr=f"{fr}, et ce que vous ne savez pas"
    )


def name_too_long(most: int) -> LocalText:
    """Why a branch's name is refused."""
    return LocalText(
        en=f"A branch’s name has at most {most} characters.",
        fr=f"Un nom de branche compte au plus {most} caractères.",
    )


def filled(text: LocalText, **parts: LocalText) -> LocalText:
    """A sentence with names in it, in every language."""
    said = {
        language: {k: p.in_language(language) for k, p in parts.items()} for language in LANGUAGES
    }
    return LocalText(
        en=text.en.format(**said["en"]), fr=text.in_language("fr").format(**said["fr"])
    )


def too_many_acts(most: int) -> LocalText:
    """Why Control cannot do more in a turn."""
    return LocalText(
        en=f"Control can do at most {most} things in one turn.",
        fr=f"La direction du jeu peut faire au plus {most} choses par tour.",
    )


def came_to_nothing(headline: str) -> LocalText:
    """The ledger's words for what a failure brought that has no words of its own."""
    return LocalText(en=f"{headline} (it came to nothing)", fr=f"{headline} (sans succès)")


def needs_source(label: LocalText) -> LocalText:
    """Why a stock of a pool cannot be changed so."""
    return LocalText(
        en=f"{label.en} is conserved: say from which stock of its pool it comes.",
        fr=f"{label.in_language('fr')}\u00a0: total conservé, indiquez de quel stock cela vient.",
    )


def wrong_source(label: LocalText) -> LocalText:
    """Why what a stock is to come from cannot give it."""
    return LocalText(
        en=f"{label.en} can only come from another stock of its pool.",
        fr=f"{label.in_language('fr')}\u00a0: la source doit être un autre stock du même ensemble.",
    )


def no_source(label: LocalText) -> LocalText:
    """Why a number that is not conserved comes from nowhere."""
    return LocalText(
        en=f"{label.en} is not conserved, so it comes from nowhere else.",
        fr=f"{label.in_language('fr')}\u00a0: pas de total conservé, donc pas de source.",
    )


def out_of_range(label: LocalText, low: float, high: float) -> LocalText:
    """Why a number cannot be set so."""
    return LocalText(
        en=f"{label.en} lies between {low:.9g} and {high:.9g}.",
        fr=f"{label.in_language('fr')}\u00a0: entre {low:.9g} et {high:.9g}.",
    )


def set_twice(label: LocalText) -> LocalText:
    """Why a number cannot be set again."""
    return LocalText(
        en=f"{label.en} is set twice in one turn.",
        fr=f"{label.in_language('fr')}\u00a0: fixé deux fois dans le même tour.",
    )


def set_itself(label: LocalText) -> LocalText:
    """Why nothing that is set can come from this stock."""
    return LocalText(
        en=f"{label.en} is set itself in this turn, so nothing else can be set from it.",
        fr=f"{label.in_language('fr')}\u00a0: déjà fixé ce tour, donc pas de source possible.",
    )


def used_up(limit: int) -> LocalText:
    """Why a move with a limit is not available any more."""
    if limit == 1:
        return LocalText(en="It can be done only once.", fr="Cela ne peut se faire qu’une fois.")
    return LocalText(
        en=f"It can be done only {limit} times.", fr=f"Cela ne peut se faire que {limit} fois."
    )


def resting(turns: int) -> LocalText:
    """Why a move that was just made is not available yet."""
    if turns == 1:
        return LocalText(en="Available again next turn.", fr="De nouveau possible au tour suivant.")
    return LocalText(
        en=f"Available again in {turns} turns.", fr=f"De nouveau possible dans {turns} tours."
    )
