"""Of session plans and of a session's log: what cannot be used, and why not."""

from collections.abc import Mapping

from engine.text import LocalText

# Plan files

A_PLAN = LocalText(en="a session plan", fr="un plan de séance")
PLAN = LocalText(en="session plan", fr="plan de séance")
THE_PLAN = LocalText(en="The plan", fr="Le plan")
NO_FORMAT = LocalText(
    en="{path} is not a session plan: it has no format number.",
    fr="{path} n’est pas un plan de séance\u00a0: le numéro de format manque.",
)
NEWER = LocalText(
    en="{path} is a session plan of format {found}; this Quorum reads up to format {known}. "
    "Update Quorum to open it.",
    fr="{path} est un plan de séance au format {found}\u00a0; ce Quorum lit les formats jusqu’au "
    "numéro {known}. Mettez Quorum à jour pour l’ouvrir.",
)
UNUSABLE = LocalText(
    en="{path} cannot be used as a session plan: {fault}; put that right in the file, or write "
    "the plan anew in the app.",
    fr="{path} ne peut pas servir de plan de séance\u00a0: {fault}\u00a0; corrigez cela dans le "
    "fichier, ou refaites le plan dans l’application.",
)
TWICE = LocalText(
    en="{path} cannot be used as a session plan: {fault}; take one out.",
    fr="{path} ne peut pas servir de plan de séance\u00a0: {fault}\u00a0; retirez-en un.",
)
UNFIT = LocalText(
    en="{name} does not fit its scenario {scenario}: {misfit}; change the plan, or name another "
    "scenario.",
    fr="{name} ne va pas avec son scénario {scenario}\u00a0: {misfit}\u00a0; changez le plan, ou "
    "nommez un autre scénario.",
)
A_FOLDER = LocalText(
    en="{path} is a folder, not a session plan; name a file in it.",
    fr="{path} est un dossier, pas un plan de séance\u00a0; choisissez-y un fichier.",
)
NO_FILE = LocalText(
    en="{path} is no file; name a session plan.",
    fr="{path} n’est pas un fichier\u00a0; choisissez un plan de séance.",
)
NOT_THERE = LocalText(
    en="There is no session plan at {path}.", fr="Aucun plan de séance à cet endroit\u00a0: {path}."
)
TOO_LARGE = LocalText(
    en="{path} is too large to be a session plan; it was not opened.",
    fr="{path} est trop gros pour un plan de séance\u00a0; il n’a pas été ouvert.",
)
NOT_SAVED = LocalText(
    en="The plan could not be saved to {path}: {reason}.",
    fr="Le plan n’a pas pu être enregistré dans {path}\u00a0: {reason}.",
)

# What a plan cannot say, without its full stop

ONE_INJECT = LocalText(
    en="an inject names an event or has a headline of its own, not both",
    fr="un incident nomme un événement ou a son propre titre, pas les deux",
)
EVENT_BRINGS = LocalText(
    en="an event brings its own text and changes",
    fr="un événement apporte son propre texte et ses propres changements",
)
TEXT_TOO_LONG = LocalText(
    en="one of its texts is longer than {most} characters",
    fr="un de ses textes dépasse {most} caractères",
)
ONE_ROLE = LocalText(en="two of its teams have one role", fr="deux de ses équipes ont le même rôle")
ONE_ID = LocalText(
    en="two of its injects have one id", fr="deux de ses incidents ont le même identifiant"
)
MINUTES = LocalText(
    en="it has minutes for {minutes} turns, but {turns} turns",
    fr="ses minutes valent pour {minutes} tours, mais il en a {turns}",
)
LATE_INJECT = LocalText(
    en="its inject {id} comes after its last turn",
    fr="son incident {id} vient après son dernier tour",
)
PIN = LocalText(
    en="A PIN has {least} to {most} digits.", fr="Un code compte de {least} à {most} chiffres."
)

# Whether a plan fits its scenario, without its full stop

TOO_MANY_TURNS = LocalText(
    en="it plans {planned} turns, but the scenario has {turns}",
    fr="il prévoit {planned} tours, mais le scénario en a {turns}",
)
NOBODY_PLAYS = LocalText(
    en="nobody plays: no team of people", fr="personne ne joue, aucune équipe de personnes"
)
OF_INJECT = LocalText(en="inject {id}: {misfit}", fr="incident {id}\u00a0: {misfit}")
NO_POOL = LocalText(
    en="{variable} is in no pool, so nothing flows to it from {source}",
    fr="{variable} n’est dans aucun ensemble, rien n’y vient de {source}",
)
STOCK = LocalText(
    en="{variable} is a stock of {pool}: say from which other it flows ({others})",
    fr="{variable} est un stock de {pool}\u00a0: dites de quel autre cela vient ({others})",
)
NO_SUCH_TEAM_ROLE = LocalText(
    en='a team’s role names a role "{name}" that is not there',
    fr="une équipe tient un rôle «\u00a0{name}\u00a0» qui n’existe pas",
)
NO_SUCH_EVENT = LocalText(
    en='it names an event "{name}" that is not there',
    fr="il nomme un événement «\u00a0{name}\u00a0» qui n’existe pas",
)
NO_SUCH_LISTENER = LocalText(
    en='who hears of it names a role "{name}" that is not there',
    fr="parmi ceux qui l’apprennent, le rôle «\u00a0{name}\u00a0» n’existe pas",
)
NO_SUCH_NUMBER = LocalText(
    en='a change names a number "{name}" that is not there',
    fr="un changement porte sur une grandeur «\u00a0{name}\u00a0» qui n’existe pas",
)
DID_YOU_MEAN = LocalText(
    en='{fault} (did you mean "{name}"?)', fr="{fault} (peut-être «\u00a0{name}\u00a0»)"
)

