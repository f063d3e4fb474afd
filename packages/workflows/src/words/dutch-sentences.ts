/**
 * What validation and expressions say, in Dutch by its English words. `{name}` is a person's own word, `{label}` one of
 * ours, `{rest}` a sentence again. The more particular stands first.
 */
export const dutchSentences: readonly (readonly [english: string, dutch: string])[] = [
  // A workflow as a whole
  [
    "This workflow never starts: add a step that starts it, such as “When something is new or changed”.",
    "Deze workflow start nooit: voeg een stap toe die hem start, zoals “Als iets nieuw of gewijzigd is”.",
  ],
  ["This workflow is empty: add a step that starts it.", "Deze workflow is leeg: voeg een stap toe die hem start."],
  ["A line connects two steps that do not exist.", "Een lijn verbindt twee stappen die niet bestaan."],
  [
    "A line into “{name}” comes from a step that does not exist.",
    "Een lijn naar “{name}” komt van een stap die niet bestaat.",
  ],
  [
    "A line from “{name}” leads to a step that does not exist.",
    "Een lijn van “{name}” leidt naar een stap die niet bestaat.",
  ],
  [
    "A line leaves “{name}” by an exit it does not have (“{name}”).",
    "Een lijn verlaat “{name}” door een uitgang die er niet is (“{name}”).",
  ],
  [
    "A line leads from “{name}” to itself; remove it: a step can't follow itself.",
    "Een lijn leidt van “{name}” naar zichzelf; haal hem weg: een stap kan zichzelf niet volgen.",
  ],
  [
    "These steps go round in a circle: {name}. Remove one of the lines between them.",
    "Deze stappen gaan in een kring rond: {name}. Haal een van de lijnen ertussen weg.",
  ],
  [
    "Two steps have the id “{name}”; give one of them another.",
    "Twee stappen hebben het id “{name}”; geef een ervan een ander.",
  ],
  ["“{name}” can't be the id of a step; choose another.", "“{name}” kan geen id van een stap zijn; kies een ander."],
  [
    "“{name}” starts the workflow; no line can lead into it.",
    "“{name}” start de workflow; er kan geen lijn naartoe leiden.",
  ],
  [
    "“{name}” is never reached: draw a line to it from a step before.",
    "“{name}” wordt nooit bereikt: trek er een lijn naartoe vanaf een stap ervoor.",
  ],
  ["“{name}” is of a kind that does not exist (“{name}”).", "“{name}” is van een soort die niet bestaat (“{name}”)."],
  [
    "“{name}” has a setting that does not exist (“{name}”).",
    "“{name}” heeft een instelling die niet bestaat (“{name}”).",
  ],
  [
    "“{name}” calls nothing outside: it has no attempts and no time of its own. Leave both out.",
    "“{name}” roept niets buiten aan: er zijn geen pogingen en geen eigen tijd. Laat beide weg.",
  ],

  // Lines around merges, loops, answers and calls
  [
    "“{name}” has nothing to bring together: no branch leads into it. Draw at least two.",
    "“{name}” heeft niets samen te brengen: er leidt geen tak naartoe. Trek er minstens twee.",
  ],
  [
    "“{name}” has nothing to bring together: only one branch leads into it. Draw at least two.",
    "“{name}” heeft niets samen te brengen: er leidt maar één tak naartoe. Trek er minstens twee.",
  ],
  [
    "“{name}” does nothing for its items: draw a line from its exit “For each item”.",
    "“{name}” doet niets met de onderdelen: trek een lijn vanaf de uitgang “Voor elk item”.",
  ],
  [
    "The loop “{name}” leads out of itself: “{name}” lies in it and also follows “{name}”. Draw what comes after the loop from its exit “When all are done”.",
    "De lus “{name}” leidt uit zichzelf: “{name}” ligt erin en volgt ook op “{name}”. Trek wat na de lus komt vanaf de uitgang “Als alles klaar is”.",
  ],
  [
    "“{name}” has nobody to answer: set “Answer the caller” of “{name}” to “When the workflow responds”.",
    "“{name}” heeft niemand om te antwoorden: zet “De aanroeper antwoorden” van “{name}” op “Als de workflow antwoordt”.",
  ],
  [
    "“{name}” has nobody to answer: it must follow a start “On a webhook” that answers when the workflow responds.",
    "“{name}” heeft niemand om te antwoorden: het moet volgen op een start “Bij een webhook” die antwoordt als de workflow antwoordt.",
  ],
  [
    "“Workflow” of “{name}” leads round in a circle: {name}. A workflow can't call itself, nor one that calls it.",
    "“Workflow” van “{name}” leidt in een kring rond: {name}. Een workflow kan zichzelf niet aanroepen, en ook geen die hem aanroept.",
  ],
  [
    "“Workflow” of “{name}” calls workflows more than {name} deep: {name}.",
    "“Workflow” van “{name}” roept workflows meer dan {name} diep aan: {name}.",
  ],

  // Fields
  ["“{label}” of “{name}” is missing.", "“{label}” van “{name}” ontbreekt."],
  [
    "“{label}” of “{name}” must be a whole number from {name} to {name}.",
    "“{label}” van “{name}” moet een heel getal van {name} tot {name} zijn.",
  ],
  ["“{label}” of “{name}” must be an expression.", "“{label}” van “{name}” moet een expressie zijn."],
  ["“{label}” of “{name}” needs at least one case.", "“{label}” van “{name}” heeft minstens één geval nodig."],
  [
    "“{label}” of “{name}” needs a name and a condition in case {name}.",
    "“{label}” van “{name}” heeft een naam en een voorwaarde nodig in geval {name}.",
  ],
  ["“{label}” of “{name}” has more than 20 cases.", "“{label}” van “{name}” heeft meer dan 20 gevallen."],
  [
    "“{label}” of “{name}” names a connection that does not exist; choose one of yours.",
    "“{label}” van “{name}” noemt een koppeling die niet bestaat; kies er een van jullie.",
  ],
  [
    "“{label}” of “{name}” needs a connection to {name}.",
    "“{label}” van “{name}” heeft een koppeling met {name} nodig.",
  ],
  [
    "“{label}” of “{name}” is nothing that “{name}” has; choose one of what it has.",
    "“{label}” van “{name}” is niets wat “{name}” heeft; kies iets wat er wel is.",
  ],
  [
    "“{label}” of “{name}” must be left open: what is watched at “{name}” has no status.",
    "“{label}” van “{name}” moet leeg blijven: waar bij “{name}” op gelet wordt, heeft geen status.",
  ],
  [
    "“{label}” of “{name}” is “{name}”, which nothing of its kind at “{name}” can be; choose another, or leave it open.",
    "“{label}” van “{name}” is “{name}”, wat niets van die soort bij “{name}” kan zijn; kies iets anders of laat het leeg.",
  ],
  [
    "“{label}” of “{name}” is “{name}”, which nothing seen at “{name}” is so far; make sure that it is written as it is there.",
    "“{label}” van “{name}” is “{name}”, wat tot nu toe niets bij “{name}” is; controleer of het er net zo geschreven wordt.",
  ],
  [
    "“{label}” of “{name}” names an AI key that does not exist; choose one of yours.",
    "“{label}” van “{name}” noemt een AI-sleutel die niet bestaat; kies er een van jullie.",
  ],
  [
    "“{label}” of “{name}” names a model this AI key can't use (“{name}”).",
    "“{label}” van “{name}” noemt een model dat deze AI-sleutel niet kan gebruiken (“{name}”).",
  ],
  [
    "“{label}” of “{name}” names a workflow that does not exist; choose one of yours.",
    "“{label}” van “{name}” noemt een workflow die niet bestaat; kies er een van jullie.",
  ],
  [
    "“{label}” of “{name}” names “{name}”, which is not published with a start “When another workflow calls it”.",
    "“{label}” van “{name}” noemt “{name}”, die niet is gepubliceerd met een start “Als een andere workflow hem aanroept”.",
  ],
  [
    "“{label}” of “{name}” names somebody who does not belong to this organization; choose its members.",
    "“{label}” van “{name}” noemt iemand die niet bij deze organisatie hoort; kies haar leden.",
  ],
  [
    "“{label}” of “{name}” refers to “{name}” (steps.{name}), which does not run before “{name}”.",
    "“{label}” van “{name}” verwijst naar “{name}” (steps.{name}), die niet vóór “{name}” draait.",
  ],
  [
    "“{label}” of “{name}” refers to a step that does not exist (steps.{name}).",
    "“{label}” van “{name}” verwijst naar een stap die niet bestaat (steps.{name}).",
  ],
  [
    "“{label}” of “{name}” can't read {name}: it is asked when something happens. Compare event with it in “Is equal to”.",
    "“{label}” van “{name}” kan {name} niet lezen: het wordt gevraagd als er iets gebeurt. Vergelijk event ermee in “Gelijk is aan”.",
  ],
  [
    "“{label}” of “{name}” names an action that does not exist (“{name}”); remove it.",
    "“{label}” van “{name}” noemt een actie die niet bestaat (“{name}”); haal hem weg.",
  ],
  [
    "“{label}” of “{name}” uses “{label}” of a connection that does not exist any more; remove it.",
    "“{label}” van “{name}” gebruikt “{label}” van een koppeling die niet meer bestaat; haal hem weg.",
  ],
  [
    "“{label}” of “{name}” uses “{label}” of a connection that can't do it; remove it.",
    "“{label}” van “{name}” gebruikt “{label}” van een koppeling die dat niet kan; haal hem weg.",
  ],
  [
    "“{label}” of “{name}” lets the agent use “{label}” without asking, but it can't be undone; set it to ask.",
    "“{label}” van “{name}” laat de agent “{label}” zonder vragen gebruiken, maar het is niet ongedaan te maken; zet het op vragen.",
  ],
  [
    "“{label}” of “{name}” lets the agent use “{label}” without asking, but this agent also reads by itself, so others' words could steer it; set it to ask.",
    "“{label}” van “{name}” laat de agent “{label}” zonder vragen gebruiken, maar deze agent leest ook zelf, zodat woorden van anderen hem kunnen sturen; zet het op vragen.",
  ],
  ["“{label}” of “{name}” can't be read: {rest}", "“{label}” van “{name}” is niet te lezen: {rest}"],
  ["“{label}” of “{name}” does not fit: {rest}", "“{label}” van “{name}” past niet: {rest}"],
  ["The code can't be read: {rest}", "De code is niet te lezen: {rest}"],
  ["Two cases have the same id; remove one of them.", "Twee gevallen hebben hetzelfde id; haal er een weg."],
  ["Say why the run has failed: a message is missing.", "Zeg waarom de run is mislukt: er ontbreekt een bericht."],
  [
    "Fill in either how long to wait or until when, not both.",
    "Vul in hoe lang er wordt gewacht of tot wanneer, niet allebei.",
  ],
  [
    "Say who is asked too: choose at least one role or one person.",
    "Zeg wie er ook wordt gevraagd: kies minstens één rol of één persoon.",
  ],
  ["Escalate before the approval expires.", "Vraag anderen voordat de goedkeuring verloopt."],
  [
    "Say who is told: choose at least one role or one person.",
    "Zeg wie het hoort: kies minstens één rol of één persoon.",
  ],
  [
    "Say what is compared: “Only where” is missing, and “Is equal to” is filled in.",
    "Zeg wat er wordt vergeleken: “Alleen waar” ontbreekt, en “Gelijk is aan” is ingevuld.",
  ],
  [
    "Two fields of the form are called “{name}” in expressions; give “{name}” another name.",
    "Twee velden van het formulier heten “{name}” in expressies; geef “{name}” een andere naam.",
  ],
  ["“{name}” needs at least two choices.", "“{name}” heeft minstens twee keuzes nodig."],
  ["Write a web address that starts with https://.", "Schrijf een webadres dat met https:// begint."],

  [
    "1 problem keeps this workflow from being published: {rest}",
    "1 probleem staat het publiceren van deze workflow in de weg: {rest}",
  ],
  [
    "{name} problems keep this workflow from being published: {rest}",
    "{name} problemen staan het publiceren van deze workflow in de weg: {rest}",
  ],
  ["This can't be tested yet: {rest}", "Dit kan nog niet worden getest: {rest}"],

  // Drafting from a sentence
  [
    "The model drew no workflow that works, in {name} attempts. Say it more plainly or in smaller parts, or choose a stronger model.",
    "Het model tekende in {name} pogingen geen workflow die werkt. Zeg het eenvoudiger of in kleinere delen, of kies een sterker model.",
  ],
  [
    "This workflow is too large for a change by a sentence: {name} steps with {name} characters of settings at most. Change it by hand, or part it into workflows that call each other.",
    "Deze workflow is te groot voor een wijziging met een zin: hooguit {name} stappen met {name} tekens aan instellingen. Wijzig hem met de hand, of deel hem op in workflows die elkaar aanroepen.",
  ],
  [
    "This changes a workflow that there is. Use it where that workflow is drawn.",
    "Dit wijzigt een workflow die er al is. Gebruik het waar die workflow wordt getekend.",
  ],
  ["There is nothing to make a draft of yet.", "Er is nog niets om een concept van te maken."],
  [
    "Your organization has had {name} workflows drafted within an hour, which is the most. The next can start in {name} min.",
    "Je organisatie liet binnen een uur {name} workflows ontwerpen, en dat is het meeste. De volgende kan over {name} min. beginnen.",
  ],
  [
    "A draft of yours is still being made. Wait until it is ready, or stop it.",
    "Er wordt nog een ontwerp voor je gemaakt. Wacht tot het klaar is, of stop het.",
  ],
  [
    "Several people of your organization are having workflows drafted right now. Try again in a minute.",
    "Meerdere mensen van je organisatie laten nu workflows ontwerpen. Probeer het over een minuut opnieuw.",
  ],
  [
    "Somebody else saved this workflow after you opened it. Reload to see their changes, then make yours again.",
    "Iemand anders heeft deze workflow opgeslagen nadat jij hem opende. Laad opnieuw om hun wijzigingen te zien, en maak de jouwe dan opnieuw.",
  ],
  ["There is no such workflow.", "Die workflow is er niet."],
  [
    "“{name}” writes a hidden value into “{name}”. Repeat it as a whole where it was, or leave it out.",
    "“{name}” schrijft een verborgen waarde in “{name}”. Herhaal die als geheel waar ze stond, of laat haar weg.",
  ],
  ["The model says that this can't be drawn: {name}", "Het model zegt dat dit niet te tekenen is: {name}"],
  [
    "The model did not come to an end within {name} seconds. Ask for less at once, or choose a faster model.",
    "Het model kwam niet binnen {name} seconden tot een eind. Vraag minder tegelijk, of kies een sneller model.",
  ],
  [
    "The drafting was broken off, because the service stopped. Start it again.",
    "Het ontwerpen is afgebroken, omdat de dienst stopte. Begin opnieuw.",
  ],
  [
    "The answer is not one JSON object. Answer with the JSON object alone.",
    "Het antwoord is geen JSON-object. Antwoord met het JSON-object alleen.",
  ],
  [
    "The answer was cut off before its end. Draw fewer steps with shorter settings.",
    "Het antwoord brak af voor het eind. Teken minder stappen met kortere instellingen.",
  ],
  [
    "The answer is far too long. Draw fewer steps with shorter settings.",
    "Het antwoord is veel te lang. Teken minder stappen met kortere instellingen.",
  ],
  ["The answer is nested too deeply.", "Het antwoord is te diep genest."],

  // Expressions
  ["{label}: The expression “{name}” failed: {rest}", "{label}: De expressie “{name}” is mislukt: {rest}"],
  ["The expression “{name}” failed: {rest}", "De expressie “{name}” is mislukt: {rest}"],
  ["{rest} (at character {name})", "{rest} (bij teken {name})"],
  ["The expression is empty.", "De expressie is leeg."],
  ["The expression is too large.", "De expressie is te groot."],
  ["The expression failed.", "De expressie is mislukt."],
  ["Unknown variable: {name}", "Onbekende naam: {name}"],
  ["No such key: index out of bounds, index {name} >= size {name}", "De lijst is te kort: plaats {name} van {name}"],
  ["No such key: {name}", "Dit is er niet: {name}"],
  ["Expected IDENTIFIER, got EOF", "Hier ontbreekt een naam"],
  ["Expected RBRACKET, got EOF", "Hier ontbreekt een ]"],
  ["Expected RBRACE, got EOF", "Hier ontbreekt een }"],
  ["Expected RPAREN, got EOF", "Hier ontbreekt een )"],
  ["Expected {name}, got {name}", "Hier hoort {name}, er staat {name}"],
  ["Unexpected token: EOF", "De expressie houdt te vroeg op"],
  ["Unexpected token: {name}", "Dit hoort hier niet: {name}"],
  ["Unexpected character: {name}", "Dit teken hoort hier niet: {name}"],
  ["Unterminated string", "De tekst heeft geen aanhalingsteken aan het eind"],
  ["found no matching overload for '{name}'", "Zo kan deze functie niet worden gebruikt: {name}"],
  ["no such overload: {name}", "Dit gaat niet samen: {name}"],
  ["Logical operator requires bool operands, got '{name}'", "Tussen && en || horen voorwaarden, en dit is {name}"],
];
