<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
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
        <translation>Rollback starten…</translation>
    </message>
    <message>
        <source>Abort the rollback now…</source>
        <translation>Rollback jetzt abbrechen…</translation>
    </message>
    <message>
        <source>Pause the automatic rollback</source>
        <translation>Automatischen Rollback anhalten</translation>
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
    <message>
        <source>Open a playbook or a room…</source>
        <translation>Playbook oder Raum öffnen…</translation>
    </message>
    <message>
        <source>Who am I…</source>
        <translation>Wer bin ich…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Wall window</source>
        <translation>Wandfenster</translation>
    </message>
    <message>
        <source>Mute for 5, 15, 30 minutes, or not</source>
        <translation>Für 5, 15, 30 Minuten stumm, oder nicht</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>Take over the engine</source>
        <translation>Engine übernehmen</translation>
    </message>
    <message>
        <source>Try the sample rollout</source>
        <translation>Beispiel-Rollout ausprobieren</translation>
    </message>
    <message>
        <source>Run a tabletop…</source>
        <translation>Planübung durchführen…</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>Beweispaket …</translation>
    </message>
    <message>
        <source>Note about a person…</source>
        <translation>Notiz über eine Person…</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>NEEDS PERSON</source>
        <translation>MENSCH NÖTIG</translation>
    </message>
    <message>
        <source>NOT RECORDING</source>
        <translation>KEINE AUFZEICHNUNG</translation>
    </message>
    <message>
        <source>NO ENGINE</source>
        <translation>KEINE ENGINE</translation>
    </message>
    <message>
        <source>ROLLING BACK</source>
        <translation>ROLLBACK LÄUFT</translation>
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
        <translation>AM GATE</translation>
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
        <translation>KEIN ROLLOUT</translation>
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
        <translation>STIMMT AB</translation>
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
    <message>
        <source>NOT ARMED</source>
        <translation>NICHT SCHARF</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Halte</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Data truth</source>
        <translation>Datenlage</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>ALARMS</source>
        <translation>ALARME</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>no criterion is judged</source>
        <translation>kein Kriterium wird beurteilt</translation>
    </message>
    <message>
        <source>ROLLBACK</source>
        <translation>ROLLBACK</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>NICHT BEREIT</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>may take, RTO</source>
        <translation>darf dauern, RTO</translation>
    </message>
    <message>
        <source>CUSTOMERS</source>
        <translation>KUNDEN</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>DANN</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>COMMS</source>
        <translation>NACHRICHTEN</translation>
    </message>
    <message>
        <source>%1, next %2, in %3</source>
        <translation>%1, nächste %2, in %3</translation>
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
        <translation>Diese Phase nennt kein Runbook für den Rückweg.</translation>
    </message>
    <message>
        <source>This phase has no way back: %1</source>
        <translation>Diese Phase hat keinen Rückweg: %1</translation>
    </message>
    <message>
        <source>Practise: roll back %1 to %2?</source>
        <translation>Übung: %1 zurück auf %2?</translation>
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
        <translation>Runbook</translation>
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
        <translation>Engine</translation>
    </message>
    <message>
        <source>alive, starts it at once</source>
        <translation>lebt, startet sofort</translation>
    </message>
    <message>
        <source>NO ENGINE: it starts when an engine does</source>
        <translation>KEINE ENGINE: beginnt, sobald eine läuft</translation>
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
        <translation>Bis Gate %1</translation>
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
        <translation>kein Rollout offen</translation>
    </message>
    <message>
        <source>NOTHING OPEN</source>
        <translation>NICHTS OFFEN</translation>
    </message>
    <message>
        <source>playbook revision %1</source>
        <translation>Playbook-Revision %1</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>ENGINE pid %1</source>
        <translation>ENGINE pid %1</translation>
    </message>
    <message>
        <source>ENGINE SILENT %1</source>
        <translation>ENGINE STUMM %1</translation>
    </message>
    <message>
        <source>NO ENGINE</source>
        <translation>KEINE ENGINE</translation>
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
        <translation>ich: %1</translation>
    </message>
    <message numerus="yes">
        <source>Alarms, %n new</source>
        <translation>
            <numerusform>Alarme, %n neu</numerusform>
            <numerusform>Alarme, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation>ERHOLT</translation>
    </message>
    <message>
        <source>ACK %1</source>
        <translation>QUITT. %1</translation>
    </message>
    <message>
        <source>First out: %1, %2</source>
        <translation>Erstmeldung: %1, %2</translation>
    </message>
    <message>
        <source>%1 new, %2 acknowledged</source>
        <translation>%1 neu, %2 quittiert</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>WATCH</source>
        <translation>ACHTUNG</translation>
    </message>
    <message>
        <source>Nobody is watching. Every trigger is unknown.</source>
        <translation>Niemand überwacht. Jeder Auslöser ist unbekannt.</translation>
    </message>
    <message>
        <source>The engine has been silent for %1.</source>
        <translation>Die Engine ist seit %1 stumm.</translation>
    </message>
    <message>
        <source>No engine has this room.</source>
        <translation>Keine Engine hat diesen Raum.</translation>
    </message>
    <message>
        <source>No trigger is armed.</source>
        <translation>Kein Auslöser ist scharf.</translation>
    </message>
    <message>
        <source>Triggers are armed when a phase starts.</source>
        <translation>Auslöser werden mit dem Start einer Phase scharf.</translation>
    </message>
    <message>
        <source>No alarm that is known of.</source>
        <translation>Kein bekannter Alarm.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the armed triggers without fresh data</source>
        <translation>
            <numerusform>%n scharfer Auslöser ohne frische Daten</numerusform>
            <numerusform>%n scharfe Auslöser ohne frische Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm. Every trigger has fresh data.</source>
        <translation>Kein Alarm. Jeder Auslöser hat frische Daten.</translation>
    </message>
    <message>
        <source>Last: P%1 %2, recovered %3, %4 ago</source>
        <translation>Zuletzt: P%1 %2, erholt %3, vor %4</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Triggers</source>
        <translation>
            <numerusform>%n weiterer unter Auslöser</numerusform>
            <numerusform>%n weitere unter Auslöser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLOOD, %n new in 10 min</source>
        <translation>
            <numerusform>FLUT, %n neu in 10 min</numerusform>
            <numerusform>FLUT, %n neu in 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1&#x202f;h&#x202f;%2</source>
        <translation>%1&#x202f;h&#x202f;%2</translation>
    </message>
    <message>
        <source>%1%2–%3</source>
        <translation>%1%2–%3</translation>
    </message>
    <message>
        <source>%1, late %2</source>
        <translation>%1, +%2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>no due time</source>
        <translation>kein Termin</translation>
    </message>
    <message>
        <source>%1 open, %2 blocked</source>
        <translation>%1 offen, %2 blockiert</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due or done</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>none off</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>off</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>over</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Last 30 min</source>
        <translation>Letzte 30 min</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>%1 (shown only)</source>
        <translation>%1 (nur Anzeige)</translation>
    </message>
    <message>
        <source> left</source>
        <translation> übrig</translation>
    </message>
    <message>
        <source>no success criteria</source>
        <translation>keine Erfolgskriterien</translation>
    </message>
    <message>
        <source>%1 of %2 criteria met</source>
        <translation>%1 von %2 Kriterien erfüllt</translation>
    </message>
    <message>
        <source>%1 met</source>
        <translation>%1 erfüllt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>Nobody, %1 is empty</source>
        <translation>Niemand, %1 ist unbesetzt</translation>
    </message>
    <message>
        <source>continue %1 or give it up</source>
        <translation>%1 fortsetzen oder aufgeben</translation>
    </message>
    <message>
        <source>did “%1” happen?</source>
        <translation>ist „%1“ geschehen?</translation>
    </message>
    <message>
        <source>“%1” failed: retry, skip or go on</source>
        <translation>„%1“ gescheitert: wiederholen, auslassen oder weiter</translation>
    </message>
    <message>
        <source>pass the point of no return: %1</source>
        <translation>Punkt ohne Umkehr passieren: %1</translation>
    </message>
    <message>
        <source>release the two-person step: %1</source>
        <translation>Zwei-Personen-Schritt freigeben: %1</translation>
    </message>
    <message>
        <source>follows rollback %1</source>
        <translation>verfolgt Rollback %1</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>pause auto, or let it start</source>
        <translation>Auto anhalten oder starten lassen</translation>
    </message>
    <message>
        <source>start now, or the countdown begins anew</source>
        <translation>jetzt starten, sonst beginnt der Countdown neu</translation>
    </message>
    <message>
        <source>mends it: %1</source>
        <translation>behebt es: %1</translation>
    </message>
    <message>
        <source>roll back or decline: %1</source>
        <translation>Rollback oder ablehnen: %1</translation>
    </message>
    <message>
        <source>Open the trigger</source>
        <translation>Auslöser öffnen</translation>
    </message>
    <message>
        <source>resume, or roll back</source>
        <translation>fortsetzen oder Rollback</translation>
    </message>
    <message>
        <source>gate %1 cannot open any more: open a new poll</source>
        <translation>Gate %1 kann nicht mehr öffnen: neu abstimmen lassen</translation>
    </message>
    <message>
        <source>signs gate %1</source>
        <translation>signiert Gate %1</translation>
    </message>
    <message>
        <source>work %1 failed: again, or roll back</source>
        <translation>Arbeit %1 gescheitert: nochmals oder Rollback</translation>
    </message>
    <message>
        <source>starts the work %1</source>
        <translation>startet die Arbeit %1</translation>
    </message>
    <message>
        <source>Start work %1…</source>
        <translation>Arbeit %1 starten…</translation>
    </message>
    <message>
        <source>Open gate %1</source>
        <translation>Gate %1 öffnen</translation>
    </message>
    <message>
        <source>go on past gate %1</source>
        <translation>über Gate %1 weitergehen</translation>
    </message>
    <message>
        <source>gate %1 was rejected: hold, roll back or ask again</source>
        <translation>Gate %1 abgelehnt: Halt, Rollback oder neu fragen</translation>
    </message>
    <message>
        <source>opens the poll for gate %1</source>
        <translation>öffnet die Abstimmung zu Gate %1</translation>
    </message>
    <message>
        <source>ends %1 when it is ready</source>
        <translation>beendet %1, sobald bereit</translation>
    </message>
    <message>
        <source>End %1…</source>
        <translation>%1 beenden…</translation>
    </message>
    <message>
        <source>start the rollout</source>
        <translation>Rollout starten</translation>
    </message>
    <message>
        <source>Start the rollout…</source>
        <translation>Rollout starten…</translation>
    </message>
    <message>
        <source>start %1 again, or stay back</source>
        <translation>%1 erneut starten oder nicht</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation>%1 starten…</translation>
    </message>
    <message>
        <source>close the rollout</source>
        <translation>Rollout schließen</translation>
    </message>
    <message>
        <source>Close the rollout…</source>
        <translation>Rollout schließen…</translation>
    </message>
    <message>
        <source>%1 and %2 more: holdpointctl validate shows all</source>
        <translation>%1 und %2 weitere: holdpointctl validate zeigt alle</translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bis jetzt</translation>
    </message>
    <message>
        <source>none of this has been run or contacted</source>
        <translation>nichts davon ausgeführt oder angesprochen</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Umgestellt</translation>
    </message>
    <message>
        <source>%1 now, %2 in this phase</source>
        <translation>%1 jetzt, %2 in dieser Phase</translation>
    </message>
    <message>
        <source>Soak</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>%1, plan %2</source>
        <translation>%1, Plan %2</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>keiner: %1</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>%1, %2 steps, plan %3</source>
        <translation>%1, %2 Schritte, Plan %3</translation>
    </message>
    <message>
        <source>Debts open</source>
        <translation>Offene Schulden</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebt</translation>
    </message>
    <message>
        <source>none yet, it starts with the rollout</source>
        <translation>noch keine, startet mit dem Rollout</translation>
    </message>
    <message>
        <source>NO ENGINE: nothing is watched</source>
        <translation>KEINE ENGINE: nichts wird überwacht</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation>Übung: %1?</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, stale after %2</source>
        <translation>%1, veraltet nach %2</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 in 30 min, at least %2</source>
        <translation>%1 in 30 min, mindestens %2</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>closes it while it is red</source>
        <translation>schließt es, solange rot</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>nur Anzeige</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>CONFIRM, not auto: %1</source>
        <translation>FRAGT, nicht auto: %1</translation>
    </message>
    <message>
        <source>AUTO after %1</source>
        <translation>AUTO nach %1</translation>
    </message>
    <message>
        <source>CONFIRM within %1</source>
        <translation>FRAGT, Frist %1</translation>
    </message>
    <message>
        <source>ADVISE</source>
        <translation>MELDET</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>auf Ansage einer Person</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>when it does not hold</source>
        <translation>wenn sie nicht gilt</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1, Dauer %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>**%1**: %2 %3 %4</source>
        <translation>**%1**: %2 %3 %4</translation>
    </message>
    <message>
        <source>As of %1 UTC, %2</source>
        <translation>Stand %1 UTC, %2</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>nothing is left to decide</source>
        <translation>nichts mehr zu entscheiden</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>fällig war %1</translation>
    </message>
    <message>
        <source>back, late %1</source>
        <translation>zurück, +%1</translation>
    </message>
    <message>
        <source>back in %1</source>
        <translation>zurück in %1</translation>
    </message>
    <message>
        <source>DECIDES: %1</source>
        <translation>ENTSCHEIDET: %1</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>JETZT</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>DANN</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>tickets in all, %1</source>
        <translation>Tickets gesamt, %1</translation>
    </message>
    <message>
        <source>affected now</source>
        <translation>jetzt betroffen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgestellt</translation>
    </message>
    <message>
        <source>tickets in 10 min</source>
        <translation>Tickets in 10 min</translation>
    </message>
    <message>
        <source>%1 in this phase</source>
        <translation>%1 in dieser Phase</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>all on time</source>
        <translation>alle pünktlich</translation>
    </message>
    <message>
        <source>+%1&#x202f;min</source>
        <translation>+%1&#x202f;min</translation>
    </message>
    <message>
        <source>−%1&#x202f;min</source>
        <translation>−%1&#x202f;min</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>actual %1</source>
        <translation>Ist %1</translation>
    </message>
    <message>
        <source>soak ends %1</source>
        <translation>Beobachtung bis %1</translation>
    </message>
    <message>
        <source>RUNNING, soaking</source>
        <translation>LÄUFT, Beobachtung</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>gate %1 %2, %3</source>
        <translation>Gate %1 %2, %3</translation>
    </message>
    <message>
        <source>no way back once started</source>
        <translation>nach Start kein Rückweg</translation>
    </message>
    <message>
        <source>1–%1</source>
        <translation>1–%1</translation>
    </message>
    <message>
        <source>%1 phases done</source>
        <translation>%1 Phasen erledigt</translation>
    </message>
    <message>
        <source>Phases 1 to %1 done</source>
        <translation>Phasen 1 bis %1 erledigt</translation>
    </message>
    <message>
        <source>rehearsed %1 ago</source>
        <translation>geprobt vor %1</translation>
    </message>
    <message>
        <source>never rehearsed</source>
        <translation>nie geprobt</translation>
    </message>
    <message>
        <source>, RPO %1</source>
        <translation>, RPO %1</translation>
    </message>
    <message>
        <source>%1 old%2</source>
        <translation>%1 alt%2</translation>
    </message>
    <message>
        <source>%1 of %2 in 15 min</source>
        <translation>%1 von %2 in 15 min</translation>
    </message>
    <message>
        <source>nothing is recorded: %1</source>
        <translation>nichts wird aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>no engine to carry it out</source>
        <translation>keine Engine kann ihn ausführen</translation>
    </message>
    <message>
        <source>the plan of %1 is longer than the RTO of %2</source>
        <translation>der Plan von %1 ist länger als RTO %2</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Zurück auf</translation>
    </message>
    <message>
        <source>Newest snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Who may start it</source>
        <translation>Starten darf</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>Abzüge</translation>
    </message>
    <message>
        <source>DECIDE: %1</source>
        <translation>ENTSCHEIDEN: %1</translation>
    </message>
    <message>
        <source>AUTO PAUSED</source>
        <translation>AUTO ANGEHALTEN</translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK IN</source>
        <translation>ÜBUNG: ROLLBACK IN</translation>
    </message>
    <message>
        <source>AUTO-ROLLBACK IN</source>
        <translation>AUTO-ROLLBACK IN</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2, verified %3 of %4</source>
        <translation>%1 von %2, geprüft %3 von %4</translation>
    </message>
    <message>
        <source>Since trigger</source>
        <translation>Seit Auslöser</translation>
    </message>
    <message>
        <source>RTO left</source>
        <translation>RTO-Rest</translation>
    </message>
    <message>
        <source>LATE BY %1</source>
        <translation>ZU SPÄT UM %1</translation>
    </message>
    <message>
        <source>Projected finish</source>
        <translation>Prognose Ende</translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>OVERDUE %1</source>
        <translation>VERZUG %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>sperrt</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
    <message>
        <source>BLOCKS</source>
        <translation>SPERRT</translation>
    </message>
    <message>
        <source>WARNS</source>
        <translation>WARNT</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>nothing speaks against sending it</source>
        <translation>nichts spricht gegen das Senden</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>eingespielt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>stood down</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ramps %1 from %2 to %3 in %4</source>
        <translation>führt %1 von %2 auf %3 in %4</translation>
    </message>
    <message>
        <source>sets %1 to %2</source>
        <translation>setzt %1 auf %2</translation>
    </message>
    <message>
        <source>step %1 of %2 ends differently</source>
        <translation>Schritt %1 von %2 endet anders</translation>
    </message>
    <message>
        <source>nothing moves, it is only said</source>
        <translation>nichts ändert sich, nur Ansage</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>%1%2 within %3</source>
        <translation>%1%2 binnen %3</translation>
    </message>
    <message>
        <source>%1, in %2%3</source>
        <translation>%1, in %2%3</translation>
    </message>
    <message>
        <source>, LATE</source>
        <translation>, ZU SPÄT</translation>
    </message>
    <message>
        <source>not yet, %1 left</source>
        <translation>noch nicht, noch %1</translation>
    </message>
    <message>
        <source>NOT DONE, %1 over</source>
        <translation>NICHT ERLEDIGT, +%1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>if no %1: %2</source>
        <translation>wenn kein %1: %2</translation>
    </message>
    <message>
        <source>if %1: %2</source>
        <translation>wenn %1: %2</translation>
    </message>
    <message>
        <source>DUE NOW</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>Players see</source>
        <translation>Übende sehen</translation>
    </message>
    <message>
        <source>the board only, nothing is read aloud</source>
        <translation>nur die Lage, nichts wird vorgelesen</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>counts from its delivery</source>
        <translation>zählt ab dem Einspielen</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>WAIVED by %1: %2</source>
        <translation>ERLASSEN von %1: %2</translation>
    </message>
    <message>
        <source>WAIVED</source>
        <translation>ERLASSEN</translation>
    </message>
    <message>
        <source>STALE</source>
        <translation>VERALTET</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation>NO-GO</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>SIM </source>
        <translation>SIM </translation>
    </message>
    <message>
        <source>NO-GO, earlier poll</source>
        <translation>NO-GO aus Vorrunde</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Condition or reason</source>
        <translation>Auflage oder Grund</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signiert auf</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation>Neu gefragt: %1</translation>
    </message>
    <message>
        <source>Nobody has to sign.</source>
        <translation>Niemand muss signieren.</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Data from %1 UTC, %2 s ago</source>
        <translation>Daten von %1 UTC, vor %2 s</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>sonst niemand</translation>
    </message>
    <message>
        <source>Your checks</source>
        <translation>Eigene Prüfpunkte</translation>
    </message>
    <message>
        <source>This phase has no gate.</source>
        <translation>Diese Phase hat kein Gate.</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation>Beobachter lesen nur.</translation>
    </message>
    <message>
        <source>No poll is open for %1.</source>
        <translation>Zu %1 läuft keine Abstimmung.</translation>
    </message>
    <message>
        <source>The poll ran out. A new one has to be opened.</source>
        <translation>Die Abstimmung ist abgelaufen. Eine neue ist zu öffnen.</translation>
    </message>
    <message>
        <source>%1 may not answer this poll.</source>
        <translation>%1 darf hier nicht abstimmen.</translation>
    </message>
    <message>
        <source>Does %1 go on?</source>
        <translation>Geht %1 weiter?</translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation>Die nächste Phase darf starten.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Changed since you signed: %1</source>
        <translation>Seit der Signatur geändert: %1</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>Grenze verletzt</translation>
    </message>
    <message>
        <source>beyond the watch line</source>
        <translation>Achtung-Linie verletzt</translation>
    </message>
    <message>
        <source>within limits</source>
        <translation>in den Grenzen</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>keine Grenze gesetzt</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <translation>VERALTET %1</translation>
    </message>
    <message>
        <source>last good %1</source>
        <translation>zuletzt gut %1</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>nie gemessen</translation>
    </message>
    <message>
        <source>source %1: %2, %3</source>
        <translation>Quelle %1: %2, %3</translation>
    </message>
    <message>
        <source>fire %1</source>
        <translation>Alarm %1</translation>
    </message>
    <message>
        <source>watch %1</source>
        <translation>Achtung %1</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HALT</translation>
    </message>
    <message>
        <source>neither repeatable nor verifiable: %1</source>
        <translation>weder wiederholbar noch prüfbar: %1</translation>
    </message>
    <message>
        <source>point of no return passed</source>
        <translation>Punkt ohne Umkehr überschritten</translation>
    </message>
    <message>
        <source>point of no return %1</source>
        <translation>Punkt ohne Umkehr %1</translation>
    </message>
    <message>
        <source>point of no return</source>
        <translation>Punkt ohne Umkehr</translation>
    </message>
    <message>
        <source>done, said %1</source>
        <translation>erledigt, sagt %1</translation>
    </message>
    <message>
        <source>done, not verifiable</source>
        <translation>erledigt, nicht prüfbar</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>done, verified</source>
        <translation>erledigt, geprüft</translation>
    </message>
    <message>
        <source>done, NOT verified</source>
        <translation>erledigt, NICHT geprüft</translation>
    </message>
    <message>
        <source>no way back</source>
        <translation>kein Rückweg</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for its owner</source>
        <translation>wartet auf Zuständige</translation>
    </message>
    <message>
        <source>re-attached, </source>
        <translation>wieder verbunden, </translation>
    </message>
    <message>
        <source>running, %1 left</source>
        <translation>läuft, noch %1</translation>
    </message>
    <message>
        <source>running, over plan</source>
        <translation>läuft, über Plan</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>failed, passed over</source>
        <translation>Fehler, übergangen</translation>
    </message>
    <message>
        <source>FAILED %1</source>
        <translation>GESCHEITERT %1</translation>
    </message>
    <message>
        <source>TIMED OUT</source>
        <translation>ZEIT ABGELAUFEN</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>2 persons</source>
        <translation>2 Personen</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>NOBODY</source>
        <translation>NIEMAND</translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>safe to repeat</source>
        <translation>wiederholbar</translation>
    </message>
    <message>
        <source>can be verified</source>
        <translation>prüfbar</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>fires in %1</source>
        <translation>Alarm in %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>UNKNOWN, no engine</source>
        <translation>KEINE ENGINE</translation>
    </message>
    <message>
        <source>SHELVED %1</source>
        <translation>VERTAGT %1</translation>
    </message>
    <message>
        <source>%1 · first out</source>
        <translation>%1 · zuerst</translation>
    </message>
    <message>
        <source>CONFIRM*</source>
        <translation>FRAGT*</translation>
    </message>
    <message>
        <source>fired by a person</source>
        <translation>von einer Person ausgelöst</translation>
    </message>
    <message>
        <source>not armed</source>
        <translation>nicht scharf</translation>
    </message>
    <message>
        <source>AUTO</source>
        <translation>AUTO</translation>
    </message>
    <message>
        <source>CONFIRM</source>
        <translation>FRAGT</translation>
    </message>
    <message>
        <source>latched</source>
        <translation>verriegelt</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1, time is up</source>
        <translation>%1, Zeit um</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>UNKNOWN: no engine is watching</source>
        <translation>UNBEKANNT: keine Engine überwacht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>nothing has been judged yet</source>
        <translation>noch nichts beurteilt</translation>
    </message>
    <message>
        <source>a person fires it</source>
        <translation>eine Person löst aus</translation>
    </message>
    <message>
        <source>Clears when</source>
        <translation>Endet, wenn</translation>
    </message>
    <message>
        <source>Not auto</source>
        <translation>Nicht auto</translation>
    </message>
    <message>
        <source>none, it only tells</source>
        <translation>keins, meldet nur</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Vertagt</translation>
    </message>
    <message>
        <source>until %1 by %2: %3</source>
        <translation>bis %1 von %2: %3</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattern</translation>
    </message>
    <message>
        <source>3 episodes in 30 minutes: automatic action is off until it is re-armed</source>
        <translation>3 Episoden in 30 Minuten: Automatik aus, bis neu geschärft</translation>
    </message>
    <message>
        <source>Off by name</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation>Letzter Alarm</translation>
    </message>
    <message>
        <source>%1 UTC, episode %2</source>
        <translation>%1 UTC, Episode %2</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>%1 armed, %2 new, %3 acknowledged, %4 shelved</source>
        <translation>%1 scharf, %2 neu, %3 quittiert, %4 vertagt</translation>
    </message>
    <message>
        <source>FLOOD, more than 10 in 10 minutes. %1</source>
        <translation>FLUT, mehr als 10 in 10 Minuten. %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>bis %1, %2</translation>
    </message>
    <message>
        <source>%1&#x202f;d</source>
        <translation>%1&#x202f;d</translation>
    </message>
    <message>
        <source>done by a person</source>
        <translation>von einer Person</translation>
    </message>
    <message>
        <source>tells people</source>
        <translation>sagt Bescheid</translation>
    </message>
    <message>
        <source>only waits</source>
        <translation>wartet nur</translation>
    </message>
    <message>
        <source>only looks</source>
        <translation>sieht nur nach</translation>
    </message>
    <message>
        <source>cannot be repeated</source>
        <translation>nicht wiederholbar</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Abort by</source>
        <translation>Abbruch bis</translation>
    </message>
    <message>
        <source>Kill switches</source>
        <translation>Notschalter</translation>
    </message>
    <message>
        <source>%1: on asked for %2 ago, not seen yet</source>
        <translation>%1: ein verlangt vor %2, noch nicht gesehen</translation>
    </message>
    <message>
        <source>%1: off asked for %2 ago, not seen yet</source>
        <translation>%1: aus verlangt vor %2, noch nicht gesehen</translation>
    </message>
    <message>
        <source>%1: on, seen</source>
        <translation>%1: ein, gesehen</translation>
    </message>
    <message>
        <source>%1: off, seen</source>
        <translation>%1: aus, gesehen</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>%1: on asked for, NOT seen</source>
        <translation>%1: ein verlangt, NICHT gesehen</translation>
    </message>
    <message>
        <source>%1: off asked for, NOT seen</source>
        <translation>%1: aus verlangt, NICHT gesehen</translation>
    </message>
    <message>
        <source>nobody is %1</source>
        <translation>niemand ist %1</translation>
    </message>
    <message>
        <source>nobody owns %1</source>
        <translation>niemandem zugeordnet: %1</translation>
    </message>
    <message>
        <source>%1 people needed are on call</source>
        <translation>%1 nötigen Personen in Bereitschaft</translation>
    </message>
    <message>
        <source>nobody on call knows %1</source>
        <translation>niemand in Bereitschaft kann %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>program changed since it was armed: %1</source>
        <translation>Programm seit dem Scharfschalten geändert: %1</translation>
    </message>
    <message>
        <source>an RPO, but no snapshot is named</source>
        <translation>ein RPO, aber kein Snapshot genannt</translation>
    </message>
    <message>
        <source>age of snapshot %1 unknown</source>
        <translation>Alter des Snapshots %1 unbekannt</translation>
    </message>
    <message>
        <source>snapshot %1 is %2 old, limit %3</source>
        <translation>Snapshot %1 ist %2 alt, Grenze %3</translation>
    </message>
    <message>
        <source>restore of %1 never tested</source>
        <translation>Wiederherstellung von %1 nie getestet</translation>
    </message>
    <message>
        <source>restore test of %1 failed</source>
        <translation>Wiederherstellungstest von %1 gescheitert</translation>
    </message>
    <message>
        <source>restore test of %1 is %2 old, limit %3</source>
        <translation>Wiederherstellungstest von %1 ist %2 alt, Grenze %3</translation>
    </message>
    <message>
        <source>never rehearsed as it is now</source>
        <translation>in dieser Fassung nie geprobt</translation>
    </message>
    <message>
        <source>last rehearsal: %1</source>
        <translation>letzte Probe: %1</translation>
    </message>
    <message>
        <source>rehearsed %1 ago, limit %2</source>
        <translation>vor %1 geprobt, Grenze %2</translation>
    </message>
    <message>
        <source>without an undo: %1</source>
        <translation>ohne Umkehrung: %1</translation>
    </message>
    <message>
        <source>past a point of no return: %1</source>
        <translation>hinter einem Punkt ohne Rückkehr: %1</translation>
    </message>
    <message>
        <source>way back to %1 unchecked</source>
        <translation>Rückweg zu %1 ungeprüft</translation>
    </message>
    <message>
        <source>%1 does not answer as it should</source>
        <translation>%1 antwortet nicht wie nötig</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none declared%1</source>
        <translation>keiner genannt%1</translation>
    </message>
    <message>
        <source>age unknown%1</source>
        <translation>Alter unbekannt%1</translation>
    </message>
    <message>
        <source>no limit is known</source>
        <translation>keine Grenze bekannt</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>error budget</source>
        <translation>Fehlerbudget</translation>
    </message>
    <message>
        <source>end of the window</source>
        <translation>Ende des Zeitfensters</translation>
    </message>
    <message>
        <source>TOO LATE by %1 (%2)</source>
        <translation>ZU SPÄT um %1 (%2)</translation>
    </message>
    <message>
        <source>%1, in %2 (%3)</source>
        <translation>%1, in %2 (%3)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Generalprobe</translation>
    </message>
    <message>
        <source>%1 waived</source>
        <translation>%1 erlassen</translation>
    </message>
    <message>
        <source>%1, judged again as the gate opens</source>
        <translation>%1, beim Öffnen des Gates erneut beurteilt</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>DRILL, NOT REAL</source>
        <translation>ÜBUNG, NICHT ECHT</translation>
    </message>
    <message>
        <source>As of %1, event #%2 %3, %4 revision %5, Holdpoint %6</source>
        <translation>Stand %1, Ereignis #%2 %3, %4 Revision %5, Holdpoint %6</translation>
    </message>
    <message>
        <source>The name has to end in .png, .svg or .csv.</source>
        <translation>Der Name muss auf .png, .svg oder .csv enden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>As the room stood at %1 UTC, %2 ago</source>
        <translation>So stand der Raum um %1 UTC, vor %2</translation>
    </message>
    <message>
        <source>The poll ran out. A new request is needed.</source>
        <translation>Die Abfrage ist abgelaufen. Eine neue Anfrage ist nötig.</translation>
    </message>
    <message>
        <source>waive %1</source>
        <translation>%1 erlassen</translation>
    </message>
    <message>
        <source>accept what is unknown at %1</source>
        <translation>Unbekanntes an %1 hinnehmen</translation>
    </message>
    <message>
        <source>skip phase %1</source>
        <translation>Phase %1 überspringen</translation>
    </message>
    <message>
        <source>pass the point of no return %1</source>
        <translation>den Punkt ohne Rückkehr %1 überschreiten</translation>
    </message>
    <message>
        <source>skip step %1</source>
        <translation>Schritt %1 auslassen</translation>
    </message>
    <message>
        <source>go on after step %1</source>
        <translation>nach Schritt %1 weitergehen</translation>
    </message>
    <message>
        <source>run step %1 again</source>
        <translation>Schritt %1 noch einmal ausführen</translation>
    </message>
    <message>
        <source>retry step %1</source>
        <translation>Schritt %1 wiederholen</translation>
    </message>
    <message>
        <source>attest step %1 as done</source>
        <translation>Schritt %1 als erledigt bezeugen</translation>
    </message>
    <message>
        <source>attest step %1 as failed</source>
        <translation>Schritt %1 als gescheitert bezeugen</translation>
    </message>
    <message>
        <source>attest that step %1 happened</source>
        <translation>bezeugen, dass Schritt %1 geschehen ist</translation>
    </message>
    <message>
        <source>give run %1 up</source>
        <translation>Lauf %1 aufgeben</translation>
    </message>
    <message>
        <source>re-arm trigger %1</source>
        <translation>Auslöser %1 schärfen</translation>
    </message>
    <message>
        <source>disarm trigger %1</source>
        <translation>Auslöser %1 entschärfen</translation>
    </message>
    <message>
        <source>enrol a key for %1</source>
        <translation>einen Schlüssel für %1 eintragen</translation>
    </message>
    <message>
        <source>revoke the key of %1</source>
        <translation>den Schlüssel von %1 widerrufen</translation>
    </message>
    <message>
        <source>change a role of %1</source>
        <translation>eine Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>tick %1</source>
        <translation>%1 abhaken</translation>
    </message>
    <message>
        <source>press switch %1</source>
        <translation>Schalter %1 drücken</translation>
    </message>
    <message>
        <source>start a rollback</source>
        <translation>einen Rollback starten</translation>
    </message>
    <message>
        <source>pause the countdown of %1</source>
        <translation>den Countdown von %1 anhalten</translation>
    </message>
    <message>
        <source>stop run %1</source>
        <translation>Lauf %1 anhalten</translation>
    </message>
    <message>
        <source>abort run %1</source>
        <translation>Lauf %1 abbrechen</translation>
    </message>
    <message>
        <source>BREAK-GLASS, not countersigned, %1 late: %2 alone by %3. Who may: %4</source>
        <translation>NOTFALL, nicht gegengezeichnet, %1 überfällig: %2, allein durch %3. Wer darf: %4</translation>
    </message>
    <message>
        <source>BREAK-GLASS: %1 alone by %2. To be countersigned within %3 by: %4</source>
        <translation>NOTFALL: %1, allein durch %2. Gegenzeichnen binnen %3 durch: %4</translation>
    </message>
    <message>
        <source>Countersign…</source>
        <translation>Gegenzeichnen…</translation>
    </message>
    <message>
        <source>%1 asks for your signature: %2. Lapses in %3.</source>
        <translation>%1 bittet um eine zweite Unterschrift: %2. Verfällt in %3.</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Unterschreiben…</translation>
    </message>
    <message>
        <source>Waits for a second person: %1. Lapses in %2. Who may: %3</source>
        <translation>Wartet auf eine zweite Person: %1. Verfällt in %2. Wer darf: %3</translation>
    </message>
    <message>
        <source>LOCKED. HOLD, rollback, stop and abort work and are recorded as break-glass; everything else waits.</source>
        <translation>GESPERRT. HALT, Rollback, Anhalten und Abbrechen gehen und werden als Notfall vermerkt; alles andere wartet.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>LOCKED</source>
        <translation>GESPERRT</translation>
    </message>
    <message>
        <source>%1 caught, %2 missed, %3 false</source>
        <translation>%1 erkannt, %2 verpasst, %3 falsch</translation>
    </message>
    <message numerus="yes">
        <source>%n firings</source>
        <translation>
            <numerusform>%n Auslösung</numerusform>
            <numerusform>%n Auslösungen</numerusform>
        </translation>
    </message>
    <message>
        <source>tried %1</source>
        <translation>versucht %1</translation>
    </message>
    <message>
        <source>live %1</source>
        <translation>gültig %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Started, UTC</source>
        <translation>Beginn, UTC</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmster</translation>
    </message>
    <message>
        <source>Live rule</source>
        <translation>Gültige Regel</translation>
    </message>
    <message>
        <source>Tried rule</source>
        <translation>Versuchte Regel</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>NO DATA</source>
        <translation>KEINE DATEN</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Incidents caught</source>
        <translation>Vorfälle erkannt</translation>
    </message>
    <message>
        <source>Incidents missed</source>
        <translation>Vorfälle verpasst</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Time to fire, median</source>
        <translation>Zeit bis zum Feuern, Median</translation>
    </message>
    <message>
        <source>Firings</source>
        <translation>Auslösungen</translation>
    </message>
    <message>
        <source>Unknown, no data</source>
        <translation>Unbekannt, keine Daten</translation>
    </message>
    <message>
        <source>Proposed for %1: %2. Over %3 to %4: %5, was %6.</source>
        <translation>Vorgeschlagen für %1: %2. Von %3 bis %4: %5, bisher %6.</translation>
    </message>
    <message>
        <source>There are no samples of %1 in %2.</source>
        <translation>In %2 gibt es keine Messwerte von %1.</translation>
    </message>
    <message>
        <source>stored samples</source>
        <translation>gespeicherte Messwerte</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>still</translation>
    </message>
    <message>
        <source>fires</source>
        <translation>feuert</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>two people close it together, and it is recorded as a departure</source>
        <translation>zwei schließen gemeinsam ab, und es wird als Abweichung vermerkt</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>functional</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>accepted as unknown until %1</source>
        <translation>als unbekannt hingenommen bis %1</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspekt</translation>
    </message>
    <message>
        <source>GO from %1: %2 different people. Any NO-GO closes the gate until its author withdraws it.</source>
        <translation>GO von %1: %2 verschiedene Personen. Jedes NO-GO schließt das Gate, bis es zurückgezogen wird.</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Erledigt von</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>While open</source>
        <translation>Solange offen</translation>
    </message>
    <message>
        <source>the rollout is closed only by two people together</source>
        <translation>schließen nur zwei gemeinsam den Rollout ab</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Bezweifelt</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>Vorgebracht von</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Vorgebracht</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>milestone reached: %1</source>
        <translation>Meilenstein erreicht: %1</translation>
    </message>
    <message>
        <source>Made smaller by</source>
        <translation>Gemindert durch</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Looked at when</source>
        <translation>Neu bewertet bei</translation>
    </message>
    <message>
        <source>no milestone is named</source>
        <translation>kein Meilenstein ist genannt</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>the playbook</source>
        <translation>dem Playbook</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>If it is false</source>
        <translation>Wenn sie falsch ist</translation>
    </message>
    <message>
        <source>nothing is planned</source>
        <translation>nichts ist geplant</translation>
    </message>
    <message>
        <source>Decisions on it</source>
        <translation>Entscheidungen darauf</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <source>it rests on %1, which proved false</source>
        <translation>beruht auf %1, was sich als falsch erwies</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Seen otherwise</source>
        <translation>Anders gesehen</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>von niemandem</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>the phase cannot start before its premortem is recorded</source>
        <translation>die Phase kann erst beginnen, wenn ihr Premortem eingetragen ist</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>Was schiefgehen könnte</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Gebilligt von</translation>
    </message>
    <message>
        <source>nobody besides</source>
        <translation>sonst niemandem</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <translation>%1 %2%3</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, veraltet</translation>
    </message>
    <message>
        <source>%1 to sign</source>
        <translation>%1 zu leisten</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>Entscheidet</translation>
    </message>
    <message>
        <source>Who may now</source>
        <translation>Wer derzeit darf</translation>
    </message>
    <message>
        <source>And one of</source>
        <translation>Und eine Person von</translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>is told, decides nothing</source>
        <translation>wird informiert, entscheidet nichts</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>Verantwortet</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>has a key in this room</source>
        <translation>hat einen Schlüssel in diesem Raum</translation>
    </message>
    <message>
        <source>has no key yet</source>
        <translation>hat noch keinen Schlüssel</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Rufbereitschaft</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>no skill named</source>
        <translation>keine Fähigkeit genannt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>zu leisten</translation>
    </message>
    <message>
        <source>the first %1 of %2 gates</source>
        <translation>die ersten %1 von %2 Gates</translation>
    </message>
    <message>
        <source>%1 gates</source>
        <translation>%1 Gates</translation>
    </message>
    <message>
        <source>No gate of this playbook asks anybody.</source>
        <translation>Kein Gate dieses Playbooks fragt jemanden.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gemeinsam mit</translation>
    </message>
    <message>
        <source>as the playbook and the rules have it, with who that is now</source>
        <translation>nach Playbook und Regeln, mit denen, die es derzeit sind</translation>
    </message>
    <message>
        <source>everybody who takes part</source>
        <translation>alle Beteiligten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The playbook names nobody.</source>
        <translation>Das Playbook nennt niemanden.</translation>
    </message>
    <message>
        <source>is told</source>
        <translation>wird informiert</translation>
    </message>
    <message>
        <source>has a key</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 without a key</source>
        <translation>%1 ohne Schlüssel</translation>
    </message>
    <message>
        <source>The way back needs</source>
        <translation>Der Rückweg braucht</translation>
    </message>
    <message>
        <source>On call then</source>
        <translation>Dann in Bereitschaft</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedeckt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no time is planned</source>
        <translation>keine Zeit geplant</translation>
    </message>
    <message>
        <source>the playbook names nobody on call</source>
        <translation>das Playbook nennt niemanden in Bereitschaft</translation>
    </message>
    <message>
        <source>%1 phases with too few</source>
        <translation>%1 Phasen mit zu wenigen</translation>
    </message>
    <message>
        <source>every planned phase is covered</source>
        <translation>jede geplante Phase ist gedeckt</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Last scored</source>
        <translation>Zuletzt bewertet</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>100 less what is missing, scored again as it changes and at least once a day</source>
        <translation>100 weniger was fehlt, neu bewertet bei jeder Änderung und mindestens täglich</translation>
    </message>
    <message>
        <source>scored %1 times</source>
        <translation>%1-mal bewertet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1, und %2 weitere</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>Erlass</translation>
    </message>
    <message>
        <source>unknown accepted</source>
        <translation>Unbekanntes hingenommen</translation>
    </message>
    <message>
        <source>skipped phase</source>
        <translation>Phase ausgelassen</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation>Notfallzugriff</translation>
    </message>
    <message>
        <source>not rehearsed</source>
        <translation>nicht geübt</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>neu ansehen</translation>
    </message>
    <message>
        <source>has happened</source>
        <translation>ist eingetreten</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>hingenommen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>proved false</source>
        <translation>als falsch erwiesen</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>nicht mehr nötig</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>erlassen</translation>
    </message>
    <message>
        <source>phase skipped</source>
        <translation>Phase ausgelassen</translation>
    </message>
    <message>
        <source>step skipped</source>
        <translation>Schritt ausgelassen</translation>
    </message>
    <message>
        <source>gone on after a failure</source>
        <translation>nach Fehlschlag fortgesetzt</translation>
    </message>
    <message>
        <source>trigger disarmed</source>
        <translation>Auslöser entschärft</translation>
    </message>
    <message>
        <source>rollback declined</source>
        <translation>Rollback abgelehnt</translation>
    </message>
    <message>
        <source>closed with debts</source>
        <translation>mit Schulden abgeschlossen</translation>
    </message>
    <message>
        <source>Start the rollout</source>
        <translation>Den Rollout beginnen</translation>
    </message>
    <message>
        <source>Start a phase</source>
        <translation>Eine Phase beginnen</translation>
    </message>
    <message>
        <source>Ask at a gate</source>
        <translation>An einem Gate abstimmen lassen</translation>
    </message>
    <message>
        <source>Pass a gate</source>
        <translation>Ein Gate öffnen</translation>
    </message>
    <message>
        <source>Raise the exposure</source>
        <translation>Mehr Kunden umstellen</translation>
    </message>
    <message>
        <source>Resume after HOLD</source>
        <translation>Nach HOLD fortsetzen</translation>
    </message>
    <message>
        <source>Move a phase in time</source>
        <translation>Eine Phase verschieben</translation>
    </message>
    <message>
        <source>Waive a gate or a criterion</source>
        <translation>Ein Gate oder Kriterium erlassen</translation>
    </message>
    <message>
        <source>Accept as unknown what a gate asks</source>
        <translation>Unbekanntes an einem Gate hinnehmen</translation>
    </message>
    <message>
        <source>Skip a phase</source>
        <translation>Eine Phase auslassen</translation>
    </message>
    <message>
        <source>Start a rollback</source>
        <translation>Ein Rollback beginnen</translation>
    </message>
    <message>
        <source>Depart from the runbook: skip a step</source>
        <translation>Vom Runbook abweichen: Schritt auslassen</translation>
    </message>
    <message>
        <source>Depart from the runbook: go on after a failure</source>
        <translation>Vom Runbook abweichen: nach Fehlschlag fortsetzen</translation>
    </message>
    <message>
        <source>Pass a point of no return</source>
        <translation>Einen Punkt ohne Rückkehr überschreiten</translation>
    </message>
    <message>
        <source>Disarm a trigger</source>
        <translation>Einen Auslöser entschärfen</translation>
    </message>
    <message>
        <source>Load a revision of the playbook</source>
        <translation>Eine Fassung des Playbooks laden</translation>
    </message>
    <message>
        <source>Give roles and keys</source>
        <translation>Rollen und Schlüssel vergeben</translation>
    </message>
    <message>
        <source>Close the rollout without debts</source>
        <translation>Den Rollout ohne Schulden abschließen</translation>
    </message>
    <message>
        <source>%1 of %2 people from %3 to %4</source>
        <translation>%1 von %2 Personen von %3 bis %4</translation>
    </message>
    <message>
        <source>nobody for %1 from %2 to %3</source>
        <translation>niemand für %1 von %2 bis %3</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>Was geschuldet ist</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>Niemand schuldet etwas.</translation>
    </message>
    <message>
        <source>%1 open, %2 overdue</source>
        <translation>%1 offen, %2 überfällig</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>No issue is open and none was closed.</source>
        <translation>Kein Problem ist offen, keines wurde erledigt.</translation>
    </message>
    <message>
        <source>Any strong objections? Nobody has raised one.</source>
        <translation>Starke Einwände? Niemand hat einen vorgebracht.</translation>
    </message>
    <message>
        <source>No risk is named. A premortem finds some.</source>
        <translation>Kein Risiko ist genannt. Ein Premortem findet welche.</translation>
    </message>
    <message>
        <source>%1 open, %2 to look at now</source>
        <translation>%1 offen, %2 jetzt neu anzusehen</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Nothing is assumed. What does the plan rely on?</source>
        <translation>Nichts ist angenommen. Worauf verlässt sich der Plan?</translation>
    </message>
    <message>
        <source>%1 proved false</source>
        <translation>%1 als falsch erwiesen</translation>
    </message>
    <message>
        <source>No decision is recorded yet.</source>
        <translation>Noch keine Entscheidung ist eingetragen.</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>rests on what proved false</source>
        <translation>beruht auf Falschem</translation>
    </message>
    <message>
        <source>%1 rest on what proved false</source>
        <translation>%1 beruhen auf Falschem</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>No premortem is required and none was recorded.</source>
        <translation>Kein Premortem ist verlangt, keines ist eingetragen.</translation>
    </message>
    <message>
        <source>Not recorded yet; the phase cannot start without it.</source>
        <translation>Noch nicht eingetragen; ohne es beginnt die Phase nicht.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>eingetragen</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 eingetragen</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>Nobody has been given anything to do.</source>
        <translation>Niemand hat einen Auftrag.</translation>
    </message>
    <message>
        <source>Nothing has left the plan.</source>
        <translation>Nichts ist vom Plan abgewichen.</translation>
    </message>
    <message>
        <source>not countersigned</source>
        <translation>nicht gegengezeichnet</translation>
    </message>
    <message>
        <source>%1 to be countersigned</source>
        <translation>%1 gegenzuzeichnen</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Schulden</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Premortems</source>
        <translation>Premortems</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer signiert</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>trifft weiter zu</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>looked at, still stands</source>
        <translation>angesehen, besteht weiter</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>the rollout</source>
        <translation>den Rollout</translation>
    </message>
    <message>
        <source>Readiness</source>
        <comment>of a phase, scored over time</comment>
        <translation>Reife</translation>
    </message>
    <message>
        <source>Emergency room…</source>
        <translation>Notraum…</translation>
    </message>
    <message>
        <source>What to free</source>
        <translation>Was freigeben</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>Nach diesem Schritt anhalten</translation>
    </message>
    <message>
        <source>Abort now…</source>
        <translation>Jetzt abbrechen…</translation>
    </message>
    <message>
        <source>Running step continues; its result is kept in %1</source>
        <translation>Der laufende Schritt läuft weiter; sein Ergebnis bleibt in %1</translation>
    </message>
    <message>
        <source>No step is running.</source>
        <translation>Kein Schritt läuft.</translation>
    </message>
    <message>
        <source>WAITING FOR STORE – held by another program since %1</source>
        <translation>WARTET AUF SPEICHER – gehalten von einem anderen Programm seit %1</translation>
    </message>
    <message>
        <source>WAITING FOR STORE – held by %1 since %2</source>
        <translation>WARTET AUF SPEICHER – gehalten von %1 seit %2</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <translation>Noch nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Reading goes on. What was asked for goes on by itself when the store is free.</source>
        <translation>Lesen geht weiter. Was verlangt wurde, geht von selbst weiter, sobald der Speicher frei ist.</translation>
    </message>
    <message>
        <source>Nothing has been recorded since. Reading goes on.</source>
        <translation>Seitdem wurde nichts aufgezeichnet. Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut verlangen</translation>
    </message>
    <message>
        <source>Offered after 30 s of waiting.</source>
        <translation>Nach 30 s Warten angeboten.</translation>
    </message>
    <message>
        <source>NOT RECORDING – disk full on %1 (%2)</source>
        <translation>KEINE AUFZEICHNUNG – Datenträger voll auf %1 (%2)</translation>
    </message>
    <message>
        <source>Not saved: %1. It is asked again as soon as there is room.</source>
        <translation>Nicht gespeichert: %1. Wird erneut verlangt, sobald Platz ist.</translation>
    </message>
    <message>
        <source>RECORDED, NOT ANCHORED #%1 – %2 full; nothing is acknowledged</source>
        <translation>AUFGEZEICHNET, NICHT VERANKERT #%1 – %2 voll; nichts ist bestätigt</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Verlangt: %1</translation>
    </message>
    <message>
        <source>Repeat the same act</source>
        <translation>Dieselbe Handlung wiederholen</translation>
    </message>
    <message>
        <source>STORE FROZEN at #%1 – storage changed under us</source>
        <translation>SPEICHER EINGEFROREN bei #%1 – Dateien wurden ausgetauscht</translation>
    </message>
    <message>
        <source>Open and verify again</source>
        <translation>Erneut öffnen und prüfen</translation>
    </message>
    <message>
        <source>OBSERVING – %1</source>
        <translation>NUR BEOBACHTEN – %1</translation>
    </message>
    <message>
        <source>Engine pid %1</source>
        <translation>Engine pid %1</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>Keine Engine</translation>
    </message>
    <message>
        <source>newest data %1 old</source>
        <translation>neueste Daten %1 alt</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>Event kind %1 needs a newer Holdpoint than %2: observing</source>
        <translation>Ereignisart %1 braucht ein neueres Holdpoint als %2: nur beobachten</translation>
    </message>
    <message>
        <source>EMERGENCY – cites room %1 at #%2 %3, verdict %4</source>
        <translation>NOTRAUM – zitiert Raum %1 bei #%2 %3, Urteil %4</translation>
    </message>
    <message>
        <source>Takes: start rollback, acts on steps, stop, notes, messages, export. Nothing happens automatically.</source>
        <translation>Nimmt an: Rollback starten, Handlungen an Schritten, anhalten, Notizen, Nachrichten, Export. Nichts geschieht automatisch.</translation>
    </message>
    <message>
        <source>No anchor names the playbook: it is the one that the old chain names.</source>
        <translation>Kein Anker nennt das Playbook: Es ist das, welches die alte Kette nennt.</translation>
    </message>
    <message>
        <source>ENGINE SILENT – pid %1, last beat %2</source>
        <translation>ENGINE STUMM – pid %1, letzter Takt %2</translation>
    </message>
    <message>
        <source>NO ENGINE – nobody is watching since %1</source>
        <translation>KEINE ENGINE – niemand überwacht seit %1</translation>
    </message>
    <message>
        <source>NO ENGINE – nobody has been watching</source>
        <translation>KEINE ENGINE – niemand hat überwacht</translation>
    </message>
    <message>
        <source>Triggers and criteria are unknown, gates are closed. HOLD, notes and a rollback work.</source>
        <translation>Auslöser und Kriterien sind unbekannt, Gates geschlossen. HALT, Notizen und ein Rollback gehen.</translation>
    </message>
    <message>
        <source>An observer never takes the engine.</source>
        <translation>Ein Beobachter übernimmt die Engine nie.</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Display was frozen %1 s; values now %2</source>
        <translation>Anzeige stand %1 s still; Werte jetzt %2</translation>
    </message>
    <message>
        <source>NOT current</source>
        <translation>NICHT aktuell</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Clock moved %1 at %2 (order is safe; times marked ±)</source>
        <translation>Uhr sprang um %1 um %2 (Reihenfolge ist sicher; Zeiten mit ± markiert)</translation>
    </message>
    <message>
        <source>Signing is allowed and says so; expiry counts from the latest time seen.</source>
        <translation>Zeichnen ist erlaubt und vermerkt es; der Ablauf zählt ab der spätesten gesehenen Zeit.</translation>
    </message>
    <message>
        <source>BACKUP %1 min old – the last is of %2, #%3</source>
        <translation>BACKUP %1 min alt – das letzte von %2, #%3</translation>
    </message>
    <message>
        <source>BACKUP none for %1 min</source>
        <translation>BACKUP keines seit %1 min</translation>
    </message>
    <message>
        <source>Before a phase advances, somebody should know why.</source>
        <translation>Bevor eine Phase weitergeht, sollte jemand wissen, warum.</translation>
    </message>
    <message>
        <source>STORE – its log cannot be put away</source>
        <translation>SPEICHER – sein Log kann nicht weggeräumt werden</translation>
    </message>
    <message>
        <source>What is recorded is safe; the next act tries again.</source>
        <translation>Aufgezeichnetes ist sicher; die nächste Handlung versucht es wieder.</translation>
    </message>
    <message>
        <source>Open another room…</source>
        <translation>Anderen Raum öffnen…</translation>
    </message>
    <message>
        <source>Made by a newer Holdpoint (schema %1); this is %2 (schema %3). Nothing was changed.</source>
        <translation>Von einem neueren Holdpoint (Schema %1); dies ist %2 (Schema %3). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing of this room can be shown. A backup brings its journal back: holdpointctl restore.</source>
        <translation>Von diesem Raum ist nichts zu zeigen. Ein Backup bringt sein Journal zurück: holdpointctl restore.</translation>
    </message>
    <message>
        <source>The room cannot be opened: %1</source>
        <translation>Der Raum lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>%1 – %2 missing</source>
        <translation>%1 – %2 fehlen</translation>
    </message>
    <message>
        <source>%1 – %2 were not written by Holdpoint</source>
        <translation>%1 – %2 wurden nicht von Holdpoint geschrieben</translation>
    </message>
    <message>
        <source>%1 at #%2 – it is not the event that was acknowledged</source>
        <translation>%1 bei #%2 – nicht das Ereignis, das bestätigt wurde</translation>
    </message>
    <message>
        <source>%1 at #%2 – %3</source>
        <translation>%1 bei #%2 – %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The board below is not trustworthy after #%1</source>
        <translation>Dem Board darunter ist nach #%1 nicht zu trauen</translation>
    </message>
    <message>
        <source>The chain holds in itself; whether its end is missing cannot be said. Compare with receipts and exports.</source>
        <translation>Die Kette hält in sich; ob ihr Ende fehlt, ist nicht zu sagen. Mit Quittungen und Exporten vergleichen.</translation>
    </message>
    <message>
        <source>The board below is not trustworthy at all: receipts and exports say what was acknowledged</source>
        <translation>Dem Board darunter ist gar nicht zu trauen: Quittungen und Exporte sagen, was bestätigt war</translation>
    </message>
    <message>
        <source>%1, %2 at the gate of %3, #%4</source>
        <translation>%1, %2 am Gate von %3, #%4</translation>
    </message>
    <message>
        <source>Sign-offs affected: %1</source>
        <translation>Betroffene Freigaben: %1</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Sign-offs recorded from there on do not count; their signers hold receipts.</source>
        <translation>Freigaben von dort an zählen nicht; wer gezeichnet hat, hat die Quittung.</translation>
    </message>
    <message>
        <source>Export evidence…</source>
        <translation>Beweise exportieren…</translation>
    </message>
    <message>
        <source>Re-anchor (two persons)…</source>
        <translation>Neu verankern (zwei Personen)…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Show step %1</source>
        <translation>Schritt %1 zeigen</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 zeigen</translation>
    </message>
    <message>
        <source>Show trigger %1</source>
        <translation>Auslöser %1 zeigen</translation>
    </message>
    <message>
        <source>Show gate %1</source>
        <translation>Gate %1 zeigen</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Nachricht zeigen</translation>
    </message>
    <message>
        <source>Show inject %1</source>
        <translation>Einlage %1 zeigen</translation>
    </message>
    <message>
        <source>Show phase %1</source>
        <translation>Phase %1 zeigen</translation>
    </message>
    <message>
        <source>Show event %1</source>
        <translation>Ereignis %1 zeigen</translation>
    </message>
    <message>
        <source>Event #%1</source>
        <translation>Ereignis #%1</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1, %2 late</source>
        <translation>%1, %2 verspätet</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Handelt als</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Corrected by %1</source>
        <translation>Berichtigt durch %1</translation>
    </message>
    <message>
        <source>at gate</source>
        <translation>am Gate</translation>
    </message>
    <message>
        <source>no engine %1</source>
        <translation>keine Engine %1</translation>
    </message>
    <message>
        <source>HOLD, %1</source>
        <translation>HALT, %1</translation>
    </message>
    <message>
        <source>whoever commands, %1</source>
        <translation>wer leitet, %1</translation>
    </message>
    <message>
        <source>, takes %1</source>
        <translation>, dauert %1</translation>
    </message>
    <message>
        <source>, first planned %1</source>
        <translation>, zuerst geplant %1</translation>
    </message>
    <message>
        <source>. Advised now: %1</source>
        <translation>. Jetzt ratsam: %1</translation>
    </message>
    <message>
        <source>. Not yet: %1</source>
        <translation>. Noch nicht: %1</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>NOT JUDGED YET</source>
        <translation>NOCH NICHT BEURTEILT</translation>
    </message>
    <message>
        <source>%1, %2 of %3 criteria passed</source>
        <translation>%1, %2 von %3 Kriterien erfüllt</translation>
    </message>
    <message>
        <source>%1; interrupted: %2</source>
        <translation>%1; unterbrochen: %2</translation>
    </message>
    <message>
        <source>. Against it: %1</source>
        <translation>. Dagegen: %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Decommission</source>
        <translation>Stilllegung</translation>
    </message>
    <message>
        <source>%1, synthetic traffic</source>
        <translation>%1, künstlicher Verkehr</translation>
    </message>
    <message>
        <source>%1, real traffic</source>
        <translation>%1, echter Verkehr</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>To start</source>
        <translation>Zum Start fehlt</translation>
    </message>
    <message>
        <source>For its gate</source>
        <translation>Zum Gate fehlt</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>%1 now, up to %2 in this phase</source>
        <translation>jetzt %1, bis %2 in dieser Phase</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>To enter</source>
        <translation>Zum Eintritt</translation>
    </message>
    <message>
        <source>%1 of %2 milestones</source>
        <translation>%1 von %2 Meilensteinen</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>needs no other phase</source>
        <translation>braucht keine andere Phase</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>leads to the end state</source>
        <translation>führt zum Zielzustand</translation>
    </message>
    <message>
        <source>work %1 for %2, %3</source>
        <translation>Arbeit %1 für %2, %3</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>NOT STARTED</source>
        <translation>NICHT BEGONNEN</translation>
    </message>
    <message>
        <source>DONE WITH GAPS</source>
        <translation>MIT LÜCKEN</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Security and regulation</source>
        <translation>Sicherheit und Vorschriften</translation>
    </message>
    <message>
        <source>On call: %1</source>
        <translation>Bereitschaft: %1</translation>
    </message>
    <message>
        <source>On call: %1, %2</source>
        <translation>Bereitschaft: %1, %2</translation>
    </message>
    <message>
        <source>Rehearse: %1</source>
        <translation>Proben: %1</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>unbeantwortet</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>nichts überfällig</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächstes %1</translation>
    </message>
    <message>
        <source>nothing more planned</source>
        <translation>nichts mehr geplant</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>in</source>
        <translation>dabei</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>die Liste</translation>
    </message>
    <message>
        <source>and %1 more: holdpointctl status, do … opt-in</source>
        <translation>und %1 weitere: holdpointctl status, do … opt-in</translation>
    </message>
    <message>
        <source>This phase names no customers.</source>
        <translation>Diese Phase nennt keine Kunden.</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>opt-in required</source>
        <translation>Zustimmung nötig</translation>
    </message>
    <message>
        <source>no opt-in asked</source>
        <translation>keine Zustimmung nötig</translation>
    </message>
    <message>
        <source>%1 in, %2 left out, %3 without an answer</source>
        <translation>%1 dabei, %2 ausgelassen, %3 ohne Antwort</translation>
    </message>
    <message>
        <source>moved %1, affected %2</source>
        <translation>umgezogen %1, betroffen %2</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>never pressed</source>
        <translation>nie gedrückt</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Erkannt durch</translation>
    </message>
    <message>
        <source>nothing watches it</source>
        <translation>nichts überwacht es</translation>
    </message>
    <message>
        <source>unwatched</source>
        <translation>unbewacht</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Ritual</source>
        <translation>Ritual</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Schuld</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>and %1 more: holdpointctl do … revise --preview shows all</source>
        <translation>und %1 weitere: holdpointctl do … revise --preview zeigt alle</translation>
    </message>
    <message>
        <source>program %1</source>
        <translation>Programm %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>Geheimnis %1</translation>
    </message>
    <message>
        <source>Goes stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Judged again</source>
        <translation>Neu beurteilt</translation>
    </message>
    <message>
        <source>Newly reaches</source>
        <translation>Erreicht neu</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>no answer at a gate</source>
        <translation>keine Antwort an einem Gate</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>nothing that counts: words and comments only</source>
        <translation>nichts, was zählt: nur Worte und Kommentare</translation>
    </message>
    <message>
        <source>Triggers and criteria are unknown, gates are closed.</source>
        <translation>Auslöser und Kriterien sind unbekannt, Gates geschlossen.</translation>
    </message>
    <message>
        <source>No engine can record in this room.</source>
        <translation>Keine Engine kann in diesem Raum aufzeichnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n for people to judge</source>
        <translation>
            <numerusform>%n Sache zu beurteilen</numerusform>
            <numerusform>%n Sachen zu beurteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>what changed: conditions, regulation, what customers said</source>
        <translation>was sich geändert hat: Umstände, Vorschriften, was Kunden sagen</translation>
    </message>
    <message>
        <source>environments differ: %1</source>
        <translation>Umgebungen weichen ab: %1</translation>
    </message>
    <message>
        <source>not known whether environments are alike: %1</source>
        <translation>unbekannt, ob Umgebungen gleich sind: %1</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Es erfahren</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>Would run: %1</source>
        <translation>Es liefe: %1</translation>
    </message>
    <message>
        <source>no timebox</source>
        <translation>ohne Zeitvorgabe</translation>
    </message>
    <message>
        <source>%1. %2, %3, %4: %5</source>
        <translation>%1. %2, %3, %4: %5</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 %, wanted 5 / 15 / 80</source>
        <translation>%1 / %2 / %3 %, gewünscht 5 / 15 / 80</translation>
    </message>
    <message>
        <source>Roll back?</source>
        <translation>Zurückrollen?</translation>
    </message>
    <message>
        <source>Breach, now blind</source>
        <translation>Verletzt, jetzt blind</translation>
    </message>
    <message>
        <source>Was about to fire, now blind</source>
        <translation>Kurz vor dem Auslösen, jetzt blind</translation>
    </message>
    <message>
        <source>Flapping, automatic is off</source>
        <translation>Flattert, Automatik ist aus</translation>
    </message>
    <message>
        <source>Nobody decided</source>
        <translation>Niemand hat entschieden</translation>
    </message>
    <message>
        <source>Declined, still firing</source>
        <translation>Abgelehnt, löst weiter aus</translation>
    </message>
    <message>
        <source>Over; asks nothing until re-armed</source>
        <translation>Vorbei; fragt nichts, bis neu scharf</translation>
    </message>
    <message>
        <source>Incident or false alarm?</source>
        <translation>Vorfall oder Fehlalarm?</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>FLOOD, %1</source>
        <translation>FLUT, %1</translation>
    </message>
    <message>
        <source>%1, worst %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>Zeit in der Flut</translation>
    </message>
    <message>
        <source>%1 % of 24 h</source>
        <translation>%1 % von 24 h</translation>
    </message>
    <message>
        <source>P1 / P2 / P3</source>
        <translation>P1 / P2 / P3</translation>
    </message>
    <message>
        <source>no alarm in 24 h</source>
        <translation>kein Alarm in 24 h</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Am meisten</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Flatternd</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Über 24 h</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Löst aus bei</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Anhaltend</translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation>Löst weiter aus</translation>
    </message>
    <message>
        <source>Samples needed</source>
        <translation>Nötige Messwerte</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Decide within</source>
        <translation>Entscheiden in</translation>
    </message>
    <message>
        <source>If nobody decides</source>
        <translation>Ohne Entscheidung</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>synthetic traffic</source>
        <translation>künstlicher Verkehr</translation>
    </message>
    <message>
        <source>synthetic traffic, %1</source>
        <translation>künstlicher Verkehr, %1</translation>
    </message>
    <message>
        <source>%1, of synthetic traffic</source>
        <translation>%1, aus künstlichem Verkehr</translation>
    </message>
    <message>
        <source>unknown, last %1</source>
        <translation>unbekannt, zuletzt %1</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%1 von %2 weichen ab</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 stimmen überein</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Reconciled %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message>
        <source>Last reconciliation</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>Snapshot %1</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>%1 old, verified</source>
        <translation>%1 alt, geprüft</translation>
    </message>
    <message>
        <source>%1 old, not verified</source>
        <translation>%1 alt, nicht geprüft</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>gescheitert %1</translation>
    </message>
    <message>
        <source>Restore tested</source>
        <translation>Rückspielen geprüft</translation>
    </message>
    <message>
        <source>Not proved: %1</source>
        <translation>Nicht bewiesen: %1</translation>
    </message>
    <message>
        <source>SYNTHETIC TRAFFIC</source>
        <translation>KÜNSTLICHER VERKEHR</translation>
    </message>
    <message>
        <source>SYNTHETIC TRAFFIC UNTIL %1</source>
        <translation>KÜNSTLICHER VERKEHR BIS %1</translation>
    </message>
    <message>
        <source>Phase %1 of %2, synthetic</source>
        <translation>Phase %1 von %2, künstlich</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>The poll ran out at %1; a new one asks again</source>
        <translation>Die Abstimmung lief um %1 ab; eine neue fragt erneut</translation>
    </message>
    <message>
        <source>NO LONGER COUNTS</source>
        <translation>ZÄHLT NICHT MEHR</translation>
    </message>
    <message>
        <source>EXPIRED</source>
        <translation>ABGELAUFEN</translation>
    </message>
    <message>
        <source>and %1 more: Governance, Obligations</source>
        <translation>und %1 weitere: Governance, Verpflichtungen</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>the customers of %1</source>
        <translation>den Kunden von %1</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>later</source>
        <comment>not owed yet</comment>
        <translation>später</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>an obligation that was not met</comment>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>gilt nicht</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Was versprochen ist</translation>
    </message>
    <message>
        <source>No phase promises its customers anything.</source>
        <translation>Keine Phase verspricht ihren Kunden etwas.</translation>
    </message>
    <message>
        <source>%1 owed now, %2 settled</source>
        <translation>%1 jetzt fällig, %2 erledigt</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Verpflichtungen</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <comment>state of a switch</comment>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>ON</source>
        <comment>a switch</comment>
        <translation>EIN</translation>
    </message>
    <message>
        <source>OFF</source>
        <comment>a switch</comment>
        <translation>AUS</translation>
    </message>
    <message>
        <source>nothing: what was asked for cannot be seen</source>
        <translation>nichts: das Angeforderte ist nicht zu sehen</translation>
    </message>
    <message>
        <source>%1, answers %2</source>
        <translation>%1, antwortet %2</translation>
    </message>
    <message>
        <source>a trigger</source>
        <translation>ein Auslöser</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>OFF does</source>
        <translation>AUS bewirkt</translation>
    </message>
    <message>
        <source>Inverse</source>
        <translation>Umkehrung</translation>
    </message>
    <message>
        <source>Observed by</source>
        <translation>Beobachtet mit</translation>
    </message>
    <message>
        <source>two persons, each with their passphrase</source>
        <translation>zwei Personen, jede mit ihrer Passphrase</translation>
    </message>
    <message>
        <source>one person, guard opened first</source>
        <translation>eine Person, Schutzklappe zuerst</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Last tested</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Approved as</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <translation>%1, %2, in %3</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>PENDING %1 of %2</source>
        <translation>LÄUFT %1 von %2</translation>
    </message>
    <message>
        <source>UNKNOWN: it may have happened</source>
        <translation>UNBEKANNT: es kann geschehen sein</translation>
    </message>
    <message>
        <source>WITNESS unreachable for %1 min – %2</source>
        <translation>ZEUGE seit %1 min nicht erreichbar – %2</translation>
    </message>
    <message>
        <source>Observed: %1</source>
        <translation>Beobachtet: %1</translation>
    </message>
    <message>
        <source>%1: %2 requested %3, product still %4</source>
        <translation>%1: %2 angefordert %3, im Produkt noch %4</translation>
    </message>
    <message>
        <source>%1: %2 requested %3, not seen in the product</source>
        <translation>%1: %2 angefordert %3, im Produkt nicht zu sehen</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Show the switch</source>
        <translation>Zum Schalter</translation>
    </message>
    <message>
        <source>%1 %2, was %3%4</source>
        <translation>%1 %2, war %3%4</translation>
    </message>
    <message>
        <source>%1 said NO-GO: %2</source>
        <translation>%1 sagte NO-GO: %2</translation>
    </message>
    <message>
        <source>The poll ran out at %1; a new one asks everybody again.</source>
        <translation>Die Abstimmung lief um %1 ab; eine neue fragt alle erneut.</translation>
    </message>
    <message>
        <source>GATE %1 %2 – %3 of %4 signed</source>
        <translation>GATE %1 %2 – %3 von %4 signiert</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Änderung zeigen</translation>
    </message>
    <message>
        <source>Show the gate</source>
        <translation>Zum Gate</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Vor dem Weitergehen</translation>
    </message>
    <message>
        <source>Go on all the same?</source>
        <translation>Trotzdem weitergehen?</translation>
    </message>
    <message>
        <source>It is recorded that you knew.</source>
        <translation>Vermerkt wird, dass es bekannt war.</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Trotzdem weitergehen</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>the text. Everybody who opens this room can read it, until two persons erase it</source>
        <translation>der Text. Wer diesen Raum öffnet, kann ihn lesen, bis zwei Personen ihn löschen</translation>
    </message>
    <message>
        <source>In clear</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>who wrote it, when, and whom it is about. That stays</source>
        <translation>wer schrieb, wann und über wen. Das bleibt</translation>
    </message>
    <message>
        <source>%1 (myself)</source>
        <translation>%1 (ich selbst)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>the text: here and in the room&apos;s backups nobody can read it again, not even you</source>
        <translation>der Text: hier und in den Sicherungen des Raums kann ihn niemand mehr lesen, auch man selbst nicht</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>that a note was written, when, by whom and about whom; the journal still proves itself</source>
        <translation>dass eine Notiz geschrieben wurde, wann, von wem und über wen; das Journal beweist sich weiter</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Unerreicht</translation>
    </message>
    <message>
        <source>reports, printouts and copies of the room that were made before</source>
        <translation>Berichte, Ausdrucke und Kopien des Raums, die vorher entstanden</translation>
    </message>
    <message>
        <source>note #%1</source>
        <translation>Notiz #%1</translation>
    </message>
    <message>
        <source>all %1 notes about %2</source>
        <translation>alle %1 Notizen über %2</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>AUDIT verifying #%1</source>
        <translation>PROTOKOLL wird geprüft #%1</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>%1 offers you: %2. It stays theirs until you accept it.</source>
        <translation>%1 bietet an: %2. Bis zur Annahme bleibt es dort.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Annehmen…</translation>
    </message>
    <message>
        <source>did the undo of “%1” happen?</source>
        <translation>wurde „%1“ zurückgenommen?</translation>
    </message>
    <message>
        <source>hold the point of no return, or let it begin: %1</source>
        <translation>den Punkt ohne Umkehr anhalten oder beginnen lassen: %1</translation>
    </message>
    <message>
        <source>UNDO FAILED %1</source>
        <translation>RÜCKNAHME MISSLUNGEN %1</translation>
    </message>
    <message>
        <source>UNDO UNKNOWN</source>
        <translation>RÜCKNAHME UNKLAR</translation>
    </message>
    <message>
        <source>being undone</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>begins in %1</source>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>%1 told at %2 (%3): %4</source>
        <translation>%1 verständigt um %2 (%3): %4</translation>
    </message>
    <message>
        <source>next %1 (%2) in %3: %4</source>
        <translation>als Nächstes %1 (%2) in %3: %4</translation>
    </message>
    <message>
        <source>undo step %1</source>
        <translation>Schritt %1 zurücknehmen</translation>
    </message>
