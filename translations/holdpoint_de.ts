<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>Open room…</source>
        <translation>Raum öffnen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Log a note</source>
        <translation>Notiz eintragen</translation>
    </message>
    <message>
        <source>Find action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <source>Next abnormal item</source>
        <translation>Nächste Auffälligkeit</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>What is waiting on me</source>
        <translation>Was auf mich wartet</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Farbschema mit hohem Kontrast</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>Why this state</source>
        <translation>Warum dieser Zustand</translation>
    </message>
    <message>
        <source>HOLD, or resume</source>
        <translation>HALT oder fortsetzen</translation>
    </message>
    <message>
        <source>Acknowledge the top alarm</source>
        <translation>Obersten Alarm quittieren</translation>
    </message>
    <message>
        <source>Silence current sounds</source>
        <translation>Laufende Töne stummschalten</translation>
    </message>
    <message>
        <source>Start rollback…</source>
        <translation>Rückfall starten…</translation>
    </message>
    <message>
        <source>Abort the rollback now…</source>
        <translation>Rückfall jetzt abbrechen…</translation>
    </message>
    <message>
        <source>Pause the automatic rollback</source>
        <translation>Automatischen Rückfall anhalten</translation>
    </message>
    <message>
        <source>Compose an update</source>
        <translation>Mitteilung verfassen</translation>
    </message>
    <message>
        <source>Real-world event: stop the drill</source>
        <translation>Echtes Ereignis: Übung beenden</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>About Holdpoint</source>
        <translation>Über Holdpoint</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>NEEDS PERSON</source>
        <translation>BRAUCHT MENSCH</translation>
    </message>
    <message>
        <source>NOT RECORDING</source>
        <translation>KEINE AUFZEICHNUNG</translation>
    </message>
    <message>
        <source>NO ENGINE</source>
        <translation>KEIN MOTOR</translation>
    </message>
    <message>
        <source>ROLLING BACK</source>
        <translation>RÜCKFALL LÄUFT</translation>
    </message>
    <message>
        <source>FIRING</source>
        <translation>ALARM</translation>
    </message>
    <message>
        <source>BLIND</source>
        <translation>BLIND</translation>
    </message>
    <message>
        <source>NO DATA</source>
        <translation>KEINE DATEN</translation>
    </message>
    <message>
        <source>SOURCE ERROR</source>
        <translation>QUELLFEHLER</translation>
    </message>
    <message>
        <source>STALE</source>
        <translation>VERALTET</translation>
    </message>
    <message>
        <source>WATCH</source>
        <translation>ACHTUNG</translation>
    </message>
    <message>
        <source>LATCHED</source>
        <translation>VERRIEGELT</translation>
    </message>
    <message>
        <source>WARM-UP</source>
        <translation>ANLAUF</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HALT</translation>
    </message>
    <message>
        <source>AT GATE</source>
        <translation>AM TOR</translation>
    </message>
    <message>
        <source>ROLLED BACK</source>
        <translation>ZURÜCKGENOMMEN</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>COMPLETE</source>
        <translation>FERTIG</translation>
    </message>
    <message>
        <source>NOT STARTED</source>
        <translation>NICHT BEGONNEN</translation>
    </message>
    <message>
        <source>NO ROLLOUT</source>
        <translation>KEINE UMSTELLUNG</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>ERLEDIGT</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>AUSGELASSEN</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>NICHT BEREIT</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>POLLING</source>
        <translation>ABSTIMMUNG</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OFFEN</translation>
    </message>
    <message>
        <source>PASSED</source>
        <translation>BESTANDEN</translation>
    </message>
    <message>
        <source>REJECTED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>EXPIRED</source>
        <translation>ABGELAUFEN</translation>
    </message>
    <message>
        <source>WAIVED</source>
        <translation>ERLASSEN</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>INCONCLUSIVE</source>
        <translation>UNENTSCHIEDEN</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>ENTFÄLLT</translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation>BLOCKIERT</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>WARTET</translation>
    </message>
    <message>
        <source>VERIFYING</source>
        <translation>PRÜFT</translation>
    </message>
    <message>
        <source>TIMED OUT</source>
        <translation>ZEIT ABGELAUFEN</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>GÜLTIG</translation>
    </message>
    <message>
        <source>AUTO</source>
        <translation>AUTO</translation>
    </message>
    <message>
        <source>AUTO PAUSED</source>
        <translation>AUTO ANGEHALTEN</translation>
    </message>
    <message>
        <source>FIRING, NOW BLIND</source>
        <translation>ALARM, JETZT BLIND</translation>
    </message>
    <message>
        <source>FIRING, ACK</source>
        <translation>ALARM, QUITTIERT</translation>
    </message>
    <message>
        <source>FIRING, NEW</source>
        <translation>ALARM, NEU</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>AUS</translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation>ERHOLT</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>ANGEHALTEN</translation>
    </message>
