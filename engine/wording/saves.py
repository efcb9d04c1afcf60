"""Of saved games: what cannot be opened or saved, and in what way a file is damaged."""

from collections.abc import Mapping

from engine.text import LocalText

# Opening and saving

A_GAME = LocalText(en="a Quorum game", fr="une partie de Quorum")
GAME = LocalText(en="game", fr="partie")
NO_FORMAT = LocalText(
    en="{path} is not a Quorum game: it has no format number.",
    fr="{path} n’est pas une partie de Quorum\u00a0: le numéro de format manque.",
)
NEWER = LocalText(
    en="{path} was written by {program} in save format {found}; this Quorum reads up to "
    "format {known}. Update Quorum to open it.",
    fr="{path} a été écrit par {program} au format {found}\u00a0; ce Quorum lit les formats "
    "jusqu’au numéro {known}. Mettez Quorum à jour pour l’ouvrir.",
)
A_NEWER_QUORUM = LocalText(en="a newer Quorum", fr="un Quorum plus récent")
DAMAGED = LocalText(en="{path} is damaged: {fault}.", fr="{path} est endommagé\u00a0: {fault}.")
NOT_ITS_FORMAT = LocalText(
    en="it is not what format {found} holds", fr="ce n’est pas ce que contient le format {found}"
)
A_FOLDER = LocalText(
    en="{path} is a folder, not a saved game; name a {suffix} file in it.",
    fr="{path} est un dossier, pas une partie enregistrée\u00a0; choisissez-y un fichier {suffix}.",
)
NOT_THERE = LocalText(
    en="There is no saved game at {path}.",
    fr="Aucune partie enregistrée à cet endroit\u00a0: {path}.",
)
TOO_LARGE = LocalText(
    en="{path} is too large to be a Quorum game; it was not opened.",
    fr="{path} est trop gros pour une partie de Quorum\u00a0; il n’a pas été ouvert.",
)
UTF_16 = LocalText(
    en="{path} is text in UTF-16; save it in UTF-8 to open it as a game.",
    fr="{path} est du texte en UTF-16\u00a0; enregistrez-le en UTF-8 pour l’ouvrir "
    "comme une partie.",
)
CHANGED = LocalText(
    en="{path} was changed by another program since it was last read.",
    fr="{path} a été modifié par un autre programme depuis sa dernière lecture.",
)
NOT_SAVED = LocalText(
    en="The game could not be saved to {path}: {reason}.",
    fr="La partie n’a pas pu être enregistrée dans {path}\u00a0: {reason}.",
)
TOO_MANY_TURNS = LocalText(
    en="A game of more than {most} turns cannot be saved.",
    fr="Une partie de plus de {most} tours ne peut pas être enregistrée.",
)
TOO_MANY_BYTES = LocalText(
    en="A game of more than {most} bytes cannot be saved.",
    fr="Une partie de plus de {most} octets ne peut pas être enregistrée.",
)
SHIPPED = LocalText(
    en="{path} is a game that ships with Quorum; choose another name.",
    fr="{path} est une partie livrée avec Quorum\u00a0; choisissez un autre nom.",
)
TAKEN = LocalText(
    en="{path} is being played in another Quorum; choose another name.",
    fr="{path} est ouvert dans un autre Quorum\u00a0; choisissez un autre nom.",
)
NO_NAME_LEFT = LocalText(
    en="There is no name left to save under.", fr="Il ne reste aucun nom libre pour enregistrer."
)
OTHER_SCENARIO = LocalText(
    en="{name} is a game of another scenario ({title}); its curves cannot be laid over this "
    "game’s.",
    fr="{name} est une partie d’un autre scénario ({title})\u00a0; ses courbes ne peuvent pas se "
    "superposer à celles de cette partie.",
)

# Damage, without its full stop; {turn} is a turn record, counted from 1