# A session under way

WORKSHOP_ALREADY = LocalText(
    en="This game is a workshop already.", fr="Cette partie est déjà un atelier."
)
NO_WORKSHOP = LocalText(en="This game is no workshop.", fr="Cette partie n’est pas un atelier.")
LOG_FULL = LocalText(
    en="A session has at most {most} entries.", fr="Une séance compte au plus {most} entrées."
)
PLAN_UNFIT = LocalText(
    en="its session’s plan does not fit: {misfit}",
    fr="le plan de sa séance ne va pas avec le scénario\u00a0: {misfit}",
)
ENTRY = LocalText(en="The entry {fault}.", fr="Cette entrée ne va pas\u00a0: {fault}.")
ENTRY_OF_LOG = LocalText(
    en="entry {place} of its session {fault}", fr="entrée {place} de sa séance\u00a0: {fault}"
)
DRAFT_OF_LOG = LocalText(
    en="its session’s draft for {role} {fault}",
    fr="brouillon de sa séance pour {role}\u00a0: {fault}",
)
OF_AN_ENTRY: Mapping[str, LocalText] = {
    "role": LocalText(
        en="is of a role that is not there", fr="il s’agit d’un rôle qui n’existe pas"
    ),
    "other_role": LocalText(en="is of another role", fr="il s’agit d’un autre rôle"),
    "turn": LocalText(
        en="is of a turn that its scenario does not have",
        fr="il s’agit d’un tour que le scénario n’a pas",
    ),
    "asked_twice": LocalText(
        en="asks under a name that another request has",
        fr="une autre demande porte déjà ce nom",
    ),
    "proposed_twice": LocalText(
        en="proposes under a name that another proposal has",
        fr="une autre proposition porte déjà ce nom",
    ),
    "not_asked": LocalText(
        en="answers what nobody asked", fr="réponse à ce que personne n’a demandé"
    ),
    "not_proposed": LocalText(
        en="counters what nobody proposed", fr="objection à ce que personne n’a proposé"
    ),
    "ending": LocalText(
        en="forecasts an ending that its scenario does not have",
        fr="prévision d’une fin que le scénario n’a pas",
    ),
    "undone": LocalText(
        en="undoes a turn record that is not there", fr="le tour annulé n’existe pas"
    ),
    "machine": LocalText(
        en="tells of a machine in a role that is not there",
        fr="la machine y joue un rôle qui n’existe pas",
    ),
    "played": LocalText(en="tells of a turn that is not there", fr="le tour raconté n’existe pas"),
    "place": LocalText(
        en="was said in a turn that is not there", fr="cela fut dit dans un tour qui n’existe pas"
    ),
    "terms": LocalText(
        en="says terms that its scenario does not have",
        fr="ses conditions n’existent pas au scénario",
    ),
    "move": LocalText(
        en="names a move that its role does not have there",
        fr="le rôle n’a pas ce coup dans ce canal",
    ),
}
"""What is wrong with an entry of a session's log."""

# Sessions laid beside each other

UNPLAYED = LocalText(en="No turn was played in it.", fr="Aucun tour n’y a été joué.")
OTHER_SCENARIO = LocalText(
    en="It is of another scenario, {scenario}.", fr="C’est un autre scénario, {scenario}."
)
TOO_MANY = LocalText(
    en="More than {most} saves cannot be compared; choose fewer.",
    fr="Impossible de comparer plus de {most} parties\u00a0; choisissez-en moins.",
)
IS_A_FILE = LocalText(
    en="{path} is a file, not a folder; give a folder of saved games ({suffix}).",
    fr="{path} est un fichier, pas un dossier\u00a0; donnez un dossier de parties enregistrées "
    "({suffix}).",
)
IS_NOT_THERE = LocalText(
    en="{path} is not there; give a folder of saved games ({suffix}).",
    fr="{path} n’existe pas\u00a0; donnez un dossier de parties enregistrées ({suffix}).",
)
CROWDED = LocalText(
    en="{path} holds more than {most} saves or {files} files; put those to be compared into a "
    "folder of their own.",
    fr="{path} contient plus de {most} parties ou de {files} fichiers\u00a0; mettez celles à "
    "comparer dans un dossier à part.",
)
NO_SAVES = LocalText(
    en="{path} holds no saved game: there is no {suffix} file in it.",
    fr="{path} ne contient aucune partie enregistrée\u00a0: il n’a pas de fichier {suffix}.",
)