</context>
<context>
    <name>holdpoint::ActRow</name>
    <message>
        <source>%1 is off: %2</source>
        <translation>%1 ist aus: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
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
        <translation>&amp;Rollout</translation>
    </message>
    <message>
        <source>Roll&amp;back</source>
        <translation>Rollba&amp;ck</translation>
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
    <name>holdpoint::AlarmModel</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
</context>
<context>
    <name>holdpoint::AlarmsPanel</name>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n triggers armed</source>
        <translation>
            <numerusform>%n Auslöser scharf</numerusform>
            <numerusform>%n Auslöser scharf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::AnswerRow</name>
    <message>
        <source>Enter keeps it, Esc leaves it open</source>
        <translation>Enter behält es, Esc lässt es offen</translation>
    </message>
</context>
<context>
    <name>holdpoint::BacktestView</name>
    <message>
        <source>Stretch of history</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 T</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>14 d</source>
        <translation>14 T</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Open samples…</source>
        <translation>Messwerte öffnen…</translation>
    </message>
    <message>
        <source>Open incidents…</source>
        <translation>Vorfälle öffnen…</translation>
    </message>
    <message>
        <source>A CSV of incidents that people knew: from,to,label</source>
        <translation>CSV der bekannten Vorfälle: from,to,label</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Rückschau</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>Messwerte öffnen</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Vorfälle öffnen</translation>
    </message>
    <message>
        <source>every time either rule would have moved</source>
        <translation>jedes Mal, wenn eine der Regeln sich gerührt hätte</translation>
    </message>
    <message>
        <source>Not proved: how people would have acted, or what happened where nothing was known.</source>
        <translation>Nicht bewiesen: wie Menschen gehandelt hätten und was geschah, wo nichts bekannt war.</translation>
    </message>
    <message>
        <source>Tried limit</source>
        <translation>Versuchte Grenze</translation>
    </message>
    <message>
        <source>Tried time</source>
        <translation>Versuchte Zeit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Propose this change…</source>
        <translation>Änderung vorschlagen…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The playbook has no trigger that reads a metric.</source>
        <translation>Das Playbook hat keinen Auslöser, der eine Metrik liest.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Open a file of samples, or let the engine record some.</source>
        <translation>%1 Eine Datei mit Messwerten öffnen oder die Engine welche aufzeichnen lassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n insgesamt</numerusform>
            <numerusform>%n insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Move the limit or the time first. The live trigger stays as it is.</source>
        <translation>Zuerst Grenze oder Zeit verschieben. Der gültige Auslöser bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Save the proposed change</source>
        <translation>Vorgeschlagene Änderung sichern</translation>
    </message>
    <message>
        <source>Difference (*.patch)</source>
        <translation>Unterschied (*.patch)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Saved as %1. The live trigger stays as it is until the playbook is revised.</source>
        <translation>Als %1 gesichert. Der gültige Auslöser bleibt, bis das Playbook überarbeitet wird.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Propose this change? The live trigger stays as it is until a revision is loaded.</source>
        <translation>Diese Änderung vorschlagen? Der Auslöser bleibt, wie er ist, bis eine Revision geladen wird.</translation>
    </message>
    <message>
        <source>Propose this change</source>
        <translation>Diese Änderung vorschlagen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>the back-test</source>
        <translation>der Rückschau</translation>
    </message>
    <message>
        <source>%1, %2, %L3 samples, %4 % valid</source>
        <translation>%1, %2, %L3 Messwerte, %4 % gültig</translation>
    </message>