</context>
<context>
    <name>holdpoint</name>
    <message>
        <source>%1 steps, plan %2</source>
        <translation>%1 Schritte, Plan %2</translation>
    </message>
    <message>
        <source>%1 of RTO %2</source>
        <translation>%1 von RTO %2</translation>
    </message>
    <message>
        <source>unknown, no data</source>
        <translation>unbekannt, keine Daten</translation>
    </message>
    <message>
        <source>%1 % of traffic</source>
        <translation>%1 % des Verkehrs</translation>
    </message>
    <message>
        <source>No phase has been started, so there is nothing to roll back.</source>
        <translation>Keine Phase hat begonnen, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>This phase names no runbook that goes back.</source>
        <translation>Diese Phase nennt kein Ablaufbuch für den Rückfall.</translation>
    </message>
    <message>
        <source>This phase has no way back: %1</source>
        <translation>Diese Phase hat keinen Weg zurück: %1</translation>
    </message>
    <message>
        <source>Practise: roll back %1 to %2?</source>
        <translation>Übe: %1 zurück auf %2?</translation>
    </message>
    <message>
        <source>Roll back %1 to %2?</source>
        <translation>%1 zurück auf %2?</translation>
    </message>
    <message>
        <source>decided by a person, no trigger fires</source>
        <translation>von einer Person entschieden, kein Auslöser meldet</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Ablaufbuch</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, Revision %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Moved now</source>
        <translation>Jetzt umgestellt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>alive, starts it at once</source>
        <translation>lebt, startet sofort</translation>
    </message>
    <message>
        <source>NO ENGINE: it starts when an engine does</source>
        <translation>KEIN MOTOR: beginnt, sobald einer läuft</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Phase %1 of %2</source>
        <translation>Phase %1 von %2</translation>
    </message>
    <message>
        <source>Since trigger, no RTO</source>
        <translation>Seit Auslöser, kein RTO</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>LATE %1</source>
        <translation>ZU SPÄT %1</translation>
    </message>
    <message>
        <source>RTO left of %1</source>
        <translation>RTO-Rest von %1</translation>
    </message>
    <message>
        <source>HOLD since %1</source>
        <translation>HALT seit %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>To gate %1</source>
        <translation>Bis Tor %1</translation>
    </message>
    <message>
        <source>To the end of the phase</source>
        <translation>Bis Phasenende</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>kein Plan</translation>
    </message>
    <message>
        <source>no trigger armed</source>
        <translation>keiner scharf</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Comms due</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Comms OVERDUE</source>
        <translation>ÜBERFÄLLIG</translation>
    </message>
    <message>
        <source>Comms due in</source>
        <translation>Mitteilung in</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Data age</source>
        <translation>Datenalter</translation>
    </message>
    <message>
        <source>Oldest data</source>
        <translation>Älteste Daten</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>DRILL, NOT REAL. No live system will be changed.</source>
        <translation>ÜBUNG, NICHT ECHT. Kein echtes System wird verändert.</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>REHEARSAL. Real commands on %1, not on live.</source>
        <translation>PROBE. Echte Befehle auf %1, nicht im Betrieb.</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>nothing is open, nothing is watched</source>
        <translation>nichts ist offen, nichts wird überwacht</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>no rollout open</source>
        <translation>keine Umstellung offen</translation>
    </message>
    <message>
        <source>NOTHING OPEN</source>
        <translation>NICHTS OFFEN</translation>
    </message>
    <message>
        <source>playbook revision %1</source>
        <translation>Drehbuch-Revision %1</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>ENGINE pid %1</source>
        <translation>MOTOR pid %1</translation>
    </message>
    <message>
        <source>ENGINE SILENT %1</source>
        <translation>MOTOR STUMM %1</translation>
    </message>
    <message>
        <source>NO ENGINE</source>
        <translation>KEIN MOTOR</translation>
    </message>
    <message>
        <source>METRICS %1/%2 fresh</source>
        <translation>MESSWERTE %1/%2 frisch</translation>
    </message>
    <message>
        <source>CLOCK jumped</source>
        <translation>UHR gesprungen</translation>
    </message>
    <message>
        <source>CLOCK ok</source>
        <translation>UHR ok</translation>
    </message>
    <message>
        <source>BACKUP %1 ago</source>
        <translation>SICHERUNG vor %1</translation>
    </message>
    <message>
        <source>BACKUP none yet</source>
        <translation>SICHERUNG noch keine</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>STORE ok</source>
        <translation>SPEICHER ok</translation>
    </message>
    <message>
        <source>STORE %1</source>
        <translation>SPEICHER %1</translation>
    </message>
    <message>
        <source>AUDIT #%1 %2</source>
        <translation>PROTOKOLL #%1 %2</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message numerus="yes">
        <source>Alarms, %n new</source>
        <translation>
            <numerusform>Alarme, %n neu</numerusform>
            <numerusform>Alarme, %n neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Rollout</source>
        <translation>&amp;Umstellung</translation>
    </message>
    <message>
        <source>Roll&amp;back</source>
        <translation>&amp;Rückfall</translation>
    </message>
    <message>
        <source>&amp;Comms</source>
        <translation>&amp;Mitteilungen</translation>
    </message>
    <message>
        <source>&amp;Drill</source>
        <translation>&amp;Übung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>holdpoint::CommandPalette</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Gefundene Aktionen</translation>
    </message>
    <message>
        <source>Find action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Type letters of its name</source>
        <translation>Buchstaben des Namens tippen</translation>
    </message>
    <message>
        <source>off: %1</source>
        <translation>aus: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::Foot</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log a note</source>
        <translation>Notiz eintragen</translation>
    </message>
    <message>
        <source>PRACTISE RESUME…</source>
        <translation>ÜBE FORTSETZEN…</translation>
    </message>
    <message>
        <source>RESUME…</source>
        <translation>FORTSETZEN…</translation>
    </message>
    <message>
        <source>PRACTISE HOLD</source>
        <translation>ÜBE HALT</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HALT</translation>
    </message>
    <message>
        <source>PRACTISE ABORT NOW</source>
        <translation>ÜBE ABBRUCH</translation>
    </message>
    <message>
        <source>ABORT NOW</source>
        <translation>JETZT ABBRECHEN</translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK…</source>
        <translation>ÜBE RÜCKFALL…</translation>
    </message>
    <message>
        <source>START ROLLBACK…</source>
        <translation>RÜCKFALL STARTEN…</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>Opens with a rollout</source>
        <translation>Öffnet mit einer Umstellung</translation>
    </message>
    <message>
        <source>An observer only reads</source>
        <translation>Beobachter lesen nur</translation>
    </message>
    <message>
        <source>Log a note, stamped when you start typing</source>
        <translation>Notiz, Zeit ab dem ersten Zeichen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