TURN_RECORD = LocalText(en="turn record {turn}", fr="tour enregistré {turn}")
ITS_CAUSE = LocalText(en='its cause "{name}"', fr="sa cause «\u00a0{name}\u00a0»")
ITS_SCENARIO = LocalText(en="its scenario", fr="son scénario")
PLACE_IN = LocalText(en="{part}, {route}", fr="{part}, {route}")
TOO_MANY_RECORDS = LocalText(
    en="it has more than {most} turn records", fr="il a plus de {most} tours enregistrés"
)
RECORD_TOO_LARGE = LocalText(
    en="a turn record is larger than any", fr="un tour enregistré est plus gros qu’aucun tour"
)
SCENARIO_TOO_LARGE = LocalText(
    en="its scenario is larger than any", fr="son scénario est plus gros qu’aucun scénario"
)
SESSION_TOO_LARGE = LocalText(
    en="its session is larger than any", fr="sa séance est plus grosse qu’aucune séance"
)
FILE_TOO_LARGE = LocalText(en="it is larger than any game", fr="il est plus gros qu’aucune partie")
NOT_PLAYABLE = LocalText(
    en="its scenario is not playable ({problem})", fr="son scénario n’est pas jouable ({problem})"
)
OTHER_SEATS = LocalText(
    en="its seats are not those of its scenario", fr="ses places ne sont pas celles de son scénario"
)
OTHER_OPENING = LocalText(
    en="its opening does not fit its scenario", fr="son ouverture ne va pas avec son scénario"
)
UNKNOWN_CAUSE = LocalText(
    en='its cause "{name}" is none that its scenario has',
    fr="sa cause «\u00a0{name}\u00a0» n’existe pas dans son scénario",
)
STANDS_NOWHERE = LocalText(
    en="it stands at turn record {turn}, which it does not have",
    fr="il en est au tour enregistré {turn}, qu’il n’a pas",
)
HAND = LocalText(
    en="its hand of Control holds what its scenario does not allow",
    fr="ce que prépare la direction du jeu n’est pas permis par son scénario",
)
BAD_NAME = LocalText(
    en='its name "{name}" is none that a branch can have',
    fr="son nom «\u00a0{name}\u00a0» ne peut pas être celui d’une branche",
)
NAME_NOWHERE = LocalText(
    en='its name "{name}" stands at turn record {turn}, where no name can',
    fr="son nom «\u00a0{name}\u00a0» désigne le tour enregistré {turn}, qui ne peut pas en porter",
)
OF_A_TURN: Mapping[str, LocalText] = {
    "order": LocalText(en="is out of order", fr="il n’est pas à sa place"),
    "sequence": LocalText(
        en="does not follow the turn before it", fr="il ne suit pas le tour précédent"
    ),
    "after_ending": LocalText(
        en="goes on after an ending", fr="il continue après la fin de la partie"
    ),
    "no_ending": LocalText(
        en="is the last turn, but lacks an ending", fr="c’est le dernier tour, mais sans fin"
    ),
    "numbers": LocalText(
        en="holds numbers that do not fit its scenario",
        fr="ses grandeurs ne vont pas avec le scénario",
    ),
    "score_roles": LocalText(
        en="holds scores of other roles than its scenario’s",
        fr="ses scores sont ceux d’autres rôles que ceux du scénario",
    ),
    "score_range": LocalText(
        en="holds a score that is not between 0 and 100",
        fr="un de ses scores n’est pas entre 0 et 100",
    ),
    "ending": LocalText(
        en="ends in a way that its scenario does not have", fr="sa fin n’existe pas au scénario"
    ),
    "orders": LocalText(
        en="holds orders that its scenario does not have",
        fr="certains de ses ordres n’existent pas au scénario",
    ),
    "happenings": LocalText(
        en="tells of something that its scenario does not have",
        fr="il raconte ce qui n’existe pas au scénario",
    ),
    "accounts": LocalText(
        en="accounts for something that its scenario does not have",
        fr="ses comptes portent sur ce qui n’existe pas au scénario",
    ),
    "acts": LocalText(
        en="holds acts of Control that its scenario does not allow",
        fr="certains actes de la direction du jeu ne sont pas permis par le scénario",
    ),
    "acts_dice": LocalText(
        en="lacks dice of Control, or has others",
        fr="les dés de la direction du jeu manquent ou sont d’autres dés",
    ),
    "acts_told": LocalText(
        en="tells of other acts of Control than it has",
        fr="il raconte d’autres actes de la direction du jeu que les siens",
    ),
    "acts_accounts": LocalText(
        en="accounts for acts of Control that it does not have",
        fr="ses comptes citent des actes de la direction du jeu qu’il n’a pas",
    ),
    "acts_corrections": LocalText(
        en="corrects other numbers than Control did",
        fr="il corrige d’autres grandeurs que la direction du jeu",
    ),
    "orders_told": LocalText(
        en="tells of other orders than were given",
        fr="il raconte d’autres ordres que ceux qui furent donnés",
    ),
    "ending_told": LocalText(
        en="tells of another ending than it has", fr="il raconte une autre fin que la sienne"
    ),
    "counts": LocalText(
        en="counts other orders or events than it tells of",
        fr="il compte d’autres ordres ou événements que ceux qu’il raconte",
    ),
    "ledger": LocalText(
        en="has a ledger that does not add up to its numbers",
        fr="ses comptes ne donnent pas ses grandeurs",
    ),
    "dice": LocalText(
        en="has dice that no rule of its scenario throws so",
        fr="aucune règle du scénario ne lance ses dés ainsi",
    ),
}
"""What is wrong with a turn record."""
