"""What is said about several sessions beside each other, in both languages."""

from typing import Final

from engine.text import LocalText

DASH: Final = "\N{EN DASH}"

PARTED: Final = LocalText(
    en="Orders first differed in turn {turn}.",
    fr="Les ordres ont différé pour la première fois au tour {turn}.",
)
NEVER_PARTED: Final = LocalText(
    en="All groups gave the same orders in every turn that they shared.",
    fr="Tous les groupes ont donné les mêmes ordres à chaque tour qu’ils ont en commun.",
)
OTHER_START: Final = LocalText(
    en="They did not all start alike: part of what differs is hidden numbers and dice.",
    fr="Tous n’ont pas commencé de la même façon\u00a0: une part des différences vient de "
    "grandeurs cachées et de dés.",
)
PUBLIC_ONLY: Final = LocalText(
    en="A game of them still goes on, so only what everybody may know is compared.",
    fr="L’une de ces parties n’est pas finie\u00a0: seul ce que tous peuvent savoir est comparé.",
)
OTHER_SCENARIO: Final = LocalText(
    en="It is of another scenario, {title}.", fr="C’est un autre scénario, {title}."
)
NO_ENDING: Final = LocalText(en="no ending", fr="sans fin")
NOTHING: Final = LocalText(en="nothing", fr="rien")

HEADS: Final = {
    "title": LocalText(en="Sessions compared", fr="Séances comparées"),
    "groups": LocalText(en="{count} groups", fr="{count} groupes"),
    "the_groups": LocalText(en="The groups", fr="Les groupes"),
    "group": LocalText(en="Group", fr="Groupe"),
    "session": LocalText(en="Session", fr="Séance"),
    "turns": LocalText(en="Turns", fr="Tours"),
    "ending": LocalText(en="Ending", fr="Fin"),
    "brier": LocalText(en="Forecasts", fr="Prévisions"),
    "brier_about": LocalText(
        en="Forecasts: Brier score, 0 to 2, less is better. Scores: 0 to 100, after the last turn.",
        fr="Prévisions\u00a0: score de Brier, de 0 à 2, moins vaut mieux. Scores\u00a0: de 0 à "
        "100, après le dernier tour.",
    ),
    "scores": LocalText(en="Final scores", fr="Scores finaux"),
    "role": LocalText(en="Role", fr="Rôle"),
    "low": LocalText(en="Lowest", fr="Le plus bas"),
    "mean": LocalText(en="Mean", fr="Moyenne"),
    "high": LocalText(en="Highest", fr="Le plus haut"),
    "apart": LocalText(en="Apart", fr="Écart"),
    "orders": LocalText(en="Where orders differed", fr="Là où les ordres ont différé"),
    "turn": LocalText(en="Turn", fr="Tour"),
    "channel": LocalText(en="Channel", fr="Canal"),
    "public": LocalText(en="public", fr="public"),
    "private": LocalText(en="private", fr="privé"),
    "ordered": LocalText(en="Orders", fr="Ordres"),
    "numbers": LocalText(
        en="Numbers that lay farthest apart", fr="Les grandeurs les plus éloignées"
    ),
    "number": LocalText(en="Number", fr="Grandeur"),
    "same_numbers": LocalText(
        en="No number differed after any turn.", fr="Aucune grandeur n’a différé, à aucun tour."
    ),
    "left_out": LocalText(en="Left out", fr="Écartées"),
    "opening": LocalText(en="Start", fr="Début"),
    "origin": LocalText(en="Written by Quorum {version}.", fr="Établi par Quorum {version}."),
    "more": LocalText(en="and {count} more", fr="et {count} de plus"),
}
"""What stands over sections and columns."""