</context>
<context>
    <name>holdpoint::Heartbeat</name>
    <message>
        <source>Heartbeat: none</source>
        <translation>Herzschlag: keiner</translation>
    </message>
    <message>
        <source>Heartbeat: the engine lives</source>
        <translation>Herzschlag: der Motor lebt</translation>
    </message>
</context>
<context>
    <name>holdpoint::KeyHelp</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Pause reason, after Ctrl+Shift+J</source>
        <translation>Grund der Pause, nach Strg+Umschalt+J</translation>
    </message>
    <message>
        <source>Primary action of a sheet</source>
        <translation>Hauptaktion eines Blatts</translation>
    </message>
    <message>
        <source>Close; never commits</source>
        <translation>Schließen, führt nie aus</translation>
    </message>
    <message>
        <source>Plot as rows</source>
        <translation>Verlauf als Zeilen</translation>
    </message>
</context>
<context>
    <name>holdpoint::MainWindow</name>
    <message>
        <source>Holdpoint</source>
        <translation>Holdpoint</translation>
    </message>
    <message>
        <source>Find action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <source>Nothing is waiting on you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 - Holdpoint</source>
        <translation>%1 - Holdpoint</translation>
    </message>
    <message>
        <source>REAL-WORLD EVENT: stop drill</source>
        <translation>ECHTES EREIGNIS: Übung beenden</translation>
    </message>
    <message>
        <source>DISPLAY NOT LIVE: this window stood still for %1. It is live again.</source>
        <translation>ANZEIGE NICHT AKTUELL: dieses Fenster stand %1 still. Es ist wieder aktuell.</translation>
    </message>
    <message>
        <source>EXERCISE STOPPED</source>
        <translation>ÜBUNG BEENDET</translation>
    </message>
    <message>
        <source>Holdpoint %1, the war room for migration rollouts. Qt %2.</source>
        <translation>Holdpoint %1, der Lageraum für Umstellungen. Qt %2.</translation>
    </message>
    <message>
        <source>%1 because %2</source>
        <translation>%1, weil %2</translation>
    </message>
    <message>
        <source>Nothing is abnormal.</source>
        <translation>Nichts ist auffällig.</translation>
    </message>
    <message>
        <source>The room cannot be opened: %1</source>
        <translation>Der Raum lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Open room</source>
        <translation>Raum öffnen</translation>
    </message>
