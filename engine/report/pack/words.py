"""What a report says itself, in both languages."""

from collections.abc import Mapping
from typing import Final

from engine.text import LocalText

WORDS: Final[Mapping[str, LocalText]] = {
    "report": LocalText(en="After-action review", fr="Compte rendu de partie"),
    "so_far": LocalText(en="What happened so far", fr="Ce qui s’est passé jusqu’ici"),
    "not_over": LocalText(
        en="This game is not over: turn {turn} of {turns} has been played.",
        fr="Cette partie n’est pas finie\u00a0: le tour {turn} sur {turns} a été joué.",
    ),
    "not_begun": LocalText(
        en="This game has not begun: no turn of {turns} has been played.",
        fr="Cette partie n’a pas commencé\u00a0: aucun des {turns} tours n’a été joué.",
    ),
    "no_ending": LocalText(
        en="The session ended after its turn {turn}; the game, which has {turns}, came to no "
        "ending.",
        fr="La séance s’est arrêtée après son tour {turn}\u00a0; la partie, qui en compte "
        "{turns}, n’a pas connu de fin.",
    ),
    "public_only": LocalText(
        en="The report tells what the public knows, and nothing else.",
        fr="Le compte rendu dit ce que le public sait, et rien d’autre.",
    ),
    "all_told": LocalText(
        en="It tells every secret: it is for whoever runs the game, not for those who play it.",
        fr="Il dit tous les secrets\u00a0: il s’adresse à qui mène la partie, pas aux joueurs.",
    ),
    "no_names": LocalText(
        en="Names of teams and of people are left out.",
        fr="Les noms des équipes et des personnes ont été retirés.",
    ),
    "really": LocalText(
        en="This is how it really ended.", fr="C’est ainsi que l’affaire s’est terminée."
    ),
    "turn_of": LocalText(en="turn {turn} of {turns}", fr="tour {turn} sur {turns}"),
    "ended_in": LocalText(
        en="Ended in turn {turn} of {turns}", fr="Terminée au tour {turn} sur {turns}"
    ),
    "seed": LocalText(en="seed {seed}", fr="graine {seed}"),
    "undone": LocalText(
        en="Turns taken back or tried otherwise: {count}",
        fr="Tours repris ou rejoués autrement\u00a0: {count}",
    ),
    "turn": LocalText(en="Turn", fr="Tour"),
    "turn_n": LocalText(en="Turn {turn}", fr="Tour {turn}"),
    "opening": LocalText(en="Start", fr="Début"),
    "role": LocalText(en="Role", fr="Rôle"),
    "team": LocalText(en="Team", fr="Équipe"),
    "played_by": LocalText(en="Played by", fr="Joué par"),
    "start": LocalText(en="Start", fr="Début"),
    "end": LocalText(en="End", fr="Fin"),
    "now": LocalText(en="Now", fr="Maintenant"),
    "score": LocalText(en="Score", fr="Score"),
    "timeline": LocalText(en="Timeline", fr="Chronologie"),
    "timeline_about": LocalText(
        en="What came out in each turn. The orders behind it stand further on, turn by turn.",
        fr="Ce qui est apparu à chaque tour. Les ordres figurent plus loin, tour par tour.",
    ),
    "quiet": LocalText(en="Nothing came out.", fr="Rien n’a transpiré."),
    "more": LocalText(en="and {count} more", fr="et {count} de plus"),
    "plots": LocalText(en="How the numbers went", fr="Comment les chiffres ont évolué"),
    "hand_mark": LocalText(
        en="A mark above a turn: Control’s hand changed something in it.",
        fr="Une marque au-dessus d’un tour\u00a0: la direction du jeu y a changé quelque chose.",
    ),
    "scores": LocalText(en="What it meant", fr="Ce que cela signifie"),
    "scores_so_far": LocalText(en="How the roles stand", fr="Où en sont les rôles"),
    "scores_about": LocalText(
        en="Scores run from 0 to 100, by the aims of each role. They are not a contest: one role’s "
        "gain need not be another’s loss.",
        fr="Les scores vont de 0 à 100, selon les buts de chaque rôle. Ce n’est pas un "
        "concours\u00a0: ce que l’un gagne, un autre ne le perd pas forcément.",
    ),
    "aim": LocalText(en="Aim", fr="But"),
    "weight": LocalText(en="Weight", fr="Poids"),
    "points": LocalText(en="Turning points", fr="Moments décisifs"),
    "points_about": LocalText(
        en="Each order was replaced by doing nothing, or by what the role does in character; all "
        "else and the dice stayed as they were. What the order was worth, in points of score:",
        fr="Chaque ordre a été remplacé par l’inaction, ou par ce que le rôle ferait selon son "
        "caractère\u00a0; le reste et les dés étaient inchangés. Ce que valait l’ordre, en "
        "points\u00a0:",
    ),
    "order": LocalText(en="Order", fr="Ordre"),
    "instead": LocalText(en="Instead", fr="À la place"),
    "then_ending": LocalText(
        en="{move}: then “{ending}”", fr="{move}\u00a0: alors «\u00a0{ending}\u00a0»"
    ),
    "who_what": LocalText(en="{who}: {what}", fr="{who}\u00a0: {what}"),
    "own_score": LocalText(en="Own score", fr="Son score"),
    "all_scores": LocalText(en="All scores", fr="Tous"),
    "forecasts": LocalText(en="Sealed forecasts", fr="Pronostics scellés"),
    "forecasts_about": LocalText(
        en="Before the reveal each team sealed which ending it expected, and how likely it thought "
        "that. The Brier score adds up the squares of the misses over all endings: 0 is perfect, 2 "
        "the worst; who calls all endings equally likely gets {nothing}.",
        fr="Avant la révélation, chaque équipe a scellé la fin attendue et sa probabilité. Le "
        "score de Brier additionne les carrés des écarts sur toutes les fins\u00a0: 0 est parfait, "
        "2 le pire\u00a0; qui juge toutes les fins également probables obtient {nothing}.",
    ),
    "forecasts_open": LocalText(
        en="They are scored when the game is over.",
        fr="Elles seront notées quand la partie sera finie.",
    ),
    "forecast": LocalText(en="Forecast", fr="Pronostic"),
    "chance": LocalText(en="Chance", fr="Probabilité"),
    "came": LocalText(en="Came true", fr="Vérifiée"),
    "yes": LocalText(en="yes", fr="oui"),
    "no": LocalText(en="no", fr="non"),
    "brier": LocalText(en="Brier", fr="Brier"),
    "mean_brier": LocalText(en="Mean Brier score", fr="Score de Brier moyen"),
    "count": LocalText(en="Forecasts", fr="Pronostics"),
    "calibration": LocalText(
        en="Over the session: forecasts of {low} to {high} said {said} on average, and {came} of "
        "the {count} came true.",
        fr="Sur la séance\u00a0: les pronostics de {low} à {high} disaient {said} en moyenne, et "
        "{came} des {count} se sont vérifiées.",
    ),
    "calibration_one": LocalText(
        en="Over the session: one forecast of {low} to {high} said {said}; {came} came true.",
        fr="Sur la séance\u00a0: un pronostic de {low} à {high} disait {said}\u00a0; "
        "vérifiée\u00a0: {came}.",
    ),
    "history": LocalText(en="Beside what really happened", fr="En regard des faits réels"),
    "history_about": LocalText(
        en="Of {orders} orders on record in the turns that were played, this game had {same}.",
        fr="Des {orders} ordres attestés dans les tours joués, cette partie en a eu {same}.",
    ),
    "groups": LocalText(en="Beside other sessions", fr="En regard d’autres séances"),
    "parted": LocalText(
        en="Their orders first differed in turn {turn}.",
        fr="Leurs ordres ont différé pour la première fois au tour {turn}.",
    ),
    "group": LocalText(en="Group", fr="Groupe"),
    "group_n": LocalText(en="Group {number}", fr="Groupe {number}"),
    "turns_head": LocalText(en="Turns", fr="Tours"),
    "ending_head": LocalText(en="Ending", fr="Fin"),
    "in_game": LocalText(en="In this game", fr="Dans cette partie"),
    "on_record": LocalText(en="On record", fr="Dans les faits"),
    "turns": LocalText(en="Turn by turn", fr="Tour par tour"),
    "turns_about": LocalText(
        en="What is marked as secret only some knew until the end.",
        fr="Ce qui est marqué secret, certains seulement le savaient avant la fin.",
    ),
    "turns_so_far": LocalText(
        en="What is marked as secret only some know.",
        fr="Ce qui est marqué secret, certains seulement le savent.",
    ),
    "public": LocalText(en="In public", fr="En public"),
    "private": LocalText(en="In private", fr="En privé"),
    "nothing": LocalText(en="nothing", fr="rien"),
    "hidden": LocalText(en="not known", fr="inconnu"),
    "none_known": LocalText(en="nothing known", fr="rien de connu"),
    "passed": LocalText(en="passed {yes} to {no}", fr="adopté par {yes} voix contre {no}"),
    "failed": LocalText(en="failed {yes} to {no}", fr="rejeté par {yes} voix contre {no}"),
    "came_out": LocalText(en="came out", fr="a fuité"),
    "broke": LocalText(en="broke its word", fr="parole rompue"),
    "why_person": LocalText(en="Why, {name}:", fr="Pourquoi, {name}\u00a0:"),
    "why_machine": LocalText(en="What {name} weighed:", fr="Ce que {name} a pesé\u00a0:"),
    "secret": LocalText(en="secret", fr="secret"),
    "leaked": LocalText(en="leaked", fr="fuite"),
    "news": LocalText(en="News", fr="Nouvelles"),
    "hand": LocalText(en="Control’s hand", fr="La main de la direction du jeu"),
    "inject": LocalText(en="Inject", fr="Incident"),
    "adjudication": LocalText(en="Free-form move", fr="Coup libre"),
    "override": LocalText(en="Override", fr="Correction"),
    "to_be": LocalText(en="to {value}", fr="fixé à {value}"),
    "wants": LocalText(en="What it does: {text}", fr="Ce qu’il fait\u00a0: {text}"),
    "should": LocalText(en="What should follow: {text}", fr="Ce qui devrait suivre\u00a0: {text}"),
    "for_it": LocalText(en="For it: {text}", fr="Pour\u00a0: {text}"),
    "against_it": LocalText(en="Against it, {who}: {text}", fr="Contre, {who}\u00a0: {text}"),
    "odds": LocalText(en="Odds {odds}", fr="Chances {odds}"),
    "odds_strength": LocalText(en="Odds {odds} ({strength})", fr="Chances {odds} ({strength})"),
    "roll_yes": LocalText(en="roll {value}: it succeeds", fr="tirage {value}\u00a0: réussite"),
    "roll_no": LocalText(en="roll {value}: it fails", fr="tirage {value}\u00a0: échec"),
    "roll_open": LocalText(en="not rolled yet", fr="pas encore tiré"),
    "reason": LocalText(en="Reason: {text}", fr="Motif\u00a0: {text}"),
    "known_to": LocalText(en="Known to: {who}", fr="Connu de\u00a0: {who}"),
    "nobody": LocalText(en="nobody", fr="personne"),
    "was_planned": LocalText(en="as planned", fr="comme prévu"),
    "room": LocalText(en="In the room", fr="Dans la salle"),
    "room_about": LocalText(
        en="From Control’s log: notes, requests, looks at orders, turns taken back.",
        fr="Du journal de la direction du jeu\u00a0: notes, demandes, ordres consultés, tours "
        "repris.",
    ),
    "session_of": LocalText(en="Session of {date}", fr="Séance du {date}"),
    "time": LocalText(en="Time", fr="Heure"),
    "what": LocalText(en="What", fr="Quoi"),
    "used": LocalText(en="Used", fr="Pris"),
    "given": LocalText(en="Given", fr="Donné"),
    "clock": LocalText(en="The clock", fr="L’horloge"),
    "note": LocalText(en="Note", fr="Note"),
    "request": LocalText(en="Request, {name}", fr="Demande, {name}"),
    "answer": LocalText(en="Answer", fr="Réponse"),
    "look": LocalText(en="Look", fr="Regard"),
    "looked_at": LocalText(
        en="Control looked at the orders of {name}.",
        fr="La direction du jeu a consulté les ordres de {name}.",
    ),
    "undo": LocalText(en="Undo", fr="Retour"),
    "went_back": LocalText(
        en="Back from turn {one} to the start of turn {other}.",
        fr="Retour du tour {one} au début du tour {other}.",
    ),
    "ballot": LocalText(en="Ballot, {name}", fr="Vote, {name}"),
    "proposal": LocalText(en="Free-form move, {name}", fr="Coup libre, {name}"),
    "counter": LocalText(en="Against it, {name}", fr="Contre, {name}"),
    "numbers": LocalText(en="All numbers", fr="Tous les chiffres"),
    "numbers_about": LocalText(
        en="At the start and after each turn; those that never moved are left out.",
        fr="Au début, puis après chaque tour\u00a0; ceux qui n’ont jamais bougé sont omis.",
    ),
    "number": LocalText(en="Number", fr="Grandeur"),
    "origin": LocalText(
        en="A game of Quorum {version}. It is a model to think with and no forecast; the people in "
        "it are characters in a game.",
        fr="Une partie de Quorum {version}. C’est un modèle pour réfléchir, pas une "
        "prévision\u00a0; les personnes y sont des personnages de jeu.",
    ),
    "somebody": LocalText(en="[name]", fr="[nom]"),
    "person": LocalText(en="people", fr="des personnes"),
    "in_character": LocalText(en="machine, in character", fr="machine, selon le caractère"),
    "machine_turns": LocalText(
        en="{player}; turns {turns} played by the machine, in character",
        fr="{player}\u00a0; tours {turns} joués par la machine, selon le caractère",
    ),
    "machine_turn": LocalText(
        en="{player}; turn {turns} played by the machine, in character",
        fr="{player}\u00a0; tour {turns} joué par la machine, selon le caractère",
    ),
    "machine_from": LocalText(
        en="From turn {turn} on the machine played for people, in character: those orders and the "
        "ending are not the teams’ own.",
        fr="À partir du tour {turn}, la machine a joué pour des personnes, selon le caractère"
        "\u00a0: ces ordres et la fin ne sont pas ceux des équipes.",
    ),
    "by_machine": LocalText(en="by the machine", fr="par la machine"),
    "random": LocalText(en="machine, at random", fr="machine, au hasard"),
    "newcomer": LocalText(en="machine, newcomer", fr="machine, débutante"),
    "experienced": LocalText(en="machine, experienced", fr="machine, expérimentée"),
    "strategist": LocalText(en="machine, strategist", fr="machine, stratège"),
    "kind_vote": LocalText(en="vote", fr="vote"),
    "kind_leak": LocalText(en="leak", fr="fuite"),
    "kind_event": LocalText(en="event", fr="événement"),
    "kind_breach": LocalText(en="breach", fr="rupture"),
    "kind_offer": LocalText(en="offer", fr="offre"),
    "kind_answer": LocalText(en="answer", fr="réponse"),
    "kind_ending": LocalText(en="ending", fr="fin"),
    "kind_move": LocalText(en="move", fr="coup"),
    "kind_inject": LocalText(en="inject", fr="incident"),
    "kind_adjudication": LocalText(en="free-form", fr="coup libre"),
    "kind_override": LocalText(en="override", fr="correction"),
    "brief": LocalText(en="Team brief", fr="Fiche d’équipe"),
    "moves": LocalText(en="Move sheet", fr="Feuille de coups"),
    "moves_about": LocalText(
        en="Each turn: one order in public, one in private, or none. What can be done changes from "
        "turn to turn.",
        fr="À chaque tour\u00a0: un ordre en public, un en privé, ou aucun. Ce qui est possible "
        "change d’un tour à l’autre.",
    ),
    "aims": LocalText(en="What you are after", fr="Ce que vous cherchez"),
    "stake": LocalText(en="Stake value: {text}", fr="Valeur en jeu\u00a0: {text}"),
    "you_know": LocalText(en="What you know at the start", fr="Ce que vous savez au début"),
    "others": LocalText(en="Who else is at the table", fr="Qui d’autre est à la table"),
    "cost": LocalText(en="Cost: {text}", fr="Coût\u00a0: {text}"),
    "risk": LocalText(en="Risk: {text}", fr="Risque\u00a0: {text}"),
    "needs_vote": LocalText(en="needs a vote", fr="soumis au vote"),
    "can_leak": LocalText(en="can come out", fr="peut fuiter"),
    "plan": LocalText(en="Session plan", fr="Plan de séance"),
    "control_only": LocalText(
        en="For Control only: it tells what is to be brought in.",
        fr="Réservé à la direction du jeu\u00a0: il dit ce qui sera injecté.",
    ),
    "forecasts_on": LocalText(
        en="teams see forecasts of their orders", fr="les équipes voient l’effet prévu des ordres"
    ),
    "forecasts_off": LocalText(
        en="teams see no forecasts of their orders",
        fr="les équipes ne voient pas l’effet prévu des ordres",
    ),
    "minutes": LocalText(en="{count}\u00a0min", fr="{count}\u00a0min"),
    "teams": LocalText(en="Teams", fr="Équipes"),
    "members": LocalText(en="Members", fr="Membres"),
    "ballots": LocalText(en="ballots", fr="vote interne"),
    "schedule": LocalText(en="Schedule", fr="Déroulé"),
    "from_start": LocalText(en="From start", fr="Depuis le début"),
    "length": LocalText(en="Length", fr="Durée"),
    "to_bring_in": LocalText(en="To bring in", fr="À injecter"),
    "briefing": LocalText(en="Briefing", fr="Présentation"),
    "hot_wash": LocalText(en="Hot wash", fr="Retour à chaud"),
    "injects": LocalText(en="Planned injects", fr="Incidents prévus"),
    "who_hears": LocalText(en="Who hears of it", fr="Qui l’apprend"),
    "reason_head": LocalText(en="Reason", fr="Motif"),
    "everybody": LocalText(en="everybody", fr="tout le monde"),
}