</context>
<context>
    <name>holdpoint::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>An observer only reads. Open this room as a person to act.</source>
        <translation>Beobachter lesen nur. Zum Handeln den Raum als Person öffnen.</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>%1: is that so?</source>
        <translation>%1: Ist das so?</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Vermerkt als</translation>
    </message>
    <message>
        <source>Record it together</source>
        <translation>Gemeinsam eintragen</translation>
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
    <name>holdpoint::CommsPanel</name>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>The playbook names no audience.</source>
        <translation>Das Playbook nennt keine Zielgruppe.</translation>
    </message>
    <message>
        <source>Ctrl+U composes</source>
        <translation>Strg+U verfasst</translation>
    </message>
</context>
<context>
    <name>holdpoint::CommsView</name>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>Freigeben und senden</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Approve and send…</source>
        <translation>Freigeben und senden…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>next due first</source>
        <translation>nächste zuerst</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Mitteilung</translation>
    </message>
    <message>
        <source>Choose a template, or write. Fields such as {phase.title} are filled from the board.</source>
        <translation>Vorlage wählen oder schreiben. Felder wie {phase.title} füllt die Lage.</translation>
    </message>
    <message>
        <source>nothing has been said yet</source>
        <translation>noch nichts mitgeteilt</translation>
    </message>
    <message>
        <source>newest first; Enter opens a draft</source>
        <translation>neueste zuerst; Enter öffnet einen Entwurf</translation>
    </message>
    <message>
        <source>%1 every %2</source>
        <translation>%1 alle %2</translation>
    </message>
    <message>
        <source>This playbook names no cadence.</source>
        <translation>Dieses Playbook nennt keinen Takt.</translation>
    </message>
    <message>
        <source>Cadence %1: %2</source>
        <translation>Takt %1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Draft to %1</source>
        <translation>Entwurf an %1</translation>
    </message>
    <message>
        <source>Draft %1 to %2</source>
        <translation>Entwurf %1 an %2</translation>
    </message>
    <message>
        <source>nothing is written</source>
        <translation>nichts geschrieben</translation>
    </message>
    <message>
        <source>copied by hand</source>
        <translation>von Hand kopiert</translation>
    </message>
    <message>
        <source>file outbox/%1</source>
        <translation>Datei outbox/%1</translation>
    </message>
    <message>
        <source>a webhook or program, not delivered yet: copy it</source>
        <translation>Webhook oder Programm, noch nicht zugestellt: kopieren</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>the commander</source>
        <translation>die Leitung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>noch nicht behalten</translation>
    </message>
    <message>
        <source>draft, kept in the journal</source>
        <translation>Entwurf, im Journal behalten</translation>
    </message>
    <message>
        <source>nothing is written.</source>
        <translation>nichts geschrieben.</translation>
    </message>
    <message>
        <source>Practise: send…</source>
        <translation>Übung: senden…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Practise: send this to %1?</source>
        <translation>Übung: dies an %1 senden?</translation>
    </message>
    <message>
        <source>Send this to %1?</source>
        <translation>Dies an %1 senden?</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Copying sends nothing.</source>
        <translation>Der Text liegt in der Zwischenablage. Kopieren sendet nichts.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
</context>
<context>
    <name>holdpoint::ConsoleView</name>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>ja, %1</translation>
    </message>
    <message>
        <source>not yet, %1</source>
        <translation>noch nicht, %1</translation>
    </message>
    <message>
        <source>Forward work of %1: %2</source>
        <translation>Vorwärtsarbeit von %1: %2</translation>
    </message>
    <message>
        <source>%1 back to %2</source>
        <translation>%1 zurück auf %2</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Zuständig %1</translation>
    </message>
    <message>
        <source>Commander %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Started %1 by %2</source>
        <translation>Gestartet %1 von %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, Revision %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ABORTING: the running step is being ended</source>
        <translation>ABBRUCH: der laufende Schritt wird beendet</translation>
    </message>
    <message>
        <source>Stops after this step</source>
        <translation>Stoppt nach diesem Schritt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>OVERDUE by %1</source>
        <translation>ÜBERFÄLLIG um %1</translation>
    </message>
    <message>
        <source>next due %1, in %2</source>
        <translation>fällig %1, in %2</translation>
    </message>
    <message>
        <source>Next human</source>
        <translation>Wer folgt</translation>
    </message>
    <message>
        <source>nobody, as far as planned</source>
        <translation>niemand, soweit geplant</translation>
    </message>
    <message>
        <source>The way back: %1</source>
        <translation>Der Rückweg: %1</translation>
    </message>
    <message>
        <source>No run is under way. This is what a rollback would do.</source>
        <translation>Kein Lauf im Gang. Das würde ein Rollback tun.</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>NICHT BEREIT</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>NOT READY: %1</source>
        <translation>NICHT BEREIT: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1 of RTO %2</source>
        <translation>%1 von RTO %2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>keine genannt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK…</source>
        <translation>ÜBUNG: ROLLBACK…</translation>
    </message>
    <message>
        <source>START ROLLBACK…</source>
        <translation>ROLLBACK STARTEN…</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation>Beobachter lesen nur.</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Go on after %1</source>
        <translation>Nach %1 weitermachen</translation>
    </message>
    <message>
        <source>%1 happened</source>
        <translation>%1 ist geschehen</translation>
    </message>
    <message>
        <source>%1 did not happen</source>
        <translation>%1 ist nicht geschehen</translation>
    </message>
    <message>
        <source>Pass the point of no return: %1</source>
        <translation>Punkt ohne Umkehr passieren: %1</translation>
    </message>
    <message>
        <source>%1 was not done</source>
        <translation>%1 nicht erledigt</translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation>Übung: %1?</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1, %2 of %3 steps done</source>
        <translation>%1, %2 von %3 Schritten erledigt</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Practise: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
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
        <source>The run is over where it stands; the phase needs a person.</source>
        <translation>Der Lauf endet, wo er steht; die Phase braucht eine Person.</translation>
    </message>
    <message>
        <source>abort pressed</source>
        <translation>Abbruch gedrückt</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Stop after step</source>
        <translation>Nach Schritt stoppen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Abort now…</source>
        <translation>Jetzt abbrechen…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Abort %1 now?</source>
        <translation>%1 jetzt abbrechen?</translation>
    </message>
    <message>
        <source>Abort %1 now</source>
        <translation>%1 jetzt abbrechen</translation>
    </message>
    <message>
        <source>Give %1 up?</source>
        <translation>%1 aufgeben?</translation>
    </message>
    <message>
        <source>Give %1 up</source>
        <translation>%1 aufgeben</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>%1 Arbeit</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>This playbook has no runbook that goes back.</source>
        <translation>Dieses Playbook hat kein Runbook für den Rückweg.</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>%1, %2 of %3 verified</source>
        <translation>%1, %2 von %3 geprüft</translation>
    </message>
    <message>
        <source>%1, snapshot age unknown</source>
        <translation>%1, Snapshot-Alter unbekannt</translation>
    </message>
    <message>
        <source>%1, at risk %2</source>
        <translation>%1, gefährdet %2</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>Abzüge</translation>
    </message>
    <message>
        <source>Abort by</source>
        <translation>Abbruch bis</translation>
    </message>
    <message>
        <source>Newest snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>1 step, plan %1</source>
        <translation>1 Schritt, Plan %1</translation>
    </message>
    <message>
        <source>%1 steps, plan %2</source>
        <translation>%1 Schritte, Plan %2</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist erledigt</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Beweise…</translation>
    </message>
    <message>
        <source>HOLD before it</source>
        <translation>Davor ANHALTEN</translation>
    </message>
    <message>
        <source>POINT OF NO RETURN in %1: %2. One person can hold it.</source>
        <translation>PUNKT OHNE UMKEHR in %1: %2. Eine Person kann ihn anhalten.</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1, its steps %2, beside them %3</source>
        <translation>%1, die Schritte %2, daneben %3</translation>
    </message>
    <message>
        <source>Test the restore of %1</source>
        <translation>Wiederherstellung von %1 prüfen</translation>
    </message>
    <message>
        <source>Take snapshot %1</source>
        <translation>Snapshot %1 erstellen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Führt aus</translation>
    </message>
    <message>
        <source>What it printed and how it ended is kept; the readiness counts it.</source>
        <translation>Ausgabe und Ergebnis bleiben erhalten; die Bereitschaft zählt sie.</translation>
    </message>
    <message>
        <source>Its age is looked at again within 15 s.</source>
        <translation>Sein Alter wird binnen 15 s wieder angesehen.</translation>
    </message>
    <message>
        <source>Gives way</source>
        <translation>Weicht</translation>
    </message>
    <message>
        <source>A rollback ends it.</source>
        <translation>Ein Rückweg beendet es.</translation>
    </message>
    <message>
        <source>Test restore…</source>
        <translation>Rückspielen prüfen…</translation>
    </message>
    <message>
        <source>Take snapshot…</source>
        <translation>Snapshot erstellen…</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Proben…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personen…</translation>
    </message>
