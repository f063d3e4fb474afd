/** What the builder says of the built-in steps, by its English words. The expressions in them stay as they are. */
export const dutch: Readonly<Record<string, string>> = {
  // Exits
  Then: "Daarna",
  "If it fails": "Als het mislukt",
  Yes: "Ja",
  No: "Nee",
  Otherwise: "Anders",
  "For each item": "Voor elk item",
  "When all are done": "Als alles klaar is",
  Approved: "Goedgekeurd",
  Rejected: "Afgewezen",
  "It happened": "Het gebeurde",
  "Not in time": "Niet op tijd",

  // How a step is tried
  "Further attempts": "Verdere pogingen",
  "Seconds for an attempt": "Seconden voor een poging",

  // Starts
  "Start by hand": "Met de hand starten",
  "Starts when someone presses Run.": "Start als iemand op Uitvoeren drukt.",
  "Example input": "Voorbeeldinvoer",
  "Offered as the input when someone presses Run.": "Wordt als invoer aangeboden als iemand op Uitvoeren drukt.",
  "On a schedule": "Volgens een schema",
  "Starts at fixed times.": "Start op vaste tijden.",
  Schedule: "Schema",
  "Minute, hour, day, month, weekday.": "Minuut, uur, dag, maand, weekdag.",
  "Time zone": "Tijdzone",
  "On a webhook": "Bij een webhook",
  "Starts when another system calls this workflow's address.":
    "Start als een ander systeem het adres van deze workflow aanroept.",
  "Answer the caller": "De aanroeper antwoorden",
  "At once: it was received": "Meteen: het is ontvangen",
  "When the workflow responds": "Als de workflow antwoordt",
  "Let the caller wait at most": "Laat de aanroeper hoogstens wachten",
  "Where it answers when the workflow responds. After that the caller is told so, and the run goes on.":
    "Als de workflow antwoordt. Daarna krijgt de aanroeper dat te horen en gaat de run door.",
  "If its time was missed": "Als het tijdstip gemist is",
  "When nothing could start it for five minutes or more, such as during maintenance. Times that pass while the workflow is paused are never made up for.":
    "Als niets hem vijf minuten of langer kon starten, zoals bij onderhoud. Tijdstippen die voorbijgaan terwijl de workflow gepauzeerd is, worden nooit ingehaald.",
  "Start once as soon as possible, however many were missed":
    "Zo snel mogelijk één keer starten, hoeveel er ook gemist zijn",
  "Skip it and wait for the next time": "Overslaan en op de volgende keer wachten",
  "When something is new or changed": "Als iets nieuw of gewijzigd is",
  "Starts when a record at one of your connections is new or was changed. A change that the workflow itself led to starts nothing.":
    "Start als een item bij een van je koppelingen nieuw of gewijzigd is. Een wijziging waar de workflow zelf toe leidde, start niets.",
  Connection: "Koppeling",
  "What to watch": "Waarop te letten",
  Post: "Bericht",
  Page: "Pagina",
  "Media file": "Mediabestand",
  "Category or tag": "Categorie of tag",
  Plugin: "Plug-in",
  Contact: "Contact",
  Company: "Bedrijf",
  Deal: "Deal",
  "List of people": "Lijst met mensen",
  "Tag of people": "Tag van mensen",
  Campaign: "Campagne",
  Product: "Product",
  Order: "Bestelling",
  Customer: "Klant",
  When: "Wanneer",
  "It is new or was changed": "Het is nieuw of gewijzigd",
  "It is new": "Het is nieuw",
  "It was changed": "Het is gewijzigd",
  "Only with this status": "Alleen met deze status",
  "Leave open for any status.": "Laat leeg voor elke status.",
  Published: "Gepubliceerd",
  Draft: "Concept",
  Scheduled: "Gepland",
  Private: "Privé",
  "When another workflow calls it": "Als een andere workflow hem aanroept",
  "Starts when another of your workflows runs this one, with the input it gives.":
    "Start als een andere workflow van je deze uitvoert, met de invoer die hij geeft.",
  "What callers give, for the expressions of the steps.": "Wat aanroepers geven, voor de expressies van de stappen.",

  "On a form": "Bij een formulier",
  "Starts when somebody sends its form. The form has a page of its own that needs no sign-in.":
    "Start als iemand het formulier verstuurt. Het formulier heeft een eigen pagina waarvoor je niet hoeft in te loggen.",
  "Ask for a quote": "Vraag een offerte aan",
  Introduction: "Inleiding",
  "What people fill in. Steps find it as trigger.values and the field's name.":
    "Wat mensen invullen. Stappen vinden het als trigger.values en de naam van het veld.",
  "Words on its button": "Tekst op de knop",
  Thanks: "Bedankje",
  "What people read once it was received.": "Wat mensen lezen als het ontvangen is.",

  // AI
  "Ask an AI model": "Een AI-model vragen",
  "Sends a prompt to an AI model and hands on its answer.":
    "Stuurt een opdracht naar een AI-model en geeft het antwoord door.",
  Model: "Model",
  Instructions: "Instructies",
  "How the model should behave.": "Hoe het model zich moet gedragen.",
  Prompt: "Opdracht",
  "Summarize in two sentences: {{ trigger.data.content }}": "Vat samen in twee zinnen: {{ trigger.data.content }}",
  "Longest answer (tokens)": "Langste antwoord (tokens)",
  "Let an agent work": "Een agent laten werken",
  "Gives an AI model a task and tools. It works step by step, and asks before it uses a tool that you set to ask.":
    "Geeft een AI-model een taak en hulpmiddelen. Het werkt stap voor stap en vraagt het eerst als je een hulpmiddel op vragen zet.",
  "How it should work, always. They hold no data: that belongs in the task.":
    "Hoe hij altijd moet werken. Er staan geen gegevens in: die horen in de taak.",
  Task: "Taak",
  "What to do this time. What you insert is shown to the model as data, never as instructions.":
    "Wat hij deze keer moet doen. Wat je invoegt ziet het model als gegevens, nooit als instructies.",
  Tools: "Hulpmiddelen",
  "What it may use. Everything else it never can.": "Wat hij mag gebruiken. Al het andere kan hij nooit.",
  "Shape of the answer": "Vorm van het antwoord",
  "A JSON Schema of an object. Leave open for plain text.":
    "Een JSON-schema van een object. Laat open voor gewone tekst.",
  "Turns at most": "Beurten hoogstens",
  "Tool calls at most": "Aanroepen van hulpmiddelen hoogstens",
  "Tokens at most": "Tokens hoogstens",
  "Cost at most (US$)": "Kosten hoogstens (US$)",
  "Wait for a yes": "Op een ja wachten",
  "What nobody has answered by then counts as a no.": "Waar dan nog niemand op heeft geantwoord, telt als een nee.",

  // Ways
  Condition: "Voorwaarde",
  "Goes one way when a condition holds, and the other way when it doesn't.":
    "Gaat de ene kant op als een voorwaarde klopt en anders de andere kant.",
  "An expression that comes out as true or false.": "Een expressie die waar of onwaar oplevert.",
  "Choose a way": "Een weg kiezen",
  "Goes the way of the first case that holds, and another way when none does.":
    "Gaat de weg van het eerste geval dat klopt, en een andere weg als geen enkel klopt.",
  Cases: "Gevallen",
  "Looked at from the top; the first whose condition holds is taken.":
    "Van boven af bekeken; het eerste waarvan de voorwaarde klopt telt.",
  "Bring branches together": "Takken samenbrengen",
  "Waits for the branches that lead here and goes on once.":
    "Wacht op de takken die hierheen leiden en gaat één keer verder.",
  "Go on": "Verdergaan",
  "When each branch has come or was not taken": "Als elke tak hier is of niet werd genomen",
  "Only when every branch has come": "Alleen als elke tak hier is",
  "As soon as the first has come": "Zodra de eerste hier is",
  "Goes through a list: the steps behind “For each item” run once for every item of it.":
    "Gaat een lijst langs: de stappen achter “Voor elk item” worden voor elk item één keer uitgevoerd.",
  List: "Lijst",
  "An expression that comes out as a list. In the loop's steps each entry is called item.":
    "Een expressie die een lijst oplevert. In de stappen van de lus heet elk onderdeel item.",
  "Items at the same time": "Items tegelijk",
  "From 1 to 20.": "Van 1 tot 20.",
  "When an item fails": "Als een item mislukt",
  "Stop the loop": "De lus stoppen",
  "Go on with the others": "Doorgaan met de andere",
  "Run another workflow": "Een andere workflow uitvoeren",
  "Starts another of your workflows with an input, waits until it has ended and hands on its result.":
    "Start een andere workflow van je met invoer, wacht tot die klaar is en geeft het resultaat door.",
  Workflow: "Workflow",
  "A published workflow that starts “When another workflow calls it”.":
    "Een gepubliceerde workflow die start “Als een andere workflow hem aanroept”.",
  Input: "Invoer",
  "What the other workflow finds in trigger.": "Wat de andere workflow in trigger vindt.",
  "Wait at most": "Hoogstens wachten",
  "The step fails, and the other run is cancelled, when it takes longer.":
    "Duurt het langer, dan mislukt de stap en wordt de andere run geannuleerd.",
  "Answers whoever called this workflow's webhook. The run goes on; the first answer counts.":
    "Antwoordt wie de webhook van deze workflow aanriep. De run gaat door; het eerste antwoord telt.",
  Status: "Status",
  "200 to 299 when it went well, 400 to 599 when not.":
    "200 tot 299 als het goed ging, 400 tot 599 als het niet goed ging.",
  "Kind of body": "Soort inhoud",
  Text: "Tekst",
  Body: "Inhoud",
  "Left open, the answer has none.": "Leeg gelaten heeft het antwoord geen inhoud.",
  Headers: "Headers",
  "Any of cache-control, content-disposition, content-language, etag, expires, last-modified, retry-after.":
    "Een of meer van cache-control, content-disposition, content-language, etag, expires, last-modified, retry-after.",
  "End the run": "De run beëindigen",
  "Ends the run here, as succeeded or as failed. Other branches that still wait are given up.":
    "Beëindigt de run hier, als gelukt of als mislukt. Andere takken die nog wachten worden opgegeven.",
  "The run has": "De run is",
  Succeeded: "Gelukt",
  Failed: "Mislukt",
  Message: "Bericht",
  "Says why, on the run's page.": "Zegt waarom, op de pagina van de run.",
  "There is nothing to do for {{ trigger.data.title }}.": "Er is niets te doen voor {{ trigger.data.title }}.",
  "Result (JSON)": "Resultaat (JSON)",
  "What a workflow that called this one gets.": "Wat een workflow krijgt die deze aanriep.",

  // Waits
  Wait: "Wachten",
  "Waits for a while, or until a moment.": "Wacht een tijdje, of tot een moment.",
  "Wait for": "Wachttijd",
  "Or wait until": "Of wachten tot",
  "A date and time, such as {{ trigger.data.publishedAt }}.":
    "Een datum en tijd, zoals {{ trigger.data.publishedAt }}.",
  "Wait for a change": "Wachten op een wijziging",
  "Waits until a record at one of your connections is new or was changed. What this run changes itself does not count.":
    "Wacht tot een item bij een van je koppelingen nieuw of gewijzigd is. Wat deze run zelf wijzigt telt niet.",
  "Only this record": "Alleen dit item",
  "Its id there, such as {{ trigger.externalId }}. Leave open for any.":
    "Zijn id daar, zoals {{ trigger.externalId }}. Laat leeg voor elk item.",
  "Only where": "Alleen waar",
  "An expression over event. Alone it must hold; or write what to compare, and with what below.":
    "Een expressie over event. Alleen moet ze kloppen; of schrijf wat vergeleken wordt, en hieronder waarmee.",
  "Is equal to": "Gelijk is aan",
  "What “Only where” must come out as, such as {{ trigger.body.orderId }}.":
    "Wat “Alleen waar” moet opleveren, zoals {{ trigger.body.orderId }}.",
  "Then the run goes on by its exit “Not in time”.": "Daarna gaat de run verder via de uitgang “Niet op tijd”.",
  "Wait for a call": "Wachten op een aanroep",
  "Waits until its one-time address is called with POST. Hand the address out before: it is run.resumeUrls and this step's id.":
    "Wacht tot het eenmalige adres met POST wordt aangeroepen. Geef het adres vooraf door: het is run.resumeUrls en de id van deze stap.",

  // People
  "Ask for approval": "Om goedkeuring vragen",
  "Waits in the inbox until someone approves or rejects.": "Wacht in de inbox tot iemand goedkeurt of afwijst.",
  Title: "Titel",
  "New excerpt for {{ trigger.data.title }}": "Nieuwe samenvatting voor {{ trigger.data.title }}",
  Details: "Details",
  "What the approver should see beside the message.": "Wat degene die beslist naast het bericht moet zien.",
  "Expires after": "Verloopt na",
  "Nobody can decide from then on.": "Vanaf dan kan niemand meer beslissen.",
  "When it expires": "Als het verloopt",
  "Go on as after a no": "Verdergaan als na een nee",
  "Fail this step": "Deze stap laten mislukken",
  "Escalate after": "Escaleren na",
  "If nobody has decided by then, others are asked too. Leave open for never.":
    "Als dan niemand heeft beslist, wordt het ook aan anderen gevraagd. Laat leeg voor nooit.",
  "Escalate to everybody who is": "Escaleren naar iedereen die",
  "A yes holds for": "Een ja geldt",
  "What was approved must be done within this time.": "Wat is goedgekeurd moet binnen deze tijd gebeuren.",
  "Tell people": "Mensen inlichten",
  "Tells members of the organization something, in the portal and by e-mail as each of them chose.":
    "Meldt leden van de organisatie iets, in het portaal en per e-mail zoals ieder koos.",
  "New order {{ trigger.body.orderId }}": "Nieuwe bestelling {{ trigger.body.orderId }}",
  "The bell shows the first lines of it. What is told leads to this run.":
    "De bel toont de eerste regels ervan. De melding leidt naar deze run.",
  "Everybody who is": "Iedereen die",
  Owners: "Eigenaar is",
  Admins: "Beheerder is",
  Members: "Lid is",
  Viewers: "Kijker is",
  "And these people": "En deze mensen",

  // Data
  "Set fields": "Velden zetten",
  "Computes values for the steps that follow.": "Berekent waarden voor de stappen die volgen.",
  Fields: "Velden",
  "A name, and the expression that computes its value, such as trigger.data.title.size().":
    "Een naam, en de expressie die de waarde berekent, zoals trigger.data.title.size().",
  "Filter a list": "Een lijst filteren",
  "Keeps those entries of a list for which a condition holds.":
    "Houdt de onderdelen van een lijst waarvoor een voorwaarde klopt.",
  "An expression that comes out as a list.": "Een expressie die een lijst oplevert.",
  "Keep an entry when": "Een onderdeel houden als",
  "An expression that comes out as true or false; the entry is called item.":
    "Een expressie die waar of onwaar oplevert; het onderdeel heet item.",
  "Run code": "Code uitvoeren",
  "Runs JavaScript that you write, for what no other step does.":
    "Voert JavaScript uit die je schrijft, voor wat geen andere stap doet.",
  JavaScript: "JavaScript",
  "Reads trigger and steps, and in a loop item; returns JSON. It has a second, 64 MB and no way to files, the network or other data.":
    "Leest trigger en steps, en in een lus item; geeft JSON terug. Heeft één seconde, 64 MB en geen toegang tot bestanden, het netwerk of andere gegevens.",
  "Call a web address": "Een webadres aanroepen",
  "Sends a request to another system and hands on its answer.":
    "Stuurt een verzoek naar een ander systeem en geeft het antwoord door.",
  Method: "Methode",
  Address: "Adres",
  "Body (JSON)": "Inhoud (JSON)",
};
