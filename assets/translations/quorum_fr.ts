<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>About</name>
    <message>
        <source>About Quorum</source>
        <translation>À propos de Quorum</translation>
    </message>
    <message>
        <source>A wargame of crises in the boardroom.</source>
        <translation>Un jeu de crise, à la table du conseil d’administration.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Licence to read</source>
        <translation>Licence à lire</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licence&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Fonts (IBM Plex)</source>
        <translation>Polices (IBM Plex)</translation>
    </message>
    <message>
        <source>Icons (Lucide)</source>
        <translation>Icônes (Lucide)</translation>
    </message>
    <message>
        <source>Quorum: MIT. Fonts: SIL Open Font Licence 1.1. Icons: ISC. Qt and PySide6: LGPL 3. pyqtgraph, pydantic and PyYAML: MIT. NumPy: BSD 3-Clause. numba: BSD 2-Clause.</source>
        <translation>Quorum&#xa0;: MIT. Polices&#xa0;: SIL Open Font Licence 1.1. Icônes&#xa0;: ISC. Qt et PySide6&#xa0;: LGPL 3. pyqtgraph, pydantic et PyYAML&#xa0;: MIT. NumPy&#xa0;: BSD 3-Clause. numba&#xa0;: BSD 2-Clause.</translation>
    </message>
    <message>
        <source>Where a scenario names real people and companies, it names them as public reports do. What they do in a game is invented.</source>
        <translation>Là où un scénario nomme des personnes et des entreprises réelles, il les nomme comme la presse. Ce qu’elles font dans une partie est inventé.</translation>
    </message>
</context>
<context>
    <name>AfterTheEnd</name>
    <message>
        <source>Playing a thousand games in character…</source>
        <translation>Mille parties sont jouées selon les caractères…</translation>
    </message>
    <message>
        <source>Replaying the game without each order…</source>
        <translation>La partie est rejouée sans chacun des ordres…</translation>
    </message>
</context>
<context>
    <name>Allowed</name>
    <message>
        <source>Not just now.</source>
        <translation>Pas maintenant.</translation>
    </message>
    <message>
        <source>Not before the game is over: it would show what not everyone at this machine may know.</source>
        <translation>Pas avant la fin de la partie&#xa0;: cela montrerait ce que tous, devant cette machine, ne doivent pas savoir.</translation>
    </message>
    <message>
        <source>Not while the game plays itself.</source>
        <translation>Pas tant que la partie se joue toute seule.</translation>
    </message>
    <message>
        <source>Not in the middle of a turn: the orders given for it would be lost.</source>
        <translation>Pas au milieu d’un tour&#xa0;: les ordres déjà donnés seraient perdus.</translation>
    </message>
    <message>
        <source>Not before somebody has taken the seat.</source>
        <translation>Pas avant que quelqu’un ait pris place.</translation>
    </message>
    <message>
        <source>Branch {number}</source>
        <translation>Branche {number}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>{name}  ·  turn {turn}  ·  {end}</source>
        <translation>{name}  ·  tour {turn}  ·  {end}</translation>
    </message>
</context>
<context>
    <name>AnyNumber</name>
    <message>
        <source>Score: {name}</source>
        <translation>Score&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>Chercher une grandeur</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>All numbers, before and after the turn</source>
        <translation>Toutes les grandeurs, avant et après le tour</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why did this number change?</source>
        <translation>Pourquoi cette grandeur a-t-elle changé&#xa0;?</translation>
    </message>
    <message>
        <source>No number is called that.</source>
        <translation>Aucune grandeur ne porte ce nom.</translation>
    </message>
    <message>
        <source>Turn {turn}  ·  {when}</source>
        <translation>Tour {turn}  ·  {when}</translation>
    </message>
</context>
<context>
    <name>Argument</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>What should follow</source>
        <translation>Ce qui devrait s’ensuivre</translation>
    </message>
    <message>
        <source>Reasons why it should work</source>
        <translation>Raisons pour que cela réussisse</translation>
    </message>
    <message>
        <source>Reason {n}</source>
        <translation>Raison {n}</translation>
    </message>
    <message>
        <source>Counter-arguments</source>
        <translation>Contre-arguments</translation>
    </message>
    <message>
        <source>Add a counter-argument</source>
        <translation>Ajouter un contre-argument</translation>
    </message>
</context>
<context>
    <name>AudiencePicker</name>
    <message>
        <source>Who is told</source>
        <translation>Qui en est informé</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>nobody but Control</source>
        <translation>personne d’autre que la direction</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>BRIEF</source>
        <translation>CONSIGNES</translation>
    </message>
    <message>
        <source>Your brief</source>
        <translation>Vos consignes</translation>
    </message>
    <message>
        <source>What is at stake for you</source>
        <translation>Ce qui est en jeu pour vous</translation>
    </message>
    <message>
        <source>RELATIONS</source>
        <translation>RELATIONS</translation>
    </message>
</context>
<context>
    <name>Ballot</name>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <source>{yes} for, {no} against</source>
        <translation>{yes} pour, {no} contre</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Adopté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Rejeté</translation>
    </message>
</context>
<context>
    <name>BallotPage</name>
    <message>
        <source>Each has one vote in each channel, for the record. The team orders what it likes.</source>
        <translation>Chacun a une voix par canal, pour mémoire. L’équipe ordonne ce qu’elle veut.</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>PUBLIC</translation>
    </message>
    <message>
        <source>PRIVATE</source>
        <translation>PRIVÉ</translation>
    </message>
    <message>
        <source>not voted yet</source>
        <translation>pas encore voté</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Nobody has voted.</source>
        <translation>Personne n’a voté.</translation>
    </message>
    <message>
        <source>A tie: nothing to follow</source>
        <translation>Égalité&#xa0;: rien à suivre</translation>
    </message>
    <message>
        <source>Nothing to follow yet</source>
        <translation>Rien à suivre encore</translation>
    </message>
    <message>
        <source>Follow the vote</source>
        <translation>Suivre le vote</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>BeliefRow</name>
    <message>
        <source>{value}, as good as certain</source>
        <translation>{value}, quasi certain</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{name}: not worked out yet</source>
        <translation>{name}&#xa0;: pas encore calculé</translation>
    </message>
    <message>
        <source>{name}: about {value}, in 8 of 10 worlds {range}</source>
        <translation>{name}&#xa0;: environ {value}, dans 8 mondes sur 10 {range}</translation>
    </message>
    <message>
        <source>Nobody sees this number.</source>
        <translation>Personne ne voit ce nombre.</translation>
    </message>
    <message>
        <source>Seen by: {names}</source>
        <translation>Le voient&#xa0;: {names}</translation>
    </message>
    <message>
        <source>It lies between {low} and {high}.</source>
        <translation>Il se situe entre {low} et {high}.</translation>
    </message>
</context>
<context>
    <name>BigClock</name>
    <message>
        <source>over time</source>
        <translation>de dépassement</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restant</translation>
    </message>
    <message>
        <source>the clock stands still</source>
        <translation>l’horloge est arrêtée</translation>
    </message>
</context>
<context>
    <name>BranchBar</name>
    <message>
        <source>Drawn in full</source>
        <translation>En trait plein</translation>
    </message>
    <message>
        <source>Laid over it</source>
        <translation>Par-dessus</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Swap the two lines</source>
        <translation>Échanger les deux lignes</translation>
    </message>
</context>
<context>
    <name>ByTurn</name>
    <message>
        <source>Turn {turn} · {when}</source>
        <translation>Tour {turn} · {when}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
