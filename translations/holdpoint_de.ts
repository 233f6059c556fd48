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
    <name>Timeline</name>
    <message>
        <source>Phases</source>
        <translation type="unfinished">Phasen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished">Auslöser</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished">Rückfall</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms</source>
        <translation type="unfinished">Mitteilungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data truth</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>NEW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation type="unfinished">ERHOLT</translation>
    </message>
    <message>
        <source>ACK %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First out: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new, %2 acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WATCH</source>
        <translation type="unfinished">ACHTUNG</translation>
    </message>
    <message>
        <source>Nobody is watching. Every trigger is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has been silent for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine has this room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trigger is armed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers are armed when a phase starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alarm that is known of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of the armed triggers without fresh data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm. Every trigger has fresh data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: P%1 %2, recovered %3, %4 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more in Triggers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLOOD, %n new in 10 min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <translation type="unfinished">%1 s {1&#x202f;?}</translation>
    </message>
    <message>
        <source>%1&#x202f;h&#x202f;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1˽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2–%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, late %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no due time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open, %2 blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due or done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (shown only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no success criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 criteria met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody, %1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue %1 or give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did “%1” happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” failed: retry, skip or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass the point of no return: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release the two-person step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows rollback %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause auto, or let it start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start now, or the countdown begins anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mends it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll back or decline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume, or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate %1 cannot open any more: open a new poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work %1 failed: again, or roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts the work %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start work %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on past gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate %1 was rejected: hold, roll back or ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the poll for gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1 when it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the rollout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start %1 again, or stay back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the rollout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more: holdpointctl validate shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of this has been run or contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now, %2 in this phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, plan %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 steps, plan %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debts open</source>
        <translation type="unfinished">Offene Schulden</translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet, it starts with the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO ENGINE: nothing is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation type="unfinished">[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stale after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in 30 min, at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes it while it is red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRM, not auto: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTO after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRM within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADVISE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished">Aktion</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished">Grund</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1**: %2 %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is left to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back, late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECIDES: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished">Rückfall</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms</source>
        <translation type="unfinished">Mitteilungen</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tickets in all, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affected now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tickets in 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in this phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1&#x202f;min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1&#x202f;min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soak ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUNNING, soaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate %1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way back once started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 phases done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases 1 to %1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rehearsed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never rehearsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, RPO %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age not measured%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps cannot repeat or be verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps without an owner</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points of no return</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no engine to carry it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rollback owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan of %1 is longer than the RTO of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot age not measured, RPO %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECIDE: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTO PAUSED</source>
        <translation type="unfinished">AUTO ANGEHALTEN</translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTO-ROLLBACK IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, verified %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATE BY %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projected finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OVERDUE %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLOCKS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WARNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing speaks against sending it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stood down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ramps %1 from %2 to %3 in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2 ends differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing moves, it is only said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 within %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, LATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT DONE, %1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Via</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if no %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUE NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board only, nothing is read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts from its delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAIVED by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAIVED</source>
        <translation type="unfinished">ERLASSEN</translation>
    </message>
    <message>
        <source>STALE</source>
        <translation type="unfinished">VERALTET</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO-GO, earlier poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 met, %2 failed, %3 unknown, %4 waived. Judged again as the gate opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GO is needed from: %1. That is %2 different people. Any NO-GO closes the gate until its author withdraws it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data from %1 UTC, %2 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phase has no gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No poll is open for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poll ran out. A new one has to be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not answer this poll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does %1 go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since you signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the watch line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last good %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fire %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation type="unfinished">HALT</translation>
    </message>
    <message>
        <source>nobody holds the role that owns: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither repeatable nor verifiable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last rehearsal brought in %1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never rehearsed, as far as this room knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no engine is alive; a start waits for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the runbook has no step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its plan of %1 is longer than the RTO of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no RTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no snapshot is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the age of snapshots is not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point of no return passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point of no return %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point of no return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, said %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, not verifiable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, NOT verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-attached, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, over plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed, passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMED OUT</source>
        <translation type="unfinished">ZEIT ABGELAUFEN</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished">UNBEKANNT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOBODY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (attempt %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acts on nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe to repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither repeatable nor verifiable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at step %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN, no engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHELVED %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · first out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRM*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTO</source>
        <translation type="unfinished">AUTO</translation>
    </message>
    <message>
        <source>CONFIRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN: no engine is watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person fires it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, it only tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 by %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 episodes in 30 minutes: automatic action is off until it is re-armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC, episode %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 armed, %2 new, %3 acknowledged, %4 shelved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOOD, more than 10 in 10 minutes. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::ActRow</name>
    <message>
        <source>%1 is off: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::AlarmsPanel</name>
    <message>
        <source>Alarms</source>
        <translation type="unfinished">Alarme</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n triggers armed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdpoint::AnswerRow</name>
    <message>
        <source>Enter keeps it, Esc leaves it open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::BoardView</name>
    <message>
        <source>Board</source>
        <translation type="unfinished">Lage</translation>
    </message>
    <message>
        <source>An observer only reads. Open this room as a person to act.</source>
        <translation type="unfinished">Beobachter lesen nur. Öffnen Sie den Raum als Person, um zu handeln.</translation>
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
        <translation type="unfinished">Mitteilungen</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook names no audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+U composes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::CommsView</name>
    <message>
        <source>Audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve and send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms</source>
        <translation type="unfinished">Mitteilungen</translation>
    </message>
    <message>
        <source>next due first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template, or write. Fields such as {phase.title} are filled from the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first; Enter opens a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This playbook names no cadence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadence %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished">niemand</translation>
    </message>
    <message>
        <source>Draft to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file outbox/%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a webhook or program, not delivered yet: copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, kept in the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: send this to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is on the clipboard. Copying sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::ConsoleView</name>
    <message>
        <source>unknown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward work of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 back to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commander %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished">%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation type="unfinished">%1, Revision %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ABORTING: the running step is being ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops after this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1; the newest snapshot is not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms</source>
        <translation type="unfinished">Mitteilungen</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OVERDUE by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next due %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody, as far as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is under way. This is what a rollback would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), plan %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>READY</source>
        <translation type="unfinished">BEREIT</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation type="unfinished">NICHT BEREIT</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT READY: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Plan</translation>
    </message>
    <message>
        <source>%1 of RTO %2</source>
        <translation type="unfinished">%1 von RTO %2</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTISE ROLLBACK…</source>
        <translation type="unfinished">ÜBE RÜCKFALL…</translation>
    </message>
    <message>
        <source>START ROLLBACK…</source>
        <translation type="unfinished">RÜCKFALL STARTEN…</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass the point of no return: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 steps done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished">Grund</translation>
    </message>
    <message>
        <source>Practise: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation type="unfinished">Ablaufbuch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Erledigt</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation type="unfinished">%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished">Danach</translation>
    </message>
    <message>
        <source>The running step is ended and the run is paused. The clocks run on.</source>
        <translation type="unfinished">Der laufende Schritt wird beendet und der Lauf angehalten. Die Uhren laufen weiter.</translation>
    </message>
    <message>
        <source>The run is over where it stands; the phase needs a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abort pressed</source>
        <translation type="unfinished">Abbruch gedrückt</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort %1 now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This playbook has no runbook that goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished">Rückfall</translation>
    </message>
</context>
<context>
    <name>holdpoint::CustomersPanel</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::DrillView</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected of the players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drills of this playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End drill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the drill? Its clock stops and no inject is delivered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U unable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating %1 challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet: it counts from each delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched by the program, no typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOPPED, real-world event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT STARTED</source>
        <translation type="unfinished">NICHT BEGONNEN</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation type="unfinished">ANGEHALTEN</translation>
    </message>
    <message>
        <source>RUNNING ×%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this inject names no objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose P, S, M or U.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drills</source>
        <translation type="unfinished">Übungen</translation>
    </message>
    <message>
        <source>You play in this drill. What comes next is the facilitator&apos;s to see; everything else works as in earnest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n inject(s).
holdpointctl open PLAYBOOK --room DIR --as %3 --drill %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This playbook has none. A drill is written under drills: with injects and what is expected of the players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drill is a room of its own, with simulated executors only.

%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill</source>
        <translation type="unfinished">Übung</translation>
    </message>
</context>
<context>
    <name>holdpoint::FirstRunView</name>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the template as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbooks (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Holdpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The war room for a migration rollout: where it stands, who decides, and the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished">Willkommen</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample rollout, 2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A billing cutover with simulated metrics. It opens inside the black-and-white drill frame; nothing real is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A playbook with phases, gates, triggers and a runbook. You fill in the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a playbook or a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A YAML file from your own git, or the folder of a room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a tabletop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise a rollback with your team, with injects, a clock and ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a tabletop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three chords and a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD, from anywhere, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START ROLLBACK, after a short code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find any action by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rollout yet. Those you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is in %1. Its programs and addresses are examples: change them, then check it with holdpointctl validate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::GatesView</name>
    <message>
        <source>New poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the answers for %1 and ask everybody again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a new poll for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gate %1 and pass %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished">Danach</translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons waive a gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: waive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: waive gate %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Grund</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks against going on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premortem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phase of this playbook has a gate. Its phases are advanced by the commander.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phase names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM, answers are recorded unsigned. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened %1 by %2, earlier answers cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule has its signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this poll. A new one is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New poll…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has been passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 signed, %n reason(s) close it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing closes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is signed and every criterion is met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens when the missing people have signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any strong objections? Nobody has raised one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no risk is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished">Tore</translation>
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
    <name>holdpoint::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation type="unfinished">Esc schließt</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right move the cursor, with Shift they choose a stretch of time, Escape drops it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::Legend</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: now solid, watch dashed, fire solid with its label at the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::LiveView</name>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished">Nichts ist offen.</translation>
    </message>
    <message>
        <source>An observer only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons decide this, each with their own passphrase. Run: holdpointctl do --room %1 --as %2 %3 %4 --second PERSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation type="unfinished">[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GO with condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abstains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>A tabletop is a drill of your own playbook: holdpointctl open PLAYBOOK --drill ID --room DIR --as YOU, then open that folder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::MetricsView</name>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → moves the cursor by one sample, Ctrl+T shows the same data as rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished">Messwerte</translation>
    </message>
    <message>
        <source>15 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the metrics view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook names no metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIEW FROZEN %1, live continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::NextPanel</name>
    <message>
        <source>Now and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open issues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no open issues</source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::OutputPane</name>
    <message>
        <source>Live output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing printed so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::PersonPanel</name>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked once. It goes into the record with what you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commander</source>
        <translation type="unfinished">Leitung</translation>
    </message>
    <message>
        <source>Rollback owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished">Beobachter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::PhasePanel</name>
    <message>
        <source>Phase</source>
        <translation type="unfinished">Phase</translation>
    </message>
    <message>
        <source>Success criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phase has no success criteria. Its gate looks at the checklist and at what people say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins again, %1 needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::PhaseStrip</name>
    <message>
        <source>Phases</source>
        <translation type="unfinished">Phasen</translation>
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
    <name>holdpoint::PlanBar</name>
    <message>
        <source>Plan %1 of RTO %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1, no RTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation type="unfinished">RTO %1</translation>
    </message>
    <message>
        <source>no RTO</source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::QuestionPanel</name>
    <message>
        <source>If GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If NO-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does %1 go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next phase may be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes. We stay where we are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll closes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll ran out at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">keine</translation>
    </message>
    <message>
        <source>Every rule has its signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::Reader</name>
    <message>
        <source>at gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no engine %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOLD, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::ReadinessPanel</name>
    <message>
        <source>Rollback</source>
        <translation type="unfinished">Rückfall</translation>
    </message>
    <message>
        <source>Pause auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused once already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>READY</source>
        <translation type="unfinished">BEREIT</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation type="unfinished">NICHT BEREIT</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::RtoBar</name>
    <message>
        <source>Time against the RTO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elapsed, projected finish %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation type="unfinished">RTO %1</translation>
    </message>
</context>
<context>
    <name>holdpoint::RtoPanel</name>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO missed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No RTO is set. Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point of no return in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the point of no return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projected finish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATE BY %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WATCH: less than a tenth of the RTO is spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
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
    <name>holdpoint::SignDialog</name>
    <message>
        <source>Your checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GO with condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO-GO, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[DRILL] %1</source>
        <translation type="unfinished">[ÜBUNG] %1</translation>
    </message>
    <message>
        <source>If GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If NO-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the NO-GO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished">Strg+Enter</translation>
    </message>
    <message>
        <source>SIM: recorded unsigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign as %1. Poll closes in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A NO-GO needs its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition needs its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record SIM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing, about a second…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 recorded for gate %2 at %3 UTC by %4. Receipt #%5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its check passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends without an error, nothing verifies it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, within %2, hard stop %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YES, it changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YES, same key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO, and nothing can verify it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only after its check says it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass point of no return…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, deputy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have happened. Look at the system itself, then say which. Nothing is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this step ends by itself when its checks pass.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineCells</name>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineTable</name>
    <message>
        <source>Events, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::TimelineView</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Enter</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished">Ereignisse</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished">Zeitachse</translation>
    </message>
    <message>
        <source>Filter rows (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain read to %1. Full check: holdpointctl verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT RECORDING: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the chosen time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>holdpoint::TriggersView</name>
    <message>
        <source>Triggers</source>
        <translation type="unfinished">Auslöser</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause auto…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the rollback of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the rollback of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the countdown of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-arm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This playbook has none: nothing can stop the rollout by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished">Grund</translation>
    </message>
    <message>
        <source>Because (not needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelve %1 for how long? It is still judged and returns by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelve %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes: 5, 15 or 30</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
