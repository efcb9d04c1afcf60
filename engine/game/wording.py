"""The few sentences that the engine says itself, in every language."""

from engine.text import LocalText

GAME_OVER = LocalText(en="The game is over.", fr="La partie est terminée.")
NOT_YOURS = LocalText(
    en="This move belongs to another role.", fr="Ce coup revient à un autre rôle."
)
WRONG_CHANNEL = LocalText(
    en="This move belongs in the other channel.", fr="Ce coup relève de l’autre canal."
)
NO_SUCH_MOVE = LocalText(en="There is no such move.", fr="Ce coup n’existe pas.")
UNKNOWN_CAUSE = LocalText(en="Not known to you", fr="Inconnu de vous")
COMPUTED_FROM = LocalText(en="Computed from {names}", fr="Calculé à partir de : {names}")
COMPUTED = LocalText(en="Computed from other numbers", fr="Calculé à partir d’autres grandeurs")
FOR_AND_AGAINST = LocalText(en="For: {yes}. Against: {no}.", fr="Pour : {yes}. Contre : {no}.")
NOBODY = LocalText(en="nobody", fr="personne")
CAME_OUT = LocalText(en="{label} (came out)", fr="{label} (révélé)")


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
