#include "models/room/facts.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QtCore/QTranslator>
#include <QtTest/QtTest>

using namespace holdpoint;
using test::Scene;

namespace {

const QString ana = QStringLiteral("ana"), cohort = QStringLiteral("cohort");

} // namespace

// What the rules say to people is said in the language of the window; what they record is English whatever the window speaks.
class TestSentences : public QObject
{
    Q_OBJECT

    QTranslator m_german;

    void speak(bool german) { german ? QCoreApplication::installTranslator(&m_german) : QCoreApplication::removeTranslator(&m_german); }
    static QString reasons(const Scene &scene, bool engine = true)
    {
        return gateViewOf(scene.rollout(), cohort, {scene.now(), engine, false})->closedBecause.join(QLatin1Char('\n'));
    }
    // Why it was not done.
    static QString refused(Scene &scene, Act act, const QString &who, const QString &about = cohort)
    {
        QSignalSpy acted(&scene, &RoomSession::acted);
        scene.act({QStringLiteral("r%1").arg(scene.acts().size()), act, who, about, {}, {}});
        return acted.first().first().value<ActResult>().refused.message;
    }
    // Everything that two people do at a gate, and what of it is words.
    static QStringList recorded()
    {
        Scene scene(Mode::Live, ana, "plan.yaml");
        scene.startCohort();
        scene.judge(QStringLiteral("paying"), QStringLiteral("failed"), QStringLiteral("2.9"));
        scene.openPoll();
        scene.answer(QStringLiteral("bo"), QStringLiteral("go"));
        scene.answer(QStringLiteral("di"), QStringLiteral("go-with-condition"), QStringLiteral("Watch p95"));
        scene.answer(QStringLiteral("ed"), QStringLiteral("no-go"), QStringLiteral("Acme was not told"));
        scene.actSigned(
            {QStringLiteral("w1"), Act::Waive, ana, cohort, {{QStringLiteral("because"), QStringLiteral("Partner confirmed it")}}, {}},
            {{ana, Scene::passphraseOf(ana)}, {QStringLiteral("bo"), Scene::passphraseOf(QStringLiteral("bo"))}});
        scene.act({QStringLiteral("s1"), Act::Score, ana, cohort, {}, {}});
        QStringList words;
        for (const Event &event : scene.events()) {
            words << event.kind;
            for (const char *key : {"text", "because", "evidence", "why", "owner", "role"})
                words << QString::fromUtf8(QJsonDocument(QJsonArray{event.body.value(QLatin1String(key))}).toJson(QJsonDocument::Compact));
        }
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QVERIFY(m_german.load(QStringLiteral(":/holdpoint/i18n/holdpoint_de.qm")));
    }
    void cleanup() { speak(false); }

    void reasonsOfAGateAreInTheWindowsLanguage()
    {
        Scene scene(Mode::Live, ana, "plan.yaml");
        scene.startCohort();
        scene.judge(QStringLiteral("paying"), QStringLiteral("failed"), QStringLiteral("2.9"));
        const QString english = reasons(scene, false);
        for (const char *line : {"No engine is watching", "Payment errors is unknown: no engine", "Work copy-ten is not started"})
            QVERIFY2(english.contains(QLatin1String(line)), qPrintable(english));
        QVERIFY2(reasons(scene).contains(QStringLiteral("Payment errors is failed: it is 2.9")), qPrintable(reasons(scene)));
        speak(true);
        const QString german = reasons(scene, false);
        for (const char *line : {"Keine Engine wacht", "Payment errors ist unbekannt: keine Engine", "Arbeit copy-ten: nicht begonnen"})
            QVERIFY2(german.contains(QString::fromUtf8(line)), qPrintable(german));
        QVERIFY2(reasons(scene).contains(QStringLiteral("Payment errors: fehlgeschlagen: it is 2.9")), qPrintable(reasons(scene)));
        QCOMPARE(german.count(QLatin1Char('\n')), english.count(QLatin1Char('\n')));
    }

    void refusalsAreInTheWindowsLanguage()
    {
        Scene scene(Mode::Live, ana, "plan.yaml");
        scene.startCohort();
        QVERIFY(refused(scene, Act::Advance, ana).startsWith(QStringLiteral("Gate G2 is closed: ")));
        QCOMPARE(refused(scene, Act::OpenPoll, QStringLiteral("ed")),
                 QStringLiteral("Ed Fox may not do this (open poll). Who may: incident commander (Ana Lima)."));
        speak(true);
        QVERIFY(refused(scene, Act::Advance, ana).startsWith(QStringLiteral("Gate G2 ist geschlossen: ")));
        QCOMPARE(refused(scene, Act::OpenPoll, QStringLiteral("ed")),
                 QStringLiteral("Ed Fox darf das nicht (open poll). Wer darf: Leitung (Ana Lima)."));
        QCOMPARE(refused(scene, Act::StartPhase, ana, QStringLiteral("pilot")), QStringLiteral("Phase pilot ist: bestanden."));
        QCOMPARE(refused(scene, Act::Resume, ana), QStringLiteral("Der Rollout ist nicht im Halt."));
    }

    void whatIsRecordedStaysEnglish()
    {
        const QStringList english = recorded();
        QVERIFY(english.contains(QStringLiteral("gate.waived")));
        const QString all = english.join(QLatin1Char('\n'));
        for (const char *line :
             {"obligation 99.9 % for Acme: due at this gate, owed by Ed Fox", "Gate G2 was waived: Partner confirmed it"})
            QVERIFY2(all.contains(QString::fromUtf8(line)), line);
        speak(true);
        QCOMPARE(recorded(), english);
    }
};

QTEST_MAIN(TestSentences)
#include "tst_sentences.moc"