</context>
<context>
    <name>holdpoint::CustomersPanel</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>holdpoint::DataTruthStrip</name>
    <message>
        <source>Data truth</source>
        <translation>Datenlage</translation>
    </message>
</context>
<context>
    <name>holdpoint::DegradedStrip</name>
    <message>
        <source>What is degraded</source>
        <translation>Was eingeschränkt ist</translation>
    </message>
</context>
<context>
    <name>holdpoint::DrillView</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Injects</source>
        <translation>Einlagen</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Expected of the players</source>
        <translation>Von Übenden erwartet</translation>
    </message>
    <message>
        <source>Drills of this playbook</source>
        <translation>Übungen dieses Playbooks</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>Übung starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>End drill…</source>
        <translation>Übung beenden…</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>Save rating</source>
        <translation>Bewertung sichern</translation>
    </message>
    <message>
        <source>×1</source>
        <translation>×1</translation>
    </message>
    <message>
        <source>×2</source>
        <translation>×2</translation>
    </message>
    <message>
        <source>×5</source>
        <translation>×5</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>End the drill? Its clock stops and no inject is delivered any more.</source>
        <translation>Übung beenden? Ihre Uhr bleibt stehen, keine Einlage wird mehr eingespielt.</translation>
    </message>
    <message>
        <source>Exercise clock</source>
        <translation>Übungsuhr</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>%1 of %2 delivered</source>
        <translation>%1 von %2 eingespielt</translation>
    </message>
    <message>
        <source>matched by the program, no typing</source>
        <translation>vom Programm zugeordnet, ohne Tippen</translation>
    </message>
    <message>
        <source>STOPPED, real-world event</source>
        <translation>GESTOPPT, echtes Ereignis</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>BEENDET</translation>
    </message>
    <message>
        <source>NOT STARTED</source>
        <translation>NICHT BEGONNEN</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>RUNNING ×%1</source>
        <translation>LÄUFT ×%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Inject %1</source>
        <translation>Einlage %1</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>eingespielt %1</translation>
    </message>
    <message>
        <source>Deliver %1</source>
        <translation>%1 einspielen</translation>
    </message>
    <message>
        <source>this inject names no objective.</source>
        <translation>diese Einlage nennt kein Ziel.</translation>
    </message>
    <message>
        <source>choose P, S, M or U.</source>
        <translation>P, S, M oder U wählen.</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>You play in this drill. What comes next is the facilitator&apos;s to see; everything else works as in earnest.</source>
        <translation>Diese Person übt mit. Was kommt, sieht nur die Übungsleitung; alles andere läuft wie im Ernstfall.</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>This playbook has none. A drill is written under drills: with injects and what is expected of the players.</source>
        <translation>Dieses Playbook hat keine. Eine Übung steht unter drills: mit Einlagen und dem, was von Übenden erwartet wird.</translation>
    </message>
    <message>
        <source>A drill is a room of its own, with simulated executors only.

%1</source>
        <translation>Eine Übung ist ein eigener Raum, nur mit simulierten Schritten.

%1</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>P, without challenges</source>
        <translation>P, ohne Schwierigkeiten</translation>
    </message>
    <message>
        <source>S, with some challenges</source>
        <translation>S, mit einigen Schwierigkeiten</translation>
    </message>
    <message>
        <source>M, with major challenges</source>
        <translation>M, mit großen Schwierigkeiten</translation>
    </message>
    <message>
        <source>U, unable</source>
        <translation>U, nicht möglich</translation>
    </message>
    <message>
        <source>Rating %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>P without, S with some, M with major challenges, U unable</source>
        <translation>P ohne, S mit einigen, M mit großen Schwierigkeiten, U nicht möglich</translation>
    </message>
    <message>
        <source>nothing delivered yet</source>
        <translation>noch nichts übergeben</translation>
    </message>
    <message>
        <source>%1: %2, injects: %3.
holdpointctl open PLAYBOOK --room DIR --as %4 --drill %1</source>
        <translation>%1: %2, Einlagen: %3.
holdpointctl open PLAYBOOK --room DIR --as %4 --drill %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::DutyRow</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 Und %n weitere.</numerusform>
            <numerusform>%1 Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::EmergencyDesk</name>
    <message>
        <source>Looking at what can be trusted of %1…</source>
        <translation>Prüft, welchem Teil von %1 zu trauen ist…</translation>
    </message>
    <message>
        <source>No new room: %1</source>
        <translation>Kein neuer Raum: %1</translation>
    </message>
    <message>
        <source>Anchor anew</source>
        <translation>Neu verankern</translation>
    </message>
    <message>
        <source>Let %1 go on in a new room, on a new chain?</source>
        <translation>%1 in einem neuen Raum auf neuer Kette fortsetzen?</translation>
    </message>
    <message>
        <source>Old room</source>
        <translation>Alter Raum</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Cited at</source>
        <translation>Zitiert bei</translation>
    </message>
    <message>
        <source>Goes on with</source>
        <translation>Geht weiter mit</translation>
    </message>
    <message>
        <source>%1 events that can be trusted</source>
        <translation>%1 vertrauenswürdigen Ereignissen</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>of the old chain are stale: they are asked for anew</source>
        <translation>der alten Kette sind veraltet: neu einzuholen</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not anchored anew: %1</source>
        <translation>Nicht neu verankert: %1</translation>
    </message>
    <message>
        <source>Emergency room</source>
        <translation>Notraum</translation>
    </message>
    <message>
        <source>Open an emergency room for %1?</source>
        <translation>Notraum für %1 öffnen?</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>revision %1, as anchored</source>
        <translation>Revision %1, wie verankert</translation>
    </message>
    <message>
        <source>revision %1, as the old chain names it; no anchor confirms it</source>
        <translation>Revision %1, wie die alte Kette sie nennt; kein Anker bestätigt sie</translation>
    </message>
    <message>
        <source>Can be trusted</source>
        <translation>Vertrauenswürdig</translation>
    </message>
    <message>
        <source>%1 events, %2 attempts found</source>
        <translation>%1 Ereignisse, %2 Versuche gefunden</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>Nimmt an</translation>
    </message>
    <message>
        <source>rollbacks, acts on their steps, notes, messages; nothing automatic</source>
        <translation>Rollbacks, Handlungen an ihren Schritten, Notizen, Nachrichten; nichts automatisch</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Geöffnet von</translation>
    </message>
    <message>
        <source>Open emergency room</source>
        <translation>Notraum öffnen</translation>
    </message>
    <message>
        <source>No emergency room: %1</source>
        <translation>Kein Notraum: %1</translation>
    </message>
    <message>
        <source>%1 still holds the engine of this playbook: Take over says what can be done.</source>
        <translation>%1 hält noch die Engine dieses Playbooks: Übernehmen sagt, was möglich ist.</translation>
    </message>
    <message>
        <source>%1 holds the engine of this playbook and belongs to another room: it cannot be ended here.</source>
        <translation>%1 hält die Engine dieses Playbooks und gehört zu einem anderen Raum: hier nicht zu beenden.</translation>
    </message>
    <message>
        <source>The old room&apos;s engine, %1, lives and beats: end it there first.</source>
        <translation>Die Engine des alten Raums, %1, lebt: erst dort beenden.</translation>
    </message>
    <message>
        <source>Take over the engine</source>
        <translation>Engine übernehmen</translation>
    </message>
    <message>
        <source>End the old room&apos;s silent engine, %1?</source>
        <translation>Die stumme Engine des alten Raums, %1, beenden?</translation>
    </message>
    <message>
        <source>Running steps</source>
        <translation>Laufende Schritte</translation>
    </message>
    <message>
        <source>go on in their own processes; the next engine finds them</source>
        <translation>laufen in eigenen Prozessen weiter; die nächste Engine findet sie</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The old engine was not ended: %1</source>
        <translation>Die alte Engine wurde nicht beendet: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::EventPanel</name>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take star away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Erase the text…</source>
        <translation>Text löschen…</translation>
    </message>
</context>
<context>
    <name>holdpoint::EventSentence</name>
    <message>
        <source>Room opened for {title}</source>
        <translation>Raum eröffnet für {title}</translation>
    </message>
    <message>
        <source>Rollout started</source>
        <translation>Rollout gestartet</translation>
    </message>
    <message>
        <source>Rollout complete</source>
        <translation>Rollout vollständig</translation>
    </message>
    <message>
        <source>Rollout closed {because}</source>
        <translation>Rollout geschlossen {because}</translation>
    </message>
    <message>
        <source>Revision {revision} of the playbook loaded: {because}</source>
        <translation>Revision {revision} des Playbooks geladen: {because}</translation>
    </message>
    <message>
        <source>Engine taken, epoch {epoch}, pid {pid}</source>
        <translation>Engine übernommen, Epoche {epoch}, PID {pid}</translation>
    </message>
    <message>
        <source>Engine ended, epoch {epoch}</source>
        <translation>Engine beendet, Epoche {epoch}</translation>
    </message>
    <message>
        <source>Key {fingerprint} enrolled for {subject}</source>
        <translation>Schlüssel {fingerprint} für {subject} eingetragen</translation>
    </message>
    <message>
        <source>Key of {subject} revoked</source>
        <translation>Schlüssel von {subject} widerrufen</translation>
    </message>
    <message>
        <source>{subject} started, attempt {attempt}</source>
        <translation>{subject} begonnen, Versuch {attempt}</translation>
    </message>
    <message>
        <source>{subject} waits at its gate</source>
        <translation>{subject} wartet am Gate</translation>
    </message>
    <message>
        <source>{subject} skipped: {because}</source>
        <translation>{subject} übersprungen: {because}</translation>
    </message>
    <message>
        <source>{subject} rescheduled to {to}: {because}</source>
        <translation>{subject} verlegt auf {to}: {because}</translation>
    </message>
    <message>
        <source>Exposure of {subject}: {from} → {to} {because}</source>
        <translation>Exposition von {subject}: {from} → {to} {because}</translation>
    </message>
    <message>
        <source>{subject} given to {to} {because}</source>
        <translation>{subject} an {to} übergeben {because}</translation>
    </message>
    <message>
        <source>Parity of {subject}: {state} {because}</source>
        <translation>Parität von {subject}: {state} {because}</translation>
    </message>
    <message>
        <source>{customer} is {say} of {subject}: {because}</source>
        <translation>{customer} ist {say} bei {subject}: {because}</translation>
    </message>
    <message>
        <source>{title} held: {text}</source>
        <translation>{title} abgehalten: {text}</translation>
    </message>
    <message>
        <source>Playbook reviewed for security and regulation: {text}</source>
        <translation>Playbook auf Sicherheit und Regulierung geprüft: {text}</translation>
    </message>
    <message>
        <source>{subject}: {state} {because}</source>
        <translation>{subject}: {state} {because}</translation>
    </message>
    <message>
        <source>{subject} armed: its programs and secrets were looked for</source>
        <translation>{subject} scharf: Programme und Geheimnisse wurden gesucht</translation>
    </message>
    <message>
        <source>Way back to {subject} answers: {ok} {why}</source>
        <translation>Rückweg zu {subject} antwortet: {ok} {why}</translation>
    </message>
    <message>
        <source>Drill of {runbook} brought in: {outcome}</source>
        <translation>Übung von {runbook} eingebracht: {outcome}</translation>
    </message>
    <message>
        <source>{subject}: {verdict} {why}</source>
        <translation>{subject}: {verdict} {why}</translation>
    </message>
    <message>
        <source>Milestone {subject} reached {why}</source>
        <translation>Meilenstein {subject} erreicht {why}</translation>
    </message>
    <message>
        <source>Milestone {subject} lost {why}</source>
        <translation>Meilenstein {subject} verloren {why}</translation>
    </message>
    <message>
        <source>Unknown accepted at the gate of {subject}: {because}</source>
        <translation>Unbekanntes am Gate von {subject} hingenommen: {because}</translation>
    </message>
    <message>
        <source>Gate of {subject} waived: {because}</source>
        <translation>Ausnahme am Gate von {subject}: {because}</translation>
    </message>
    <message>
        <source>Poll opened for the gate of {subject}</source>
        <translation>Abfrage zum Gate von {subject} eröffnet</translation>
    </message>
    <message>
        <source>Poll for the gate of {subject} closed</source>
        <translation>Abfrage zum Gate von {subject} geschlossen</translation>
    </message>
    <message>
        <source>Answered {answer} at the gate of {subject} {because}</source>
        <translation>Antwort {answer} am Gate von {subject} {because}</translation>
    </message>
    <message>
        <source>Answer at the gate of {subject} withdrawn</source>
        <translation>Antwort am Gate von {subject} zurückgezogen</translation>
    </message>
    <message>
        <source>Break-glass: {act} without a second person</source>
        <translation>Notfallzugriff: {act} ohne zweite Person</translation>
    </message>
    <message>
        <source>Break-glass countersigned</source>
        <translation>Notfallzugriff gegengezeichnet</translation>
    </message>
    <message>
        <source>A second person is asked for {act}</source>
        <translation>Eine zweite Person wird gebraucht für {act}</translation>
    </message>
    <message>
        <source>Seconded by {person}</source>
        <translation>Bestätigt von {person}</translation>
    </message>
    <message>
        <source>Wrong passphrase of {subject} to {act} {about}</source>
        <translation>Falsche Passphrase von {subject} für {act} {about}</translation>
    </message>
    <message>
        <source>{subject}: {from} → {to} {overlay} {why}</source>
        <translation>{subject}: {from} → {to} {overlay} {why}</translation>
    </message>
    <message>
        <source>{subject}: time to mend</source>
        <translation>{subject}: Zeit zum Beheben</translation>
    </message>
    <message>
        <source>{subject}: nobody has decided, escalated</source>
        <translation>{subject}: niemand hat entschieden, eskaliert</translation>
    </message>
    <message>
        <source>{subject} is firing: {why}</source>
        <translation>{subject} feuert: {why}</translation>
    </message>
    <message>
        <source>{subject} asks: roll back?</source>
        <translation>{subject} fragt: zurückrollen?</translation>
    </message>
    <message>
        <source>{subject} counts down to a rollback</source>
        <translation>{subject} zählt zum Rollback herunter</translation>
    </message>
    <message>
        <source>Countdown of {subject} paused {because}</source>
        <translation>Countdown von {subject} angehalten {because}</translation>
    </message>
    <message>
        <source>{subject} requests a rollback</source>
        <translation>{subject} fordert einen Rollback an</translation>
    </message>
    <message>
        <source>{subject} declined: {because}</source>
        <translation>{subject} abgelehnt: {because}</translation>
    </message>
    <message>
        <source>{subject} lapsed without a decision</source>
        <translation>{subject} ohne Entscheidung verfallen</translation>
    </message>
    <message>
        <source>{subject} recovered by itself</source>
        <translation>{subject} hat sich von selbst erholt</translation>
    </message>
    <message>
        <source>{subject} re-armed</source>
        <translation>{subject} wieder scharf</translation>
    </message>
    <message>
        <source>{subject} disarmed</source>
        <translation>{subject} entschärft</translation>
    </message>
    <message>
        <source>{subject} armed {not_auto_because}</source>
        <translation>{subject} scharf {not_auto_because}</translation>
    </message>
    <message>
        <source>{subject} is flapping: automatic action off</source>
        <translation>{subject} flattert: selbsttätiges Handeln aus</translation>
    </message>
    <message>
        <source>Alarm: {subject}</source>
        <translation>Alarm: {subject}</translation>
    </message>
    <message>
        <source>Alarm {subject} acknowledged</source>
        <translation>Alarm {subject} quittiert</translation>
    </message>
    <message>
        <source>Alarm {subject} recovered</source>
        <translation>Alarm {subject} erholt</translation>
    </message>
    <message>
        <source>Alarm {subject} silenced</source>
        <translation>Alarm {subject} stummgeschaltet</translation>
    </message>
    <message>
        <source>Alarm {subject} shelved until {until}: {because}</source>
        <translation>Alarm {subject} zurückgestellt bis {until}: {because}</translation>
    </message>
    <message>
        <source>Alarm {subject} back from the shelf</source>
        <translation>Alarm {subject} nicht mehr zurückgestellt</translation>
    </message>
    <message>
        <source>HOLD set: {because}</source>
        <translation>HALT gesetzt: {because}</translation>
    </message>
    <message>
        <source>HOLD released</source>
        <translation>HALT aufgehoben</translation>
    </message>
    <message>
        <source>Run {subject} of {runbook} requested: {reason}</source>
        <translation>Lauf {subject} von {runbook} angefordert: {reason}</translation>
    </message>
    <message>
        <source>Run {subject} armed</source>
        <translation>Lauf {subject} scharf</translation>
    </message>
    <message>
        <source>Run {subject} started</source>
        <translation>Lauf {subject} gestartet</translation>
    </message>
    <message>
        <source>Run {subject} paused ({why}) at {step} {because}</source>
        <translation>Lauf {subject} angehalten ({why}) bei {step} {because}</translation>
    </message>
    <message>
        <source>Run {subject} goes on</source>
        <translation>Lauf {subject} geht weiter</translation>
    </message>
    <message>
        <source>Run {subject} stops after this step</source>
        <translation>Lauf {subject} hält nach diesem Schritt</translation>
    </message>
    <message>
        <source>Run {subject} is aborted now</source>
        <translation>Lauf {subject} wird jetzt abgebrochen</translation>
    </message>
    <message>
        <source>Run {subject}: {outcome}</source>
        <translation>Lauf {subject}: {outcome}</translation>
    </message>
    <message>
        <source>Step {subject}, attempt {attempt}, is about to run</source>
        <translation>Schritt {subject}, Versuch {attempt}, beginnt gleich</translation>
    </message>
    <message>
        <source>Step {subject} runs</source>
        <translation>Schritt {subject} läuft</translation>
    </message>
    <message>
        <source>Step {subject}: {result} {detail}</source>
        <translation>Schritt {subject}: {result} {detail}</translation>
    </message>
    <message>
        <source>Step {subject} kept running; nothing was repeated</source>
        <translation>Schritt {subject} lief weiter; nichts wurde wiederholt</translation>
    </message>
    <message>
        <source>Step {subject}: attempt {attempt} had never been launched</source>
        <translation>Schritt {subject}: Versuch {attempt} war nie gestartet worden</translation>
    </message>
    <message>
        <source>Step {subject}: something of it still lives: {detail}</source>
        <translation>Schritt {subject}: etwas davon lebt noch: {detail}</translation>
    </message>
    <message>
        <source>Step {subject} verified: {ok} {detail}</source>
        <translation>Schritt {subject} geprüft: {ok} {detail}</translation>
    </message>
    <message>
        <source>Step {subject} skipped: {reason}</source>
        <translation>Schritt {subject} übersprungen: {reason}</translation>
    </message>
    <message>
        <source>Step {subject} attested: {result}</source>
        <translation>Schritt {subject} bezeugt: {result}</translation>
    </message>
    <message>
        <source>Step {subject} may have happened: {detail}</source>
        <translation>Schritt {subject} ist vielleicht geschehen: {detail}</translation>
    </message>
    <message>
        <source>Step {subject}: a person says {answer}</source>
        <translation>Schritt {subject}: ein Mensch sagt {answer}</translation>
    </message>
    <message>
        <source>Switch {subject} {to} requested</source>
        <translation>Schalter {subject} {to} angefordert</translation>
    </message>
    <message>
        <source>Switch {subject}: its program is there</source>
        <translation>Schalter {subject}: sein Programm ist da</translation>
    </message>
    <message>
        <source>Switch {subject}, attempt {attempt}, is about to be pressed</source>
        <translation>Schalter {subject}, Versuch {attempt}, wird gleich betätigt</translation>
    </message>
    <message>
        <source>Switch {subject} is being pressed</source>
        <translation>Schalter {subject} wird betätigt</translation>
    </message>
    <message>
        <source>Switch {subject} kept being pressed; nothing was repeated</source>
        <translation>Schalter {subject} wurde weiter betätigt; nichts wurde wiederholt</translation>
    </message>
    <message>
        <source>Switch {subject}: attempt {attempt} had never been launched</source>
        <translation>Schalter {subject}: Versuch {attempt} war nie gestartet worden</translation>
    </message>
    <message>
        <source>Switch {subject}: something of it still lives: {detail}</source>
        <translation>Schalter {subject}: etwas davon lebt noch: {detail}</translation>
    </message>
    <message>
        <source>Switch {subject}: {result} {detail}</source>
        <translation>Schalter {subject}: {result} {detail}</translation>
    </message>
    <message>
        <source>Switch {subject} observed: {state} {detail}</source>
        <translation>Schalter {subject} beobachtet: {state} {detail}</translation>
    </message>
    <message>
        <source>Switch {subject} may have been pressed: {detail}</source>
        <translation>Schalter {subject} wurde vielleicht betätigt: {detail}</translation>
    </message>
    <message>
        <source>Switch {subject}: a person says {answer}</source>
        <translation>Schalter {subject}: ein Mensch sagt {answer}</translation>
    </message>
    <message>
        <source>Switch {subject} waits ({why}) {because}</source>
        <translation>Schalter {subject} wartet ({why}) {because}</translation>
    </message>
    <message>
        <source>Switch {subject} goes on</source>
        <translation>Schalter {subject} geht weiter</translation>
    </message>
    <message>
        <source>Switch {subject} cancelled: {because}</source>
        <translation>Schalter {subject} zurückgenommen: {because}</translation>
    </message>
    <message>
        <source>Switch {subject}: {outcome}</source>
        <translation>Schalter {subject}: {outcome}</translation>
    </message>
    <message>
        <source>Snapshot {subject} is there</source>
        <translation>Snapshot {subject} ist da</translation>
    </message>
    <message>
        <source>Snapshot {subject}: {why}</source>
        <translation>Snapshot {subject}: {why}</translation>
    </message>
    <message>
        <source>Restore test of {subject}, passed: {ok} {why}</source>
        <translation>Rücksicherungstest von {subject}, bestanden: {ok} {why}</translation>
    </message>
    <message>
        <source>Message to {subject} drafted</source>
        <translation>Nachricht an {subject} entworfen</translation>
    </message>
    <message>
        <source>Message to {subject} approved</source>
        <translation>Nachricht an {subject} freigegeben</translation>
    </message>
    <message>
        <source>Message to {subject} delivered: {delivered_to}</source>
        <translation>Nachricht an {subject} zugestellt: {delivered_to}</translation>
    </message>
    <message>
        <source>Personal notes about {subject} erased: {which} {because}</source>
        <translation>Persönliche Notizen über {subject} gelöscht: {which} {because}</translation>
    </message>
    <message>
        <source>Decision: {text}</source>
        <translation>Entscheidung: {text}</translation>
    </message>
    <message>
        <source>Issue: {text}</source>
        <translation>Problem: {text}</translation>
    </message>
    <message>
        <source>Risk: {text}</source>
        <translation>Risiko: {text}</translation>
    </message>
    <message>
        <source>Premortem of {subject} recorded: {text}</source>
        <translation>Premortem zu {subject} festgehalten: {text}</translation>
    </message>
    <message>
        <source>Objection: {text}</source>
        <translation>Einwand: {text}</translation>
    </message>
    <message>
        <source>Assumption: {text}</source>
        <translation>Annahme: {text}</translation>
    </message>
    <message>
        <source>{subject} {say}: {because}</source>
        <translation>{subject} {say}: {because}</translation>
    </message>
    <message>
        <source>Assumption {subject}: {verdict} {why}</source>
        <translation>Annahme {subject}: {verdict} {why}</translation>
    </message>
    <message>
        <source>Readiness of {subject}: {score} of 100</source>
        <translation>Bereitschaft von {subject}: {score} von 100</translation>
    </message>
    <message>
        <source>Debt: {text}, owed by {owner}</source>
        <translation>Schuld: {text}, zu leisten von {owner}</translation>
    </message>
    <message>
        <source>{to}: {text}</source>
        <translation>{to}: {text}</translation>
    </message>
    <message>
        <source>{subject} done</source>
        <translation>{subject} erledigt</translation>
    </message>
    <message>
        <source>{role} offered to {to}</source>
        <translation>{role} angeboten an {to}</translation>
    </message>
    <message>
        <source>{role} given to {subject}</source>
        <translation>{role} an {subject} gegeben</translation>
    </message>
    <message>
        <source>{role} taken from {subject}</source>
        <translation>{role} von {subject} genommen</translation>
    </message>
    <message>
        <source>{role} handed over to {to}</source>
        <translation>{role} übergeben an {to}</translation>
    </message>
    <message>
        <source>Drill {subject} started</source>
        <translation>Übung {subject} begonnen</translation>
    </message>
    <message>
        <source>Drill clock ×{speed}, paused {paused}</source>
        <translation>Übungsuhr ×{speed}, angehalten: {paused}</translation>
    </message>
    <message>
        <source>Drill ended</source>
        <translation>Übung beendet</translation>
    </message>
    <message>
        <source>Inject {subject} delivered {text}</source>
        <translation>Einspielung {subject} gegeben {text}</translation>
    </message>
    <message>
        <source>Inject {subject} skipped</source>
        <translation>Einspielung {subject} ausgelassen</translation>
    </message>
    <message>
        <source>{subject} rated {rating} {text}</source>
        <translation>{subject} bewertet mit {rating} {text}</translation>
    </message>
    <message>
        <source>Backed the journal up and checked the copy</source>
        <translation>Journal gesichert und die Kopie geprüft</translation>
    </message>
    <message>
        <source>Retention took away {count} {what} from before {before}; their hashes stay here</source>
        <translation>Die Aufbewahrung hat {count} {what} von vor {before} entfernt; ihre Hashes bleiben hier</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>Journal aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Adopted an event that a crash had left without its anchor</source>
        <translation>Ein Ereignis übernommen, das ein Absturz ohne Anker ließ</translation>
    </message>
    <message>
        <source>Store brought from schema {from} to {to}</source>
        <translation>Journal von Schema {from} auf {to} gebracht</translation>
    </message>
    <message>
        <source>Samples are not being kept: {because}</source>
        <translation>Messwerte werden nicht behalten: {because}</translation>
    </message>
    <message>
        <source>Samples are being kept again</source>
        <translation>Messwerte werden wieder behalten</translation>
    </message>
    <message>
        <source>The store of samples was damaged; it is kept as {because}, a new one was begun</source>
        <translation>Der Messwertspeicher war beschädigt; er bleibt als {because}, ein neuer wurde begonnen</translation>
    </message>
    <message>
        <source>Chain {chain} in {room} is cited at event {seq}, {verdict}</source>
        <translation>Kette {chain} in {room} wird bei Ereignis {seq} zitiert, {verdict}</translation>
    </message>
    <message>
        <source>Anchored anew by two persons after {verdict}: {reason}</source>
        <translation>Von zwei Personen neu verankert nach {verdict}: {reason}</translation>
    </message>
    <message>
        <source>Emergency room: {because}</source>
        <translation>Notraum: {because}</translation>
    </message>
    <message>
        <source>Corrects event {of}: {text} {because}</source>
        <translation>Berichtigt Ereignis {of}: {text} {because}</translation>
    </message>
    <message>
        <source>Event {of} starred for the review</source>
        <translation>Ereignis {of} für die Rückschau markiert</translation>
    </message>
    <message>
        <source>Star of event {of} taken away</source>
        <translation>Markierung von Ereignis {of} entfernt</translation>
    </message>
    <message>
        <source>The clock moved {by}</source>
        <translation>Die Uhr sprang um {by}</translation>
    </message>
    <message>
        <source>Exported as {format}: {name}, as of event {as_of}</source>
        <translation>Ausgeführt als {format}: {name}, Stand Ereignis {as_of}</translation>
    </message>
    <message>
        <source>Environments, {subject}: {verdict} {why}</source>
        <translation>Umgebungen, {subject}: {verdict} {why}</translation>
    </message>
    <message>
        <source>Checksums of {subject}: {verdict} {why}</source>
        <translation>Prüfsummen von {subject}: {verdict} {why}</translation>
    </message>
    <message>
        <source>{subject}: {from} to {to}, {say} {text}</source>
        <translation>{subject}: {from} bis {to}, {say} {text}</translation>
    </message>
    <message>
        <source>{id} proposes for {subject}: {text}, because {because}</source>
        <translation>{id} schlägt für {subject} vor: {text}, Grund: {because}</translation>
    </message>
    <message>
        <source>Proposal {subject} declined: {because}</source>
        <translation>Vorschlag {subject} abgelehnt: {because}</translation>
    </message>
    <message>
        <source>{subject} passed {despite}</source>
        <translation>{subject} bestanden {despite}</translation>
    </message>
    <message>
        <source>Obligation {item}: {state} {because} {evidence}</source>
        <translation>Verpflichtung {item}: {state} {because} {evidence}</translation>
    </message>
    <message>
        <source>Gate of {subject} passed {despite}</source>
        <translation>Gate von {subject} bestanden {despite}</translation>
    </message>
    <message>
        <source>Somebody asks to look at {subject} now</source>
        <translation>Jemand lässt {subject} jetzt prüfen</translation>
    </message>
    <message>
        <source>Debt {subject} done: {because} {evidence}</source>
        <translation>Schuld {subject} getilgt: {because} {evidence}</translation>
    </message>
    <message>
        <source>The head #{to} is witnessed in {folder}</source>
        <translation>Der Kopf #{to} ist in {folder} bezeugt</translation>
    </message>
    <message>
        <source>The witness in {folder} cannot be reached: {because}</source>
        <translation>Der Zeuge in {folder} ist nicht erreichbar: {because}</translation>
    </message>
    <message>
        <source>Error budget of {subject}: {spent} of it spent, burning at {burn}, gone by {ends}</source>
        <translation>Fehlerbudget von {subject}: {spent} davon verbraucht, Verbrauch {burn}, aufgebraucht um {ends}</translation>
    </message>
    <message>
        <source>Run {subject} is taken to {to} ({via}): {because}</source>
        <translation>Lauf {subject} geht an {to} ({via}): {because}</translation>
    </message>
    <message>
        <source>Undo of step {subject} asked for: {reason}</source>
        <translation>Rücknahme von Schritt {subject} verlangt: {reason}</translation>
    </message>
    <message>
        <source>Step {subject} is undone: {detail}</source>
        <translation>Schritt {subject} ist zurückgenommen: {detail}</translation>
    </message>
    <message>
        <source>Step {subject} is a point of no return and begins at {until}; a stop holds it</source>
        <translation>Schritt {subject} ist ein Punkt ohne Umkehr und beginnt um {until}; ein Stopp hält ihn an</translation>
    </message>
