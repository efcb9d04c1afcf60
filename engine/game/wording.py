"""The few sentences that the engine says itself, in every language."""

from collections.abc import Mapping, Sequence

from engine.rules.bargains import Bar
from engine.text import LocalText

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
    "hidden": UNKNOWN_CAUSE,
}
"""Words for several causes of a kind that share a line."""
CAME_OUT = LocalText(en="{label} (came out)", fr="{label} (révélé)")
WOULD_HAVE = LocalText(en="{label} (would have happened)", fr="{label} (se serait produit)")

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