</context>
<context>
    <name>holdpoint::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlainView</name>
    <message>
        <source>Rollout</source>
        <translation>Umstellung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Debts open</source>
        <translation>Offene Schulden</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Ablaufbücher</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1, %2 injects</source>
        <translation>%1, %2 Einlagen</translation>
    </message>
    <message>
        <source>A review is written when the rollout is over. The record it rests on is complete from the first event; holdpointctl export writes it as HTML, Markdown, CSV, JSON or evidence.</source>
        <translation>Ein Rückblick entsteht, wenn die Umstellung vorbei ist. Das Protokoll dafür ist vom ersten Ereignis an vollständig; holdpointctl export schreibt es als HTML, Markdown, CSV, JSON oder Nachweis.</translation>
    </message>
    <message>
        <source>What this rollout is made of. The file stays in your own git; a new revision is loaded with two persons.</source>
        <translation>Woraus diese Umstellung besteht. Die Datei bleibt in Ihrem eigenen Git; eine neue Revision laden zwei Personen.</translation>
    </message>
    <message>
        <source>The drills of this playbook. Each one opens as a room of its own, with simulated executors only.</source>
        <translation>Die Übungen dieses Drehbuchs. Jede öffnet als eigener Raum, nur mit nachgestellten Schritten.</translation>
    </message>
    <message>
        <source>Nothing is open. Open a room to see this view.</source>
        <translation>Nichts ist offen. Öffnen Sie einen Raum, um diese Ansicht zu sehen.</translation>
    </message>
    <message>
        <source>Open room…</source>
        <translation>Raum öffnen…</translation>
    </message>