</context>
<context>
    <name>CardForecast</name>
    <message>
        <source>Expected score {score} ± {error}</source>
        <translation>Score attendu {score} ± {error}</translation>
    </message>
    <message>
        <source>In the worst tenth of futures it is {worst}.</source>
        <translation>Dans le pire dixième des avenirs, il est de {worst}.</translation>
    </message>
    <message>
        <source>It comes out in {share} of 100.</source>
        <translation>Il s’ébruite {share} fois sur 100.</translation>
    </message>
    <message>
        <source>{ending} {share}%</source>
        <translation>{ending} {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Leads to: {endings}</source>
        <translation>Mène à&#xa0;: {endings}</translation>
    </message>
    <message>
        <source>{gain} against doing nothing</source>
        <translation>{gain} par rapport à ne rien faire</translation>
    </message>
    <message>
        <source>Forecast, the model’s view: {assumed}</source>
        <translation>Prévision, selon le modèle&#xa0;: {assumed}</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
</context>
<context>
    <name>ChangesEditor</name>
    <message>
        <source>Add an effect</source>
        <translation>Ajouter un effet</translation>
    </message>
    <message>
        <source>No number changes.</source>
        <translation>Aucune grandeur ne change.</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>TUTORIAL  ·  {n} OF {count}</source>
        <translation>TUTORIEL  ·  {n} SUR {count}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>End tutorial</source>
        <translation>Quitter le tutoriel</translation>
    </message>
    <message>
        <source>Tutorial, step {n}</source>
        <translation>Tutoriel, étape {n}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type to find a command</source>
        <translation>Tapez pour trouver une commande</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>No command has these words. Backspace, or Esc to leave.</source>
        <translation>Aucune commande n’a ces mots. Retour arrière, ou Échap pour quitter.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>indisponible pour l’instant</translation>
    </message>
</context>
<context>
    <name>CommitBar</name>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Why these orders? (for the record)</source>
        <translation>Pourquoi ces ordres&#xa0;? (pour mémoire)</translation>
    </message>
    <message>
        <source>One or two sentences, shown in the debrief</source>
        <translation>Une ou deux phrases, montrées au bilan</translation>
    </message>
    <message>
        <source>Your reasons, for the debrief</source>
        <translation>Vos raisons, pour le bilan</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Commit orders</source>
        <translation>Valider les ordres</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>{line} (second figure)</source>
        <translation>{line} (second chiffre)</translation>
    </message>
    <message>
        <source>Nothing differs between the two lines.</source>
        <translation>Rien ne distingue les deux lignes.</translation>
    </message>
    <message>
        <source>They part in turn {turn}, {when}.</source>
        <translation>Elles se séparent au tour {turn}, {when}.</translation>
    </message>
    <message>
        <source>Nothing differs up to turn {turn}; {line} goes no further.</source>
        <translation>Rien ne diffère jusqu’au tour {turn}&#xa0;; {line} ne va pas plus loin.</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouverte</translation>
    </message>
    <message>
        <source>Both: {ending}.</source>
        <translation>Les deux&#xa0;: {ending}.</translation>
    </message>
    <message>
        <source>{line}: {ending}.</source>
        <translation>{line}&#xa0;: {ending}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>WHAT DIFFERS</source>
        <translation>CE QUI DIFFÈRE</translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message>
        <source>LOOK BACK</source>
        <translation>REVOIR</translation>
    </message>
    <message>
        <source>CONTINUE</source>
        <translation>CONTINUER</translation>
    </message>
    <message>
        <source>Finished after turn {turn}</source>
        <translation>Terminée au tour {turn}</translation>
    </message>
</context>
<context>
    <name>ControlCommands</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>From the rail to the page and back</source>
        <translation>Du volet à la page et retour</translation>
    </message>
    <message>
        <source>How to play</source>
        <translation>Comment jouer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
</context>
<context>
    <name>ControlHeader</name>
    <message>
        <source>Turn {turn} of {turns} planned</source>
        <translation>Tour {turn} sur {turns} prévus</translation>
    </message>
    <message>
        <source>The {turns} planned turns are played. Next: the hot wash, or one turn more</source>
        <translation>Les {turns} tours prévus sont joués. Ensuite&#xa0;: le débriefing à chaud, ou un tour de plus</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>La fin</translation>
    </message>
    <message>
        <source>over</source>
        <translation>dépassé</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restent</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>The turn’s clock: {time} {state}</source>
        <translation>Horloge du tour&#xa0;: {time} {state}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Mettre l’horloge en pause</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Démarrer l’horloge</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>+{n} min</translation>
    </message>
    <message>
        <source>{n} minutes more</source>
        <translation>{n} minutes de plus</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Show the projector’s window, or close it</source>
        <translation>Montrer la fenêtre du projecteur, ou la fermer</translation>
    </message>
    <message>
        <source>Blackout</source>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Let the projector show nothing</source>
        <translation>Que le projecteur ne montre rien</translation>
    </message>
    <message>
        <source>Hot wash</source>
        <translation>Débriefing à chaud</translation>
    </message>
    <message>
        <source>Begin the talk about what happened</source>
        <translation>Commencer la discussion sur ce qui s’est passé</translation>
    </message>
    <message>
        <source>Resolve the turn</source>
        <translation>Jouer le tour</translation>
    </message>
</context>
<context>
    <name>ControlWindow</name>
    <message>
        <source>Control: {title}</source>
        <translation>Direction&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Look at the orders of {name}?</source>
        <translation>Regarder les ordres de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>That you looked is recorded in the session’s log.</source>
        <translation>Le journal de la séance retient que vous avez regardé.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>No orders yet from: {names}. They would do nothing.</source>
        <translation>Pas encore d’ordres de&#xa0;: {names}. Ces équipes ne feraient rien.</translation>
    </message>
    <message>
        <source>Planned for this turn and not brought in: {n}.</source>
        <translation>Prévus pour ce tour et pas encore lancés&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>Resolve the turn now?</source>
        <translation>Jouer le tour maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>Le jouer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Direction du jeu</translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>Something went wrong inside Quorum. This is our fault, not yours.</source>
        <translation>Quelque chose a mal tourné dans Quorum. C’est notre faute, pas la vôtre.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Your game is saved in {file}.</source>
        <translation>Votre partie est enregistrée dans {file}.</translation>
    </message>
    <message>
        <source>The details are in {file}.</source>
        <translation>Les détails sont dans {file}.</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Pass the machine to</source>
        <translation>Passez la machine à</translation>
    </message>
    <message>
        <source>{given} of {people} have given their orders</source>
        <translation>{given} sur {people} ont donné leurs ordres</translation>
    </message>
    <message>
        <source>Take this seat</source>
        <translation>Prendre place</translation>
    </message>
    <message>
        <source>All orders are given</source>
        <translation>Tous les ordres sont donnés</translation>
    </message>
    <message>
        <source>Control has the turn</source>
        <translation>La direction du jeu a la main</translation>
    </message>
    <message>
        <source>Orders are opened when Control opens them</source>
        <translation>Les ordres sont ouverts quand la direction du jeu le décide</translation>
    </message>
    <message>
        <source>Press Enter when nobody else is looking</source>
        <translation>Appuyez sur Entrée quand personne d’autre ne regarde</translation>
    </message>
    <message>
        <source>The {planned} planned turns are played</source>
        <translation>Les {planned} tours prévus sont joués</translation>
    </message>
    <message>
        <source>Next: the hot wash</source>
        <translation>Ensuite&#xa0;: le débriefing à chaud</translation>
    </message>
    <message>
        <source>Control opens it</source>
        <translation>La direction du jeu l’ouvre</translation>
    </message>
    <message>
        <source>{name}: only if Control plays one turn more</source>
        <translation>{name}&#xa0;: seulement si la direction joue un tour de plus</translation>
    </message>
    <message>
        <source>WHAT EVERYBODY KNOWS</source>
        <translation>CE QUE TOUT LE MONDE SAIT</translation>
    </message>
    <message>
        <source>THE CRISIS</source>
        <translation>LA CRISE</translation>
    </message>
    <message>
        <source>No news from the last turn.</source>
        <translation>Aucune nouvelle du dernier tour.</translation>
    </message>
</context>
<context>
    <name>DebriefExports</name>
    <message>
        <source>Export the debrief</source>
        <translation>Exporter le bilan</translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation>Pages à imprimer (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Tables for analysis (*.zip)</source>
        <translation>Tableaux pour l’analyse (*.zip)</translation>
    </message>
    <message>
        <source>Everything as JSON (*.json)</source>
        <translation>Tout en JSON (*.json)</translation>
    </message>
    <message>
        <source>Print the debrief</source>
        <translation>Imprimer le bilan</translation>
    </message>
    <message>
        <source>Writing the debrief…</source>
        <translation>Rédaction du bilan…</translation>
    </message>
    <message>
        <source>The debrief went to {printer}.</source>
        <translation>Le bilan a été envoyé à {printer}.</translation>
    </message>
    <message>
        <source>The debrief could not be printed on {printer}.</source>
        <translation>Le bilan n’a pas pu être imprimé sur {printer}.</translation>
    </message>
</context>
<context>
    <name>DebriefScreen</name>
    <message>
        <source>your role</source>
        <translation>votre rôle</translation>
    </message>
    <message>
        <source>played by a person</source>
        <translation>joué par une personne</translation>
    </message>
    <message>
        <source>In hindsight</source>
        <translation>Après coup</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>Tournants</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Playing a thousand games in the same seat…</source>
        <translation>Mille parties sont jouées à la même place…</translation>
    </message>
    <message>
        <source>Today’s rules no longer give this game, so it is compared with none.</source>
        <translation>Les règles d’aujourd’hui ne donnent plus cette partie&#xa0;; elle n’est comparée à aucune autre.</translation>
    </message>
    <message>
        <source>You stopped the games being played.</source>
        <translation>Vous avez arrêté les parties en cours.</translation>
    </message>
    <message>
        <source>Not compared: you stopped the games being played.</source>
        <translation>Pas de comparaison&#xa0;: vous avez arrêté les parties en cours.</translation>
    </message>
    <message>
        <source>{alike} of {games} simulated games ended so.</source>
        <translation>{alike} parties simulées sur {games} ont fini ainsi.</translation>
    </message>
    <message>
        <source>Simulated: {games} games of this scenario from its opening, in which every seat, a person’s too, was played in character, with dice of their own (seed {seed}, games 0 to {last}). “Better” means a higher score; each role is held against its own seat.</source>
        <translation>Simulation&#xa0;: {games} parties de ce scénario depuis son ouverture, où chaque place, même celle d’une personne, a été jouée selon son caractère, avec leurs propres dés (graine {seed}, parties 0 à {last}). «&#xa0;Mieux&#xa0;» veut dire un score plus élevé&#xa0;; chaque rôle est comparé à sa propre place.</translation>
    </message>
    <message>
        <source>a person; from turn {turn} on the machine</source>
        <translation>une personne&#xa0;; dès le tour {turn}, la machine</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Dénouement</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Real history</source>
        <translation>Histoire réelle</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Toute grandeur</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Change an order and replay the rest with the same dice</source>
        <translation>Changer un ordre et rejouer le reste avec les mêmes dés</translation>
    </message>
    <message>
        <source>As each saw it</source>
        <translation>Vu par chacun</translation>
    </message>
    <message>
        <source>The game again, turn by turn, with one role’s eyes</source>
        <translation>La partie à nouveau, tour par tour, par les yeux d’un rôle</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>The same seats with other dice</source>
        <translation>Les mêmes places, avec d’autres dés</translation>
    </message>
    <message>
        <source>New game</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Revoir la partie</translation>
    </message>
    <message>
        <source>The room as it was at the end, with all secrets told</source>
        <translation>La salle telle qu’elle était à la fin, tous les secrets révélés</translation>
    </message>
    <message>
        <source>Start screen</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>THE END</source>
        <translation>LA FIN</translation>
    </message>
    <message>
        <source>AS IT REALLY ENDED</source>
        <translation>COMME EN RÉALITÉ</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Not while a turn is being played.</source>
        <translation>Pas pendant qu’un tour se joue.</translation>
    </message>
    <message>
        <source>One of the texts is too long.</source>
        <translation>L’un des textes est trop long.</translation>
    </message>
    <message>
        <source>Texts are plain: markup such as &lt;b&gt; cannot be used.</source>
        <translation>Les textes sont simples&#xa0;: les balises comme &lt;b&gt; ne sont pas possibles.</translation>
    </message>
</context>
<context>
    <name>DiceBar</name>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed and the same orders give the same game.</source>
        <translation>La même graine et les mêmes ordres donnent la même partie.</translation>
    </message>
    <message>
        <source>Seed of the dice</source>
        <translation>Graine des dés</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Une autre graine</translation>
    </message>
    <message>
        <source>Time for a turn</source>
        <translation>Temps par tour</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Advisory: the clock shows it, nobody is cut off.</source>
        <translation>À titre indicatif&#xa0;: l’horloge l’affiche, personne n’est interrompu.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>What differs between the two lines</source>
        <translation>Ce qui distingue les deux lignes</translation>
    </message>
    <message>
        <source>Turn {turn}</source>
        <translation>Tour {turn}</translation>
    </message>
    <message>
        <source>Orders that one line did not allow; nothing was done instead</source>
        <translation>Ordres que l’une des lignes n’a pas permis&#xa0;; rien n’a été fait à la place</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordres</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>Hasards</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Numbers after turn {turn}</source>
        <translation>Grandeurs après le tour {turn}</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>NEGOTIATION</source>
        <translation>NÉGOCIATION</translation>
    </message>
    <message>
        <source>EARLIER OFFERS</source>
        <translation>OFFRES PASSÉES</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>SCORE</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why did the score change?</source>
        <translation>Pourquoi le score a-t-il changé&#xa0;?</translation>
    </message>
    <message>
        <source>Score {score} of 100</source>
        <translation>Score&#xa0;: {score} sur 100</translation>
    </message>
    <message>
        <source>AIMS</source>
        <translation>BUTS</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}&#xa0;%</translation>
    </message>
    <message>
        <source>Counts {share} of your score.</source>
        <translation>Compte pour {share} de votre score.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>WHAT YOU KNOW</source>
        <translation>CE QUE VOUS SAVEZ</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Only one game can be open: drop a single one.</source>
        <translation>Une seule partie peut être ouverte&#xa0;: n’en déposez qu’une.</translation>
    </message>
    <message>
        <source>{file} is no saved game: Quorum opens files that end in {suffix}.</source>
        <translation>{file} n’est pas une partie enregistrée&#xa0;: Quorum ouvre les fichiers en {suffix}.</translation>
    </message>
</context>
<context>
    <name>EndingPage</name>
    <message>
        <source>THE END</source>
        <translation>LA FIN</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Turn</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>{name}, forecast: {share} of 100 futures lie below</source>
        <translation>{name}, prévision&#xa0;: {share} futurs sur 100 restent en dessous</translation>
    </message>
    <message>
        <source>{name}: {ghost}</source>
        <translation>{name}&#xa0;: {ghost}</translation>
    </message>
    <message>
        <source>{name}, from</source>
        <translation>{name}, de</translation>
    </message>
    <message>
        <source>{name}, to</source>
        <translation>{name}, à</translation>
    </message>
    <message>
        <source>Your score</source>
        <translation>Votre score</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>Your forecast of this turn is sealed</source>
        <translation>Votre pronostic de ce tour est scellé</translation>
    </message>
    <message>
        <source>Before the orders are opened: how will it end?</source>
        <translation>Avant l’ouverture des ordres&#xa0;: comment cela finira-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody sees it before the end, not even on this screen.</source>
        <translation>Personne ne le voit avant la fin, pas même sur cet écran.</translation>
    </message>
    <message>
        <source>One ending, one number. It is sealed, and scored when the game is over: the score rewards saying just how sure you are.</source>
        <translation>Une fin, un nombre. Le pronostic est scellé, puis noté à la fin de la partie&#xa0;: la note récompense qui dit au plus juste à quel point il en est sûr.</translation>
    </message>
    <message>
        <source>The ending</source>
        <translation>La fin</translation>
    </message>
    <message>
        <source>How likely, in per cent</source>
        <translation>Probabilité, en pour cent</translation>
    </message>
    <message>
        <source>Choose an ending…</source>
        <translation>Choisir une fin…</translation>
    </message>
    <message>
        <source>Seal it and give the orders</source>
        <translation>Le sceller et donner les ordres</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>Le sceller</translation>
    </message>
    <message>
        <source>Give the orders without one</source>
        <translation>Donner les ordres sans pronostic</translation>
    </message>
</context>
<context>
    <name>ForecastRow</name>
    <message>
        <source>Hide forecasts</source>
        <translation>Masquer les prévisions</translation>
    </message>
    <message>
        <source>Show forecasts</source>
        <translation>Afficher les prévisions</translation>
    </message>
    <message>
        <source>Looking ahead…</source>
        <translation>On regarde devant…</translation>
    </message>
    <message>
        <source>you as chosen now</source>
        <translation>vous selon vos choix</translation>
    </message>
    <message>
        <source>you too</source>
        <translation>vous aussi</translation>
    </message>
    <message>
        <source>Forecast, the model’s view: {assumed}, {you}</source>
        <translation>Prévision, selon le modèle&#xa0;: {assumed}, {you}</translation>
    </message>
    <message>
        <source>Of 100 futures that the model plays from what you know, 80 stay in the wide band and 50 in the narrow one; the dotted line parts them in halves. Where a game ends its numbers stand still. {futures} futures were played. The dice of this game are not in it, nor what is hidden from you.</source>
        <translation>Sur 100 avenirs que le modèle joue à partir de ce que vous savez, 80 restent dans la bande large et 50 dans l’étroite&#xa0;; la ligne pointillée les partage en deux moitiés. Quand une partie se termine, ses nombres ne bougent plus. {futures} avenirs ont été joués. Ni les dés de cette partie ni ce qui vous est caché n’y entrent.</translation>
    </message>
</context>
<context>
    <name>FreeFormPage</name>
    <message>
        <source>A move that is in no list. The other teams read it and may argue; Control sets its odds and rolls. It comes on top of your two orders.</source>
        <translation>Un coup qui n’est dans aucune liste. Les autres équipes le lisent et peuvent argumenter&#xa0;; la direction du jeu fixe les chances et lance le dé. Il s’ajoute à vos deux ordres.</translation>
    </message>
    <message>
        <source>What we want to do</source>
        <translation>Ce que nous voulons faire</translation>
    </message>
    <message>
        <source>What should follow</source>
        <translation>Ce qui devrait s’ensuivre</translation>
    </message>
    <message>
        <source>Reason {number} why that works</source>
        <translation>Raison {number}</translation>
    </message>
    <message>
        <source>Put it on the table</source>
        <translation>Le proposer</translation>
    </message>
    <message>
        <source>ON THE TABLE THIS TURN</source>
        <translation>SUR LA TABLE CE TOUR-CI</translation>
    </message>
    <message>
        <source>Nobody has put a move of their own.</source>
        <translation>Personne n’a proposé de coup libre.</translation>
    </message>
    <message>
        <source>Say what you want to do.</source>
        <translation>Dites ce que vous voulez faire.</translation>
    </message>
    <message>
        <source>A new one, told by word of mouth</source>
        <translation>Un nouveau, exposé de vive voix</translation>
    </message>
    <message>
        <source>The die shows {roll}, odds {odds}: it works. It comes with the turn.</source>
        <translation>Le dé donne {roll}, chances {odds}&#xa0;: cela réussit. C’est joué avec le tour.</translation>
    </message>
    <message>
        <source>The die shows {roll}, odds {odds}: it fails. It comes with the turn.</source>
        <translation>Le dé donne {roll}, chances {odds}&#xa0;: cela échoue. C’est joué avec le tour.</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>The game is over.</source>
        <translation>La partie est terminée.</translation>
    </message>
    <message>
        <source>Say what the team does.</source>
        <translation>Dites ce que fait l’équipe.</translation>
    </message>
    <message>
        <source>FREE-FORM MOVE</source>
        <translation>COUP LIBRE</translation>
    </message>
    <message>
        <source>CONTROL’S JUDGEMENT</source>
        <translation>JUGEMENT DE LA DIRECTION</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Roll the die</source>
        <translation>Lancer le dé</translation>
    </message>
</context>
<context>
    <name>GameFiles</name>
    <message>
        <source>Open a game</source>
        <translation>Ouvrir une partie</translation>
    </message>
    <message>
        <source>Save the game as</source>
        <translation>Enregistrer la partie sous</translation>
    </message>
    <message>
        <source>Folder for saved games</source>
        <translation>Dossier des parties enregistrées</translation>
    </message>
    <message>
        <source>Quorum games (*.quorum)</source>
        <translation>Parties de Quorum (*.quorum)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>GameRow</name>
    <message>
        <source>Take off this list; the file stays</source>
        <translation>Retirer de cette liste&#xa0;; le fichier reste</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Retirer {name} de la liste</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>That is not this team’s PIN.</source>
        <translation>Ce n’est pas le code de cette équipe.</translation>
    </message>
    <message>
        <source>The PIN first.</source>
        <translation>Le code d’abord.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>PIN of {team}</source>
        <translation>Code de {team}</translation>
    </message>
    <message>
        <source>Or another team takes the machine:</source>
        <translation>Ou une autre équipe prend la machine&#xa0;:</translation>
    </message>
    <message>
        <source>{team}: orders given</source>
        <translation>{team}&#xa0;: ordres donnés</translation>
    </message>
    <message>
        <source>{team}: no orders yet</source>
        <translation>{team}&#xa0;: pas encore d’ordres</translation>
    </message>
</context>
<context>
    <name>GhostLegend</name>
    <message>
        <source>Behind the curves: {names}</source>
        <translation>Derrière les courbes&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>Ghosts</name>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Playing games with the recorded orders…</source>
        <translation>Parties jouées avec les ordres réels…</translation>
    </message>
    <message>
        <source>Playing games in character…</source>
        <translation>Parties jouées selon les caractères…</translation>
    </message>
    <message>
        <source>This scenario has no record of what really happened.</source>
        <translation>Ce scénario ne contient pas d’historique réel.</translation>
    </message>
    <message>
        <source>What really happened</source>
        <translation>Ce qui s’est vraiment passé</translation>
    </message>
    <message>
        <source>Games with the recorded orders</source>
        <translation>Parties avec les ordres réels</translation>
    </message>
    <message>
        <source>Games in character</source>
        <translation>Parties selon les caractères</translation>
    </message>
    <message>
        <source>{name}: the median of {games} games, and where 80 of 100 lie</source>
        <translation>{name}&#xa0;: médiane de {games} parties, et la zone où se tiennent 80 sur 100</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>A folder with the saved games of several groups</source>
        <translation>Un dossier avec les parties enregistrées de plusieurs groupes</translation>
    </message>
    <message>
        <source>Quorum games (*.quorum)</source>
        <translation>Parties de Quorum (*.quorum)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The saved games of several groups</source>
        <translation>Les parties enregistrées de plusieurs groupes</translation>
    </message>
    <message>
        <source>Reading the saved games…</source>
        <translation>Lecture des parties enregistrées…</translation>
    </message>
    <message>
        <source>You stopped the reading; nothing was compared.</source>
        <translation>Vous avez arrêté la lecture&#xa0;; rien n’a été comparé.</translation>
    </message>
    <message>
        <source>{title} sessions</source>
        <translation>{title} séances</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>One table (*.csv)</source>
        <translation>Un seul tableau (*.csv)</translation>
    </message>
    <message>
        <source>Everything as JSON (*.json)</source>
        <translation>Tout en JSON (*.json)</translation>
    </message>
    <message>
        <source>C&amp;ompare sessions…</source>
        <translation>C&amp;omparer des séances…</translation>
    </message>
    <message>
        <source>Where did several groups differ?</source>
        <translation>En quoi plusieurs groupes ont-ils différé&#xa0;?</translation>
    </message>
    <message>
        <source>There is no saved game (.quorum) in this folder.</source>
        <translation>Il n’y a aucune partie enregistrée (.quorum) dans ce dossier.</translation>
    </message>
    <message>
        <source>There is only one session here, and it takes two to compare.</source>
        <translation>Il n’y a ici qu’une seule séance, et il en faut deux pour comparer.</translation>
    </message>
    <message>
        <source>None of the saved games here can be compared.</source>
        <translation>Aucune des parties enregistrées ici ne peut être comparée.</translation>
    </message>
    <message>
        <source>The comparison is in the clipboard.</source>
        <translation>La comparaison est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>{count} groups</source>
        <translation>{count} groupes</translation>
    </message>
    <message>
        <source>Sessions compared</source>
        <translation>Séances comparées</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>A &amp;folder of saved games…</source>
        <translation>Un &amp;dossier de parties enregistrées…</translation>
    </message>
    <message>
        <source>&amp;Saved games…</source>
        <translation>Des &amp;parties enregistrées…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all of it, for a document or a spreadsheet</source>
        <translation>Tout copier, pour un document ou un tableur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write it as a web page, a table or JSON</source>
        <translation>L’écrire comme page web, tableau ou JSON</translation>
    </message>
    <message>
        <source>What is shown of the sessions</source>
        <translation>Ce qui est montré des séances</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Grandeurs</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordres</translation>
    </message>
    <message>
        <source>FINAL SCORES</source>
        <translation>SCORES FINAUX</translation>
    </message>
    <message>
        <source>OVER THE TURNS</source>
        <translation>AU FIL DES TOURS</translation>
    </message>
    <message>
        <source>FARTHEST APART</source>
        <translation>LES PLUS GRANDS ÉCARTS</translation>
    </message>
    <message>
        <source>A symbol for each group; the upright line is at their mean.</source>
        <translation>Un symbole par groupe&#xa0;; le trait vertical est à leur moyenne.</translation>
    </message>
    <message>
        <source>The number that is drawn</source>
        <translation>La grandeur tracée</translation>
    </message>
</context>
<context>
    <name>GroupsPlot</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Groups and their values</source>
        <translation>Les groupes et leurs valeurs</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Turn {turn}</source>
        <translation>Tour {turn}</translation>
    </message>
    <message>
        <source>Plot over the groups: {label}</source>
        <translation>Graphique des groupes&#xa0;: {label}</translation>
    </message>
    <message>
        <source>It was the same in all groups after every turn.</source>
        <translation>Elle a été la même dans tous les groupes après chaque tour.</translation>
    </message>
    <message>
        <source>Farthest apart after turn {turn}: from {low} ({lowest}) to {high} ({highest}).</source>
        <translation>Plus grand écart après le tour {turn}&#xa0;: de {low} ({lowest}) à {high} ({highest}).</translation>
    </message>
    <message>
        <source>Farthest apart at the start: from {low} ({lowest}) to {high} ({highest}).</source>
        <translation>Plus grand écart au début&#xa0;: de {low} ({lowest}) à {high} ({highest}).</translation>
    </message>
    <message>
        <source>{name}: {start} at the start, {end} after turn {turn}, lowest {low}, highest {high}.</source>
        <translation>{name}&#xa0;: {start} au début, {end} après le tour {turn}, au plus bas {low}, au plus haut {high}.</translation>
    </message>
</context>
<context>
    <name>GroupsTable</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Prévisions</translation>
    </message>
    <message>
        <source>Brier score of the sealed forecasts, 0 to 2; less is better</source>
        <translation>Score de Brier des prévisions scellées, de 0 à 2&#xa0;; moins vaut mieux</translation>
    </message>
    <message>
        <source>The groups</source>
        <translation>Les groupes</translation>
    </message>
    <message>
        <source>no ending</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Forecasts: {score}</source>
        <translation>Prévisions&#xa0;: {score}</translation>
    </message>
    <message>
        <source>{turns} turns</source>
        <translation>{turns} tours</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>{action} ({odds}%)</source>
        <translation>{action} ({odds}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>HandList</name>
    <message>
        <source>Take back: {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>COMES WITH THE TURN</source>
        <translation>VIENT AVEC LE TOUR</translation>
    </message>
    <message>
        <source>Nothing but the teams’ orders.</source>
        <translation>Rien que les ordres des équipes.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>The end</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>What everybody knows</source>
        <translation>Ce que tout le monde sait</translation>
    </message>
    <message>
        <source>You play: {name}</source>
        <translation>Vous jouez&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Headlines</name>
    <message>
        <source>No news of this turn reached you.</source>
        <translation>Aucune nouvelle de ce tour ne vous est parvenue.</translation>
    </message>
</context>
<context>
    <name>HindsightMenu</name>
    <message>
        <source>Nothing has been played yet.</source>
        <translation>Rien n’a encore été joué.</translation>
    </message>
    <message>
        <source>There is only one line; go back to a turn, or ask what if, for another.</source>
        <translation>Il n’y a qu’une ligne&#xa0;; revenez à un tour ou demandez «&#xa0;et si&#xa0;» pour en avoir une autre.</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Explorer</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>&amp;Et si…</translation>
    </message>
    <message>
        <source>&amp;Compare two branches…</source>
        <translation>&amp;Comparer deux branches…</translation>
    </message>
    <message>
        <source>As it was &amp;seen then…</source>
        <translation>Vu à l’époq&amp;ue…</translation>
    </message>
    <message>
        <source>Go to &amp;branch</source>
        <translation>Aller à la &amp;branche</translation>
    </message>
    <message>
        <source>&amp;Name this branch…</source>
        <translation>&amp;Nommer cette branche…</translation>
    </message>
    <message>
        <source>Behind the c&amp;urves</source>
        <translation>De&amp;rrière les courbes</translation>
    </message>
    <message>
        <source>What &amp;really happened</source>
        <translation>Ce qui s’est v&amp;raiment passé</translation>
    </message>
    <message>
        <source>Games with the re&amp;corded orders</source>
        <translation>Parties avec les &amp;ordres réels</translation>
    </message>
    <message>
        <source>Games &amp;in character</source>
        <translation>Parties selon les &amp;caractères</translation>
    </message>
    <message>
        <source>&amp;Another saved game…</source>
        <translation>Une &amp;autre partie enregistrée…</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>Rie&amp;n</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>A crisis, a few seats at the table. Take one and try it your way.</source>
        <translation>Une crise, quelques places à la table. Prenez-en une, et faites à votre façon.</translation>
    </message>
    <message>
        <source>New game</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Watch a game</source>
        <translation>Regarder une partie</translation>
    </message>
    <message>
        <source>Tutorial: five minutes</source>
        <translation>Tutoriel&#xa0;: cinq minutes</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>HotWash</name>
    <message>
        <source>No workshop is under way.</source>
        <translation>Aucun atelier n’est en cours.</translation>
    </message>
    <message>
        <source>A turn is being computed.</source>
        <translation>Un tour est en cours de calcul.</translation>
    </message>
    <message>
        <source>The hot wash tells all secrets: it comes after the last turn.</source>
        <translation>Le débriefing à chaud révèle tous les secrets&#xa0;: il vient après le dernier tour.</translation>
    </message>
    <message>
        <source>Hot wash</source>
        <translation>Débriefing à chaud</translation>
    </message>
    <message>
        <source>Secrets, turning points, forecasts and a what-if, for everybody in the room</source>
        <translation>Secrets, tournants, pronostics et un «&#xa0;et si&#xa0;», pour toute la salle</translation>
    </message>
    <message>
        <source>Replaying the game…</source>
        <translation>La partie est rejouée…</translation>
    </message>
    <message>
        <source>Turn {turn}: {instead} instead of {what}</source>
        <translation>Tour {turn}&#xa0;: {instead} au lieu de {what}</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
</context>
<context>
    <name>HotWashScreen</name>
    <message>
        <source>Hot wash</source>
        <translation>Débriefing à chaud</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>More of this</source>
        <translation>La suite de la page</translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation>Au projecteur</translation>
    </message>
    <message>
        <source>The real days</source>
        <translation>Les vrais jours</translation>
    </message>
    <message>
        <source>A thousand games in character</source>
        <translation>Mille parties jouées selon les caractères</translation>
    </message>
    <message>
        <source>An earlier session…</source>
        <translation>Une séance précédente…</translation>
    </message>
    <message>
        <source>Play the rest in character</source>
        <translation>Jouer le reste selon les caractères</translation>
    </message>
</context>
<context>
    <name>HowToPlay</name>
    <message>
        <source>How to play</source>
        <translation>Comment jouer</translation>
    </message>
    <message>
        <source>A board has dismissed its chief executive. For ten half-days you lead one of the parties. Everyone decides at the same moment; then the world moves.</source>
        <translation>Un conseil a renvoyé son directeur général. Pendant dix demi-journées, vous menez l’un des camps. Tous décident au même moment&#xa0;; puis le monde bouge.</translation>
    </message>
    <message>
        <source>A turn</source>
        <translation>Un tour</translation>
    </message>
    <message>
        <source>Choose one public and one private move, or none. Commit with Ctrl+Enter. All orders are resolved together, then events, then what drifts by itself.</source>
        <translation>Choisissez un coup public et un coup privé, ou aucun. Validez avec Ctrl+Entrée. Tous les ordres sont résolus ensemble, puis les événements, puis ce qui évolue de soi-même.</translation>
    </message>
    <message>
        <source>Public and private</source>
        <translation>Public et privé</translation>
    </message>
    <message>
        <source>Public moves are seen by all. Private ones are known to you and those you deal with, unless they leak. You may say one thing and do another.</source>
        <translation>Les coups publics sont vus de tous. Les coups privés ne sont connus que de vous et de vos interlocuteurs, sauf fuite. Vous pouvez dire une chose et en faire une autre.</translation>
    </message>
    <message>
        <source>Three numbers</source>
        <translation>Trois grandeurs</translation>
    </message>
    <message>
        <source>Talent: who works for whom. Compute access: the machines you can use. Stake value: what you hold or answer for; each role’s dossier says what that means.</source>
        <translation>Talents&#xa0;: qui travaille pour qui. Accès au calcul&#xa0;: les machines dont vous disposez. Valeur en jeu&#xa0;: ce que vous détenez ou ce dont vous répondez&#xa0;; le dossier de chaque rôle dit ce que cela veut dire.</translation>
    </message>
    <message>
        <source>Aims and score</source>
        <translation>Buts et score</translation>
    </message>
    <message>
        <source>Your score, 0 to 100, measures your own aims, listed in your dossier. It is not a race: several roles can do well, and all can do badly.</source>
        <translation>Votre score, de 0 à 100, mesure vos propres buts, énoncés dans votre dossier. Ce n’est pas une course&#xa0;: plusieurs rôles peuvent réussir, et tous peuvent échouer.</translation>
    </message>
    <message>
        <source>Votes and bargains</source>
        <translation>Votes et accords</translation>
    </message>
    <message>
        <source>On some board moves the directors vote, each by their own conviction. An offer has terms; the other side accepts, refuses or answers in a later turn. What is agreed binds, and breaking it costs.</source>
        <translation>Les administrateurs votent sur certains coups du conseil, chacun selon sa conviction. Une offre a ses conditions&#xa0;: l’autre partie accepte, refuse ou répond à un tour suivant. Ce qui est convenu engage, et rompre coûte.</translation>
    </message>
    <message>
        <source>When a move is greyed</source>
        <translation>Quand un coup est grisé</translation>
    </message>
    <message>
        <source>It says why in a sentence: it was used up, needs a rest, or something must happen first. The same rules hold for every player.</source>
        <translation>Il dit pourquoi en une phrase&#xa0;: il est épuisé, demande une pause, ou autre chose doit d’abord arriver. Les mêmes règles valent pour tous.</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>À plusieurs</translation>
    </message>
    <message>
        <source>Give more than one role to people and share the machine. A curtain covers the screen while it changes hands; the orders are opened together.</source>
        <translation>Confiez plusieurs rôles à des personnes et partagez la machine. Un rideau couvre l’écran quand elle change de mains&#xa0;; les ordres sont ouverts ensemble.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien ne se perd</translation>
    </message>
    <message>
        <source>The game is saved after every turn. Go back in the timeline and decide otherwise: the old line stays, as a branch. At the end all secrets are disclosed, with the orders that changed most.</source>
        <translation>La partie est enregistrée à chaque tour. Revenez en arrière sur la frise et décidez autrement&#xa0;: l’ancienne ligne reste, comme branche. À la fin, tous les secrets sont révélés, avec les ordres qui ont le plus changé.</translation>
    </message>
    <message>
        <source>Tab and the arrows move, Space or Enter chooses, F6 goes to the next part of the room, Ctrl+Enter commits, Ctrl+F shows or hides forecasts, Ctrl+I asks what if, Ctrl+D compares, Ctrl+Z takes a choice back, Ctrl+K finds any command, Ctrl&#xa0;+ and Ctrl&#xa0;− change the text size.</source>
        <translation>Tab et les flèches déplacent, Espace ou Entrée choisit, F6 passe à la partie suivante de la salle, Ctrl+Entrée valide, Ctrl+F montre ou masque les prévisions, Ctrl+I demande «&#xa0;et si&#xa0;», Ctrl+D compare, Ctrl+Z annule un choix, Ctrl+K trouve toute commande, Ctrl&#xa0;+ et Ctrl&#xa0;− changent la taille du texte.</translation>
    </message>
    <message>
        <source>By keyboard</source>
        <translation>Au clavier</translation>
    </message>
</context>
<context>
    <name>InjectDialog</name>
    <message>
        <source>Planned inject</source>
        <translation>Incident prévu</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Au tour</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Texts are plain: markup such as &lt;b&gt; cannot be used.</source>
        <translation>Les textes sont simples&#xa0;: les balises comme &lt;b&gt; ne sont pas possibles.</translation>
    </message>
</context>
<context>
    <name>InjectForm</name>
    <message>
        <source>The scenario has no events.</source>
        <translation>Le scénario n’a pas d’événements.</translation>
    </message>
    <message>
        <source>It needs a headline.</source>
        <translation>Il lui faut un titre.</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>“{headline}” Told to: {who}.</source>
        <translation>«&#xa0;{headline}&#xa0;» Informés&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>Event of the scenario</source>
        <translation>Événement du scénario</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Rédigé</translation>
    </message>
    <message>
        <source>Kind of inject</source>
        <translation>Genre d’incident</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Qui en est informé</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effets</translation>
    </message>
    <message>
        <source>Tell it at once</source>
        <translation>L’annoncer tout de suite</translation>
    </message>
    <message>
        <source>It is news while the teams still decide; its effects come with the turn.</source>
        <translation>Les équipes l’apprennent pendant qu’elles décident&#xa0;; ses effets viennent avec le tour.</translation>
    </message>
    <message>
        <source>Reason (for the record)</source>
        <translation>Raison (pour mémoire)</translation>
    </message>
    <message>
        <source>Nobody is told before the end.</source>
        <translation>Personne n’en est informé avant la fin.</translation>
    </message>
</context>
<context>
    <name>InjectsPage</name>
    <message>
        <source>PLANNED</source>
        <translation>PRÉVUS</translation>
    </message>
    <message>
        <source>ON THE SPOT</source>
        <translation>SUR LE MOMENT</translation>
    </message>
    <message>
        <source>The plan has no injects.</source>
        <translation>Le plan n’a pas d’incidents.</translation>
    </message>
    <message>
        <source>Let it come with the turn</source>
        <translation>Le lancer avec le tour</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Vider le formulaire</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>{given} of {people} have given their orders for this turn.</source>
        <translation>{given} sur {people} ont donné leurs ordres pour ce tour.</translation>
    </message>
    <message>
        <source>The game is saved up to the start of the turn; these orders are forgotten.</source>
        <translation>La partie est enregistrée jusqu’au début du tour&#xa0;; ces ordres seront oubliés.</translation>
    </message>
    <message>
        <source>Leave the turn</source>
        <translation>Quitter le tour</translation>
    </message>
    <message>
        <source>The last turn could not be saved.</source>
        <translation>Le dernier tour n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Choose another place under File, Save as.</source>
        <translation>Choisissez un autre endroit avec Fichier, Enregistrer sous.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>LEFT OUT</source>
        <translation>ÉCARTÉES</translation>
    </message>
</context>
<context>
    <name>LookBox</name>
    <message>
        <source>Orders of {name}</source>
        <translation>Ordres de {name}</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POURQUOI</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Every seat plays itself. Space pauses and goes on, → plays one turn.</source>
        <translation>Toutes les places se jouent seules. Espace met en pause ou reprend, → joue un tour.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Reading the game</source>
        <translation>Lecture de la partie</translation>
    </message>
</context>
<context>
    <name>MeaningCard</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why this score: {name}</source>
        <translation>Pourquoi ce score&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{about} {value} of 100 now, {first} at the start.</source>
        <translation>{about} {value} sur 100 maintenant, {first} au début.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Parties &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Turn</source>
        <translation>&amp;Tour</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New game…</source>
        <translation>&amp;Nouvelle partie…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Folder for saved games…</source>
        <translation>&amp;Dossier des parties enregistrées…</translation>
    </message>
    <message>
        <source>&amp;Export debrief…</source>
        <translation>&amp;Exporter le bilan…</translation>
    </message>
    <message>
        <source>Export debrief without &amp;names…</source>
        <translation>Exporter le débriefing sans les &amp;noms…</translation>
    </message>
    <message>
        <source>&amp;Print debrief…</source>
        <translation>Im&amp;primer le bilan…</translation>
    </message>
    <message>
        <source>&amp;Close game</source>
        <translation>&amp;Fermer la partie</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo the last choice</source>
        <translation>&amp;Annuler le dernier choix</translation>
    </message>
    <message>
        <source>&amp;Redo the choice</source>
        <translation>&amp;Rétablir le choix</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Taille de texte &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Forecasts</source>
        <translation>&amp;Prévisions</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein &amp;écran</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Animations réduites</translation>
    </message>
    <message>
        <source>&amp;Commit orders</source>
        <translation>&amp;Valider les ordres</translation>
    </message>
    <message>
        <source>&amp;Replay the last turn</source>
        <translation>&amp;Revoir le dernier tour</translation>
    </message>
    <message>
        <source>Reveal &amp;each turn</source>
        <translation>D&amp;évoiler chaque tour</translation>
    </message>
    <message>
        <source>&amp;Next part of the room</source>
        <translation>Partie &amp;suivante de la salle</translation>
    </message>
    <message>
        <source>&amp;Previous part of the room</source>
        <translation>Partie &amp;précédente de la salle</translation>
    </message>
    <message>
        <source>&amp;How to play</source>
        <translation>&amp;Comment jouer</translation>
    </message>
    <message>
        <source>&amp;Tutorial</source>
        <translation>&amp;Tutoriel</translation>
    </message>
    <message>
        <source>&amp;What’s new</source>
        <translation>&amp;Nouveautés</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Quorum</source>
        <translation>À &amp;propos de Quorum</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>The seats</source>
        <translation>Les places</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Which part of the room shows</source>
        <translation>Quelle partie de la salle se voit</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelles</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>Costs: {costs}</source>
        <translation>Coûts&#xa0;: {costs}</translation>
    </message>
    <message>
        <source>Risks: {risks}</source>
        <translation>Risques&#xa0;: {risks}</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>The directors vote on it</source>
        <translation>Les administrateurs votent</translation>
    </message>
    <message>
        <source>May leak</source>
        <translation>Peut fuiter</translation>
    </message>
    <message>
        <source>It may come out</source>
        <translation>Cela peut s’ébruiter</translation>
    </message>
    <message>
        <source>Breaks: {bargain}</source>
        <translation>Rompt&#xa0;: {bargain}</translation>
    </message>
    <message>
        <source>It breaks what was agreed, and that is told</source>
        <translation>Cela rompt ce qui était convenu, et cela se sait</translation>
    </message>
    <message>
        <source>{move}, not available</source>
        <translation>{move}, indisponible</translation>
    </message>
    <message>
        <source>{term}: {said}</source>
        <translation>{term}&#xa0;: {said}</translation>
    </message>
</context>
<context>
    <name>MovedBox</name>
    <message>
        <source>The rules have moved</source>
        <translation>Les règles ont changé</translation>
    </message>
    <message>
        <source>It comes out otherwise</source>
        <translation>Le résultat diffère</translation>
    </message>
    <message>
        <source>Keep the game</source>
        <translation>Garder la partie</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Close the game</source>
        <translation>Fermer la partie</translation>
    </message>
    <message>
        <source>Which rules these are is told after the end: now it would give away what was ordered.</source>
        <translation>On dira lesquelles après la fin&#xa0;: maintenant, cela trahirait des ordres donnés.</translation>
    </message>
    <message>
        <source>No rule of the scenario moved: the program resolves something otherwise today, or the file was changed.</source>
        <translation>Aucune règle du scénario n’a changé&#xa0;: c’est le programme qui résout autrement aujourd’hui, ou le fichier qui a été modifié.</translation>
    </message>
    <message>
        <source>All that was played stays as it is, with the numbers that are stored in it.</source>
        <translation>Tout ce qui a été joué reste tel quel, avec les nombres qui y sont enregistrés.</translation>
    </message>
    <message>
        <source>All that was played stays as it is, and you can play on under the rules and numbers that are stored in the game.</source>
        <translation>Tout ce qui a été joué reste tel quel, et vous pouvez continuer avec les règles et les nombres enregistrés dans la partie.</translation>
    </message>
    <message>
        <source>Today’s rules give the same game so far.</source>
        <translation>Les règles d’aujourd’hui donnent la même partie jusqu’ici.</translation>
    </message>
    <message>
        <source>Today’s rules would give another game.</source>
        <translation>Les règles d’aujourd’hui donneraient une autre partie.</translation>
    </message>
    <message>
        <source>Today’s rules would give another opening.</source>
        <translation>Les règles d’aujourd’hui donneraient un autre point de départ.</translation>
    </message>
    <message>
        <source>Today’s rules give another result from turn {turn} on.</source>
        <translation>Les règles d’aujourd’hui donnent un autre résultat à partir du tour {turn}.</translation>
    </message>
    <message>
        <source>Rules that moved</source>
        <translation>Règles qui ont changé</translation>
    </message>
    <message>
        <source>In this game</source>
        <translation>Dans cette partie</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Coup</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
</context>
<context>
    <name>NameBox</name>
    <message>
        <source>Name this branch</source>
        <translation>Nommer cette branche</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>Nom de la branche</translation>
    </message>
</context>
<context>
    <name>NewGameScreen</name>
    <message>
        <source>Choose at least one role for a person.</source>
        <translation>Choisissez au moins un rôle pour une personne.</translation>
    </message>
    <message>
        <source>You play: {name}</source>
        <translation>Vous jouez&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{n} people share this machine: {names}. A curtain falls between them.</source>
        <translation>{n} personnes partagent cette machine&#xa0;: {names}. Un rideau tombe entre elles.</translation>
    </message>
    <message>
        <source>New game</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>ROLES</source>
        <translation>RÔLES</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Start the game</source>
        <translation>Commencer la partie</translation>
    </message>
</context>
<context>
    <name>NewsModel</name>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
</context>
<context>
    <name>NewsPanel</name>
    <message>
        <source>NEWS</source>
        <translation>NOUVELLES</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nouvelles</translation>
    </message>
    <message>
        <source>as before turn {turn}; figures, offers and cards as now</source>
        <translation>avant le tour {turn}&#xa0;; chiffres, offres et cartes actuels</translation>
    </message>
    <message>
        <source>News, newest first</source>
        <translation>Nouvelles, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>The game begins. Nothing has happened yet.</source>
        <translation>La partie commence. Rien ne s’est encore passé.</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>NEW NOTE</source>
        <translation>NOUVELLE NOTE</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>NOTES</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Notes, the newest first</source>
        <translation>Notes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it. Only Control sees notes.</source>
        <translation>Ctrl+Entrée la garde. Seule la direction voit les notes.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Pas encore de notes.</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>Nothing to compare</source>
        <translation>Rien à comparer</translation>
    </message>
    <message>
        <source>Where did groups differ?</source>
        <translation>En quoi les groupes ont-ils différé&#xa0;?</translation>
    </message>
    <message>
        <source>Open a folder with the saved games of several groups, choose the saves, or drop them here. They are read only.</source>
        <translation>Ouvrez un dossier avec les parties enregistrées de plusieurs groupes, choisissez les parties, ou déposez-les ici. Elles ne sont que lues.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Choose saved games…</source>
        <translation>Choisir des parties…</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>A number from {low} to {high} is missing.</source>
        <translation>Il manque un nombre de {low} à {high}.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number from {low} to {high}.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre de {low} à {high}.</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Number</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Last turn</source>
        <translation>Dernier tour</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>From {low} to {high} {unit}</source>
        <translation>De {low} à {high} {unit}</translation>
    </message>
    <message>
        <source>The game is over.</source>
        <translation>La partie est terminée.</translation>
    </message>
    <message>
        <source>An override needs a reason.</source>
        <translation>Une correction demande une raison.</translation>
    </message>
    <message>
        <source>ALL NUMBERS</source>
        <translation>TOUTES LES GRANDEURS</translation>
    </message>
    <message>
        <source>OVERRIDE</source>
        <translation>CORRECTION</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>Chercher une grandeur</translation>
    </message>
    <message>
        <source>All numbers as they stand</source>
        <translation>Toutes les grandeurs, telles qu’elles sont</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why did this number change?</source>
        <translation>Pourquoi cette grandeur a-t-elle changé&#xa0;?</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Fixer à</translation>
    </message>
    <message>
        <source>The difference comes from, or goes to</source>
        <translation>La différence vient de, ou va à</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Set with the turn</source>
        <translation>Fixer avec le tour</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Numbers that lay farthest apart</source>
        <translation>Les grandeurs les plus éloignées</translation>
    </message>
    <message>
        <source>Of each turn those that lay farthest apart, as a share of their range</source>
        <translation>À chaque tour, celles qui étaient les plus éloignées, en part de leur étendue</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Au plus bas</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Au plus haut</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Écart</translation>
    </message>
</context>
<context>
    <name>OddsPicker</name>
    <message>
        <source>Hardly</source>
        <translation>Infime</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Égale</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûre</translation>
    </message>
    <message>
        <source>Odds by strength</source>
        <translation>Chances par force</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>Odds in per cent</source>
        <translation>Chances en pour cent</translation>
    </message>
    <message>
        <source>Odds that it works</source>
        <translation>Chances de réussite</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Answer with an offer</source>
        <translation>Répondre par une offre</translation>
    </message>
    <message>
        <source>{answer}: {offer}</source>
        <translation>{answer}&#xa0;: {offer}</translation>
    </message>
</context>
<context>
    <name>OrderCards</name>
    <message>
        <source>Not known to you</source>
        <translation>Inconnu de vous</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Nothing ordered</source>
        <translation>Aucun ordre</translation>
    </message>
    <message>
        <source>Nothing in public</source>
        <translation>Rien en public</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>PUBLIC</translation>
    </message>
    <message>
        <source>PRIVATE, CAME OUT</source>
        <translation>PRIVÉ, ÉBRUITÉ</translation>
    </message>
    <message>
        <source>PRIVATE</source>
        <translation>PRIVÉ</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
</context>
<context>
    <name>OrdersPanel</name>
    <message>
        <source>by forecast</source>
        <translation>par prévision</translation>
    </message>
    <message>
        <source>sort by forecast</source>
        <translation>trier par prévision</translation>
    </message>
    <message>
        <source>YOUR ORDERS</source>
        <translation>VOS ORDRES</translation>
    </message>
    <message>
        <source>one per channel</source>
        <translation>un par canal</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
</context>
<context>
    <name>OrdersTable</name>
    <message>
        <source>Where orders differed</source>
        <translation>Là où les ordres ont différé</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>What the groups ordered</source>
        <translation>Les ordres des groupes</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>{order}: {groups}</source>
        <translation>{order}&#xa0;: {groups}</translation>
    </message>
</context>
<context>
    <name>Outlooks</name>
    <message>
        <source>everybody plays in character</source>
        <translation>chacun joue selon son caractère</translation>
    </message>
    <message>
        <source>{names} at random, all others in character</source>
        <translation>{names} au hasard, tous les autres selon leur caractère</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>from {by} to {to}</source>
        <translation>de la part de&#xa0;: {by}, à l’intention de&#xa0;: {to}</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Turn</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>What Control brought in</source>
        <translation>Ce que la direction a lancé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Nothing has been played yet.</source>
        <translation>Rien n’a encore été joué.</translation>
    </message>
    <message>
        <source>Undoing needs a reason.</source>
        <translation>Annuler demande une raison.</translation>
    </message>
    <message>
        <source>Undo turn {turn}</source>
        <translation>Annuler le tour {turn}</translation>
    </message>
    <message>
        <source>Undo turns {turn} to {last}</source>
        <translation>Annuler les tours {turn} à {last}</translation>
    </message>
    <message>
        <source>What was played stays as a branch.</source>
        <translation>Ce qui a été joué reste comme branche.</translation>
    </message>
    <message>
        <source>TURNS PLAYED</source>
        <translation>TOURS JOUÉS</translation>
    </message>
    <message>
        <source>LOG OF THE SESSION</source>
        <translation>JOURNAL DE LA SÉANCE</translation>
    </message>
    <message>
        <source>Turns played, the last first</source>
        <translation>Tours joués, le dernier d’abord</translation>
    </message>
    <message>
        <source>Log of the session, the newest first</source>
        <translation>Journal de la séance, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Reason for undoing</source>
        <translation>Raison de l’annulation</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>with everything told</source>
        <translation>tout étant révélé</translation>
    </message>
    <message>
        <source>as the public knows it</source>
        <translation>vu par le public</translation>
    </message>
    <message>
        <source>as {name} knows it</source>
        <translation>vu par {name}</translation>
    </message>
    <message>
        <source>A game of Quorum {version}, seed {seed}: a model, not what happened</source>
        <translation>Une partie de Quorum {version}, graine {seed}&#xa0;: un modèle, non ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>Impossible d’écrire {file}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>nothing may be written there</source>
        <translation>rien ne peut être écrit à cet endroit</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>un dossier porte ce nom</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>The session needs a title.</source>
        <translation>La séance a besoin d’un titre.</translation>
    </message>
    <message>
        <source>Minutes a turn: one number, or one a turn with commas between them.</source>
        <translation>Minutes par tour&#xa0;: un nombre, ou un par tour avec des virgules.</translation>
    </message>
    <message>
        <source>There are minutes for {n} turns, but {turns} turns.</source>
        <translation>Il y a des minutes pour {n} tours, mais {turns} tours.</translation>
    </message>
    <message>
        <source>The seed is a whole number up to {most}, or nothing.</source>
        <translation>La graine est un nombre entier jusqu’à {most}, ou rien.</translation>
    </message>
    <message>
        <source>{total} minutes in all, {played} of them played.</source>
        <translation>{total} minutes en tout, dont {played} jouées.</translation>
    </message>
    <message>
        <source>THE SESSION</source>
        <translation>LA SÉANCE</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>such as: Spring seminar, group A</source>
        <translation>par exemple&#xa0;: Séminaire de printemps, groupe A</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Language of the session</source>
        <translation>Langue de la séance</translation>
    </message>
    <message>
        <source>Of the paper for the teams and for you, and of all windows when it begins.</source>
        <translation>Du papier pour les équipes et pour vous, et de toutes les fenêtres quand elle commence.</translation>
    </message>
    <message>
        <source>Turns to play (of {most})</source>
        <translation>Tours à jouer (sur {most})</translation>
    </message>
    <message>
        <source>Minutes a turn</source>
        <translation>Minutes par tour</translation>
    </message>
    <message>
        <source>One number, or one a turn with commas between them: 15, 12, 12, 10</source>
        <translation>Un nombre, ou un par tour avec des virgules&#xa0;: 15, 12, 12, 10</translation>
    </message>
    <message>
        <source>Minutes for the briefing</source>
        <translation>Minutes de briefing</translation>
    </message>
    <message>
        <source>Minutes for the hot wash</source>
        <translation>Minutes de débriefing</translation>
    </message>
    <message>
        <source>Seed of the dice</source>
        <translation>Graine des dés</translation>
    </message>
    <message>
        <source>Groups with the same seed meet the same chances: what differs is their own.</source>
        <translation>Les groupes qui ont la même graine rencontrent les mêmes hasards&#xa0;: ce qui diffère vient d’eux.</translation>
    </message>
    <message>
        <source>left to chance</source>
        <translation>laissée au hasard</translation>
    </message>
    <message>
        <source>Forecasts allowed</source>
        <translation>Prévisions permises</translation>
    </message>
    <message>
        <source>Whether teams see what their orders may lead to.</source>
        <translation>Les équipes voient-elles où leurs ordres peuvent mener&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Open a session’s plan</source>
        <translation>Ouvrir un plan de séance</translation>
    </message>
    <message>
        <source>Save the session’s plan</source>
        <translation>Enregistrer le plan de la séance</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation>Pages à imprimer (*.pdf)</translation>
    </message>
    <message>
        <source>Print the session’s plan</source>
        <translation>Imprimer le plan de la séance</translation>
    </message>
    <message>
        <source>Folder for the teams’ handouts</source>
        <translation>Dossier pour les feuilles des équipes</translation>
    </message>
    <message>
        <source>The teams’ handouts are in {folder}.</source>
        <translation>Les feuilles des équipes sont dans {folder}.</translation>
    </message>
    <message>
        <source>The handouts could not be written to {folder}.</source>
        <translation>Les feuilles n’ont pas pu être écrites dans {folder}.</translation>
    </message>
    <message>
        <source>The plan cannot be used: {reason}.</source>
        <translation>Le plan ne peut pas servir&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Session plans (*.quorum-plan)</source>
        <translation>Plans de séance (*.quorum-plan)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Reading the scenario…</source>
        <translation>Lecture du scénario…</translation>
    </message>
    <message>
        <source>At least one team must be people.</source>
        <translation>Au moins une équipe doit être faite de personnes.</translation>
    </message>
    <message>
        <source>An inject is planned for turn {turn}, after the last one.</source>
        <translation>Un incident est prévu au tour {turn}, après le dernier.</translation>
    </message>
    <message>
        <source>Open a scenario folder</source>
        <translation>Ouvrir un dossier de scénario</translation>
    </message>
    <message>
        <source>{people} teams of people, {machines} played by the machine.</source>
        <translation>Équipes de personnes&#xa0;: {people}&#xa0;; jouées par la machine&#xa0;: {machines}.</translation>
    </message>
    <message>
        <source>TEAMS</source>
        <translation>ÉQUIPES</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Ouvrir un plan</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Depuis un &amp;fichier…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>The &amp;plan…</source>
        <translation>Le &amp;plan…</translation>
    </message>
    <message>
        <source>The teams’ &amp;handouts…</source>
        <translation>Les &amp;feuilles des équipes…</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>Enregistrer le plan…</translation>
    </message>
    <message>
        <source>Session plan</source>
        <translation>Plan de la séance</translation>
    </message>
    <message>
        <source>Compare sessions…</source>
        <translation>Comparer des séances…</translation>
    </message>
    <message>
        <source>Where did groups differ that played before?</source>
        <translation>En quoi les groupes qui ont déjà joué ont-ils différé&#xa0;?</translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Commencer la séance</translation>
    </message>
</context>
<context>
    <name>PlannedInjects</name>
    <message>
        <source>Turn</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>Informés</translation>
    </message>
    <message>
        <source>as the scenario says</source>
        <translation>selon le scénario</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>PLANNED INJECTS</source>
        <translation>INCIDENTS PRÉVUS</translation>
    </message>
    <message>
        <source>Planned injects</source>
        <translation>Incidents prévus</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add an inject</source>
        <translation>Ajouter un incident</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the inject</source>
        <translation>Modifier l’incident</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the inject</source>
        <translation>Retirer l’incident</translation>
    </message>
    <message>
        <source>None yet. What is planned here waits in Control’s window for its turn.</source>
        <translation>Aucun encore. Ce qui est prévu ici attend son tour dans la fenêtre de la direction.</translation>
    </message>
</context>
<context>
    <name>PlannedSlip</name>
    <message>
        <source>Turn {turn}</source>
        <translation>Tour {turn}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>à lancer</translation>
    </message>
    <message>
        <source>not brought in</source>
        <translation>pas lancé</translation>
    </message>
    <message>
        <source>comes with this turn</source>
        <translation>vient avec ce tour</translation>
    </message>
    <message>
        <source>came in turn {turn}</source>
        <translation>lancé au tour {turn}</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Change first…</source>
        <translation>Modifier d’abord…</translation>
    </message>
    <message>
        <source>Bring in: {what}</source>
        <translation>Lancer&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Change first: {what}</source>
        <translation>Modifier d’abord&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>PlotButton</name>
    <message>
        <source>Copy or save: {plot}</source>
        <translation>Copier ou enregistrer&#xa0;: {plot}</translation>
    </message>
    <message>
        <source>Copy or save this plot (Shift+F10 where it has the focus)</source>
        <translation>Copier ou enregistrer ce graphique (Maj+F10 quand il est sélectionné)</translation>
    </message>
</context>
<context>
    <name>PlotExports</name>
    <message>
        <source>{plot}: the picture can be pasted now.</source>
        <translation>{plot}&#xa0;: l’image est prête à être collée.</translation>
    </message>
    <message>
        <source>{plot}: the numbers can be pasted now.</source>
        <translation>{plot}&#xa0;: les chiffres sont prêts à être collés.</translation>
    </message>
    <message>
        <source>Save the plot as a picture</source>
        <translation>Enregistrer le graphique comme image</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Save the plot as a drawing</source>
        <translation>Enregistrer le graphique comme dessin</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Save the plot’s numbers</source>
        <translation>Enregistrer les chiffres du graphique</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l’image</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copier les &amp;données</translation>
    </message>
    <message>
        <source>Save as picture (&amp;PNG)…</source>
        <translation>Enregistrer en image (&amp;PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (&amp;SVG)…</source>
        <translation>Enregistrer en dessin (&amp;SVG)…</translation>
    </message>
    <message>
        <source>Save data as &amp;table (CSV)…</source>
        <translation>Enregistrer les données en &amp;tableau (CSV)…</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>{moment}: forecast</source>
        <translation>{moment}&#xa0;: prévision</translation>
    </message>
    <message>
        <source>Plot: {label}, {unit}</source>
        <translation>Courbes&#xa0;: {label}, {unit}</translation>
    </message>
</context>
<context>
    <name>PlotSummary</name>
    <message>
        <source>{label}, {unit}, after {turns} turns</source>
        <translation>{label}, {unit}, après {turns} tours</translation>
    </message>
    <message>
        <source>{name} is at {now}</source>
        <translation>{name} est à {now}</translation>
    </message>
    <message>
        <source>began at {start}, lowest {low}, highest {high}</source>
        <translation>parti de {start}, minimum {low}, maximum {high}</translation>
    </message>
    <message>
        <source>forecast at the end {median}, 80 in 100 futures from {low} to {high}</source>
        <translation>prévu à la fin {median}, 80 futurs sur 100 de {low} à {high}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>if it works</source>
        <translation>si cela réussit</translation>
    </message>
    <message>
        <source>if it does not</source>
        <translation>si cela échoue</translation>
    </message>
    <message>
        <source>The effects alone, from now to the next turn; the rest of the turn is not in.</source>
        <translation>Les effets seuls, d’ici au tour suivant&#xa0;; le reste du tour n’y est pas.</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Quorum: for everybody to see</source>
        <translation>Quorum&#xa0;: pour toute la salle</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>Rien n’est montré</translation>
    </message>
</context>
<context>
    <name>ProposalEntry</name>
    <message>
        <source>To follow: {result}</source>
        <translation>À la suite&#xa0;: {result}</translation>
    </message>
    <message>
        <source>Control has decided on its odds.</source>
        <translation>La direction du jeu en a fixé les chances.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Le dire</translation>
    </message>
    <message>
        <source>What speaks against it?</source>
        <translation>Qu’est-ce qui s’y oppose&#xa0;?</translation>
    </message>
    <message>
        <source>What speaks against the move of {team}</source>
        <translation>Ce qui s’oppose au coup de {team}</translation>
    </message>
    <message>
        <source>Say what first.</source>
        <translation>Dites d’abord quoi.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Injects</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Free-form moves</source>
        <translation>Coups libres</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Grandeurs</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Log and undo</source>
        <translation>Journal et annulation</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>RECENT GAMES</source>
        <translation>PARTIES RÉCENTES</translation>
    </message>
    <message>
        <source>Games that you play appear here; each is saved after every turn.</source>
        <translation>Vos parties apparaissent ici&#xa0;; chacune est enregistrée après chaque tour.</translation>
    </message>
    <message>
        <source>EXAMPLE GAMES</source>
        <translation>PARTIES D’EXEMPLE</translation>
    </message>
    <message>
        <source>A finished game</source>
        <translation>Une partie finie</translation>
    </message>
    <message>
        <source>A game in the middle</source>
        <translation>Une partie en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
</context>
<context>
    <name>RelationEntry</name>
    <message>
        <source>{name} {value}: a breach would cost it most</source>
        <translation>{name} {value}&#xa0;: ce qu’une rupture entamerait le plus</translation>
    </message>
    <message>
        <source>You offered “{label}”</source>
        <translation>Vous avez proposé «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>You accepted “{label}”</source>
        <translation>Vous avez accepté «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>You turned down “{label}”</source>
        <translation>Vous avez refusé «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>You left “{label}” unanswered</source>
        <translation>Vous avez laissé «&#xa0;{label}&#xa0;» sans réponse</translation>
    </message>
    <message>
        <source>You broke “{label}”</source>
        <translation>Vous avez rompu «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Your vote on “{label}” was lost, {yes} to {no}</source>
        <translation>Votre vote sur «&#xa0;{label}&#xa0;» a échoué, {yes} contre {no}</translation>
    </message>
    <message>
        <source>You, privately: “{label}”</source>
        <translation>Vous, en privé&#xa0;: «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>You, “{label}”: {number} {amount}</source>
        <translation>Vous, «&#xa0;{label}&#xa0;»&#xa0;: {number} {amount}</translation>
    </message>
    <message>
        <source>Offered “{label}”</source>
        <translation>Vous propose «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Accepted “{label}”</source>
        <translation>A accepté «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Turned down “{label}”</source>
        <translation>A refusé «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Left “{label}” unanswered</source>
        <translation>A laissé «&#xa0;{label}&#xa0;» sans réponse</translation>
    </message>
    <message>
        <source>Broke “{label}”</source>
        <translation>A rompu «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Their vote on “{label}” was lost, {yes} to {no}</source>
        <translation>Son vote sur «&#xa0;{label}&#xa0;» a échoué, {yes} contre {no}</translation>
    </message>
    <message>
        <source>Privately, with you: “{label}”</source>
        <translation>En privé, avec vous&#xa0;: «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>“{label}”: {number} {amount}</source>
        <translation>«&#xa0;{label}&#xa0;»&#xa0;: {number} {amount}</translation>
    </message>
    <message>
        <source>Bound by “{offer}”</source>
        <translation>Liés par «&#xa0;{offer}&#xa0;»</translation>
    </message>
    <message>
        <source>Waits for your answer to “{offer}”</source>
        <translation>Attend votre réponse à «&#xa0;{offer}&#xa0;»</translation>
    </message>
    <message>
        <source>Has “{offer}” to answer</source>
        <translation>Doit répondre à «&#xa0;{offer}&#xa0;»</translation>
    </message>
    <message>
        <source>“{offer}” was broken</source>
        <translation>«&#xa0;{offer}&#xa0;» a été rompu</translation>
    </message>
    <message>
        <source>“{offer}” came to nothing</source>
        <translation>«&#xa0;{offer}&#xa0;» n’a pas abouti</translation>
    </message>
    <message>
        <source>“{offer}” was left unanswered</source>
        <translation>«&#xa0;{offer}&#xa0;» est resté sans réponse</translation>
    </message>
    <message>
        <source>No offer, no bargain</source>
        <translation>Ni offre ni accord</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>in character</source>
        <translation>dans son rôle</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>au hasard</translation>
    </message>
    <message>
        <source>a newcomer</source>
        <translation>débutant</translation>
    </message>
    <message>
        <source>experienced</source>
        <translation>expérimenté</translation>
    </message>
    <message>
        <source>a strategist</source>
        <translation>stratège</translation>
    </message>
</context>
<context>
    <name>ReplayScreen</name>
    <message>
        <source>The end</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Then ordered: {orders}</source>
        <translation>Ordonné alors&#xa0;: {orders}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Whose eyes</source>
        <translation>Par les yeux de qui</translation>
    </message>
    <message>
        <source>A turn earlier</source>
        <translation>Un tour plus tôt</translation>
    </message>
    <message>
        <source>A turn earlier (Page up)</source>
        <translation>Un tour plus tôt (Page précédente)</translation>
    </message>
    <message>
        <source>A turn later</source>
        <translation>Un tour plus tard</translation>
    </message>
    <message>
        <source>A turn later (Page down)</source>
        <translation>Un tour plus tard (Page suivante)</translation>
    </message>
</context>
<context>
    <name>Replaying</name>
    <message>
        <source>everybody together</source>
        <translation>tous ensemble</translation>
    </message>
    <message>
        <source>the public</source>
        <translation>le public</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>What would you like to know from Control? Only your team reads the answer.</source>
        <translation>Que voulez-vous savoir de la direction du jeu&#xa0;? Seule votre équipe lit la réponse.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Ask Control</source>
        <translation>Demander à la direction</translation>
    </message>
    <message>
        <source>What you asked, the newest first</source>
        <translation>Vos demandes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>TURN {turn}</source>
        <translation>TOUR {turn}</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Pas encore de réponse.</translation>
    </message>
    <message>
        <source>Write your question first.</source>
        <translation>Écrivez d’abord votre question.</translation>
    </message>
</context>
<context>
    <name>RequestSlip</name>
    <message>
        <source>turn {turn}, {time}</source>
        <translation>tour {turn}, {time}</translation>
    </message>
    <message>
        <source>Answered {time}: {text}</source>
        <translation>Répondu à {time}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Answer {name}</source>
        <translation>Répondre à {name}</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>Réponse à {name}</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>REQUESTS FOR INFORMATION</source>
        <translation>DEMANDES D’INFORMATION</translation>
    </message>
    <message>
        <source>ASKED ALOUD</source>
        <translation>DEMANDÉ DE VIVE VOIX</translation>
    </message>
    <message>
        <source>Nobody has asked for anything yet.</source>
        <translation>Personne n’a encore rien demandé.</translation>
    </message>
    <message>
        <source>Which team asks</source>
        <translation>Quelle équipe demande</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Ce qu’elle demande</translation>
    </message>
    <message>
        <source>What a team asked aloud, for the record</source>
        <translation>Ce qu’une équipe a demandé de vive voix, pour mémoire</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Inscrire</translation>
    </message>
</context>
<context>
    <name>RevealOverlay</name>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Any key shows everything at once</source>
        <translation>Toute touche montre tout d’un coup</translation>
    </message>
    <message>
        <source>Enter goes on; the Turn menu shows it again</source>
        <translation>Entrée pour continuer&#xa0;; le menu Tour le montre à nouveau</translation>
    </message>
    <message>
        <source>What became of turn {turn}</source>
        <translation>Ce qu’il est advenu du tour {turn}</translation>
    </message>
    <message>
        <source>Orders are opened</source>
        <translation>Les ordres sont ouverts</translation>
    </message>
    <message>
        <source>THE VOTE</source>
        <translation>LE VOTE</translation>
    </message>
    <message>
        <source>NUMBERS</source>
        <translation>CHIFFRES</translation>
    </message>
    <message>
        <source>NEWS</source>
        <translation>NOUVELLES</translation>
    </message>
</context>
<context>
    <name>RevealPage</name>
    <message>
        <source>ORDERS ARE OPENED</source>
        <translation>LES ORDRES SONT OUVERTS</translation>
    </message>
    <message>
        <source>THE VOTE</source>
        <translation>LE VOTE</translation>
    </message>
    <message>
        <source>NUMBERS</source>
        <translation>LES CHIFFRES</translation>
    </message>
    <message>
        <source>NEWS</source>
        <translation>NOUVELLES</translation>
    </message>
</context>
<context>
    <name>RoleCard</name>
    <message>
        <source>Easy</source>
        <translation>Facile</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difficile</translation>
    </message>
    <message>
        <source>Aims: {aims}</source>
        <translation>Buts&#xa0;: {aims}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>In character</source>
        <translation>Dans son rôle</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>Débutant</translation>
    </message>
    <message>
        <source>Experienced</source>
        <translation>Expérimenté</translation>
    </message>
    <message>
        <source>Strategist</source>
        <translation>Stratège</translation>
    </message>
    <message>
        <source>Who plays {name}</source>
        <translation>Qui joue {name}</translation>
    </message>
    <message>
        <source>Chooses any allowed move, by chance</source>
        <translation>Choisit au hasard parmi les coups permis</translation>
    </message>
    <message>
        <source>Somebody at this machine</source>
        <translation>Quelqu’un à cette machine</translation>
    </message>
    <message>
        <source>Play {name}</source>
        <translation>Jouer {name}</translation>
    </message>
    <message>
        <source>Tries fewer than a hundred futures for what comes to mind first, and gladly stays in character</source>
        <translation>Essaie moins de cent suites de ce qui lui vient d’abord à l’esprit, et reste volontiers dans son rôle</translation>
    </message>
    <message>
        <source>Tries some three hundred futures and words its offers with care; follows its character where little is lost by it</source>
        <translation>Essaie quelque trois cents suites et pèse les termes de ses offres&#xa0;; suit son caractère là où il y perd peu</translation>
    </message>
    <message>
        <source>Tries near eight hundred futures, reckons with others who think too, and gives up little for style</source>
        <translation>Essaie près de huit cents suites, compte avec des adversaires qui réfléchissent aussi, et cède peu pour le style</translation>
    </message>
</context>
<context>
    <name>RulesMoved</name>
    <message>
        <source>Today “{title}” would come out otherwise, though no rule of the scenario moved: the program did, or the file was changed. It goes on under the numbers that are stored in it.</source>
        <translation>«&#xa0;{title}&#xa0;» donnerait aujourd’hui un autre résultat, bien qu’aucune règle du scénario n’ait changé&#xa0;: c’est le programme qui a changé, ou le fichier. La partie continue avec les valeurs enregistrées.</translation>
    </message>
    <message>
        <source>The rules of “{title}” have moved since this game was begun, and would give another result today. It goes on under the numbers that are stored in it.</source>
        <translation>Les règles de «&#xa0;{title}&#xa0;» ont changé depuis le début de cette partie et donneraient aujourd’hui un autre résultat. Elle continue avec les nombres qui y sont enregistrés.</translation>
    </message>
    <message>
        <source>Some rules of “{title}” have moved since this game was begun; so far it would have come out the same. It goes on under the numbers that are stored in it.</source>
        <translation>Des règles de «&#xa0;{title}&#xa0;» ont changé depuis le début de cette partie&#xa0;; jusqu’ici, le résultat serait le même. Elle continue avec les nombres qui y sont enregistrés.</translation>
    </message>
    <message>
        <source>What moved…</source>
        <translation>Ce qui a changé…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Détails…</translation>
    </message>
</context>
<context>
    <name>SaidBy</name>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>SaveNotices</name>
    <message>
        <source>{file} is being played in another Quorum; this one goes on in a copy.</source>
        <translation>{file} est ouvert dans un autre Quorum&#xa0;; cette partie-ci se poursuit dans une copie.</translation>
    </message>
    <message>
        <source>{wanted} was changed by another program and is left as it is; the game is now saved in {written}.</source>
        <translation>{wanted} a été modifié par un autre programme et reste tel quel&#xa0;; la partie est désormais enregistrée dans {written}.</translation>
    </message>
    <message>
        <source>{wanted} was gone: somebody had moved or deleted it. The game is saved there again, whole.</source>
        <translation>{wanted} avait disparu, déplacé ou supprimé. La partie y est de nouveau enregistrée en entier.</translation>
    </message>
    <message>
        <source>{wanted} cannot be written; the game is now saved in {written}.</source>
        <translation>{wanted} ne peut pas être écrit&#xa0;; la partie est désormais enregistrée dans {written}.</translation>
    </message>
    <message>
        <source>The last turn is only in this window. {trouble}</source>
        <translation>Le dernier tour n’existe que dans cette fenêtre. {trouble}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ScenarioCard</name>
    <message>
        <source>{turns} turns · {roles} roles</source>
        <translation>{turns} tours · {roles} rôles</translation>
    </message>
</context>
<context>
    <name>ScenarioShelf</name>
    <message>
        <source>Open a scenario folder</source>
        <translation>Ouvrir un dossier de scénario</translation>
    </message>
    <message>
        <source>SCENARIO</source>
        <translation>SCÉNARIO</translation>
    </message>
    <message>
        <source>Reading the scenario…</source>
        <translation>Lecture du scénario…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>Score {score} of 100</source>
        <translation>Score&#xa0;: {score} sur 100</translation>
    </message>
    <message>
        <source>{change} since the start</source>
        <translation>{change} depuis le début</translation>
    </message>
</context>
<context>
    <name>ScoreStrip</name>
    <message>
        <source>From {low} to {high}, mean {mean}.</source>
        <translation>De {low} à {high}, moyenne {mean}.</translation>
    </message>
    <message>
        <source>Final scores: {role}</source>
        <translation>Scores finaux&#xa0;: {role}</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>What it meant for each role, aim by aim</source>
        <translation>Ce que cela signifiait pour chaque rôle, but par but</translation>
    </message>
</context>
<context>
    <name>ScoresSpreadRows</name>
    <message>
        <source>{low} to {high}, mean {mean}</source>
        <translation>{low} à {high}, moyenne {mean}</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>You are looking back: everything is disclosed, nothing can be changed.</source>
        <translation>Vous revoyez la partie&#xa0;: tout est révélé, rien ne peut être changé.</translation>
    </message>
    <message>
        <source>Back to the ending</source>
        <translation>Retour au dénouement</translation>
    </message>
    <message>
        <source>Everybody’s orders are being opened…</source>
        <translation>Les ordres de tous sont ouverts…</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>As it was then</source>
        <translation>Comme c’était</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Play on from here</source>
        <translation>Rejouer d’ici</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir à présent</translation>
    </message>
    <message>
        <source>See the room again as it was when this turn was to be decided</source>
        <translation>Revoir la salle telle qu’elle était au moment de décider ce tour</translation>
    </message>
    <message>
        <source>Change one role’s orders in this turn and replay the rest</source>
        <translation>Changer les ordres d’un rôle à ce tour et rejouer le reste</translation>
    </message>
    <message>
        <source>Decide this turn anew; what was played stays, as a branch</source>
        <translation>Décider ce tour à nouveau&#xa0;; ce qui fut joué reste, comme branche</translation>
    </message>
    <message>
        <source>Turn {turn}  ·  {when}</source>
        <translation>Tour {turn}  ·  {when}</translation>
    </message>
</context>
<context>
    <name>SeatDesk</name>
    <message>
        <source>Sealed forecast</source>
        <translation>Pronostic scellé</translation>
    </message>
    <message>
        <source>Ballot on your orders</source>
        <translation>Vote interne sur vos ordres</translation>
    </message>
    <message>
        <source>A move of your own</source>
        <translation>Un coup libre</translation>
    </message>
    <message>
        <source>Request for information</source>
        <translation>Demande d’information</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>SeatStrip</name>
    <message>
        <source>Ask Control</source>
        <translation>Demander à la direction</translation>
    </message>
    <message>
        <source>Control’s answers: {count}</source>
        <translation>Réponses de la direction&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Moves of your own</source>
        <translation>Coups libres</translation>
    </message>
    <message>
        <source>Moves of your own ({count} to argue)</source>
        <translation>Coups libres ({count} à discuter)</translation>
    </message>
    <message>
        <source>Forecast sealed</source>
        <translation>Pronostic scellé</translation>
    </message>
    <message>
        <source>Sealed forecast</source>
        <translation>Pronostic à sceller</translation>
    </message>
    <message>
        <source>Ballot {voted} of {all}</source>
        <translation>Vote interne {voted} sur {all}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichées</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Complètes</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder for saved games</source>
        <translation>Choisir le dossier des parties enregistrées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the interface and of the scenarios.</source>
        <translation>De l’interface et des scénarios.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light suits bright rooms and projectors.</source>
        <translation>Le clair convient aux salles lumineuses et aux projecteurs.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Also Ctrl&#xa0;+ and Ctrl&#xa0;−.</source>
        <translation>Aussi Ctrl&#xa0;+ et Ctrl&#xa0;−.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Reduced, everything stands where it belongs at once.</source>
        <translation>Réduites&#xa0;: tout se place d’un coup.</translation>
    </message>
    <message>
        <source>Reveal of each turn</source>
        <translation>Révélation de chaque tour</translation>
    </message>
    <message>
        <source>Orders open, votes are counted, numbers move; any key skips it.</source>
        <translation>Les ordres s’ouvrent, les votes se comptent, les nombres bougent&#xa0;; une touche passe.</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Prévisions</translation>
    </message>
    <message>
        <source>What your orders may lead to, where the game allows it.</source>
        <translation>Ce que vos ordres peuvent amener, là où la partie le permet.</translation>
    </message>
    <message>
        <source>Folder for saved games</source>
        <translation>Dossier des parties enregistrées</translation>
    </message>
    <message>
        <source>New games are saved here after every turn.</source>
        <translation>Les nouvelles parties y sont enregistrées après chaque tour.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>Élément suivant, précédent</translation>
    </message>
    <message>
        <source>Move within a list or a row of choices</source>
        <translation>Se déplacer dans une liste ou une rangée de choix</translation>
    </message>
    <message>
        <source>Choose, press</source>
        <translation>Choisir, appuyer</translation>
    </message>
    <message>
        <source>Space  Enter</source>
        <translation>Espace  Entrée</translation>
    </message>
    <message>
        <source>Close what lies on top</source>
        <translation>Fermer ce qui est au-dessus</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>Ouvrir les menus</translation>
    </message>
    <message>
        <source>On a plot</source>
        <translation>Sur un graphique</translation>
    </message>
    <message>
        <source>A turn earlier, later</source>
        <translation>Un tour avant, après</translation>
    </message>
    <message>
        <source>Another curve</source>
        <translation>Une autre courbe</translation>
    </message>
    <message>
        <source>Why did it move?</source>
        <translation>Pourquoi a-t-elle bougé&#xa0;?</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Maj+C</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>L’enregistrer</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Maj+F10</translation>
    </message>
    <message>
        <source>While a game plays itself</source>
        <translation>Quand une partie se joue seule</translation>
    </message>
    <message>
        <source>Pause, go on</source>
        <translation>Pause, reprendre</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Play one turn</source>
        <translation>Jouer un tour</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Two branches compared</source>
        <translation>Deux branches comparées</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Choose other orders, and see how it would have gone.</source>
        <translation>Choisissez d’autres ordres et voyez ce qui serait arrivé.</translation>
    </message>
    <message>
        <source>Replaying the game…</source>
        <translation>La partie est rejouée…</translation>
    </message>
    <message>
        <source>From turn {turn} on nothing is on record: every seat is in character.</source>
        <translation>À partir du tour {turn}, rien n’est enregistré&#xa0;: chaque siège joue selon son caractère.</translation>
    </message>
    <message>
        <source>As it was played</source>
        <translation>Comme joué</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>The line is kept as a branch: see Explore, Go to branch.</source>
        <translation>La ligne est gardée comme branche&#xa0;: voir Explorer, Aller à la branche.</translation>
    </message>
</context>
<context>
    <name>SituationPage</name>
    <message>
        <source>THE CRISIS</source>
        <translation>LA CRISE</translation>
    </message>
    <message>
        <source>HEADLINES</source>
        <translation>À LA UNE</translation>
    </message>
    <message>
        <source>No news from the last turn.</source>
        <translation>Aucune nouvelle du dernier tour.</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message>
        <source>The ending</source>
        <translation>La fin</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>Tournants</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Pronostics</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>D’autres jours</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouvert</translation>
    </message>
    <message>
        <source>As it was played</source>
        <translation>Comme c’était joué</translation>
    </message>
    <message>
        <source>{was} became {then}</source>
        <translation>{was} devient {then}</translation>
    </message>
    <message>
        <source>WHAT IF</source>
        <translation>ET SI</translation>
    </message>
    <message>
        <source>THE END OF THE SESSION</source>
        <translation>LA FIN DE LA SÉANCE</translation>
    </message>
    <message>
        <source>The game has not come to an ending</source>
        <translation>La partie n’est pas arrivée à une fin</translation>
    </message>
    <message>
        <source>Forecasts are scored, and turning points found, once it has.</source>
        <translation>Les pronostics sont notés et les tournants trouvés quand elle y arrive.</translation>
    </message>
    <message>
        <source>THE END</source>
        <translation>LA FIN</translation>
    </message>
    <message>
        <source>Only some knew this number</source>
        <translation>Seuls certains connaissaient ce chiffre</translation>
    </message>
    <message>
        <source>{first} at the start</source>
        <translation>{first} au début</translation>
    </message>
    <message>
        <source>SECRETS</source>
        <translation>SECRETS</translation>
    </message>
    <message>
        <source>No secrets.</source>
        <translation>Aucun secret.</translation>
    </message>
    <message>
        <source>Secrets: {name}</source>
        <translation>Secrets&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What none of you knew</source>
        <translation>Ce qu’aucun de vous ne savait</translation>
    </message>
    <message>
        <source>Secrets: nobody’s</source>
        <translation>Secrets&#xa0;: de personne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>In public: {what}</source>
        <translation>En public&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Pourquoi&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing in private</source>
        <translation>Rien en privé</translation>
    </message>
    <message>
        <source>Turn {turn} · {when}</source>
        <translation>Tour {turn} · {when}</translation>
    </message>
    <message>
        <source>TURNING POINTS</source>
        <translation>TOURNANTS</translation>
    </message>
    <message>
        <source>The orders that changed most</source>
        <translation>Les ordres qui ont le plus changé</translation>
    </message>
    <message>
        <source>Turning points are found once the game has come to an ending.</source>
        <translation>Les tournants sont trouvés une fois la partie arrivée à une fin.</translation>
    </message>
    <message>
        <source>The game is being replayed without each order in turn…</source>
        <translation>La partie est rejouée sans chaque ordre, l’un après l’autre…</translation>
    </message>
    <message>
        <source>Today’s rules no longer give this game, so it is not replayed.</source>
        <translation>Les règles d’aujourd’hui ne donnent plus cette partie&#xa0;: elle n’est pas rejouée.</translation>
    </message>
    <message>
        <source>No single order changed anything.</source>
        <translation>Aucun ordre n’a changé quoi que ce soit à lui seul.</translation>
    </message>
    <message>
        <source>Control can let the machine play the rest in character.</source>
        <translation>La direction du jeu peut faire jouer la suite par la machine, selon le caractère.</translation>
    </message>
    <message>
        <source>by the machine</source>
        <translation>par la machine</translation>
    </message>
    <message>
        <source>Instead: {move}.</source>
        <translation>À la place&#xa0;: {move}.</translation>
    </message>
    <message>
        <source>Then it ends in “{ending}”.</source>
        <translation>Alors cela finit par «&#xa0;{ending}&#xa0;».</translation>
    </message>
    <message>
        <source>FORECASTS</source>
        <translation>PRONOSTICS</translation>
    </message>
    <message>
        <source>Nobody sealed a forecast.</source>
        <translation>Personne n’a scellé de pronostic.</translation>
    </message>
    <message>
        <source>Forecasts are scored once the game has come to an ending.</source>
        <translation>Les pronostics sont notés quand la partie est arrivée à une fin.</translation>
    </message>
    <message>
        <source>What you predicted, and what came</source>
        <translation>Vos pronostics, et ce qui est venu</translation>
    </message>
    <message>
        <source>Turn {turn}: {ending}, {chance}%</source>
        <translation>Tour {turn}&#xa0;: {ending}, {chance}&#xa0;%</translation>
    </message>
    <message>
        <source>Called {low} to {high}% likely: {count} forecasts</source>
        <translation>Dits probables de {low} à {high}&#xa0;%&#xa0;: {count} pronostics</translation>
    </message>
    <message>
        <source>On average they said {mean}%</source>
        <translation>En moyenne, on disait {mean}&#xa0;%</translation>
    </message>
    <message>
        <source>{came}%</source>
        <translation>{came}&#xa0;%</translation>
    </message>
    <message>
        <source>0 is perfect, 2 the worst; who knows nothing gets {score}.</source>
        <translation>0 est parfait, 2 le pire&#xa0;; qui ne sait rien obtient {score}.</translation>
    </message>
    <message>
        <source>Brier score, the mean of all turns</source>
        <translation>Score de Brier, moyenne de tous les tours</translation>
    </message>
    <message>
        <source>You predicted; what came was “{ending}”</source>
        <translation>Vos pronostics&#xa0;; il est venu «&#xa0;{ending}&#xa0;»</translation>
    </message>
    <message>
        <source>Called {low} to {high}% likely: {count} forecast</source>
        <translation>Dit probable de {low} à {high}&#xa0;%&#xa0;: {count} pronostic</translation>
    </message>
    <message>
        <source>Calibration of all teams</source>
        <translation>Calibration de toutes les équipes</translation>
    </message>
    <message>
        <source>An order can be tried otherwise once the game has come to an ending.</source>
        <translation>Un ordre peut être essayé autrement une fois la partie arrivée à une fin.</translation>
    </message>
    <message>
        <source>Choose one of the questions: it is replayed with the same dice.</source>
        <translation>Choisissez une des questions&#xa0;: on rejoue avec les mêmes dés.</translation>
    </message>
    <message>
        <source>One thing done otherwise</source>
        <translation>Une seule chose faite autrement</translation>
    </message>
    <message>
        <source>Choose which days are laid behind yours.</source>
        <translation>Choisissez les jours à placer derrière les vôtres.</translation>
    </message>
    <message>
        <source>OTHER DAYS</source>
        <translation>D’AUTRES JOURS</translation>
    </message>
    <message>
        <source>Your days, and others</source>
        <translation>Vos jours, et d’autres</translation>
    </message>
</context>
<context>
    <name>SpreadStrip</name>
    <message>
        <source>The middle 80% of them scored {low} to {high}, half at most {median}.</source>
        <translation>Les 80&#xa0;% du milieu ont obtenu de {low} à {high}, la moitié au plus {median}.</translation>
    </message>
    <message>
        <source>Among simulated games</source>
        <translation>Parmi les parties simulées</translation>
    </message>
    <message>
        <source>Better than all {games} games</source>
        <translation>Mieux que les {games} parties</translation>
    </message>
    <message>
        <source>Better than none of {games} games</source>
        <translation>Mieux qu’aucune de {games} parties</translation>
    </message>
    <message>
        <source>Better than fewer than 1% of {games} games</source>
        <translation>Mieux que moins de 1&#xa0;% de {games} parties</translation>
    </message>
    <message>
        <source>Better than {share}% of {games} games</source>
        <translation>Mieux que {share}&#xa0;% de {games} parties</translation>
    </message>
</context>
<context>
    <name>StageHeader</name>
    <message>
        <source>The end</source>
        <translation>La fin</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>STANDINGS</source>
        <translation>POSITIONS</translation>
    </message>
    <message>
        <source>THE CRISIS</source>
        <translation>LA CRISE</translation>
    </message>
    <message>
        <source>What the crisis is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>NEGOTIATION</source>
        <translation>NÉGOCIATION</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistrée</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistrée à {time}</translation>
    </message>
    <message>
        <source>{seats} seats ({machine} by machine)</source>
        <translation>{seats} places (dont {machine} par la machine)</translation>
    </message>
    <message>
        <source>{seats} seats, all taken by people</source>
        <translation>{seats} places, toutes tenues par des personnes</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>Graine {seed}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>HOW EACH CAME OUT</source>
        <translation>OÙ CHACUN EN EST</translation>
    </message>
    <message>
        <source>Aim by aim</source>
        <translation>But par but</translation>
    </message>
    <message>
        <source>The ending, and how each role came out</source>
        <translation>Le dénouement, et où chaque rôle en est</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Your score</source>
        <translation>Votre score</translation>
    </message>
    <message>
        <source>{after}, as before</source>
        <translation>{after}, comme avant</translation>
    </message>
    <message>
        <source>from {before} to {after}</source>
        <translation>de {before} à {after}</translation>
    </message>
</context>
<context>
    <name>Suspicions</name>
    <message>
        <source>WHAT YOU SUSPECT</source>
        <translation>CE QUE VOUS SUPPOSEZ</translation>
    </message>
    <message>
        <source>This game is played without forecasts, so this is left to you.</source>
        <translation>Cette partie se joue sans prévisions&#xa0;: à vous d’en juger.</translation>
    </message>
    <message>
        <source>Forecasts are switched off, so nothing is worked out here.</source>
        <translation>Les prévisions sont désactivées&#xa0;: rien n’est calculé ici.</translation>
    </message>
    <message>
        <source>Being worked out from what you have seen…</source>
        <translation>Calcul en cours, d’après ce que vous avez vu…</translation>
    </message>
    <message>
        <source>The middle, and the range that holds in 8 of 10 worlds that fit what you have seen.</source>
        <translation>La médiane, et l’intervalle de 8 mondes sur 10 compatibles avec ce que vous avez vu.</translation>
    </message>
</context>
<context>
    <name>TeamRow</name>
    <message>
        <source>{name}: a PIN has {least} to {most} digits.</source>
        <translation>{name}&#xa0;: un code compte {least} à {most} chiffres.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>In character</source>
        <translation>Dans le rôle</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>Débutant</translation>
    </message>
    <message>
        <source>Experienced</source>
        <translation>Expérimenté</translation>
    </message>
    <message>
        <source>Strategist</source>
        <translation>Stratège</translation>
    </message>
    <message>
        <source>Played by</source>
        <translation>Joué par</translation>
    </message>
    <message>
        <source>All but people are players of the machine.</source>
        <translation>Tous sauf les personnes sont joués par la machine.</translation>
    </message>
    <message>
        <source>Team’s name</source>
        <translation>Nom de l’équipe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Des noms, avec des virgules</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Opens the team’s curtain. It is kept as a hash, not as digits.</source>
        <translation>Lève le rideau de l’équipe. Il est gardé comme empreinte, pas en chiffres.</translation>
    </message>
    <message>
        <source>Votes by ballot</source>
        <translation>Vote par bulletin</translation>
    </message>
    <message>
        <source>Each director or member votes on the team’s orders.</source>
        <translation>Chaque administrateur ou membre vote sur les ordres de l’équipe.</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>TeamTick</name>
    <message>
        <source>the machine</source>
        <translation>la machine</translation>
    </message>
    <message>
        <source>orders given</source>
        <translation>ordres donnés</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>{state}, forecast sealed</source>
        <translation>{state}, pronostic scellé</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Voir…</translation>
    </message>
    <message>
        <source>Look at the orders of {name}</source>
        <translation>Regarder les ordres de {name}</translation>
    </message>
    <message>
        <source>Asks first; that you looked is recorded.</source>
        <translation>Demande d’abord&#xa0;; le journal retient que vous avez regardé.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call {name} to the machine</source>
        <translation>Appeler {name} à la machine</translation>
    </message>
    <message>
        <source>The seats’ window asks this team to sit down.</source>
        <translation>La fenêtre des équipes invite celle-ci à s’asseoir.</translation>
    </message>
</context>
<context>
    <name>TeamTicks</name>
    <message>
        <source>TEAMS</source>
        <translation>ÉQUIPES</translation>
    </message>
</context>
<context>
    <name>ThenNow</name>
    <message>
        <source>Orders, in this game and really, turn by turn</source>
        <translation>Les ordres, dans cette partie et en réalité, tour par tour</translation>
    </message>
    <message>
        <source>Numbers, in this game and really</source>
        <translation>Les grandeurs, dans cette partie et en réalité</translation>
    </message>
    <message>
        <source>RECORDED NUMBERS</source>
        <translation>GRANDEURS RELEVÉES</translation>
    </message>
    <message>
        <source>Sources as the scenario names them; a dash where the game was over by then.</source>
        <translation>Sources telles que le scénario les nomme&#xa0;; un tiret là où la partie était déjà finie.</translation>
    </message>
    <message>
        <source>{same} of the {all} orders on record were given in this game too.</source>
        <translation>{same} des {all} ordres attestés ont aussi été donnés dans cette partie.</translation>
    </message>
    <message>
        <source>Turn {turn}</source>
        <translation>Tour {turn}</translation>
    </message>
    <message>
        <source>Source: {basis}</source>
        <translation>Source&#xa0;: {basis}</translation>
    </message>
    <message>
        <source>In this game</source>
        <translation>Dans cette partie</translation>
    </message>
    <message>
        <source>The game was over</source>
        <translation>La partie était finie</translation>
    </message>
    <message>
        <source>Really</source>
        <translation>En réalité</translation>
    </message>
    <message>
        <source>{who} (machine)</source>
        <translation>{who} (machine)</translation>
    </message>
    <message>
        <source>says</source>
        <translation>dit</translation>
    </message>
    <message>
        <source>does</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline: turn {turn} of {turns}, {now}</source>
        <translation>Frise&#xa0;: tour {turn} sur {turns}, {now}</translation>
    </message>
    <message>
        <source>{timeline}; you look at turn {turn}, {label}</source>
        <translation>{timeline}&#xa0;; vous regardez le tour {turn}, {label}</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Clock started</source>
        <translation>Horloge démarrée</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>Horloge en pause</translation>
    </message>
    <message>
        <source>{n} minutes more</source>
        <translation>{n} minutes de plus</translation>
    </message>
    <message>
        <source>Session opened again; the clock stands</source>
        <translation>Séance rouverte&#xa0;; l’horloge est arrêtée</translation>
    </message>
    <message>
        <source>Turn {turn} played by the machine, in character</source>
        <translation>Tour {turn} joué par la machine, selon le caractère</translation>
    </message>
    <message>
        <source>Turn {turn} resolved</source>
        <translation>Tour {turn} joué</translation>
    </message>
    <message>
        <source>Back from turn {turn} to the start of turn {to}: {reason}</source>
        <translation>Retour du tour {turn} au début du tour {to}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Control looked at the orders of {name}</source>
        <translation>La direction a regardé les ordres de {name}</translation>
    </message>
    <message>
        <source>Projector dark</source>
        <translation>Projecteur noir</translation>
    </message>
    <message>
        <source>Projector shows again</source>
        <translation>Le projecteur montre de nouveau</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Réponse&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{name} asks: {text}</source>
        <translation>{name} demande&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{name} sealed a forecast</source>
        <translation>{name} a scellé un pronostic</translation>
    </message>
    <message>
        <source>{name}: {voter} voted</source>
        <translation>{name}&#xa0;: {voter} a voté</translation>
    </message>
    <message>
        <source>{name} proposes: {text}</source>
        <translation>{name} propose&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{name} objects: {text}</source>
        <translation>{name} objecte&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>TurnClock</name>
    <message>
        <source>Time left for this turn</source>
        <translation>Temps restant pour ce tour</translation>
    </message>
    <message>
        <source>Time left for this turn; Control has stopped the clock</source>
        <translation>Temps restant pour ce tour&#xa0;; la direction du jeu a arrêté l’horloge</translation>
    </message>
    <message>
        <source>Time on this turn</source>
        <translation>Temps passé sur ce tour</translation>
    </message>
</context>
<context>
    <name>TurnStory</name>
    <message>
        <source>What really happened, turn by turn</source>
        <translation>Ce qui s’est vraiment passé, tour par tour</translation>
    </message>
    <message>
        <source>Turn {turn}</source>
        <translation>Tour {turn}</translation>
    </message>
    <message>
        <source>Played by the machine, in character: {names}</source>
        <translation>Joué par la machine, selon le caractère&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Why, {name}:</source>
        <translation>Pourquoi, {name}&#xa0;:</translation>
    </message>
    <message>
        <source>secret until now</source>
        <translation>secret jusqu’ici</translation>
    </message>
    <message>
        <source>leaked</source>
        <translation>divulgué</translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message>
        <source>Turn {turn} of {turns}</source>
        <translation>Tour {turn} sur {turns}</translation>
    </message>
    <message>
        <source>Turn {turn}, more than the {planned} planned</source>
        <translation>Tour {turn}, au-delà des {planned} prévus</translation>
    </message>
    <message>
        <source>The {planned} planned turns are played. Next: the hot wash</source>
        <translation>Les {planned} tours prévus sont joués. Ensuite&#xa0;: le débriefing à chaud</translation>
    </message>
    <message>
        <source>From turn {turn} on played by the machine</source>
        <translation>Joué par la machine à partir du tour {turn}</translation>
    </message>
</context>
<context>
    <name>TurningPoints</name>
    <message>
        <source>Turn and order</source>
        <translation>Tour et ordre</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>À la place</translation>
    </message>
    <message>
        <source>Own score</source>
        <translation>Son score</translation>
    </message>
    <message>
        <source>All scores</source>
        <translation>Tous les scores</translation>
    </message>
    <message>
        <source>{move}: then “{ending}”</source>
        <translation>{move}&#xa0;: alors «&#xa0;{ending}&#xa0;»</translation>
    </message>
    <message>
        <source>{who} (machine)</source>
        <translation>{who} (machine)</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>No longer possible then: {moves}</source>
        <translation>Devenu alors impossible&#xa0;: {moves}</translation>
    </message>
    <message>
        <source>Worth {own} points to {name}; all scores together moved by {all}</source>
        <translation>{own} points pour {name}&#xa0;; tous les scores ensemble ont bougé de {all}</translation>
    </message>
    <message>
        <source>The game is being replayed without each order in turn…</source>
        <translation>La partie est rejouée sans chacun des ordres, l’un après l’autre…</translation>
    </message>
    <message>
        <source>Today’s rules no longer give this game, so it is not replayed.</source>
        <translation>Les règles d’aujourd’hui ne donnent plus cette partie&#xa0;: elle n’est pas rejouée.</translation>
    </message>
    <message>
        <source>No single order changed anything.</source>
        <translation>Aucun ordre, à lui seul, n’a rien changé.</translation>
    </message>
    <message>
        <source>Each order replaced by doing nothing, or by what the role does in character; all else and the dice as they were. What the order was worth, in points:</source>
        <translation>Chaque ordre remplacé par ne rien faire, ou par ce que le rôle fait selon son caractère&#xa0;; le reste et les dés inchangés. Ce que l’ordre a valu, en points&#xa0;:</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>everybody’s scores</source>
        <translation>les scores de tous</translation>
    </message>
    <message>
        <source>the role’s own score</source>
        <translation>le score du rôle</translation>
    </message>
    <message>
        <source>another ending</source>
        <translation>un autre dénouement</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>See both lines beside each other</source>
        <translation>Voir les deux lignes côte à côte</translation>
    </message>
    <message>
        <source>Turning points: orders by what they changed</source>
        <translation>Tournants&#xa0;: les ordres selon ce qu’ils ont changé</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Quorum ended in the middle of “{title}”. It goes on after the last turn that was saved.</source>
        <translation>Quorum s’est arrêté au milieu de «&#xa0;{title}&#xa0;». La partie reprend après le dernier tour enregistré.</translation>
    </message>
    <message>
        <source>Quorum ended in the middle of “{title}”. Its last turn could not be saved; it goes on after the last one that was.</source>
        <translation>Quorum s’est arrêté au milieu de «&#xa0;{title}&#xa0;». Le dernier tour n’a pas pu être enregistré&#xa0;; la partie reprend après le dernier qui l’a été.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Effects if it works</source>
        <translation>Effets en cas de réussite</translation>
    </message>
    <message>
        <source>Effects if it does not</source>
        <translation>Effets en cas d’échec</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Qui en est informé</translation>
    </message>
    <message>
        <source>Headline if it works</source>
        <translation>Titre en cas de réussite</translation>
    </message>
    <message>
        <source>what they do, if nothing is written here</source>
        <translation>ce qu’elle fait, si rien n’est écrit ici</translation>
    </message>
    <message>
        <source>Headline if it does not</source>
        <translation>Titre en cas d’échec</translation>
    </message>
    <message>
        <source>no news, if nothing is written here</source>
        <translation>pas de nouvelle, si rien n’est écrit ici</translation>
    </message>
    <message>
        <source>Reason (for the record)</source>
        <translation>Raison (pour mémoire)</translation>
    </message>
    <message>
        <source>Nobody is told before the end.</source>
        <translation>Personne n’en est informé avant la fin.</translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>These are the recorded orders; choose others.</source>
        <translation>Ce sont les ordres enregistrés&#xa0;; choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>In public</source>
        <translation>En public</translation>
    </message>
    <message>
        <source>In private</source>
        <translation>En privé</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Replay the rest: everybody else’s recorded orders, the same dice</source>
        <translation>Rejouer le reste&#xa0;: les ordres enregistrés de tous les autres, les mêmes dés</translation>
    </message>
    <message>
        <source>Keep as a branch</source>
        <translation>Garder comme branche</translation>
    </message>
    <message>
        <source>Name of the branch (may be left out)</source>
        <translation>Nom de la branche (facultatif)</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>Nom de la branche</translation>
    </message>
</context>
<context>
    <name>WhatIfs</name>
    <message>
        <source>The game is being replayed without each order in turn…</source>
        <translation>La partie est rejouée sans chacun des ordres, l’un après l’autre…</translation>
    </message>
    <message>
        <source>WORTH TRYING</source>
        <translation>À ESSAYER</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calculer</translation>
    </message>
</context>
<context>
    <name>WhatsNew</name>
    <message>
        <source>What’s new</source>
        <translation>Nouveautés</translation>
    </message>
</context>
<context>
    <name>WhyLines</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>ORDERS</source>
        <translation>ORDRES</translation>
    </message>
    <message>
        <source>WITHOUT ANY ORDERS</source>
        <translation>SANS AUCUN ORDRE</translation>
    </message>
    <message>
        <source>{count} smaller causes</source>
        <translation>{count} causes moindres</translation>
    </message>
    <message>
        <source>A smaller cause</source>
        <translation>Une cause moindre</translation>
    </message>
    <message>
        <source>Held at the limit of its range</source>
        <translation>Retenu à la limite de son intervalle</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Turn {turn}, {when}</source>
        <translation>Tour {turn}, {when}</translation>
    </message>
    <message>
        <source>A turn earlier</source>
        <translation>Un tour plus tôt</translation>
    </message>
    <message>
        <source>A turn later</source>
        <translation>Un tour plus tard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What each order changed, found by playing the turn again without it in every combination of the others (Shapley values).</source>
        <translation>Ce que chaque ordre a changé, en rejouant le tour sans lui dans toutes les combinaisons des autres (valeurs de Shapley).</translation>
    </message>
    <message>
        <source>What happened, followed through the numbers that this one is computed from (Shapley values).</source>
        <translation>Ce qui s’est passé, suivi à travers les grandeurs dont celle-ci est calculée (valeurs de Shapley).</translation>
    </message>
    <message>
        <source>The causes that are known to you, followed through the numbers that this one is computed from (Shapley values).</source>
        <translation>Les causes connues de vous, suivies à travers les grandeurs dont celle-ci est calculée (valeurs de Shapley).</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>Playing the turn again without each order…</source>
        <translation>Le tour est rejoué sans chacun des ordres…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What each order changed</source>
        <translation>Ce que chaque ordre a changé</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Following it to its causes…</source>
        <translation>Recherche des causes…</translation>
    </message>
    <message>
        <source>Nothing moved this number in that turn.</source>
        <translation>Rien n’a fait bouger ce nombre pendant ce tour.</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>&amp;Workshop</source>
        <translation>A&amp;telier</translation>
    </message>
    <message>
        <source>&amp;Plan a session…</source>
        <translation>&amp;Préparer une séance…</translation>
    </message>
    <message>
        <source>&amp;Control’s window</source>
        <translation>Fenêtre de la &amp;direction</translation>
    </message>
</context>
<context>
    <name>_Against</name>
    <message>
        <source>Counter-argument {n}</source>
        <translation>Contre-argument {n}</translation>
    </message>
    <message>
        <source>{about}: whose</source>
        <translation>{about}&#xa0;: de qui</translation>
    </message>
    <message>
        <source>Remove counter-argument {n}</source>
        <translation>Retirer le contre-argument {n}</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>made {when}</source>
        <translation>offre faite&#xa0;: {when}</translation>
    </message>
    <message>
        <source>{term}: {said}</source>
        <translation>{term}&#xa0;: {said}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Effect {n}</source>
        <translation>Effet {n}</translation>
    </message>
    <message>
        <source>{about}: which number</source>
        <translation>{about}&#xa0;: quelle grandeur</translation>
    </message>
    <message>
        <source>{about}: by how much</source>
        <translation>{about}&#xa0;: de combien</translation>
    </message>
    <message>
        <source>{about}: from which stock, or to which</source>
        <translation>{about}&#xa0;: de quel stock, ou vers lequel</translation>
    </message>
    <message>
        <source>Remove effect {n}</source>
        <translation>Retirer l’effet {n}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>vers</translation>
    </message>
    <message>
        <source>now {now}</source>
        <translation>maintenant {now}</translation>
    </message>
</context>
<context>
    <name>_WhatIf</name>
    <message>
        <source>TURN {turn}  ·  {who}</source>
        <translation>TOUR {turn}  ·  {who}</translation>
    </message>
    <message>
        <source>{who} (machine)</source>
        <translation>{who} (machine)</translation>
    </message>
    <message>
        <source>Try it: see both lines beside each other</source>
        <translation>Essayer&#xa0;: voir les deux lignes côte à côte</translation>
    </message>
    <message>
        <source>What if “{what}” had not been ordered?</source>
        <translation>Et si «&#xa0;{what}&#xa0;» n’avait pas été ordonné&#xa0;?</translation>
    </message>
    <message>
        <source>What if “{instead}” had been ordered?</source>
        <translation>Et si «&#xa0;{instead}&#xa0;» avait été ordonné&#xa0;?</translation>
    </message>
    <message>
        <source>What if “{instead}” had been ordered instead of “{what}”?</source>
        <translation>Et si «&#xa0;{instead}&#xa0;» avait été ordonné au lieu de «&#xa0;{what}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Then it ends in “{ending}”.</source>
        <translation>Alors la fin est «&#xa0;{ending}&#xa0;».</translation>
    </message>
    <message>
        <source>The same ending; scores moved by {points} points in all.</source>
        <translation>La même fin&#xa0;; les scores bougent de {points} points en tout.</translation>
    </message>
</context>
</TS>
