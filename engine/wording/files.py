"""Of files in general: what the disk refuses, what is no JSON, what is wrong with a form."""

from collections.abc import Mapping
from errno import EACCES, EDQUOT, EIO, EISDIR, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS

from engine.text import LocalText

CANNOT_BE_READ = LocalText(
    en="{path} cannot be read: {reason}.", fr="Impossible de lire {path}\u00a0: {reason}."
)
REASONS: Mapping[int, LocalText] = {
    ENOENT: LocalText(en="No such file or directory", fr="aucun fichier ni dossier de ce nom"),
    EACCES: LocalText(en="Permission denied", fr="l’accès est refusé"),
    EPERM: LocalText(en="Operation not permitted", fr="l’opération n’est pas permise"),
    EROFS: LocalText(en="Read-only file system", fr="le disque est en lecture seule"),
    ENOSPC: LocalText(en="No space left on device", fr="le disque est plein"),
    EDQUOT: LocalText(en="Disk quota exceeded", fr="le quota de disque est dépassé"),
    EISDIR: LocalText(en="Is a directory", fr="c’est un dossier"),
    ENOTDIR: LocalText(en="Not a directory", fr="ce n’est pas un dossier"),
    ENAMETOOLONG: LocalText(en="File name too long", fr="le nom est trop long"),
    EIO: LocalText(en="Input/output error", fr="erreur d’entrée-sortie"),
}
"""Why the operating system refuses, by its number for it."""
A_FOLDER = LocalText(en="it is a folder", fr="c’est un dossier")
WRITE_PROTECTED = LocalText(
    en="the file is write-protected", fr="le fichier est protégé en écriture"
)
NOT_A_FOLDER = LocalText(
    en="{path} is a file, not a folder", fr="{path} est un fichier, pas un dossier"
)

EMPTY = LocalText(
    en="{path} is empty; there is no {wanted} in it.",
    fr="{path} est vide\u00a0: il ne contient pas de {wanted}.",
)
NOT_JSON = LocalText(
    en="{path} is not {what}, or it is cut off.", fr="{path} n’est pas {what}, ou il est tronqué."
)
NOT_JSON_BEYOND = LocalText(
    en="{path} is not {what}, or it is cut off: it cannot be read beyond line {line}, "
    "character {character}.",
    fr="{path} n’est pas {what}, ou il est tronqué\u00a0: illisible après la ligne {line}, "
    "caractère {character}.",
)
OTHER_JSON = LocalText(
    en="{path} is not {what}: it is some other JSON file.",
    fr="{path} n’est pas {what}\u00a0: c’est un autre fichier JSON.",
)
SAID_TWICE = LocalText(
    en='it says "{key}" twice in one place',
    fr="on y lit deux fois «\u00a0{key}\u00a0» au même endroit",
)

FAULT_AT = LocalText(en="{place} {fault}", fr="{place}\u00a0: {fault}")
IT = LocalText(en="it", fr="le fichier")
NOT_SO = LocalText(en="cannot be so: {reason}", fr="valeur impossible ({reason})")
_WHOLE = LocalText(en="is not a whole number", fr="ce n’est pas un nombre entier")
_MAPPING = LocalText(en="is not a mapping of names", fr="ce n’est pas une table de noms")
OF_FORM: Mapping[str, LocalText] = {
    "missing": LocalText(en="is missing", fr="absent du fichier"),
    "extra_forbidden": LocalText(
        en="is no key that the format has", fr="le format n’a pas de clé de ce nom"
    ),
    "literal_error": LocalText(
        en="is none of the words that can stand there",
        fr="ce n’est aucun des mots possibles à cet endroit",
    ),
    "union_tag_invalid": LocalText(
        en="is of no kind that the format has", fr="le format n’a rien de ce genre"
    ),
    "union_tag_not_found": LocalText(
        en="does not say of what kind it is", fr="le genre n’est pas précisé"
    ),
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "finite_number": LocalText(
        en="is not a number that a game can have",
        fr="ce n’est pas un nombre possible dans une partie",
    ),
    "string_type": LocalText(en="is not a text", fr="ce n’est pas un texte"),
    "string_pattern_mismatch": LocalText(
        en="is not written as a name must be", fr="cela ne s’écrit pas comme un nom"
    ),
    "too_long": LocalText(en="has too many parts", fr="trop d’éléments"),
    "too_short": LocalText(en="has too few parts", fr="trop peu d’éléments"),
    "markup": LocalText(
        en="cannot be so: texts are plain: markup is not part of the format",
        fr="un texte est simple, le format n’admet pas de balises",
    ),
    "control_characters": LocalText(
        en="cannot be so: texts are plain: control characters are not part of the format",
        fr="un texte est simple, le format n’admet pas de caractères de contrôle",
    ),
}
"""What is wrong, by the checker's name for it."""
OF_KIND: Mapping[str, LocalText] = {
    "float": LocalText(en="is not a number", fr="ce n’est pas un nombre"),
    "bool": LocalText(en="is neither true nor false", fr="ce n’est ni vrai ni faux"),
    "list": LocalText(en="is not a list", fr="ce n’est pas une liste"),
    "dict": _MAPPING,
    "model": _MAPPING,
    "datetime": LocalText(en="is not a time", fr="ce n’est pas une date avec l’heure"),
    "timezone": LocalText(en="is a time without its zone", fr="le fuseau horaire manque"),
    "string": LocalText(
        en="is not a text of the right length", fr="ce n’est pas un texte de la bonne longueur"
    ),
    "greater": LocalText(en="is too small", fr="valeur trop petite"),
    "less": LocalText(en="is too large", fr="valeur trop grande"),
    "int": _WHOLE,
}
"""The same, by how that name begins."""

NO_SCENARIO = LocalText(
    en="There is no scenario at {path}: no such file or folder.",
    fr="Aucun scénario à cet endroit\u00a0: {path} n’existe pas.",
)
NOT_A_SCENARIO = LocalText(
    en="{path} is not a scenario: give a folder of .yaml files, or one .yaml file.",
    fr="{path} n’est pas un scénario\u00a0: donnez un dossier de fichiers .yaml, "
    "ou un seul fichier .yaml.",
)
NO_YAML = LocalText(
    en="{path} holds no scenario: there is no .yaml file in that folder.",
    fr="{path} ne contient pas de scénario\u00a0: ce dossier n’a aucun fichier .yaml.",
)
TOO_MANY_YAML = LocalText(
    en="{path} holds more than {most} .yaml files; join some of them.",
    fr="{path} contient plus de {most} fichiers .yaml\u00a0; réunissez-en quelques-uns.",
)
TOO_MANY_FILES = LocalText(
    en="{path} holds more than {most} files; give the scenario a folder of its own.",
    fr="{path} contient plus de {most} fichiers\u00a0; "
    "mettez le scénario dans un dossier à lui seul.",
)
ONE_PROBLEM = LocalText(
    en="{path} is not a playable scenario: {count} problem.",
    fr="{path} n’est pas un scénario jouable\u00a0: {count} problème.",
)
PROBLEMS = LocalText(
    en="{path} is not a playable scenario: {count} problems.",
    fr="{path} n’est pas un scénario jouable\u00a0: {count} problèmes.",
)
PROBLEMS_OR_MORE = LocalText(
    en="{path} is not a playable scenario: {count} problems or more.",
    fr="{path} n’est pas un scénario jouable\u00a0: {count} problèmes ou davantage.",
)