</context>
<context>
    <name>holdpoint::Plot</name>
    <message numerus="yes">
        <source>%1%2 at %3 UTC, %n samples</source>
        <translation>
            <numerusform>%1%2 um %3 UTC, %n Messwert</numerusform>
            <numerusform>%1%2 um %3 UTC, %n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>No sample</source>
        <translation>Kein Messwert</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlotPanel</name>
    <message>
        <source>Time, UTC</source>
        <translation>Zeit, UTC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, samples</source>
        <translation>%1, Messwerte</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>holdpoint::QuietCell</name>
    <message>
        <source>Sound silenced</source>
        <translation>Ton stumm</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Shelved %1</source>
        <translation>Zurückgestellt %1</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>holdpoint::Rail</name>
    <message>
        <source>Board</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Tore</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Handelt als</translation>
    </message>
</context>
<context>
    <name>holdpoint::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting on you</source>
        <translation>
            <numerusform>%1, %n wartet auf Sie</numerusform>
            <numerusform>%1, %n warten auf Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::SafetyDesk</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>An observer only reads. Open this room as a person to act.</source>
        <translation>Beobachter lesen nur. Öffnen Sie den Raum als Person, um zu handeln.</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>Nothing is open, so there is nothing to hold.</source>
        <translation>Nichts ist offen, also gibt es nichts anzuhalten.</translation>
    </message>
    <message>
        <source>HOLD pressed</source>
        <translation>HALT gedrückt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Practise: resume the rollout?</source>
        <translation>Übe: die Umstellung fortsetzen?</translation>
    </message>
    <message>
        <source>Resume the rollout?</source>
        <translation>Die Umstellung fortsetzen?</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Gehalten seit</translation>
    </message>
    <message>
        <source>Resume the rollout</source>
        <translation>Umstellung fortsetzen</translation>
    </message>
    <message>
        <source>Nothing is open, so there is nothing to roll back.</source>
        <translation>Nichts ist offen, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Practise rollback</source>
        <translation>Rückfall üben</translation>
    </message>
    <message>
        <source>Start rollback</source>
        <translation>Rückfall starten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The rollback has been started meanwhile.</source>
        <translation>Der Rückfall ist inzwischen gestartet.</translation>
    </message>
    <message>
        <source>No rollback is running.</source>
        <translation>Kein Rückfall läuft.</translation>
    </message>
    <message>
        <source>Abort now</source>
        <translation>Jetzt abbrechen</translation>
    </message>
    <message>
        <source>Practise: abort rollback %1 now?</source>
        <translation>Übe: Rückfall %1 jetzt abbrechen?</translation>
    </message>
    <message>
        <source>Abort rollback %1 now?</source>
        <translation>Rückfall %1 jetzt abbrechen?</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Ablaufbuch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The running step is ended and the run is paused. The clocks run on.</source>
        <translation>Der laufende Schritt wird beendet und der Lauf angehalten. Die Uhren laufen weiter.</translation>
    </message>
    <message>
        <source>Abort rollback %1</source>
        <translation>Rückfall %1 abbrechen</translation>
    </message>
    <message>
        <source>abort pressed</source>
        <translation>Abbruch gedrückt</translation>
    </message>
    <message>
        <source>Pause the automatic rollback because: 1 false alarm, 2 a fix is in hand, 3 customers are in mid-flow, 4 other. Press a digit.</source>
        <translation>Automatischen Rückfall anhalten, weil: 1 Fehlalarm, 2 Behebung läuft, 3 Kunden sind mitten im Vorgang, 4 anderes. Drücken Sie eine Ziffer.</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>a fix is in hand</source>
        <translation>Behebung läuft</translation>
    </message>
    <message>
        <source>customers are in mid-flow</source>
        <translation>Kunden sind mitten im Vorgang</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>This is not a drill. Everything here is real already.</source>
        <translation>Das ist keine Übung. Alles hier ist bereits echt.</translation>
    </message>
    <message>
        <source>No alarm waits for an acknowledgement.</source>
        <translation>Kein Alarm wartet auf Quittierung.</translation>
    </message>
</context>
<context>
    <name>holdpoint::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Type %1, then Enter</source>
        <translation>%1 tippen, dann Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>holdpoint::StatusStrip</name>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
</TS>