</context>
<context>
    <name>holdpoint::EvidenceSheet</name>
    <message>
        <source>Evidence pack</source>
        <translation>Beweispaket</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>A folder that anybody can check without Holdpoint: a page to read, every event with its hash, the playbook, attachments and the script that verifies all of it. Texts of personal notes stay here.</source>
        <translation>Ein Ordner, den jeder ohne Holdpoint prüfen kann: eine Seite zum Lesen, jedes Ereignis mit seinem Hash, das Playbook, Anhänge und das Skript, das alles prüft. Texte persönlicher Notizen bleiben hier.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Write the pack</source>
        <translation>Paket schreiben</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>This folder exists: name another one.</source>
        <translation>Diesen Ordner gibt es schon: einen anderen nennen.</translation>
    </message>
    <message>
        <source>Whole rollout</source>
        <translation>Ganzer Rollout</translation>
    </message>
    <message>
        <source>Gate of %1</source>
        <translation>Gate von %1</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>Where the new folder goes</source>
        <translation>Wohin der neue Ordner kommt</translation>
    </message>
    <message>
        <source>The journal is being checked, then every file is written.</source>
        <translation>Das Journal wird geprüft, dann wird jede Datei geschrieben.</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files. Check them with:  python3 %1/verify_pack.py
SHA256SUMS is %2</source>
        <translation>
            <numerusform>%n Datei. Prüfen mit:  python3 %1/verify_pack.py
SHA256SUMS ist %2</numerusform>
            <numerusform>%n Dateien. Prüfen mit:  python3 %1/verify_pack.py
SHA256SUMS ist %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are named by events and no longer in the room.</source>
        <translation>
            <numerusform>%n Anhang wird von Ereignissen genannt und ist nicht mehr im Raum.</numerusform>
            <numerusform>%n Anhänge werden von Ereignissen genannt und sind nicht mehr im Raum.</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened %1</source>
        <translation>Was geschah: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>holdpoint::FactsOf</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1, by %2: %3</source>
        <translation>%1, von %2: %3</translation>
    </message>
</context>
<context>
    <name>holdpoint::FileSignDesk</name>
    <message>
        <source>None of the keys that may answer is on this machine.</source>
        <translation>Keiner der Schlüssel, die antworten dürfen, liegt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Keys of several people are here. Start with --as: %1</source>
        <translation>Hier liegen Schlüssel mehrerer Personen. Mit --as starten: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The key of %1 is not on this machine, or they are not asked.</source>
        <translation>Der Schlüssel von %1 liegt nicht auf diesem Rechner, oder %1 ist nicht gefragt.</translation>
    </message>
    <message>
        <source>Signed, not yet recorded. Bring this file to the room; there Gates, Add answer… records it: %1</source>
        <translation>Unterschrieben, noch nicht vermerkt. Diese Datei in den Raum bringen; dort vermerkt sie Gates, Antwort einlesen…: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::FirstRunView</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Changed, UTC</source>
        <translation>Geändert, UTC</translation>
    </message>
    <message>
        <source>Recent rooms</source>
        <translation>Letzte Räume</translation>
    </message>
    <message>
        <source>Save the template as</source>
        <translation>Vorlage speichern unter</translation>
    </message>
    <message>
        <source>Playbooks (*.yaml)</source>
        <translation>Playbooks (*.yaml)</translation>
    </message>
    <message>
        <source>Welcome to Holdpoint</source>
        <translation>Willkommen bei Holdpoint</translation>
    </message>
    <message>
        <source>The war room for a migration rollout: where it stands, who decides, and the way back.</source>
        <translation>Der Lageraum für einen Migrations-Rollout: wo er steht, wer entscheidet und der Rückweg.</translation>
    </message>
    <message>
        <source>No name is kept.</source>
        <translation>Kein Name gemerkt.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Gemerkt: %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>Einstiege</translation>
    </message>
    <message>
        <source>Try the sample rollout, 2 minutes</source>
        <translation>Beispiel-Rollout ausprobieren, 2 Minuten</translation>
    </message>
    <message>
        <source>A billing cutover with simulated metrics. It opens inside the black-and-white drill frame; nothing real is touched.</source>
        <translation>Eine Abrechnungs-Migration mit simulierten Messwerten. Öffnet im schwarz-weißen Übungsrahmen; nichts Echtes wird berührt.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel starten</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>A playbook with phases, gates, triggers and a runbook. You fill in the names.</source>
        <translation>Ein Playbook mit Phasen, Gates, Auslösern und einem Runbook. Nur die Namen sind einzutragen.</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>Neu aus Vorlage…</translation>
    </message>
    <message>
        <source>Open a playbook or a room</source>
        <translation>Playbook oder Raum öffnen</translation>
    </message>
    <message>
        <source>A YAML file from your own git, or the folder of a room.</source>
        <translation>Eine YAML-Datei aus dem eigenen Git oder der Ordner eines Raums.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Run a tabletop</source>
        <translation>Planübung durchführen</translation>
    </message>
    <message>
        <source>Practise a rollback with your team, with injects, a clock and ratings.</source>
        <translation>Einen Rollback im Team üben, mit Einlagen, Uhr und Bewertungen.</translation>
    </message>
    <message>
        <source>Run a tabletop…</source>
        <translation>Planübung…</translation>
    </message>
    <message>
        <source>Three chords and a key</source>
        <translation>Drei Tastenkürzel und eine Taste</translation>
    </message>
    <message>
        <source>HOLD, from anywhere, at once</source>
        <translation>HALT, von überall, sofort</translation>
    </message>
    <message>
        <source>START ROLLBACK, after a short code</source>
        <translation>ROLLBACK STARTEN, nach einem Kürzel</translation>
    </message>
    <message>
        <source>find any action by its name</source>
        <translation>jede Aktion am Namen finden</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>No rollout yet. Those you open are listed here.</source>
        <translation>Noch kein Rollout. Geöffnete stehen hier.</translation>
    </message>
    <message>
        <source>The template is in %1. Its programs and addresses are examples: change them, then check it with holdpointctl validate.</source>
        <translation>Die Vorlage liegt in %1. Programme und Adressen sind Beispiele: ändern, dann mit holdpointctl validate prüfen.</translation>
    </message>
    <message>
        <source>The template could not be written to %1: %2</source>
        <translation>Die Vorlage ließ sich nicht nach %1 schreiben: %2</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
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
        <translation>ÜBUNG: FORTSETZEN…</translation>
    </message>
    <message>
        <source>RESUME…</source>
        <translation>FORTSETZEN…</translation>
    </message>
    <message>
        <source>PRACTISE HOLD</source>
        <translation>ÜBUNG: HALT</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HALT</translation>
    </message>
    <message>
        <source>PRACTISE ABORT NOW</source>
        <translation>ÜBUNG: ABBRUCH</translation>
    </message>
    <message>
        <source>ABORT NOW</source>
        <translation>JETZT ABBRECHEN</translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK…</source>
        <translation>ÜBUNG: ROLLBACK…</translation>
    </message>
    <message>
        <source>START ROLLBACK…</source>
        <translation>ROLLBACK STARTEN…</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>Opens with a rollout</source>
        <translation>Öffnet mit einem Rollout</translation>
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
    <name>holdpoint::FramedSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
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
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>holdpoint::GatesView</name>
    <message>
        <source>New poll</source>
        <translation>Neue Abstimmung</translation>
    </message>
    <message>
        <source>Clear the answers for %1 and ask everybody again?</source>
        <translation>Antworten zu %1 löschen und alle neu fragen?</translation>
    </message>
    <message>
        <source>Open a new poll for %1</source>
        <translation>Neue Abstimmung zu %1 öffnen</translation>
    </message>
    <message>
        <source>Signed now</source>
        <translation>Jetzt signiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open gate</source>
        <translation>Gate öffnen</translation>
    </message>
    <message>
        <source>Open gate %1 and pass %2?</source>
        <translation>Gate %1 öffnen und %2 abschließen?</translation>
    </message>
    <message>
        <source>Open gate %1</source>
        <translation>Gate %1 öffnen</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation>Die nächste Phase darf starten.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Practise: waive gate %1?</source>
        <translation>Übung: Gate %1 erlassen?</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>What speaks against going on?</source>
        <translation>Was spricht gegen das Weitergehen?</translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation>Einwand eintragen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Closed because</source>
        <translation>Geschlossen, weil</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Premortem</source>
        <translation>Premortem</translation>
    </message>
    <message>
        <source>Open poll</source>
        <translation>Abstimmung öffnen</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Erlassen…</translation>
    </message>
    <message>
        <source>Open gate…</source>
        <translation>Gate öffnen…</translation>
    </message>
    <message>
        <source>Withdraw my answer</source>
        <translation>Antwort zurückziehen</translation>
    </message>
    <message>
        <source>My answer…</source>
        <translation>Meine Antwort…</translation>
    </message>
    <message>
        <source>Object…</source>
        <translation>Einwand…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No phase of this playbook has a gate. Its phases are advanced by the commander.</source>
        <translation>Keine Phase dieses Playbooks hat ein Gate. Die Leitung führt die Phasen weiter.</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Gate %1</translation>
    </message>
    <message>
        <source>This phase names none.</source>
        <translation>Diese Phase nennt keine.</translation>
    </message>
    <message>
        <source>SIM, answers are recorded unsigned. </source>
        <translation>SIM, Antworten werden unsigniert eingetragen. </translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Can still open</source>
        <translation>Öffnen können</translation>
    </message>
    <message>
        <source>Every rule has its signatures.</source>
        <translation>Jede Regel hat ihre Signaturen.</translation>
    </message>
    <message>
        <source>Nobody in this poll. A new one is needed.</source>
        <translation>Niemand in dieser Abstimmung. Eine neue ist nötig.</translation>
    </message>
    <message>
        <source>New poll…</source>
        <translation>Neue Abstimmung…</translation>
    </message>
    <message>
        <source>it has been passed.</source>
        <translation>es ist bestanden.</translation>
    </message>
    <message>
        <source>Nothing closes it</source>
        <translation>Nichts schließt es</translation>
    </message>
    <message>
        <source>Every rule is signed and every criterion is met.</source>
        <translation>Jede Regel ist signiert, jedes Kriterium erfüllt.</translation>
    </message>
    <message>
        <source>It opens when the missing people have signed.</source>
        <translation>Es öffnet, wenn die Fehlenden signiert haben.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Any strong objections? Nobody has raised one.</source>
        <translation>Starke Einwände? Niemand hat einen erhoben.</translation>
    </message>
    <message>
        <source>no risk is named</source>
        <translation>kein Risiko genannt</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>opened %1 by %2</source>
        <translation>geöffnet %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 signed</source>
        <translation>%1 von %2 signiert</translation>
    </message>
    <message>
        <source>%1, one reason closes it.</source>
        <translation>%1, ein Grund schließt es.</translation>
    </message>
    <message>
        <source>%1, %2 reasons close it.</source>
        <translation>%1, %2 Gründe schließen es.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Waive gate %1?</source>
        <translation>Gate %1 erlassen?</translation>
    </message>
    <message>
        <source>Waive gate %1</source>
        <translation>Gate %1 erlassen</translation>
    </message>
    <message>
        <source>The gate opens although it is not satisfied. Both names stand beside it, and a debt is owed.</source>
        <translation>Das Gate öffnet, obwohl es nicht erfüllt ist. Beide Namen stehen daneben, und eine Schuld bleibt offen.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw your NO-GO at gate %1?</source>
        <translation>Eigenes NO-GO an Gate %1 zurückziehen?</translation>
    </message>
    <message>
        <source>Requests (*.%1)</source>
        <translation>Anfragen (*.%1)</translation>
    </message>
    <message>
        <source>Answers (*.%1)</source>
        <translation>Antworten (*.%1)</translation>
    </message>
    <message>
        <source>Written: %1. Until %2 UTC it can be answered by: %3</source>
        <translation>Geschrieben: %1. Bis %2 UTC können antworten: %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Ask by file</source>
        <translation>Als Datei fragen</translation>
    </message>
    <message>
        <source>Ask by file…</source>
        <translation>Als Datei fragen…</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>Antwort einlesen</translation>
    </message>
    <message>
        <source>Add answer…</source>
        <translation>Antwort einlesen…</translation>
    </message>
    <message>
        <source>the whole gate</source>
        <translation>das ganze Gate</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Made good within</source>
        <translation>Nachzuholen binnen</translation>
    </message>
    <message>
        <source>Accept unknown</source>
        <translation>Unbekanntes hinnehmen</translation>
    </message>
    <message>
        <source>Let gate %1 open although this is not known?</source>
        <translation>Gate %1 öffnen lassen, obwohl dies unbekannt ist?</translation>
    </message>
    <message>
        <source>Accept as unknown</source>
        <translation>Als unbekannt hinnehmen</translation>
    </message>
    <message>
        <source>It counts as met until the time is over. Both names stand beside it, and a debt is owed.</source>
        <translation>Es gilt bis zum Ablauf als erfüllt. Beide Namen stehen daneben, und eine Schuld bleibt offen.</translation>
    </message>
    <message>
        <source>For how long, at most 1d</source>
        <translation>Wie lange, höchstens 1d</translation>
    </message>
    <message>
        <source>no assumption</source>
        <translation>keine Annahme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Bezweifelt</translation>
    </message>
    <message>
        <source>Accept unknown…</source>
        <translation>Unbekanntes hinnehmen…</translation>
    </message>
    <message>
        <source>Show the risks</source>
        <translation>Risiken zeigen</translation>
    </message>
    <message>
        <source>Changed since %1 signed</source>
        <translation>Geändert, seit %1 unterschrieb</translation>
    </message>
    <message>
        <source>%1 Doubts %2.</source>
        <translation>%1 Bezweifelt %2.</translation>
    </message>
    <message>
        <source>%1 Settled by %2: %3</source>
        <translation>%1 Beantwortet von %2: %3</translation>
    </message>
    <message>
        <source>%1 heard, %2 open</source>
        <translation>%1 gehört, %2 offen</translation>
    </message>
    <message>
        <source>%1 risks</source>
        <translation>%1 Risiken</translation>
    </message>
    <message>
        <source>required and not recorded, %1</source>
        <translation>verlangt und nicht eingetragen, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Record it…</source>
        <translation>Eintragen…</translation>
    </message>
    <message>
        <source>Owed to customers</source>
        <translation>Kunden geschuldet</translation>
    </message>
    <message>
        <source>%1 at %2, #%3</source>
        <translation>%1 um %2, #%3</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>What changed under the answer of %1?</source>
        <translation>Was hat sich seit der Antwort von %1 geändert?</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Neu signieren</translation>
    </message>
    <message>
        <source>Show the answer in the timeline</source>
        <translation>Antwort in der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Änderung…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Beweise…</translation>
    </message>
</context>
<context>
    <name>holdpoint::GovernanceView</name>
    <message>
        <source>Governance</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>Neues Problem…</translation>
    </message>
    <message>
        <source>New risk…</source>
        <translation>Neues Risiko…</translation>
    </message>
    <message>
        <source>New assumption…</source>
        <translation>Neue Annahme…</translation>
    </message>
    <message>
        <source>Object…</source>
        <translation>Einwand…</translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation>Entscheidung eintragen…</translation>
    </message>
    <message>
        <source>Premortem…</source>
        <translation>Premortem…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Auftrag geben…</translation>
    </message>
    <message>
        <source>the rollout</source>
        <translation>den Rollout</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whoever raises it</source>
        <translation>wer es vorbringt</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Neues Problem</translation>
    </message>
    <message>
        <source>What is wrong, and who sees to it?</source>
        <translation>Was stimmt nicht, und wer kümmert sich?</translation>
    </message>
    <message>
        <source>Record the issue</source>
        <translation>Problem eintragen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Due (3h, or a time)</source>
        <translation>Fällig (3h oder Zeitpunkt)</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>Neues Risiko</translation>
    </message>
    <message>
        <source>What could go wrong, and what is done about it?</source>
        <translation>Was könnte schiefgehen, und was wird dagegen getan?</translation>
    </message>
    <message>
        <source>Record the risk</source>
        <translation>Risiko eintragen</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Made smaller by</source>
        <translation>Gemindert durch</translation>
    </message>
    <message>
        <source>every milestone of the phase</source>
        <translation>jedem Meilenstein der Phase</translation>
    </message>
    <message>
        <source>Looked at again at</source>
        <translation>Neu bewertet bei</translation>
    </message>
    <message>
        <source>New assumption</source>
        <translation>Neue Annahme</translation>
    </message>
    <message>
        <source>What does the plan rely on, and what if it is not so?</source>
        <translation>Worauf verlässt sich der Plan, und was, wenn es anders ist?</translation>
    </message>
    <message>
        <source>Record the assumption</source>
        <translation>Annahme eintragen</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>If it is false</source>
        <translation>Wenn sie falsch ist</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>What speaks against going on?</source>
        <translation>Was spricht gegen das Weitergehen?</translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation>Einwand eintragen</translation>
    </message>
    <message>
        <source>no assumption</source>
        <translation>keine Annahme</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Bezweifelt</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Entscheidung eintragen</translation>
    </message>
    <message>
        <source>What was decided? How everything stands now is kept with it.</source>
        <translation>Was wurde entschieden? Der jetzige Stand wird mit eingetragen.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung eintragen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>none of the playbook&apos;s</source>
        <translation>keines des Playbooks</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Seen otherwise by</source>
        <translation>Anders gesehen von</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Premortem</source>
        <translation>Premortem</translation>
    </message>
    <message>
        <source>It is over, and it has failed. What happened?</source>
        <translation>Es ist vorbei und gescheitert. Was ist geschehen?</translation>
    </message>
    <message>
        <source>Record the premortem</source>
        <translation>Premortem eintragen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Risks, one a line</source>
        <translation>Risiken, je Zeile eines</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Auftrag geben</translation>
    </message>
    <message>
        <source>Who does what, and until when?</source>
        <translation>Wer tut was bis wann?</translation>
    </message>
    <message>
        <source>Give it to them</source>
        <translation>Auftrag geben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Zurück in</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Is %1 done?</source>
        <translation>Ist %1 erledigt?</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist erledigt</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>Wie es erledigt wurde</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What is to be said of %1?</source>
        <translation>Was ist zu %1 zu sagen?</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Antwort eintragen</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Show in the timeline</source>
        <translation>In der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 passen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>What is deducted</source>
        <translation>Was abgezogen wird</translation>
    </message>
    <message>
        <source>As it stood then</source>
        <translation>Wie es damals stand</translation>
    </message>
    <message>
        <source>Show the gate</source>
        <translation>Zum Gate</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Erledigt…</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>Jetzt bewerten</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>Was this promise to customers kept?</source>
        <translation>Wurde dieses Versprechen an Kunden gehalten?</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>Rolle…</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Schlüssel…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Becomes stale</source>
        <translation>Wird veraltet</translation>
    </message>
    <message>
        <source>no answer at an open gate</source>
        <translation>keine Antwort an einem offenen Gate</translation>
    </message>
    <message>
        <source>My key…</source>
        <translation>Mein Schlüssel…</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>give %1</source>
        <translation>%1 geben</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Change a role of %1?</source>
        <translation>Eine Rolle von %1 ändern?</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>at gates from the next poll on</source>
        <translation>an Gates ab der nächsten Abstimmung</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>End the key of %1?</source>
        <translation>Den Schlüssel von %1 beenden?</translation>
    </message>
    <message>
        <source>Revoke the key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>nothing signed with it counts any more; what was recorded stays</source>
        <translation>nichts damit Signiertes zählt mehr; das Verzeichnete bleibt</translation>
    </message>
    <message>
        <source>Enrol a key</source>
        <translation>Schlüssel aufnehmen</translation>
    </message>
    <message>
        <source>Is this the key of %1?</source>
        <translation>Ist das der Schlüssel von %1?</translation>
    </message>
    <message>
        <source>Enrol the key</source>
        <translation>Schlüssel aufnehmen</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>have them read it to you; it is shown to everybody</source>
        <translation>vorlesen lassen; er wird allen gezeigt</translation>
    </message>
    <message>
        <source>Make my key</source>
        <translation>Meinen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Make the key that %1 signs with?</source>
        <translation>Den Schlüssel erzeugen, mit dem %1 signiert?</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>%1 characters or more; nobody can restore it</source>
        <translation>%1 Zeichen oder mehr; niemand kann sie wiederherstellen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>on this machine, encrypted; the room holds the public half</source>
        <translation>auf diesem Rechner, verschlüsselt; der Raum hat die öffentliche Hälfte</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The two are not the same; no key was made.</source>
        <translation>Die beiden stimmen nicht überein; kein Schlüssel wurde erzeugt.</translation>
    </message>
</context>
<context>
    <name>holdpoint::HandOverSheet</name>
    <message>
        <source>Accept from %1: %2</source>
        <translation>Annehmen von %1: %2</translation>
    </message>
    <message>
        <source>Offer to %1: %2</source>
        <translation>Anbieten an %1: %2</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand over command or rollback ownership</source>
        <translation>Leitung oder Rollback-Verantwortung übergeben</translation>
    </message>
    <message>
        <source>The role stays with you until the other one has accepted it in their own window. Both acts are recorded.</source>
        <translation>Die Rolle bleibt hier, bis sie im anderen Fenster angenommen ist. Beides wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Do what is chosen</source>
        <translation>Ausgewähltes ausführen</translation>
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
        <translation>Herzschlag: die Engine lebt</translation>
    </message>
</context>
<context>
    <name>holdpoint::InboxView</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>Was wäre zu tun?</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Your role card</source>
        <translation>Rollenkarte</translation>
    </message>
    <message>
        <source>One sentence; it is recorded under your name</source>
        <translation>Ein Satz; er wird unter dem eigenen Namen aufgezeichnet</translation>
    </message>
    <message>
        <source>Exercise stopped: real-world event</source>
        <translation>Übung abgebrochen: echter Vorfall</translation>
    </message>
    <message>
        <source>Exercise ended</source>
        <translation>Übung beendet</translation>
    </message>
    <message>
        <source>Exercise not started</source>
        <translation>Übung nicht begonnen</translation>
    </message>
    <message>
        <source>Exercise paused</source>
        <translation>Übung angehalten</translation>
    </message>
    <message>
        <source>Exercise running</source>
        <translation>Übung läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n zugestellt</numerusform>
            <numerusform>%n zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Noch ist nichts gekommen.</translation>
    </message>
    <message>
        <source>Since the last one: %1</source>
        <translation>Seit der letzten: %1</translation>
    </message>
    <message>
        <source>It is timed from each delivery.</source>
        <translation>Die Zeit zählt ab jeder Zustellung.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>none written</source>
        <translation>keine eingetragen</translation>
    </message>
    <message>
        <source>an observer</source>
        <translation>nur beobachtend</translation>
    </message>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Antwort auf %1: %2</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>holdpoint::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>Letzte 30 Minuten</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation>Als Markdown kopiert.</translation>
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
    <name>holdpoint::LaneView</name>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Left and right move the cursor, with Shift they choose a stretch of time, Escape drops it.</source>
        <translation>Links und rechts bewegen den Cursor, mit Umschalt wählen sie einen Zeitraum, Escape verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>holdpoint::Legend</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Lines: now solid, baseline dotted in its band, watch dashed, fire solid with its label at the end</source>
        <translation>Linien: jetzt durchgezogen, Basis gepunktet in ihrem Band, Achtung gestrichelt, Alarm durchgezogen mit Beschriftung am Ende</translation>
    </message>
</context>
<context>
    <name>holdpoint::LiveView</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation>Beobachter lesen nur.</translation>
    </message>
    <message>
        <source>Not now.</source>
        <translation>Nicht jetzt.</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>GO with condition</source>
        <translation>GO mit Auflage</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation>NO-GO</translation>
    </message>
    <message>
        <source>abstains</source>
        <translation>enthält sich</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 has no key in this room. Run: holdpointctl key new --person %2</source>
        <translation>%1 hat keinen Schlüssel in diesem Raum. Ausführen: holdpointctl key new --person %2</translation>
    </message>
    <message>
        <source>This window is locked.</source>
        <translation>Dieses Fenster ist gesperrt.</translation>
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
        <translation>Hier wartet nichts.</translation>
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
        <source>EXERCISE STOPPED</source>
        <translation>ÜBUNG BEENDET</translation>
    </message>
    <message>
        <source>Holdpoint %1, the war room for migration rollouts. Qt %2.</source>
        <translation>Holdpoint %1, der Lageraum für Migrations-Rollouts. Qt %2.</translation>
    </message>
    <message>
        <source>%1 because %2</source>
        <translation>%1, denn %2</translation>
    </message>
    <message>
        <source>Nothing is abnormal.</source>
        <translation>Nichts ist auffällig.</translation>
    </message>
    <message>
        <source>%1 offers you the role %2. Rollout, Hand over… accepts it.</source>
        <translation>%1 bietet die Rolle %2 an. Rollout, Übergeben… nimmt sie an.</translation>
    </message>
    <message>
        <source>EXERCISE: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>EXERCISE, to the %1: %2</source>
        <translation>ÜBUNG, an %1: %2</translation>
    </message>
    <message>
        <source>Sounds are muted for %1; the board goes on showing every alarm.</source>
        <translation>Töne sind für %1 stumm; die Tafel zeigt weiter jeden Alarm.</translation>
    </message>
    <message>
        <source>Sounds are on again.</source>
        <translation>Töne sind wieder an.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>You hold neither command nor rollback ownership, and nobody offers them to you.</source>
        <translation>Weder Leitung noch Rollback-Verantwortung liegt hier, und niemand bietet sie an.</translation>
    </message>
    <message>
        <source>REAL-WORLD EVENT: a drill was stopped. This is the live room.</source>
        <translation>ECHTER VORFALL: Eine Übung wurde abgebrochen. Dies ist der Live-Raum.</translation>
    </message>
    <message>
        <source>The room was not made: %1</source>
        <translation>Der Raum wurde nicht angelegt: %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>--participant is for drills, and this is none</source>
        <translation>--participant ist für Übungen, und dies ist keine</translation>
    </message>
    <message>
        <source>Open a playbook, or enter the folder of a room</source>
        <translation>Playbook öffnen oder in den Ordner eines Raums gehen</translation>
    </message>
    <message>
        <source>The playbook to practise</source>
        <translation>Playbook zum Üben</translation>
    </message>
    <message>
        <source>Playbooks (*.yaml *.yml)</source>
        <translation>Playbooks (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>This playbook has nobody called %1, so this window only reads.</source>
        <translation>Dieses Playbook kennt niemanden namens %1, daher liest dieses Fenster nur.</translation>
    </message>
    <message>
        <source>as the last time in this room</source>
        <translation>wie beim letzten Mal in diesem Raum</translation>
    </message>
    <message>
        <source>by the name that you gave</source>
        <translation>nach dem angegebenen Namen</translation>
    </message>
    <message>
        <source>Nobody has said who sits here, so this window only reads.</source>
        <translation>Niemand hat gesagt, wer hier sitzt, daher liest dieses Fenster nur.</translation>
    </message>
    <message>
        <source>This window was started with --observer: it only reads.</source>
        <translation>Dieses Fenster wurde mit --observer gestartet: Es liest nur.</translation>
    </message>
    <message>
        <source>This window only reads. File, Who am I… changes that.</source>
        <translation>Dieses Fenster liest nur. Datei, Wer bin ich… ändert das.</translation>
    </message>
    <message>
        <source>You act as %1.</source>
        <translation>Gehandelt wird als %1.</translation>
    </message>
    <message>
        <source>You act as %1, %2.</source>
        <translation>Gehandelt wird als %1, %2.</translation>
    </message>
    <message>
        <source>The drill&apos;s engine is the facilitator&apos;s: players never take it.</source>
        <translation>Die Engine der Übung gehört der Übungsleitung: Übende übernehmen sie nie.</translation>
    </message>
    <message>
        <source>An observer does not take the engine: say who you are first.</source>
        <translation>Wer nur beobachtet, übernimmt die Engine nicht: zuerst die Person wählen.</translation>
    </message>
    <message>
        <source>Take over the engine</source>
        <translation>Engine übernehmen</translation>
    </message>
    <message>
        <source>End the silent engine, pid %1, and start another one?</source>
        <translation>Stumme Engine, PID %1, beenden und eine andere starten?</translation>
    </message>
    <message>
        <source>Last beat</source>
        <translation>Letzter Schlag</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Running steps</source>
        <translation>Laufende Schritte</translation>
    </message>
    <message>
        <source>go on in their own processes; the next engine finds them</source>
        <translation>laufen in eigenen Prozessen weiter; die nächste Engine findet sie</translation>
    </message>
    <message>
        <source>Automatic acts</source>
        <translation>Automatik</translation>
    </message>
    <message>
        <source>none before three fresh samples</source>
        <translation>keine vor drei frischen Messwerten</translation>
    </message>
    <message>
        <source>End engine %1</source>
        <translation>Engine %1 beenden</translation>
    </message>
    <message>
        <source>The engine was not ended: %1</source>
        <translation>Die Engine wurde nicht beendet: %1</translation>
    </message>
    <message>
        <source>The settings are kept.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
    <message>
        <source>No room is open.</source>
        <translation>Kein Raum ist offen.</translation>
    </message>
    <message>
        <source>The evidence pack is in %1</source>
        <translation>Das Beweispaket liegt in %1</translation>
    </message>
    <message>
        <source>That has lapsed or is done.</source>
        <translation>Das ist verfallen oder erledigt.</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Gegenzeichnen</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>Sign with %1: %2?</source>
        <translation>Mit %1 unterschreiben: %2?</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gefragt von</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Sign as %1</source>
        <translation>Als %1 unterschreiben</translation>
    </message>
    <message>
        <source>Playbooks, rooms, requests (*.yaml *.yml journal.db *.hpreq)</source>
        <translation>Playbooks, Räume, Anfragen (*.yaml *.yml journal.db *.hpreq)</translation>
    </message>
    <message>
        <source>This room was open here already.</source>
        <translation>Dieser Raum war hier schon offen.</translation>
    </message>
    <message>
        <source>Free some space on that file system: old backups and outputs of finished runs in the room may be moved away, the journal may not. What waits is asked again by itself.</source>
        <translation>Auf diesem Dateisystem Platz schaffen: alte Backups und Ausgaben beendeter Läufe im Raum dürfen weg, das Journal nicht. Was wartet, wird von selbst erneut verlangt.</translation>
    </message>
    <message>
        <source>Note about a person</source>
        <translation>Notiz über eine Person</translation>
    </message>
    <message>
        <source>Whom is this note about?</source>
        <translation>Über wen ist diese Notiz?</translation>
    </message>
    <message>
        <source>Record the note</source>
        <translation>Notiz eintragen</translation>
    </message>
</context>
<context>
    <name>holdpoint::MetricsView</name>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Freeze view</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>15 m</source>
        <translation>15 m</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show 15 minutes</source>
        <translation>15 Minuten zeigen</translation>
    </message>
    <message>
        <source>Show 1 hour</source>
        <translation>1 Stunde zeigen</translation>
    </message>
    <message>
        <source>Show 6 hours</source>
        <translation>6 Stunden zeigen</translation>
    </message>
    <message>
        <source>Show 24 hours</source>
        <translation>24 Stunden zeigen</translation>
    </message>
    <message>
        <source>Freeze the metrics view</source>
        <translation>Messwerte-Ansicht einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>nicht gemessen: %1</translation>
    </message>
    <message>
        <source>The playbook names no metric.</source>
        <translation>Das Playbook nennt keinen Messwert.</translation>
    </message>
    <message>
        <source>VIEW FROZEN %1, live continues</source>
        <translation>ANSICHT EINGEFROREN %1, Betrieb läuft weiter</translation>
    </message>
    <message>
        <source>Cursor %1</source>
        <translation>Cursor %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Samples (*.csv)</source>
        <translation>Messwerte (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>← → moves the cursor by one sample, Ctrl+T shows the same data as rows, Ctrl+E exports, Ctrl+Shift+E exports all</source>
        <translation>← → bewegt die Marke um einen Messwert, Ctrl+T zeigt dieselben Daten als Zeilen, Ctrl+E exportiert, Ctrl+Shift+E alle</translation>
    </message>
    <message>
        <source>Export every metric panel (PDF)</source>
        <translation>Alle Felder der Messwerte exportieren (PDF)</translation>
    </message>
    <message>
        <source>Export every panel</source>
        <translation>Alle Felder exportieren</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
</context>
<context>
    <name>holdpoint::MigrationSheet</name>
    <message>
        <source>Room of an older Holdpoint</source>
        <translation>Raum eines älteren Holdpoint</translation>
    </message>
    <message>
        <source>Bring the store of %1 from schema %2 to %3?</source>
        <translation>Den Speicher von %1 von Schema %2 auf %3 bringen?</translation>
    </message>
    <message>
        <source>Until then this room can only be read. Afterwards an older Holdpoint cannot open it any more, only the backup.</source>
        <translation>Bis dahin ist dieser Raum nur lesbar. Danach kann ein älteres Holdpoint ihn nicht mehr öffnen, nur noch die Sicherung.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1, none of them is changed</source>
        <translation>%1, keines wird geändert</translation>
    </message>
    <message>
        <source>Backup first</source>
        <translation>Zuerst Sicherung</translation>
    </message>
    <message>
        <source>%1 beside it, opened and verified before anything is done</source>
        <translation>%1 daneben, geöffnet und geprüft, bevor etwas geschieht</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message numerus="yes">
        <source>about %n s; nobody else may act in the room meanwhile</source>
        <translation>
            <numerusform>etwa %n s; niemand sonst darf solange im Raum handeln</numerusform>
            <numerusform>etwa %n s; niemand sonst darf solange im Raum handeln</numerusform>
        </translation>
    </message>
    <message>
        <source>If it is cut off</source>
        <translation>Bei Abbruch</translation>
    </message>
    <message>
        <source>the store is of the old schema or of the new one, never between</source>
        <translation>der Speicher hat das alte oder das neue Schema, nie etwas dazwischen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Back up and migrate</source>
        <translation>Sichern und migrieren</translation>
    </message>
    <message>
        <source>It is backed up, verified and migrated; this cannot be cut short.</source>
        <translation>Es wird gesichert, geprüft und migriert; das lässt sich nicht abkürzen.</translation>
    </message>
    <message>
        <source>Not migrated: %1</source>
        <translation>Nicht migriert: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::NextPanel</name>
    <message>
        <source>Now and next</source>
        <translation>Jetzt und danach</translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation>
            <numerusform>%n offener Punkt</numerusform>
            <numerusform>%n offene Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>no open issues</source>
        <translation>keine offenen Punkte</translation>
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
    <name>holdpoint::OpeningBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Verifying %1 of %2 events</source>
        <translation>%1 von %2 Ereignissen geprüft</translation>
    </message>
    <message>
        <source>Reading %1 of %2 events</source>
        <translation>%1 von %2 Ereignissen gelesen</translation>
    </message>
</context>
<context>
    <name>holdpoint::OutcomeRows</name>
    <message>
        <source>Where the rules fire</source>
        <translation>Wo die Regeln feuern</translation>
    </message>
    <message>
        <source>live rule %1 times, tried rule %2 times</source>
        <translation>gültige Regel %1-mal, versuchte Regel %2-mal</translation>
    </message>
    <message>
        <source>live rule</source>
        <translation>gültige Regel</translation>
    </message>
    <message>
        <source>tried rule</source>
        <translation>versuchte Regel</translation>
    </message>
</context>
<context>
    <name>holdpoint::OutputPane</name>
    <message>
        <source>Live output</source>
        <translation>Laufende Ausgabe</translation>
    </message>
    <message>
        <source>Nothing printed so far.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
</context>
<context>
    <name>holdpoint::PersonPanel</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer handelt hier?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Rollback owner</source>
        <translation>Rollback-Leitung</translation>
    </message>
    <message>
        <source>Technical deputy</source>
        <translation>Vertretung Technik</translation>
    </message>
    <message>
        <source>Security deputy</source>
        <translation>Vertretung Sicherheit</translation>
    </message>
    <message>
        <source>Comms deputy</source>
        <translation>Vertretung Mitteilungen</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Asked once. A room whose playbook knows the name opens with it; any other asks.</source>
        <translation>Wird einmal gefragt. Ein Raum, dessen Playbook den Namen kennt, öffnet sich damit; jeder andere fragt.</translation>
    </message>
</context>
<context>
    <name>holdpoint::PhasePanel</name>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Success criteria</source>
        <translation>Erfolgskriterien</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Soak</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Phase %1, %2</source>
        <translation>Phase %1, %2</translation>
    </message>
    <message>
        <source>This phase has no success criteria. Its gate looks at the checklist and at what people say.</source>
        <translation>Diese Phase hat keine Erfolgskriterien. Ihr Gate zählt Checkliste und Antworten.</translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation>Checkliste %1 von %2</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>keine Punkte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation>Blockiert, weil</translation>
    </message>
    <message>
        <source>again, %1</source>
        <translation>erneut, %1</translation>
    </message>
    <message>
        <source>Space ticks, B says that it is blocked, N that it does not apply.</source>
        <translation>Leertaste hakt ab, B meldet blockiert, N nicht zutreffend.</translation>
    </message>
    <message>
        <source>Does not apply because</source>
        <translation>Trifft nicht zu, weil</translation>
    </message>
    <message>
        <source>%1, as last judged</source>
        <translation>%1, zuletzt beurteilt</translation>
    </message>
    <message>
        <source>synthetic traffic</source>
        <translation>künstlicher Verkehr</translation>
    </message>
</context>
<context>
    <name>holdpoint::PhaseStrip</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlainView</name>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
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
        <translation>Playbook</translation>
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
        <translation>Runbooks</translation>
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
        <translation>Ein Rückblick entsteht, wenn der Rollout vorbei ist. Das Protokoll dafür ist vom ersten Ereignis an vollständig; holdpointctl export schreibt es als HTML, Markdown, CSV, JSON oder Nachweis.</translation>
    </message>
    <message>
        <source>What this rollout is made of. The file stays in your own git; a new revision is loaded with two persons.</source>
        <translation>Woraus dieser Rollout besteht. Die Datei bleibt im eigenen Git; eine neue Revision laden zwei Personen.</translation>
    </message>
    <message>
        <source>The drills of this playbook. Each one opens as a room of its own, with simulated executors only.</source>
        <translation>Die Übungen dieses Playbooks. Jede öffnet als eigener Raum, nur mit simulierten Schritten.</translation>
    </message>
    <message>
        <source>Nothing is open. Open a room to see this view.</source>
        <translation>Nichts ist offen. Raum öffnen, um diese Ansicht zu sehen.</translation>
    </message>
    <message>
        <source>Open room…</source>
        <translation>Raum öffnen…</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlanBar</name>
    <message>
        <source>Plan %1 of RTO %2</source>
        <translation>Plan %1 von RTO %2</translation>
    </message>
    <message>
        <source>Plan %1, no RTO</source>
        <translation>Plan %1, kein RTO</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>Reserve %1</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>no RTO</source>
        <translation>kein RTO</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlanMap</name>
    <message>
        <source>Plan, drawn backward from its end state</source>
        <translation>Plan, vom Zielzustand rückwärts gezeichnet</translation>
    </message>
    <message>
        <source>End state: %1</source>
        <translation>Zielzustand: %1</translation>
    </message>
    <message>
        <source>End state</source>
        <translation>Zielzustand</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Revise the plan…</source>
        <translation>Plan ändern…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Exposure…</source>
        <translation>Umstellen…</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>Verlegen…</translation>
    </message>
    <message>
        <source>Owner…</source>
        <translation>Zuständig…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Auslassen…</translation>
    </message>
    <message>
        <source>Held…</source>
        <translation>Abgehalten…</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>At parity</source>
        <translation>Gleichwertig</translation>
    </message>
    <message>
        <source>Behind…</source>
        <translation>Zurück…</translation>
    </message>
    <message>
        <source>Does not apply…</source>
        <translation>Trifft nicht zu…</translation>
    </message>
    <message>
        <source>Opted in…</source>
        <translation>Zugestimmt…</translation>
    </message>
    <message>
        <source>Left out…</source>
        <translation>Auslassen…</translation>
    </message>
    <message>
        <source>Start again…</source>
        <translation>Erneut starten…</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation>Beobachter lesen nur.</translation>
    </message>
    <message>
        <source>This window is locked.</source>
        <translation>Dieses Fenster ist gesperrt.</translation>
    </message>
    <message>
        <source>The rollout is over.</source>
        <translation>Der Rollout ist zu Ende.</translation>
    </message>
    <message>
        <source>There is nobody else.</source>
        <translation>Es gibt sonst niemanden.</translation>
    </message>
    <message>
        <source>Reviewed…</source>
        <translation>Durchgesehen…</translation>
    </message>
    <message>
        <source>Choose a feature.</source>
        <translation>Eine Funktion wählen.</translation>
    </message>
    <message>
        <source>Choose a customer.</source>
        <translation>Einen Kunden wählen.</translation>
    </message>
    <message>
        <source>Practise: start %1?</source>
        <translation>Übung: %1 starten?</translation>
    </message>
    <message>
        <source>Start %1 again?</source>
        <translation>%1 erneut starten?</translation>
    </message>
    <message>
        <source>Start %1?</source>
        <translation>%1 starten?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Umgestellt</translation>
    </message>
    <message>
        <source>%1 now, %2 in this phase</source>
        <translation>jetzt %1, %2 in dieser Phase</translation>
    </message>
    <message>
        <source>Soak</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Practise: skip %1?</source>
        <translation>Übung: %1 auslassen?</translation>
    </message>
    <message>
        <source>Skip %1?</source>
        <translation>%1 auslassen?</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>What needs this phase may start without it. A debt is owed until it is made good.</source>
        <translation>Was diese Phase braucht, darf ohne sie starten. Es bleibt eine Schuld, bis sie getilgt ist.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Practise: move the exposure of %1?</source>
        <translation>Übung: Umstellung von %1 ändern?</translation>
    </message>
    <message>
        <source>Move the exposure of %1?</source>
        <translation>Umstellung von %1 ändern?</translation>
    </message>
    <message>
        <source>Move the exposure</source>
        <translation>Umstellung ändern</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>%1 in this phase</source>
        <translation>%1 in dieser Phase</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>next %1, advised now</source>
        <translation>nächste %1, jetzt ratsam</translation>
    </message>
    <message>
        <source>next %1, not yet: %2</source>
        <translation>nächste %1, noch nicht: %2</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abwärts</translation>
    </message>
    <message>
        <source>is allowed at any time, also while held</source>
        <translation>jederzeit erlaubt, auch im Halt</translation>
    </message>
    <message>
        <source>To, in per cent</source>
        <translation>Auf, in Prozent</translation>
    </message>
    <message>
        <source>%1 is no share: 0 to 100 per cent.</source>
        <translation>%1 ist kein Anteil: 0 bis 100 Prozent.</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Plan %1 for another time?</source>
        <translation>%1 auf eine andere Zeit legen?</translation>
    </message>
    <message>
        <source>Decide the new time</source>
        <translation>Neue Zeit beschließen</translation>
    </message>
    <message>
        <source>Start, UTC</source>
        <translation>Beginn, UTC</translation>
    </message>
    <message>
        <source>A time looks like 2026-11-20 14:10.</source>
        <translation>Eine Zeit sieht so aus: 2026-11-20 14:10.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>kein Plan</translation>
    </message>
    <message>
        <source>nothing else moves</source>
        <translation>sonst bewegt sich nichts</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>as a decision, with its reason</source>
        <translation>als Entscheidung, mit Grund</translation>
    </message>
    <message>
        <source>%1 is no time; one looks like 2026-11-20 14:10.</source>
        <translation>%1 ist keine Zeit; eine sieht so aus: 2026-11-20 14:10.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Give %1 to somebody else?</source>
        <translation>%1 jemand anderem übergeben?</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>Zuständigkeit ändern</translation>
    </message>
    <message>
        <source>Owner now</source>
        <translation>Zuständig jetzt</translation>
    </message>
    <message>
        <source>whoever commands</source>
        <translation>wer leitet</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>review of security and regulation</source>
        <translation>Durchsicht von Sicherheit und Vorschriften</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Abgehalten</translation>
    </message>
    <message>
        <source>Record that this was done: %1?</source>
        <translation>Festhalten, dass dies geschehen ist: %1?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>%1 is behind?</source>
        <translation>%1 steht zurück?</translation>
    </message>
    <message>
        <source>%1 does not apply?</source>
        <translation>%1 trifft nicht zu?</translation>
    </message>
    <message>
        <source>Opt-in</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>%1 agrees to be moved?</source>
        <translation>%1 stimmt dem Umzug zu?</translation>
    </message>
    <message>
        <source>Leave %1 out of the cohort?</source>
        <translation>%1 aus der Kohorte auslassen?</translation>
    </message>
    <message>
        <source>Record the opt-in</source>
        <translation>Zustimmung festhalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>Next revision of the playbook</source>
        <translation>Nächste Fassung des Playbooks</translation>
    </message>
    <message>
        <source>Playbooks (*.yaml *.yml)</source>
        <translation>Playbooks (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>es war nicht lesbar</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>That is no playbook that could be loaded: %1</source>
        <translation>Dieses Playbook lässt sich nicht laden: %1</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Plan ändern</translation>
    </message>
    <message>
        <source>Load revision %1 of the plan?</source>
        <translation>Fassung %1 des Plans laden?</translation>
    </message>
    <message>
        <source>Load revision %1</source>
        <translation>Fassung %1 laden</translation>
    </message>
    <message>
        <source>Plan, backward from its end</source>
        <translation>Plan, rückwärts vom Ziel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>About the phase</source>
        <translation>Über die Phase</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Feature parity</source>
        <translation>Funktionsparität</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation>Ausfallarten</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>What the plan says of the phase</source>
        <translation>Was der Plan von der Phase sagt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The playbook names no milestones.</source>
        <translation>Das Playbook nennt keine Meilensteine.</translation>
    </message>
    <message>
        <source>The playbook names no features to compare.</source>
        <translation>Das Playbook nennt keine Funktionen zum Vergleich.</translation>
    </message>
    <message>
        <source>This phase names no way to fail.</source>
        <translation>Diese Phase nennt keine Ausfallart.</translation>
    </message>
    <message>
        <source>The playbook names no switches.</source>
        <translation>Das Playbook nennt keine Schalter.</translation>
    </message>
</context>
<context>
    <name>holdpoint::PlaybookSheet</name>
    <message>
        <source>program %1</source>
        <translation>Programm %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>Geheimnis %1</translation>
    </message>
    <message>
        <source>It names no program, no host and no secret.</source>
        <translation>Es nennt kein Programm, keinen Host und kein Geheimnis.</translation>
    </message>
    <message>
        <source>Run a tabletop</source>
        <translation>Planübung durchführen</translation>
    </message>
    <message>
        <source>Open a playbook</source>
        <translation>Playbook öffnen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What it names</source>
        <translation>Was es nennt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Folder of the new room</source>
        <translation>Ordner des neuen Raums</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Open it as</source>
        <translation>Öffnen als</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Room folder</source>
        <translation>Ordner des Raums</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Make the room</source>
        <translation>Raum anlegen</translation>
    </message>
    <message>
        <source>The playbook is being read.</source>
        <translation>Das Playbook wird gelesen.</translation>
    </message>
    <message>
        <source>The playbook that is open. A drill is a room of its own, with simulated executors only.</source>
        <translation>Das geöffnete Playbook. Eine Übung ist ein eigener Raum und führt nur simuliert aus.</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4.</source>
        <translation>%1: %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n phases</source>
        <translation>
            <numerusform>%n Phase</numerusform>
            <numerusform>%n Phasen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triggers</source>
        <translation>
            <numerusform>%n Auslöser</numerusform>
            <numerusform>%n Auslöser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runbooks</source>
        <translation>
            <numerusform>%n Runbook</numerusform>
            <numerusform>%n Runbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors: no room is made of it</source>
        <translation>
            <numerusform>%n Fehler: Daraus wird kein Raum</numerusform>
            <numerusform>%n Fehler: Daraus wird kein Raum</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Rehearsal: real commands, not on live</source>
        <translation>Generalprobe: echte Befehle, nicht live</translation>
    </message>
    <message>
        <source>The live rollout</source>
        <translation>Der Live-Rollout</translation>
    </message>
    <message>
        <source>Drill, nothing real: %1</source>
        <translation>Übung, nichts ist echt: %1</translation>
    </message>
    <message>
        <source>Choose who you are</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Mend the file in your editor, then check it again. Nothing is lost and nothing was made.</source>
        <translation>Die Datei im Editor berichtigen, dann erneut prüfen. Nichts ist verloren, nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>This playbook has no drill. One is written under drills:, with injects and what is expected of the players.</source>
        <translation>Dieses Playbook hat keine Übung. Eine Übung steht unter drills: mit Einlagen und dem, was von Übenden erwartet wird.</translation>
    </message>
    <message>
        <source>Say who you are: opening it is recorded under that name.</source>
        <translation>Person wählen: Das Öffnen wird unter ihrem Namen aufgezeichnet.</translation>
    </message>
    <message>
        <source>The room needs a folder of its own, with its whole path.</source>
        <translation>Der Raum braucht einen eigenen Ordner, mit vollem Pfad.</translation>
    </message>
    <message>
        <source>That folder holds something already: choose another one.</source>
        <translation>Dieser Ordner enthält schon etwas: einen anderen wählen.</translation>
    </message>
    <message>
        <source>Make the drill&apos;s room</source>
        <translation>Raum der Übung anlegen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
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
    <message>
        <source>Plot or rows</source>
        <translation>Kurve oder Zeilen</translation>
    </message>
    <message>
        <source>Export panel…</source>
        <translation>Feld exportieren…</translation>
    </message>
</context>
<context>
    <name>holdpoint::QuestionPanel</name>
    <message>
        <source>If GO</source>
        <translation>Bei GO</translation>
    </message>
    <message>
        <source>If NO-GO</source>
        <translation>Bei NO-GO</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Does %1 go on?</source>
        <translation>Geht %1 weiter?</translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation>Die nächste Phase darf starten.</translation>
    </message>
    <message>
        <source>Nothing changes. We stay where we are.</source>
        <translation>Nichts ändert sich. Der Stand bleibt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Poll closes in</source>
        <translation>Frist noch</translation>
    </message>
    <message>
        <source>Poll ran out at</source>
        <translation>Frist endete</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Every rule has its signatures.</source>
        <translation>Jede Regel hat ihre Signaturen.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlen: %1</translation>
    </message>
    <message>
        <source>1 answer no longer counts.</source>
        <translation>1 Antwort zählt nicht mehr.</translation>
    </message>
    <message>
        <source>%1 answers no longer count.</source>
        <translation>%1 Antworten zählen nicht mehr.</translation>
    </message>
</context>
<context>
    <name>holdpoint::QuietCell</name>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Shelved %1</source>
        <translation>Vertagt %1</translation>
    </message>
    <message>
        <source>Muted %1</source>
        <translation>Stumm %1</translation>
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
        <translation>Gates</translation>
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
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Meldungen</translation>
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
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::ReadinessPanel</name>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Pause auto</source>
        <translation>Auto anhalten</translation>
    </message>
    <message>
        <source>Start now…</source>
        <translation>Jetzt starten…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open trigger</source>
        <translation>Auslöser öffnen</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>Paused once already</source>
        <translation>Schon einmal angehalten</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>NICHT BEREIT</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>denn %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::RoomMaker</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The playbook is read and checked</source>
        <translation>Das Playbook wird gelesen und geprüft</translation>
    </message>
    <message>
        <source>The room is written to the disk</source>
        <translation>Der Raum wird auf die Platte geschrieben</translation>
    </message>
    <message>
        <source>The drill is started</source>
        <translation>Die Übung wird gestartet</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)…</source>
        <translation>%1 (%2 von %3)…</translation>
    </message>
</context>
<context>
    <name>holdpoint::RoomSignDesk</name>
    <message>
        <source>%1 recorded for gate %2 at %3 UTC by %4. Receipt #%5 %6</source>
        <translation>%1 für Gate %2 um %3 UTC von %4 vermerkt. Beleg #%5 %6</translation>
    </message>
    <message>
        <source>SIM %1</source>
        <translation>SIM %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>holdpoint::RtoBar</name>
    <message>
        <source>Time against the RTO</source>
        <translation>Zeit gegen das RTO</translation>
    </message>
    <message>
        <source>%1 elapsed, projected finish %2</source>
        <translation>%1 vergangen, Prognose Ende %2</translation>
    </message>
    <message>
        <source>finished after %1</source>
        <translation>beendet nach %1</translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation>vergangen %1</translation>
    </message>
    <message>
        <source>0, trigger</source>
        <translation>0, Auslöser</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>finish %1</source>
        <translation>Ende %1</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::RtoPanel</name>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>RTO missed by</source>
        <translation>RTO verfehlt um</translation>
    </message>
    <message>
        <source>RTO left</source>
        <translation>RTO-Rest</translation>
    </message>
    <message>
        <source>No RTO is set. Elapsed</source>
        <translation>Kein RTO gesetzt. Vergangen</translation>
    </message>
    <message>
        <source>At the point of no return</source>
        <translation>Am Punkt ohne Umkehr</translation>
    </message>
    <message>
        <source>LATE BY %1</source>
        <translation>ZU SPÄT UM %1</translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation>Reserve %1</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>WATCH, margin %1</source>
        <translation>ACHTUNG, Reserve %1</translation>
    </message>
    <message>
        <source>Projected finish</source>
        <translation>Prognose Ende</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Seit Start</translation>
    </message>
    <message>
        <source>Point of no return in</source>
        <translation>Punkt ohne Umkehr in</translation>
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
        <translation>Beobachter lesen nur. Zum Handeln den Raum als Person öffnen.</translation>
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
        <translation>Übung: den Rollout fortsetzen?</translation>
    </message>
    <message>
        <source>Resume the rollout?</source>
        <translation>Den Rollout fortsetzen?</translation>
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
        <translation>Rollout fortsetzen</translation>
    </message>
    <message>
        <source>Nothing is open, so there is nothing to roll back.</source>
        <translation>Nichts ist offen, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Practise rollback</source>
        <translation>Rollback üben</translation>
    </message>
    <message>
        <source>Start rollback</source>
        <translation>Rollback starten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The rollback has been started meanwhile.</source>
        <translation>Der Rollback ist inzwischen gestartet.</translation>
    </message>
    <message>
        <source>No rollback is running.</source>
        <translation>Kein Rollback läuft.</translation>
    </message>
    <message>
        <source>Abort now</source>
        <translation>Jetzt abbrechen</translation>
    </message>
    <message>
        <source>Practise: abort rollback %1 now?</source>
        <translation>Übung: Rollback %1 jetzt abbrechen?</translation>
    </message>
    <message>
        <source>Abort rollback %1 now?</source>
        <translation>Rollback %1 jetzt abbrechen?</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
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
        <translation>Rollback %1 abbrechen</translation>
    </message>
    <message>
        <source>abort pressed</source>
        <translation>Abbruch gedrückt</translation>
    </message>
    <message>
        <source>Pause the automatic rollback because: 1 false alarm, 2 a fix is in hand, 3 customers are in mid-flow, 4 other. Press a digit.</source>
        <translation>Automatischen Rollback anhalten, weil: 1 Fehlalarm, 2 Behebung läuft, 3 Kunden sind mitten im Vorgang, 4 anderes. Ziffer drücken.</translation>
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
    <message>
        <source>A rollback cannot be recorded here: %1. An emergency room can start it.</source>
        <translation>Ein Rollback lässt sich hier nicht aufzeichnen: %1. Ein Notraum kann ihn starten.</translation>
    </message>
</context>
<context>
    <name>holdpoint::Sentence</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>anstehend</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>feuert</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>source error</source>
        <translation>Quelle gestört</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done with gaps</source>
        <translation>erledigt mit Lücken</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>at gate</source>
        <translation>am Gate</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>go-with-condition</source>
        <translation>Go mit Auflage</translation>
    </message>
    <message>
        <source>abstain</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>no-go</source>
        <translation>No-Go</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>not happened</source>
        <translation>nicht geschehen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation>rollt zurück</translation>
    </message>
    <message>
        <source>rollback failed</source>
        <translation>Rollback fehlgeschlagen</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>arming</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>paused(unknown)</source>
        <translation>pausiert (unbekannt)</translation>
    </message>
    <message>
        <source>paused(failed)</source>
        <translation>pausiert (fehlgeschlagen)</translation>
    </message>
    <message>
        <source>paused(operator)</source>
        <translation>pausiert (von Hand)</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>succeeded with gaps</source>
        <translation>gelungen mit Lücken</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>technical deputy</source>
        <translation>Vertretung Technik</translation>
    </message>
    <message>
        <source>security deputy</source>
        <translation>Vertretung Sicherheit</translation>
    </message>
    <message>
        <source>comms deputy</source>
        <translation>Vertretung Mitteilungen</translation>
    </message>
    <message>
        <source>rollback owner</source>
        <translation>Rollback-Leitung</translation>
    </message>
    <message>
        <source>incident commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>Übungsleitung</translation>
    </message>
    <message>
        <source>evaluator</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>player</source>
        <translation>Übende</translation>
    </message>
    <message>
        <source>The gate has been waived; it can be advanced.</source>
        <translation>Das Gate ist erlassen; es kann weitergehen.</translation>
    </message>
    <message>
        <source>The gate has been passed; nothing can be withdrawn.</source>
        <translation>Das Gate ist passiert; nichts lässt sich mehr zurückziehen.</translation>
    </message>
    <message>
        <source>No poll is open.</source>
        <translation>Keine Abstimmung läuft.</translation>
    </message>
    <message>
        <source>%1 has given no answer that could be withdrawn.</source>
        <translation>Von %1 gibt es keine Antwort zum Zurückziehen.</translation>
    </message>
    <message>
        <source>Nobody is %1; a debt is owed by somebody.</source>
        <translation>Niemand ist %1; eine Schuld braucht jemanden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a time nor a span such as 2d.</source>
        <translation>„%1“ ist weder eine Zeit noch eine Spanne wie 2d.</translation>
    </message>
    <message>
        <source>This needs a reason.</source>
        <translation>Dazu gehört ein Grund.</translation>
    </message>
    <message>
        <source>Phase %1 has no criterion %2.</source>
        <translation>Phase %1 hat kein Kriterium %2.</translation>
    </message>
    <message>
        <source>Say which criteria are accepted as unknown.</source>
        <translation>Sagen, welche Kriterien als unbekannt hingenommen werden.</translation>
    </message>
    <message>
        <source>%1 is not unknown; what has failed can only be waived.</source>
        <translation>%1 ist nicht unbekannt; was fehlschlug, lässt sich nur erlassen.</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 (who could still answer: %2)</source>
        <translation>%1 (noch antworten könnten: %2)</translation>
    </message>
    <message>
        <source>it has been passed already</source>
        <translation>es ist schon passiert</translation>
    </message>
    <message>
        <source>no poll has been opened</source>
        <translation>keine Abstimmung ist geöffnet</translation>
    </message>
    <message>
        <source>Gate %1 is closed: %2.</source>
        <translation>Gate %1 ist geschlossen: %2.</translation>
    </message>
    <message>
        <source>The signature of %1 does not hold.</source>
        <translation>Die Signatur von %1 hält nicht.</translation>
    </message>
    <message>
        <source>There is no gate %1.</source>
        <translation>Ein Gate %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not about gates.</source>
        <translation>Das betrifft keine Gates.</translation>
    </message>
    <message>
        <source>Its phase is not under way</source>
        <translation>Seine Phase läuft nicht</translation>
    </message>
    <message>
        <source>The rollout is held</source>
        <translation>Der Rollout ist im Halt</translation>
    </message>
    <message>
        <source>Run %1 is not over</source>
        <translation>Lauf %1 ist nicht zu Ende</translation>
    </message>
    <message>
        <source>No engine is watching</source>
        <translation>Keine Engine wacht</translation>
    </message>
    <message>
        <source>Blind: no source answers</source>
        <translation>Blind: keine Quelle antwortet</translation>
    </message>
    <message>
        <source>the key that signed it does not count any more</source>
        <translation>der Schlüssel der Signatur zählt nicht mehr</translation>
    </message>
    <message>
        <source>what was signed cannot be read</source>
        <translation>das Signierte ist nicht lesbar</translation>
    </message>
    <message>
        <source>cohort: %1 is %2</source>
        <translation>Kohorte: %1 ist %2</translation>
    </message>
    <message>
        <source>%1 may not answer this any more</source>
        <translation>%1 darf hier nicht mehr abstimmen</translation>
    </message>
    <message>
        <source>%1 said no-go: %2</source>
        <translation>%1 sagte No-Go: %2</translation>
    </message>
    <message>
        <source>%1 said no-go in an earlier poll and has not answered since: %2</source>
        <translation>%1 sagte in einer früheren Abstimmung No-Go und hat seither nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>The poll ran out at %1; a new one is needed</source>
        <translation>Die Abstimmung lief um %1 ab; eine neue ist nötig</translation>
    </message>
    <message>
        <source>%1&apos;s answer is stale: %2</source>
        <translation>Die Antwort von %1 ist veraltet: %2</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>ein Eintrag</translation>
    </message>
    <message>
        <source>cohort: what customers say changed (%1)</source>
        <translation>Kohorte: Aussagen von Kunden geändert (%1)</translation>
    </message>
    <message>
        <source>cohort: %1 is as the list says again</source>
        <translation>Kohorte: %1 ist wieder wie auf der Liste</translation>
    </message>
    <message>
        <source>moved too</source>
        <translation>auch dabei</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>cohort: %1 customers are moved, were %2</source>
        <translation>Kohorte: %1 Kunden ziehen um, vorher %2</translation>
    </message>
    <message>
        <source>cohort: another list of customers (%1, was %2)</source>
        <translation>Kohorte: eine andere Kundenliste (%1, vorher %2)</translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation>%1: war %2, ist %3</translation>
    </message>
    <message>
        <source>Phase %1 has no gate.</source>
        <translation>Phase %1 hat kein Gate.</translation>
    </message>
    <message>
        <source>What was signed is not a sign-off.</source>
        <translation>Das Signierte ist keine Freigabe.</translation>
    </message>
    <message>
        <source>An answer is go, go-with-condition, abstain or no-go.</source>
        <translation>Eine Antwort ist Go, Go mit Auflage, Enthaltung oder No-Go.</translation>
    </message>
    <message>
        <source>A no-go needs a reason, a condition its words.</source>
        <translation>Ein No-Go braucht einen Grund, eine Auflage ihren Wortlaut.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>no rule of gate %1 names %2</source>
        <translation>keine Regel von Gate %1 nennt %2</translation>
    </message>
    <message>
        <source>%1 wrote or loaded this playbook</source>
        <translation>%1 hat dieses Playbook geschrieben oder geladen</translation>
    </message>
    <message>
        <source>%1 opened the poll</source>
        <translation>%1 hat die Abstimmung geöffnet</translation>
    </message>
    <message>
        <source>%1 has no key that counts</source>
        <translation>%1 hat keinen Schlüssel, der zählt</translation>
    </message>
    <message>
        <source>the key or role of %1 is newer than this poll and counts from the next one on</source>
        <translation>Schlüssel oder Rolle von %1 ist neuer als diese Abstimmung und zählt ab der nächsten</translation>
    </message>
    <message>
        <source>Answers come one after the other; %1 is before.</source>
        <translation>Geantwortet wird der Reihe nach; vorher kommt %1.</translation>
    </message>
    <message>
        <source>The signature is %1&apos;s, not %2&apos;s.</source>
        <translation>Die Signatur ist von %1, nicht von %2.</translation>
    </message>
    <message>
        <source>What was signed says something else.</source>
        <translation>Das Signierte sagt etwas anderes.</translation>
    </message>
    <message>
        <source>What was signed is not what the gate is about now: %1.</source>
        <translation>Signiert wurde anderes, als das Gate jetzt meint: %1.</translation>
    </message>
    <message>
        <source>No rule lets %1 sign as %2.</source>
        <translation>Keine Regel lässt %1 als %2 signieren.</translation>
    </message>
    <message>
        <source>The time of the signature is outside this poll.</source>
        <translation>Die Zeit der Signatur liegt außerhalb dieser Abstimmung.</translation>
    </message>
    <message>
        <source>This signature was given before; it is good once.</source>
        <translation>Diese Signatur wurde schon gegeben; sie gilt einmal.</translation>
    </message>
    <message>
        <source>Nobody answers for somebody else.</source>
        <translation>Niemand antwortet für andere.</translation>
    </message>
    <message>
        <source>%1 may not answer: %2.</source>
        <translation>%1 darf nicht abstimmen: %2.</translation>
    </message>
    <message>
        <source>An answer is given with the signature of the person who gives it.</source>
        <translation>Eine Antwort trägt die Signatur dessen, der sie gibt.</translation>
    </message>
    <message>
        <source>That is not the key of %1 that counts.</source>
        <translation>Das ist nicht der Schlüssel von %1, der zählt.</translation>
    </message>
    <message>
        <source>Nobody is left who could answer.</source>
        <translation>Niemand ist übrig, der antworten könnte.</translation>
    </message>
    <message>
        <source>Gate %1 has been passed.</source>
        <translation>Gate %1 ist passiert.</translation>
    </message>
    <message>
        <source>Phase %1 is not under way.</source>
        <translation>Phase %1 läuft nicht.</translation>
    </message>
    <message>
        <source>No poll is open for gate %1.</source>
        <translation>Zu Gate %1 läuft keine Abstimmung.</translation>
    </message>
    <message>
        <source>The poll ran out at %1; a new one is needed.</source>
        <translation>Die Abstimmung lief um %1 ab; eine neue ist nötig.</translation>
    </message>
    <message>
        <source>This is not a request for a signature, or it was altered.</source>
        <translation>Das ist keine Signaturanfrage, oder sie wurde verändert.</translation>
    </message>
    <message>
        <source>In a drill answers are recorded unsigned; nobody signs from afar.</source>
        <translation>In einer Übung wird ohne Signatur geantwortet; niemand signiert aus der Ferne.</translation>
    </message>
    <message>
        <source>This is the receipt of an answer that is recorded as #%1.</source>
        <translation>Das ist die Quittung einer Antwort, die als #%1 eingetragen ist.</translation>
    </message>
    <message>
        <source>The signature in this file does not hold: it was altered or is no answer.</source>
        <translation>Die Signatur in dieser Datei hält nicht: verändert oder keine Antwort.</translation>
    </message>
    <message>
        <source>This answer was given for another room.</source>
        <translation>Diese Antwort gilt einem anderen Raum.</translation>
    </message>
    <message>
        <source>What two persons decide needs its reason, in at least %1 characters.</source>
        <translation>Was zwei Personen entscheiden, braucht einen Grund von mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 has to sign this with their own passphrase.</source>
        <translation>%1 muss das mit der eigenen Passphrase signieren.</translation>
    </message>
    <message>
        <source>This needs a second person, within ten minutes: %1.</source>
        <translation>Dazu gehört eine zweite Person, binnen zehn Minuten: %1.</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>Die Schlüsseldatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The secret key %1 is not on this machine.</source>
        <translation>Der geheime Schlüssel %1 liegt nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters.</source>
        <translation>Eine Passphrase hat mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The cryptographic library does not start.</source>
        <translation>Die Kryptobibliothek startet nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect a key.</source>
        <translation>Der Speicher reicht nicht, um einen Schlüssel zu schützen.</translation>
    </message>
    <message>
        <source>Wrong passphrase %1 times; the next try is possible in %2 s.</source>
        <translation>%1-mal falsche Passphrase; nächster Versuch in %2 s.</translation>
    </message>
    <message>
        <source>That is not the passphrase of key %1.</source>
        <translation>Das ist nicht die Passphrase zu Schlüssel %1.</translation>
    </message>
    <message>
        <source>The playbook knows nobody called %1.</source>
        <translation>Das Playbook kennt niemanden namens %1.</translation>
    </message>
    <message>
        <source>%1 is %2 already.</source>
        <translation>%1 ist schon %2.</translation>
    </message>
    <message>
        <source>%1 only observes.</source>
        <translation>%1 beobachtet nur.</translation>
    </message>
    <message>
        <source>Only command and rollback ownership are handed over; other roles are given by the administrator.</source>
        <translation>Nur Leitung und Rollback-Leitung werden übergeben; andere Rollen vergibt die Verwaltung.</translation>
    </message>
    <message>
        <source>Nobody has offered you this.</source>
        <translation>Niemand hat das angeboten.</translation>
    </message>
    <message>
        <source>The playbook pins the key of %1; no other counts.</source>
        <translation>Das Playbook legt den Schlüssel von %1 fest; kein anderer zählt.</translation>
    </message>
    <message>
        <source>That key is %1&apos;s already; two people never share one.</source>
        <translation>Dieser Schlüssel gehört schon %1; zwei Personen teilen nie einen.</translation>
    </message>
    <message>
        <source>%1 has no key that counts.</source>
        <translation>%1 hat keinen Schlüssel, der zählt.</translation>
    </message>
    <message>
        <source>There is no such person, or no such role.</source>
        <translation>Diese Person oder diese Rolle gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>%1 has countersigned this.</source>
        <translation>%1 hat das gegengezeichnet.</translation>
    </message>
    <message>
        <source>Who may countersign this: %1.</source>
        <translation>Gegenzeichnen dürfen: %1.</translation>
    </message>
    <message>
        <source>Nothing waits for a signature under %1.</source>
        <translation>Unter %1 wartet nichts auf eine Signatur.</translation>
    </message>
    <message>
        <source>This is not about people.</source>
        <translation>Das betrifft keine Personen.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>The signature is over another command.</source>
        <translation>Die Signatur gilt einem anderen Befehl.</translation>
    </message>
    <message>
        <source>The signature was made for another room.</source>
        <translation>Die Signatur gilt einem anderen Raum.</translation>
    </message>
    <message>
        <source>The signature names another person.</source>
        <translation>Die Signatur nennt eine andere Person.</translation>
    </message>
    <message>
        <source>The signature&apos;s time is not believable.</source>
        <translation>Die Zeit der Signatur ist nicht glaubhaft.</translation>
    </message>
    <message>
        <source>The signature is older than ten minutes; it has to be given again.</source>
        <translation>Die Signatur ist älter als zehn Minuten; sie ist neu zu geben.</translation>
    </message>
    <message>
        <source>A key is written &quot;ed25519:&quot; and 32 bytes in base64.</source>
        <translation>Ein Schlüssel ist „ed25519:“ und 32 Bytes in Base64.</translation>
    </message>
    <message>
        <source>%1 has no key in this rollout.</source>
        <translation>%1 hat keinen Schlüssel in diesem Rollout.</translation>
    </message>
    <message>
        <source>That is not the key of %1 that counts (%2).</source>
        <translation>Das ist nicht der Schlüssel von %1, der zählt (%2).</translation>
    </message>
    <message>
        <source>The signature of %1 was used before; it is good once.</source>
        <translation>Die Signatur von %1 wurde schon benutzt; sie gilt einmal.</translation>
    </message>
    <message>
        <source>What %1 signed cannot be read.</source>
        <translation>Was %1 signierte, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>die Engine</translation>
    </message>
    <message>
        <source>anybody but an observer</source>
        <translation>alle außer Beobachtern</translation>
    </message>
    <message>
        <source>its owner or deputy</source>
        <translation>zuständig oder Vertretung</translation>
    </message>
    <message>
        <source>a person whom a rule of the gate names</source>
        <translation>wen eine Regel des Gates nennt</translation>
    </message>
    <message>
        <source>the person it was offered to</source>
        <translation>wem es angeboten wurde</translation>
    </message>
    <message>
        <source>anybody with a key but an observer</source>
        <translation>alle mit Schlüssel außer Beobachtern</translation>
    </message>
    <message>
        <source>%1 may not do this (%2). Who may: %3.</source>
        <translation>%1 darf das nicht (%2). Wer darf: %3.</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>%1 observes: everything can be seen, nothing changed.</source>
        <translation>%1 beobachtet: alles ist zu sehen, nichts zu ändern.</translation>
    </message>
    <message>
        <source>This is an act of drills, and this room is %1.</source>
        <translation>Das gibt es nur in Übungen, und dieser Raum ist: %1.</translation>
    </message>
    <message>
        <source>Break-glass exists only for acts that bring a rollback forward.</source>
        <translation>Notfallzugriff gibt es nur für das, was einen Rollback voranbringt.</translation>
    </message>
    <message>
        <source>There is no phase %1.</source>
        <translation>Eine Phase %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>the list %1 is not there or empty</source>
        <translation>die Liste %1 fehlt oder ist leer</translation>
    </message>
    <message>
        <source>The rollout is %1.</source>
        <translation>Der Rollout ist: %1.</translation>
    </message>
    <message>
        <source>Rollback %1 is running; going back comes first.</source>
        <translation>Rollback %1 läuft; der Rückweg geht vor.</translation>
    </message>
    <message>
        <source>The rollout is held by %1: %2.</source>
        <translation>Der Rollout wird von %1 gehalten: %2.</translation>
    </message>
    <message>
        <source>The rollout is %1 already.</source>
        <translation>Der Rollout ist schon: %1.</translation>
    </message>
    <message>
        <source>Phase %1 is %2.</source>
        <translation>Phase %1 ist: %2.</translation>
    </message>
    <message>
        <source>Phase %1 cannot start: %2.</source>
        <translation>Phase %1 kann nicht beginnen: %2.</translation>
    </message>
    <message>
        <source>Phase %1 is %2; only one that is not under way is skipped.</source>
        <translation>Phase %1 ist: %2; übersprungen wird nur eine, die nicht läuft.</translation>
    </message>
    <message>
        <source>not everybody who must has said go</source>
        <translation>nicht alle Nötigen haben Go gesagt</translation>
    </message>
    <message>
        <source>Phase %1 cannot advance: %2.</source>
        <translation>Phase %1 kann nicht weitergehen: %2.</translation>
    </message>
    <message>
        <source>Its work %1 is still running.</source>
        <translation>Ihre Arbeit %1 läuft noch.</translation>
    </message>
    <message>
        <source>An exposure is between 0 and 1.</source>
        <translation>Eine Umstellung liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Phase %1 goes up to %2 %.</source>
        <translation>Phase %1 geht bis %2 %.</translation>
    </message>
    <message>
        <source>The rollout is %1; there is nothing to hold.</source>
        <translation>Der Rollout ist: %1; nichts ist anzuhalten.</translation>
    </message>
    <message>
        <source>Held already, by %1: %2.</source>
        <translation>Schon im Halt, durch %1: %2.</translation>
    </message>
    <message>
        <source>The rollout is not held.</source>
        <translation>Der Rollout ist nicht im Halt.</translation>
    </message>
    <message>
        <source>Run %1 is not over.</source>
        <translation>Lauf %1 ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>Phase %1 is planned for that time already.</source>
        <translation>Phase %1 ist schon für diese Zeit geplant.</translation>
    </message>
    <message>
        <source>There is no checklist item %1.</source>
        <translation>Einen Punkt %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>An owner is a person by name; the playbook knows nobody called %1.</source>
        <translation>Zuständig ist eine Person mit Namen; das Playbook kennt niemanden namens %1.</translation>
    </message>
    <message>
        <source>%1 owns it already.</source>
        <translation>%1 ist schon zuständig.</translation>
    </message>
    <message>
        <source>An item is done, failed, n/a, blocked or open.</source>
        <translation>Ein Punkt ist erledigt, fehlgeschlagen, entfällt, blockiert oder offen.</translation>
    </message>
    <message>
        <source>Evidence is at most %1 characters; attach a file.</source>
        <translation>Ein Nachweis hat höchstens %1 Zeichen; sonst eine Datei anhängen.</translation>
    </message>
    <message>
        <source>%1 needs evidence.</source>
        <translation>%1 braucht einen Nachweis.</translation>
    </message>
    <message>
        <source>There is no feature %1.</source>
        <translation>Eine Funktion %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no obligation %1; one is named PHASE/1, PHASE/2, …</source>
        <translation>Eine Verpflichtung %1 gibt es nicht; sie heißt PHASE/1, PHASE/2, …</translation>
    </message>
    <message>
        <source>Phase %1 names no customers.</source>
        <translation>Phase %1 nennt keine Kunden.</translation>
    </message>
    <message>
        <source>%1 is not on the list of phase %2.</source>
        <translation>%1 steht nicht auf der Liste von Phase %2.</translation>
    </message>
    <message>
        <source>A customer is in or out.</source>
        <translation>Ein Kunde ist dabei oder nicht.</translation>
    </message>
    <message>
        <source>There is no ritual %1.</source>
        <translation>Ein Ritual %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The playbook says no date for its review.</source>
        <translation>Das Playbook nennt keinen Termin für seine Prüfung.</translation>
    </message>
    <message>
        <source>Say what came out of it.</source>
        <translation>Sagen, was dabei herauskam.</translation>
    </message>
    <message>
        <source>This is not about phases.</source>
        <translation>Das betrifft keine Phasen.</translation>
    </message>
    <message>
        <source>%1: unknown, no engine is watching</source>
        <translation>%1: unbekannt, keine Engine wacht</translation>
    </message>
    <message>
        <source>%1: not measured yet</source>
        <translation>%1: noch nicht gemessen</translation>
    </message>
    <message>
        <source>The phase has not been started</source>
        <translation>Die Phase ist nicht begonnen</translation>
    </message>
    <message>
        <source>Its work is not done</source>
        <translation>Ihre Arbeit ist nicht erledigt</translation>
    </message>
    <message>
        <source>Work %1 is %2</source>
        <translation>Arbeit %1: %2</translation>
    </message>
    <message>
        <source>Soaking: %1 of %2</source>
        <translation>Beobachtung: %1 von %2</translation>
    </message>
    <message>
        <source>The premortem has not been recorded</source>
        <translation>Das Premortem ist nicht eingetragen</translation>
    </message>
    <message>
        <source>%1 is planned %2 before this one would end</source>
        <translation>%1 ist %2 vor dem Ende dieser Phase geplant</translation>
    </message>
    <message>
        <source>It would start %1 before %2 is planned to end</source>
        <translation>Sie begänne %1 vor dem geplanten Ende von %2</translation>
    </message>
    <message>
        <source>That time has passed</source>
        <translation>Diese Zeit ist vorbei</translation>
    </message>
    <message>
        <source>%1 later than planned</source>
        <translation>%1 später als geplant</translation>
    </message>
    <message>
        <source>%1 earlier than planned</source>
        <translation>%1 früher als geplant</translation>
    </message>
    <message>
        <source>1 checklist item is due with it</source>
        <translation>1 Punkt wird mit ihr fällig</translation>
    </message>
    <message>
        <source>%1 checklist items are due with it</source>
        <translation>%1 Punkte werden mit ihr fällig</translation>
    </message>
    <message>
        <source>No key yet: %1 (%2)</source>
        <translation>Noch kein Schlüssel: %1 (%2)</translation>
    </message>
    <message>
        <source>Phase %1 comes first; it is %2</source>
        <translation>Phase %1 kommt zuerst; sie ist: %2</translation>
    </message>
    <message>
        <source>Phase %1 is %2</source>
        <translation>Phase %1 ist: %2</translation>
    </message>
    <message>
        <source>Phase %1 is %2; one phase is active at a time</source>
        <translation>Phase %1 ist: %2; nur eine Phase läuft zur Zeit</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>unknown, no engine is watching</source>
        <translation>unbekannt, keine Engine wacht</translation>
    </message>
    <message>
        <source>Opt-in is required, and %1</source>
        <translation>Zustimmung ist nötig, und %1</translation>
    </message>
    <message>
        <source>Opt-in: %1 of %2 customers have not answered</source>
        <translation>Zustimmung: %1 von %2 Kunden haben nicht geantwortet</translation>
    </message>
    <message>
        <source>There is no phase %1</source>
        <translation>Eine Phase %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Nobody is %1</source>
        <translation>Niemand ist %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is decided by %2 (%3).</source>
        <translation>„%1“ entscheidet: %2 (%3).</translation>
    </message>
    <message>
        <source>A drill touches nothing: there is nothing to look at.</source>
        <translation>Eine Übung berührt nichts: nichts ist nachzusehen.</translation>
    </message>
    <message>
        <source>the playbook of this room could not be read</source>
        <translation>das Playbook dieses Raums ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>An emergency room takes rollbacks, acts on their steps, notes and messages, not: %1.</source>
        <translation>Ein Notraum nimmt Rollbacks, Handeln an ihren Schritten, Notizen und Mitteilungen, nicht: %1.</translation>
    </message>
    <message>
        <source>%1 is unknown: no engine</source>
        <translation>%1 ist unbekannt: keine Engine</translation>
    </message>
    <message>
        <source>%1 has not been judged yet</source>
        <translation>%1 ist noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is firing: %2</source>
        <translation>%1 feuert: %2</translation>
    </message>
    <message>
        <source>due at this gate</source>
        <translation>fällig an diesem Gate</translation>
    </message>
    <message>
        <source>overdue since %1 was passed</source>
        <translation>überfällig, seit %1 passiert ist</translation>
    </message>
    <message>
        <source>%1: %2, owed by %3</source>
        <translation>%1: %2, schuldet %3</translation>
    </message>
    <message>
        <source>The rollout is on HOLD: nothing is switched on.</source>
        <translation>Der Rollout ist im HALT: nichts wird eingeschaltet.</translation>
    </message>
    <message>
        <source>A rollback is running (%1): nothing is switched on.</source>
        <translation>Ein Rollback läuft (%1): nichts wird eingeschaltet.</translation>
    </message>
    <message>
        <source>There is no kill switch %1.</source>
        <translation>Einen Schalter %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A switch is turned on or off.</source>
        <translation>Ein Schalter wird ein- oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>The rollout is not active: nothing it names is touched.</source>
        <translation>Der Rollout läuft nicht: nichts, was er nennt, wird berührt.</translation>
    </message>
    <message>
        <source>%1 %2 was asked for by %3 at %4 and is still pending.</source>
        <translation>%1 %2 wurde von %3 um %4 verlangt und steht noch aus.</translation>
    </message>
    <message>
        <source>Nothing observes %1.</source>
        <translation>Nichts beobachtet %1.</translation>
    </message>
    <message>
        <source>%1 is being cancelled already.</source>
        <translation>%1 wird schon abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is no act on the press of a switch.</source>
        <translation>%1 passt nicht zum Betätigen eines Schalters.</translation>
    </message>
    <message>
        <source>Run %1 started by %2 %3</source>
        <translation>Lauf %1, begonnen von %2 %3</translation>
    </message>
    <message>
        <source>There is no component %1.</source>
        <translation>Einen Baustein %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No phase is running: there is nothing to roll back.</source>
        <translation>Keine Phase läuft: nichts ist zurückzurollen.</translation>
    </message>
    <message>
        <source>Phase %1 names no rollback.</source>
        <translation>Phase %1 nennt keinen Rollback.</translation>
    </message>
    <message>
        <source>Phase %1 has no rollback: %2</source>
        <translation>Phase %1 hat keinen Rollback: %2</translation>
    </message>
    <message>
        <source>There is no runbook %1.</source>
        <translation>Ein Runbook %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 moves forward; it is no rollback.</source>
        <translation>%1 geht vorwärts; es ist kein Rollback.</translation>
    </message>
    <message>
        <source>A rollback is running (%1): nothing goes forward.</source>
        <translation>Ein Rollback läuft (%1): nichts geht vorwärts.</translation>
    </message>
    <message>
        <source>The rollout is on HOLD: no work is started.</source>
        <translation>Der Rollout ist im HALT: keine Arbeit beginnt.</translation>
    </message>
    <message>
        <source>The phase %1 is not running.</source>
        <translation>Die Phase %1 läuft nicht.</translation>
    </message>
    <message>
        <source>All work of the phase %1 is done.</source>
        <translation>Alle Arbeit der Phase %1 ist erledigt.</translation>
    </message>
    <message>
        <source>%1 is no work of the phase %2.</source>
        <translation>%1 ist keine Arbeit der Phase %2.</translation>
    </message>
    <message>
        <source>Run %1 is already %2.</source>
        <translation>Lauf %1 ist schon: %2.</translation>
    </message>
    <message>
        <source>Run %1 already stops after this step.</source>
        <translation>Lauf %1 hält schon nach diesem Schritt.</translation>
    </message>
    <message>
        <source>Run %1 is already being aborted.</source>
        <translation>Lauf %1 wird schon abgebrochen.</translation>
    </message>
    <message>
        <source>Run %1 is %2: nothing of it is running. Give it up, or continue it.</source>
        <translation>Lauf %1 ist: %2; nichts davon läuft. Aufgeben oder fortsetzen.</translation>
    </message>
    <message>
        <source>Run %1 is %2, not paused.</source>
        <translation>Lauf %1 ist: %2, nicht pausiert.</translation>
    </message>
    <message>
        <source>Run %1 waits for a word on the step %2: %3</source>
        <translation>Lauf %1 wartet auf ein Wort zu Schritt %2: %3</translation>
    </message>
    <message>
        <source>Run %1 is running: stop it after this step or abort it first.</source>
        <translation>Lauf %1 läuft: erst nach diesem Schritt anhalten oder abbrechen.</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>Einen Lauf %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No run is active.</source>
        <translation>Kein Lauf im Gang.</translation>
    </message>
    <message>
        <source>Run %1 is over: %2</source>
        <translation>Lauf %1 ist zu Ende: %2</translation>
    </message>
    <message>
        <source>Step %1 %2</source>
        <translation>Schritt %1 %2</translation>
    </message>
    <message>
        <source>is %1: that cannot be said of it now.</source>
        <translation>ist %1: das lässt sich jetzt nicht von ihm sagen.</translation>
    </message>
    <message>
        <source>cannot be declined while another step is running.</source>
        <translation>lässt sich nicht ablehnen, solange ein anderer läuft.</translation>
    </message>
    <message>
        <source>may not be repeated: it is not idempotent. Say whether it happened, or skip it.</source>
        <translation>darf nicht wiederholt werden: er ist nicht idempotent. Sagen, ob er geschah, oder auslassen.</translation>
    </message>
    <message>
        <source>is skipped only with a reason.</source>
        <translation>wird nur mit Grund ausgelassen.</translation>
    </message>
    <message>
        <source>is passed over only with a reason.</source>
        <translation>wird nur mit Grund übergangen.</translation>
    </message>
    <message>
        <source>Run %1 has no step %2.</source>
        <translation>Lauf %1 hat keinen Schritt %2.</translation>
    </message>
    <message>
        <source>%1 is no act on a run.</source>
        <translation>%1 passt nicht zu einem Lauf.</translation>
    </message>
    <message>
        <source>Run %1 waits for the undo of its step %2.</source>
        <translation>Lauf %1 wartet auf die Rücknahme seines Schritts %2.</translation>
    </message>
    <message>
        <source>is undone only with a reason.</source>
        <translation>wird nur mit einem Grund zurückgenommen.</translation>
    </message>
    <message>
        <source>is being undone: only whether that happened can be said.</source>
        <translation>wird zurückgenommen: Es lässt sich nur sagen, ob das geschehen ist.</translation>
    </message>
    <message>
        <source>The playbook names no ladder, and the step no deputy.</source>
        <translation>Das Playbook nennt keine Eskalation und der Schritt keine Vertretung.</translation>
    </message>
    <message>
        <source>Everybody on the ladder has been told.</source>
        <translation>Alle, die zu verständigen waren, sind verständigt.</translation>
    </message>
    <message>
        <source>Step %1 cannot be undone: %2</source>
        <translation>Schritt %1 lässt sich nicht zurücknehmen: %2</translation>
    </message>
    <message>
        <source>the runbook says nothing that would.</source>
        <translation>Das Runbook nennt nichts, was das tut.</translation>
    </message>
    <message>
        <source>the undo of %1 comes first.</source>
        <translation>Erst kommt die Rücknahme von %1.</translation>
    </message>
    <message>
        <source>it is %1.</source>
        <translation>Er ist %1.</translation>
    </message>
    <message>
        <source>%1, the point of no return, has begun.</source>
        <translation>%1, der Punkt ohne Umkehr, hat begonnen.</translation>
    </message>
    <message>
        <source>run %1 is %2. Stop it after this step first.</source>
        <translation>Lauf %1 ist %2. Erst nach diesem Schritt stoppen.</translation>
    </message>
    <message>
        <source>%1 was done later and is undone first.</source>
        <translation>%1 wurde später ausgeführt und wird zuerst zurückgenommen.</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>stimmt ab</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>erlassen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>told</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>remediating</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>countdown</source>
        <translation>zählt herunter</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>verfallen</translation>
    </message>
    <message>
        <source>run %1 is %2 at %3</source>
        <translation>Lauf %1: %2 bei %3</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>wegen %1</translation>
    </message>
    <message>
        <source>%1: %2; re-arm needs two</source>
        <translation>%1: %2; scharf stellen nur zu zweit</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>geschlossen: %1</translation>
    </message>
    <message>
        <source>the rollout is a draft</source>
        <translation>der Rollout ist ein Entwurf</translation>
    </message>
    <message>
        <source>%1 waits for its gate</source>
        <translation>%1 wartet am Gate</translation>
    </message>
    <message>
        <source>no phase is running</source>
        <translation>keine Phase läuft</translation>
    </message>
    <message>
        <source>pid %1 is silent, last beat %2 ago</source>
        <translation>pid %1 ist stumm, letzter Takt vor %2</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>niemand wacht</translation>
    </message>
    <message>
        <source>no metrics, check our own network first</source>
        <translation>keine Messwerte, zuerst das eigene Netz prüfen</translation>
    </message>
    <message>
        <source>not rehearsed since it was changed</source>
        <translation>seit der Änderung nicht geprobt</translation>
    </message>
    <message>
        <source>never rehearsed</source>
        <translation>nie geprobt</translation>
    </message>
    <message>
        <source>A rollback is running (%1): nothing else is begun.</source>
        <translation>Ein Rückweg läuft (%1): Nichts anderes wird begonnen.</translation>
    </message>
    <message>
        <source>There is no snapshot %1.</source>
        <translation>Es gibt keinen Snapshot %1.</translation>
    </message>
    <message>
        <source>The playbook names no restore test of %1.</source>
        <translation>Das Playbook nennt keine Prüfung der Wiederherstellung von %1.</translation>
    </message>
</context>
<context>
    <name>holdpoint::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sound alarms until they are acknowledged or silenced</source>
        <translation>Alarme tönen, bis sie quittiert oder stummgeschaltet sind</translation>
    </message>
    <message>
        <source>Settings of this desk</source>
        <translation>Einstellungen dieses Platzes</translation>
    </message>
    <message>
        <source>They belong to whoever sits here. What a rollout does stands in its playbook.</source>
        <translation>Sie gehören zu der Person, die hier sitzt. Was ein Rollout tut, steht in seinem Playbook.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when the window is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Fensters.</translation>
    </message>
    <message>
        <source>Hear P1</source>
        <translation>P1 hören</translation>
    </message>
    <message>
        <source>Hear P2</source>
        <translation>P2 hören</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
</context>
<context>
    <name>holdpoint::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Nichts tun</translation>
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
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Deren Passphrase</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>Somebody of these later, on their own machine</source>
        <translation>Jemand von diesen später, am eigenen Rechner</translation>
    </message>
</context>
<context>
    <name>holdpoint::Shown</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>holdpoint::SignDialog</name>
    <message>
        <source>Your checks</source>
        <translation>Eigene Prüfpunkte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>GO with condition</source>
        <translation>GO mit Auflage</translation>
    </message>
    <message>
        <source>NO-GO, because</source>
        <translation>NO-GO, weil</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Sign gate %1</source>
        <translation>Gate %1 signieren</translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation>[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>If GO</source>
        <translation>Bei GO</translation>
    </message>
    <message>
        <source>If NO-GO</source>
        <translation>Bei NO-GO</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Auflage</translation>
    </message>
    <message>
        <source>Reason of the NO-GO</source>
        <translation>Grund des NO-GO</translation>
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
        <source>SIM: recorded unsigned</source>
        <translation>SIM: unsigniert eingetragen</translation>
    </message>
    <message>
        <source>You sign as %1. Poll closes in %2.</source>
        <translation>Signatur als %1. Abstimmung endet in %2.</translation>
    </message>
    <message>
        <source>Others: %1</source>
        <translation>Andere: %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Antwort wählen.</translation>
    </message>
    <message>
        <source>A NO-GO needs its reason.</source>
        <translation>Ein NO-GO braucht seinen Grund.</translation>
    </message>
    <message>
        <source>A condition needs its words.</source>
        <translation>Eine Auflage braucht ihren Text.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Record SIM %1</source>
        <translation>SIM %1 eintragen</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>%1 signieren</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Wird eingetragen…</translation>
    </message>
    <message>
        <source>Signing, about a second…</source>
        <translation>Signieren, etwa eine Sekunde…</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>Nicht eingetragen: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation>Beleg kopieren</translation>
    </message>
    <message>
        <source>What others said stands in the room.</source>
        <translation>Was andere sagten, steht im Raum.</translation>
    </message>
</context>
<context>
    <name>holdpoint::StatusStrip</name>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::StepPanel</name>
    <message>
        <source>prints %1</source>
        <translation>gibt %1 aus</translation>
    </message>
    <message>
        <source>its check passes</source>
        <translation>seine Prüfung besteht</translation>
    </message>
    <message>
        <source>ends without an error, nothing verifies it</source>
        <translation>endet ohne Fehler, nichts prüft ihn</translation>
    </message>
    <message>
        <source>%1, within %2, hard stop %3</source>
        <translation>%1, binnen %2, Abbruch nach %3</translation>
    </message>
    <message>
        <source>YES, it changes nothing</source>
        <translation>JA, er ändert nichts</translation>
    </message>
    <message>
        <source>YES, same key</source>
        <translation>JA, gleicher Schlüssel</translation>
    </message>
    <message>
        <source>NO, and nothing can verify it</source>
        <translation>NEIN, und nichts kann ihn prüfen</translation>
    </message>
    <message>
        <source>only after its check says it is not there</source>
        <translation>erst, wenn seine Prüfung fehlende Wirkung zeigt</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Current step</source>
        <translation>Aktueller Schritt</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Ist geschehen</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Ist erledigt</translation>
    </message>
    <message>
        <source>Pass point of no return…</source>
        <translation>Punkt ohne Umkehr passieren…</translation>
    </message>
    <message>
        <source>Not done…</source>
        <translation>Unerledigt…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Auslassen…</translation>
    </message>
    <message>
        <source>No step is under way.</source>
        <translation>Kein Schritt im Gang.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, deputy %1</source>
        <translation>, Vertretung %1</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Safe to repeat</source>
        <translation>Wiederholbar</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>It may have happened. Look at the system itself, then say which. Nothing is assumed.</source>
        <translation>Vielleicht ist es geschehen. Am System selbst nachsehen, dann sagen, was gilt. Nichts wird angenommen.</translation>
    </message>
    <message>
        <source>this step ends by itself when its checks pass.</source>
        <translation>dieser Schritt endet von selbst, wenn seine Prüfungen bestehen.</translation>
    </message>
    <message>
        <source>announced, begins in %1</source>
        <translation>angekündigt, beginnt in %1</translation>
    </message>
    <message>
        <source>its undo: %1</source>
        <translation>seine Rücknahme: %1</translation>
    </message>
    <message>
        <source>undone, waits to be done again</source>
        <translation>zurückgenommen, wartet darauf, wieder ausgeführt zu werden</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Its undo may have happened. Look at the system itself, then say which. Nothing is assumed.</source>
        <translation>Die Rücknahme kann geschehen sein. Am System selbst nachsehen, dann sagen, was stimmt. Nichts wird angenommen.</translation>
    </message>
</context>
<context>
    <name>holdpoint::SwitchesView</name>
    <message>
        <source>Kill switches</source>
        <translation>Notschalter</translation>
    </message>
    <message>
        <source>Open the guard</source>
        <translation>Klappe öffnen</translation>
    </message>
    <message>
        <source>Switch OFF</source>
        <translation>AUS schalten</translation>
    </message>
    <message>
        <source>Switch ON</source>
        <translation>EIN schalten</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Cancel the press</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It happened…</source>
        <translation>Ist geschehen…</translation>
    </message>
    <message>
        <source>It did not happen…</source>
        <translation>Nicht geschehen…</translation>
    </message>
    <message>
        <source>Was it switched before it was lost?</source>
        <translation>Wurde vor dem Verlust geschaltet?</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Ist geschehen</translation>
    </message>
    <message>
        <source>Was nothing switched? Then it is pressed again.</source>
        <translation>Wurde nichts geschaltet? Dann wird erneut gedrückt.</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>The playbook names no kill switches.</source>
        <translation>Das Playbook nennt keine Notschalter.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>What the playbook says of the switch</source>
        <translation>Was das Playbook zum Schalter sagt</translation>
    </message>
    <message>
        <source>Seen otherwise than it was asked for.</source>
        <translation>Anders beobachtet als angefordert.</translation>
    </message>
    <message>
        <source>Open the guard first.</source>
        <translation>Zuerst die Klappe öffnen.</translation>
    </message>
    <message>
        <source>Close the guard</source>
        <translation>Klappe schließen</translation>
    </message>
    <message>
        <source>Practise: OFF</source>
        <translation>Üben: AUS</translation>
    </message>
    <message>
        <source>Practise: ON</source>
        <translation>Üben: EIN</translation>
    </message>
    <message>
        <source>Guarded: two persons press it.</source>
        <translation>Gesichert: zwei Personen drücken.</translation>
    </message>
    <message>
        <source>Guarded.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>Guard open. It closes in %1 s.</source>
        <translation>Klappe offen. Sie schließt in %1 s.</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Notschalter</translation>
    </message>
    <message>
        <source>%1: switch ON?</source>
        <translation>%1: EIN schalten?</translation>
    </message>
    <message>
        <source>%1: switch OFF?</source>
        <translation>%1: AUS schalten?</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The engine does it once, and looks whether it shows.</source>
        <translation>Die Engine schaltet einmal und sieht nach, ob es sich zeigt.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>holdpoint::TabbedView</name>
    <message>
        <source>%1: next page</source>
        <translation>%1: nächste Seite</translation>
    </message>
    <message>
        <source>%1: previous page</source>
        <translation>%1: vorige Seite</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineCells</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>from firing</source>
        <translation>ab Alarm</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Tat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>corrected later: %1</source>
        <translation>später berichtigt: %1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineTable</name>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineView</name>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Zeitachse filtern</translation>
    </message>
    <message>
        <source>Note in the timeline</source>
        <translation>Notiz auf der Zeitachse</translation>
    </message>
    <message>
        <source>Show every event</source>
        <translation>Alle Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Filter rows (Ctrl+F)</source>
        <translation>Zeilen filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz eintragen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>%1, %2 to %3 UTC</source>
        <translation>%1, %2 bis %3 UTC</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 bis %2  ×</translation>
    </message>
    <message>
        <source>Drop the chosen time</source>
        <translation>Zeitwahl verwerfen</translation>
    </message>
    <message>
        <source>Full check: holdpointctl verify</source>
        <translation>Vollständige Prüfung: holdpointctl verify</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>%1, searching…</source>
        <translation>%1, sucht…</translation>
    </message>
    <message>
        <source>NOT RECORDING</source>
        <translation>KEINE AUFZEICHNUNG</translation>
    </message>
    <message>
        <source>Star the event for the review</source>
        <translation>Ereignis für die Nachschau mit Stern versehen</translation>
    </message>
    <message>
        <source>Correct the event…</source>
        <translation>Ereignis berichtigen…</translation>
    </message>
    <message>
        <source>Evidence of the event</source>
        <translation>Beweise zum Ereignis</translation>
    </message>
    <message>
        <source>Jump to a time…</source>
        <translation>Zu einer Zeit springen…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>HH:MM, UTC</source>
        <translation>HH:MM, UTC</translation>
    </message>
    <message>
        <source>Jump to a time</source>
        <translation>Zu einer Zeit springen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Alle Phasen</translation>
    </message>
    <message>
        <source>Correct event %1</source>
        <translation>Ereignis %1 berichtigen</translation>
    </message>
    <message>
        <source>Practise: how does event %1 read?</source>
        <translation>Übung: Wie lautet Ereignis %1?</translation>
    </message>
    <message>
        <source>How does event %1 read?</source>
        <translation>Wie lautet Ereignis %1?</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Berichtigung aufzeichnen</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Es sagt</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>both stay, the old one struck</source>
        <translation>beide bleiben, das alte durchgestrichen</translation>
    </message>
    <message>
        <source>Happened at (UTC)</source>
        <translation>Geschehen um (UTC)</translation>
    </message>
    <message>
        <source>It reads</source>
        <translation>Es lautet</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>A time is asked for, such as 14:31 or 14:31:07, in UTC.</source>
        <translation>Gefragt ist eine Zeit wie 14:31 oder 14:31:07 in UTC.</translation>
    </message>
    <message>
        <source>About a person</source>
        <translation>Über eine Person</translation>
    </message>
    <message>
        <source>The event is in the clipboard.</source>
        <translation>Das Ereignis ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <translation>%1, liest…</translation>
    </message>
    <message>
        <source>Chain to %1</source>
        <translation>Kette bis %1</translation>
    </message>
    <message>
        <source>Erase the text of a personal note…</source>
        <translation>Text einer persönlichen Notiz löschen…</translation>
    </message>
    <message>
        <source>Evidence of this stretch…</source>
        <translation>Beweise dieses Zeitraums…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Beweise…</translation>
    </message>
    <message>
        <source>A pack of the chosen stretch, or of the time that the lanes show (%1)</source>
        <translation>Ein Paket des gewählten Zeitraums oder der Zeit, die die Bahnen zeigen (%1)</translation>
    </message>
    <message>
        <source>Its text is sealed and can be erased later; whom it is about is asked next</source>
        <translation>Ihr Text wird versiegelt und kann später gelöscht werden; über wen, wird danach gefragt</translation>
    </message>
    <message>
        <source>Note about a person</source>
        <translation>Notiz über eine Person</translation>
    </message>
    <message>
        <source>Whom is this note about?</source>
        <translation>Über wen ist diese Notiz?</translation>
    </message>
    <message>
        <source>Record the note</source>
        <translation>Notiz eintragen</translation>
    </message>
    <message>
        <source>Choose a note about a person whose text is still there.</source>
        <translation>Eine Notiz über eine Person wählen, deren Text noch da ist.</translation>
    </message>
    <message>
        <source>Erase a note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Practise: erase what was noted about %1?</source>
        <translation>Übung: Löschen, was über %1 notiert wurde?</translation>
    </message>
    <message>
        <source>Erase what was noted about %1?</source>
        <translation>Löschen, was über %1 notiert wurde?</translation>
    </message>
    <message>
        <source>Erase the text</source>
        <translation>Text löschen</translation>
    </message>
</context>
<context>
    <name>holdpoint::TriggerEditor</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Dry fire</source>
        <translation>Probeauslösen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Edit a trigger</source>
        <translation>Auslöser bearbeiten</translation>
    </message>
    <message>
        <source>of the playbook</source>
        <translation>im Playbook</translation>
    </message>
    <message>
        <source>if it fired now; nothing is done</source>
        <translation>wenn er jetzt auslöste; nichts geschieht</translation>
    </message>
    <message>
        <source>Rule and response</source>
        <translation>Regel und Antwort</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Vorschlagen…</translation>
    </message>
    <message>
        <source>Load as a revision…</source>
        <translation>Als Revision laden…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>The difference is being made.</source>
        <translation>Der Unterschied wird gebildet.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Propose this change of %1? Nothing changes before a revision is loaded.</source>
        <translation>Diese Änderung von %1 vorschlagen? Nichts ändert sich, bevor eine Revision geladen ist.</translation>
    </message>
    <message>
        <source>Propose the change of %1</source>
        <translation>Änderung von %1 vorschlagen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Load revision %1 of the plan?</source>
        <translation>Revision %1 des Plans laden?</translation>
    </message>
    <message>
        <source>Load revision %1</source>
        <translation>Revision %1 laden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>holdpoint::TriggersView</name>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Confirm: roll back…</source>
        <translation>Bestätigen: Rollback…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Pause auto…</source>
        <translation>Auto anhalten…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Vertagen…</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Re-arm…</source>
        <translation>Schärfen…</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Filter triggers</source>
        <translation>Auslöser filtern</translation>
    </message>
    <message>
        <source>Confirm the rollback of %1</source>
        <translation>Rollback von %1 bestätigen</translation>
    </message>
    <message>
        <source>Decline the rollback of %1</source>
        <translation>Rollback von %1 ablehnen</translation>
    </message>
    <message>
        <source>Pause the countdown of %1</source>
        <translation>Countdown von %1 anhalten</translation>
    </message>
    <message>
        <source>Re-arm %1</source>
        <translation>%1 schärfen</translation>
    </message>
    <message>
        <source>Fire %1</source>
        <translation>%1 auslösen</translation>
    </message>
    <message>
        <source>This playbook has none: nothing can stop the rollout by itself.</source>
        <translation>Dieses Playbook hat keine: nichts hält den Rollout von selbst an.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation>Übung: %1?</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Because (not needed)</source>
        <translation>Grund (freiwillig)</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Vertagen</translation>
    </message>
    <message>
        <source>Shelve %1 for how long? It is still judged and returns by itself.</source>
        <translation>%1 wie lange vertagen? Wird weiter beurteilt und kehrt von selbst zurück.</translation>
    </message>
    <message>
        <source>Shelve %1</source>
        <translation>%1 vertagen</translation>
    </message>
    <message>
        <source>Minutes: 5, 15 or 30</source>
        <translation>Minuten: 5, 15 oder 30</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>For people to judge</source>
        <translation>Von Menschen zu beurteilen</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Einordnen…</translation>
    </message>
    <message>
        <source>Dry fire</source>
        <translation>Probeauslösen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Rückschau</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Zustand der Alarme</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>What was the last episode of %1?</source>
        <translation>Was war die letzte Episode von %1?</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>%1 einordnen</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Es war</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>ein Vorfall</translation>
    </message>
    <message>
        <source>a false alarm</source>
        <translation>ein Fehlalarm</translation>
    </message>
    <message>
        <source>Label (not needed)</source>
        <translation>Stichwort (nicht nötig)</translation>
    </message>
</context>
<context>
    <name>holdpoint::UnlockSheet</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Are you %1?</source>
        <translation>Sitzt hier %1?</translation>
    </message>
    <message>
        <source>Nobody touched this window for ten minutes, or the machine slept.</source>
        <translation>Zehn Minuten lang hat niemand dieses Fenster berührt, oder der Rechner hat geschlafen.</translation>
    </message>
    <message>
        <source>There is no key of %1 on this machine, so nothing is proved by unlocking.</source>
        <translation>Auf diesem Rechner liegt kein Schlüssel von %1; Entsperren beweist also nichts.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Looking, about a second…</source>
        <translation>Wird geprüft, etwa eine Sekunde…</translation>
    </message>
    <message>
        <source>Not unlocked: %1</source>
        <translation>Nicht entsperrt: %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::Veil</name>
    <message>
        <source>Open the room again</source>
        <translation>Raum erneut öffnen</translation>
    </message>
    <message>
        <source>LINK LOST</source>
        <translation>VERBINDUNG VERLOREN</translation>
    </message>
    <message>
        <source>A running step goes on in its own process, and the engine keeps its result. Look at the disk and the folder, then open the room again. holdpointctl verify says what still holds; the runbook on paper is in the room&apos;s runs folder.</source>
        <translation>Ein laufender Schritt läuft in seinem eigenen Prozess weiter, und die Engine bewahrt sein Ergebnis auf. Platte und Ordner ansehen, dann den Raum erneut öffnen. holdpointctl verify sagt, was noch gilt; das Runbook auf Papier liegt im Ordner runs des Raums.</translation>
    </message>
    <message>
        <source>Nothing new since %1, %2 ago</source>
        <translation>Nichts Neues seit %1, vor %2</translation>
    </message>
    <message>
        <source>Beneath is what was known at event #%1. It is not trustworthy any more, and nothing you do here is recorded.</source>
        <translation>Darunter steht, was bei Ereignis #%1 bekannt war. Es ist nicht mehr verlässlich, und nichts, was hier geschieht, wird aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>holdpoint::WallBoard</name>
    <message>
        <source>NO ROLLOUT OPEN</source>
        <translation>KEIN ROLLOUT GEÖFFNET</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown at this size</source>
        <translation>
            <numerusform>%n weitere passt nicht auf diese Größe</numerusform>
            <numerusform>%n weitere passen nicht auf diese Größe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::WallWindow</name>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>[%1] Wall - Holdpoint</source>
        <translation>[%1] Wand - Holdpoint</translation>
    </message>
    <message>
        <source>Wall - Holdpoint</source>
        <translation>Wand - Holdpoint</translation>
    </message>
</context>
<context>
    <name>holdpoint::WhoSheet</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer handelt hier?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>People of the playbook</source>
        <translation>Personen des Playbooks</translation>
    </message>
    <message>
        <source>Who are you in this room?</source>
        <translation>Wer handelt in diesem Raum?</translation>
    </message>
    <message>
        <source>What you do is recorded under that name, beside the account of this computer. Signatures ask for a passphrase besides.</source>
        <translation>Was geschieht, wird unter diesem Namen aufgezeichnet, neben dem Konto dieses Rechners. Unterschriften verlangen außerdem eine Passphrase.</translation>
    </message>
    <message>
        <source>Nobody of these</source>
        <translation>Niemand davon</translation>
    </message>
    <message>
        <source>observer: sees everything, changes nothing</source>
        <translation>beobachtend: sieht alles, ändert nichts</translation>
    </message>
    <message>
        <source>Act as this person</source>
        <translation>Als diese Person handeln</translation>
    </message>
</context>
</TS>
